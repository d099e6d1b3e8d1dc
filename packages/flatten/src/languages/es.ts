import type { LanguageWords } from './language-words.ts'

export const spanish: LanguageWords = {
  code: 'es',
  common: `
    el la los las un una unos unas de del al en por para con sin sobre entre hasta desde ante tras contra según y e o u
    pero ni sino aunque porque pues que si como cuando donde adonde mientras entonces así luego también tampoco sólo ya
    aún todavía siempre nunca jamás quizá quizás tal muy mucho mucha muchos muchas más menos poco poca tan tanto casi
    bien mal aquí allí ahí acá allá hoy ayer mañana ahora después antes pronto tarde dentro fuera
    yo tú vos usted ustedes él ella ellos ellas nosotros vosotros me te le les lo nos os se mí ti conmigo contigo mi mis
    tu tus su sus nuestro nuestra nuestros nuestras vuestro este esta estos estas ese esa esos esas esto eso aquel
    aquella aquello cuál cuáles quién quiénes qué cómo cuándo dónde cuánto cuánta cuántos cuántas algún alguno alguna
    algunos algunas alguien algo ningún ninguno ninguna nadie nada todo toda todos todas otro otra otros otras mismo
    misma cada cualquier
    es son fue fueron era eran ser soy eres somos sois será sería fuese está están estoy estás estaba estuve estar esté
    tiene tienen tengo tienes tenemos tenía tuve tuvo tener tendrá hay hubo había haber he has ha han hemos va van voy
    vas vamos iba ir fui puede pueden puedo puedes podemos podía podría podrías poder quiere quieren quiero quieres
    quería quisiera querer debe deben debo debería hacer hace hago haces hacen hizo hice haciendo hecho haga haz da dar
    dan dio di doy dame dime dando sabe sé sabes saber saben dice decir dijo ver veo ves ve vio queda quedar quedó
    no sí hola oye gracias vale chao adiós buen bueno buena buenos buenas días noches tardes favor perdón disculpa
    disculpe porfa porfavor xq tb tmb jaja jajaja jeje pues claro genial guay ojalá
    usted eh ok cuyo`,
  content: `
    abajo abierto abrir abre abrió abrazo abuela acabar aceptar acceder acceso aclarar acuerdo adelante adiós agregar
    agradable agua ahorrar ajustar alegra alegre algo alquiler alto alumno amable amigo amiga amigos amor añadir año
    años aparece aparecer aplicación aprender aprobado apagar apoyo archivo arreglar artículo asistencia asunto atender
    atención aumentar avería avisar ayuda ayudar ayúdame ayudas bajar baja banco barato batería besar beso bienvenido
    bloqueado bloquear bonito bonita botón broma buscar busco cabeza cambiar cambio cambié cambia calle cancelar
    cancelación cansado capital cargar carga cargo caro carta casa casar caso cerrar chico chica chiste cielo cinco cita
    ciudad cliente clientes cobrar cobro cobraron cobrado coche código comer comida compañía compra comprar compré
    comprobante comunidad conmigo conocer conoces consejo conseguir consigo consulta consultar contacto
    contactar contar contestar contigo contraseña contrato conversación conversar corregir correo corte creo
    crear crees cuarto cuatro cuenta cuentas cuidado cumpleaños cuota curso dato datos deberían decido dejar deja dejó
    demasiado demora dentro derecho derechos desarrollador descuento desde desea desear devolución devolver deuda día
    días dinero dirección disculpas divertido doctor documento documentos dolor dos duda dudas echar edad electricidad
    empezar empresa empleo encontrar encuentro encanta enfadado enojado enseñar entender entiendo entiendes entonces
    entrar entra entrega entregar enviar envío envié envía equipo equivocado error escribir escuchar escuela español
    espera esperar esperando estado estudiar estúpido existe explicar explica factura facturas facturación falta
    familia fecha feliz feo fin final foto fotos frío fuera fuerte funciona funcionar funcionó gas ganas ganar gente
    gordo gran grande gratis grupo guapo guapa guardar gusta gustan gustaría gusto habla hablar hablas hambre hasta
    herramienta hermano hermosa hermoso hermana hijo hija historia hombre hora horas horario hoy humano idea igual
    imagen importa impuesto incorrecto información informar inicio instalar inteligente internet invierno jamás jefe
    joven juego jugar juntos ladrón lado largo lectura leer lengua lento levantar ley leyes libre libro límite línea
    lista listo llama llamada llamar llamas llave llega llegar llegó llegue llenar lleva llevar llorar llueve loco loca
    lugar luz luces madre mal malo mala mandar manera mano mañana máquina maravilloso mayor mejor mensaje
    mensajes mentira mercado mes meses mesa miedo miércoles mil minuto minutos mirar mira mismo modificar molestar
    momento moneda morir móvil muchacho mujer multa mundo música nacer nacimiento necesita necesitar necesito noche
    nombre noticias novia novio nueva nuevo nuevos número obtener ocupado ocurre oficina oír ojos olvidar olvidé olvídalo
    opción operador ordenador pacto padre padres pagar pago pagos paga pagué página país palabra papel paquete parar
    parece parte pasa pasado pasar pasó pedido pedidos pedir película peligro pelo pensar pequeño perder perdí perdido
    perdona perdonar perfecto permiso perro persona personas pide piensa piensas plan plaza pobre poner ponte porqué
    posible preciosa precio precios pregunta preguntar preguntas presentar primero primera principio problema problemas
    proceso producto productos programa pronto propio próximo puerta puesto punto puntos quejar queja quemar quiénes
    quitar rápido raro razón realizar recargar recibir recibí recibo recibido reclamo reclamar recordar recuerda red
    reembolso registro registrar regalo regreso reír relación reloj reservar respuesta responde responder restablecer
    reunión risa robot romper ropa saldo salir salud saludos seguir segundo seguro semana semanas señor señora sentir
    ser servicio servicios siento sigue silencio sirve sistema sitio sol solicitar solicitud solo sola soporte subir
    suceder sueño suerte tarifa tarjeta teléfono temprano tiempo tienda tío tipo titular título tonto
    trabajo trabaja trabajar trabajas traer trámite trámites tranquilo tres triste usar uso usuario vacaciones vale
    valor venir vender venta ver verano verdad verificar vez veces viaje viajar vida vídeo viejo vieja viene viento
    vista vive vives vivir voz vuelo vuelta vuelve volver aburrido aburrida`,
  endings:
    'ción ciones sión siones dad dades ñol ño ña ños ñas illo illa ero era aje able ible ando iendo aron ieron ió é ías ería eza mente ez',
}
