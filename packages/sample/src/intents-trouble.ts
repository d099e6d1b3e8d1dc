import type { Intent } from './intent.ts'

/** What goes wrong: harder for a bot, and asked with a screenshot now and then. */
export const troubleIntents: readonly Intent[] = [
  {
    name: 'track-order',
    place: 2,
    botResolves: 0.73,
    asks: {
      pt: [
        'cadê meu pedido?',
        'onde está meu pedido?',
        'meu pedido ainda não chegou',
        'como rastreio meu pedido?',
        'meu pedido está atrasado, onde ele está?',
        'o rastreio do pedido não atualiza',
        'faz uma semana e o pedido não chegou',
      ],
      es: [
        '¿dónde está mi pedido?',
        'mi pedido no llegó todavía',
        '¿cómo sigo mi pedido?',
        'mi pedido está atrasado',
      ],
      en: [
        'where is my order?',
        "my order hasn't arrived yet",
        'how do I track my order?',
        'my order is late, where is it?',
      ],
    },
    answer: {
      pt: 'Veja onde está o pedido em Pedidos › Rastrear. Se passou do prazo, toque em "Abrir chamado".',
      es: 'Mira dónde está tu pedido en Pedidos › Seguimiento.',
      en: 'See where your order is under Orders › Track.',
    },
  },
  {
    name: 'payment-missing',
    place: 3,
    botResolves: 0.47,
    asks: {
      pt: [
        'paguei no pix e não caiu',
        'o pix não caiu ainda',
        'fiz o pix e o pagamento não aparece',
        'paguei ontem e o pedido continua pendente',
        'pix não caiu, o que faço?',
        'o pagamento não foi confirmado ainda',
        'meu pix saiu da conta mas não aparece aí',
      ],
      es: [
        'pagué y el pago no aparece',
        'el pago no aparece todavía',
        'transferí ayer y el pedido sigue pendiente',
        'mi pago no fue confirmado',
      ],
      en: [
        'I paid and the payment is not showing',
        'my payment is still not showing',
        'paid yesterday and the order is still pending',
        'payment not confirmed yet',
      ],
    },
    answer: {
      pt: 'O Pix costuma cair em até 10 minutos e o boleto em 2 dias úteis. Depois disso, envie o comprovante aqui.',
      es: 'Los pagos se confirman en hasta 2 días hábiles. Después, envía el comprobante aquí.',
      en: 'Payments are confirmed within 2 working days. After that, send the receipt here.',
    },
  },
  {
    name: 'cannot-log-in',
    place: 6,
    botResolves: 0.6,
    screenshot: true,
    asks: {
      pt: [
        'não consigo entrar no app',
        'não consigo fazer login',
        'o app não deixa eu entrar',
        'o login não funciona',
        'digito tudo certo e não consigo entrar',
        'minha conta sumiu, não consigo entrar',
      ],
      es: ['no puedo entrar en la app', 'no puedo iniciar sesión', 'la app no me deja entrar'],
      en: ["I can't log in to the app", 'cannot log in', "the app doesn't let me in"],
    },
    answer: {
      pt: 'Atualize o app, feche e abra de novo. Se continuar, toque em "Problemas para entrar?" na primeira tela.',
      es: 'Actualiza la app, ciérrala y ábrela otra vez.',
      en: 'Please update the app, close it and open it again.',
    },
  },
  {
    name: 'cancel-subscription',
    place: 7,
    botResolves: 0.7,
    asks: {
      pt: [
        'como cancelo a assinatura?',
        'quero cancelar minha assinatura',
        'como faço pra cancelar o plano?',
        'onde cancelo a assinatura?',
        'cancelei e cobraram de novo, como cancelo de vez?',
      ],
      es: ['¿cómo cancelo la suscripción?', 'quiero cancelar la suscripción', '¿dónde cancelo el plan?'],
      en: [
        'how do I cancel my subscription?',
        'I want to cancel my subscription',
        'where do I cancel the plan?',
      ],
    },
    answer: {
      pt: 'Cancele em Conta › Assinatura › Cancelar. Você usa até o fim do período já pago.',
      es: 'Cancela en Cuenta › Suscripción › Cancelar.',
      en: 'Cancel under Account › Subscription › Cancel.',
    },
  },
  {
    name: 'exchange-product',
    place: 10,
    botResolves: 0.61,
    screenshot: true,
    asks: {
      pt: [
        'como faço a troca do produto?',
        'o produto veio com defeito, como troco?',
        'quero trocar o produto por outro tamanho',
        'veio a cor errada, como trocar?',
        'chegou quebrado, e agora?',
      ],
      es: ['¿cómo cambio el producto?', 'el producto llegó con defecto', 'llegó roto, ¿cómo lo cambio?'],
      en: ['how do I exchange the product?', 'the product arrived broken', 'wrong size, can I exchange it?'],
    },
    answer: {
      pt: 'Trocas em até 30 dias: Pedidos › Trocar ou devolver. A etiqueta de envio chega por email.',
      es: 'Cambios hasta 30 días: Pedidos › Cambiar o devolver.',
      en: 'Exchanges within 30 days: Orders › Exchange or return.',
    },
  },
  {
    name: 'coupon-rejected',
    place: 11,
    botResolves: 0.65,
    screenshot: true,
    asks: {
      pt: [
        'o cupom não funciona',
        'o cupom de desconto não aplica',
        'como uso o cupom de desconto?',
        'diz que o cupom é inválido, por quê?',
        'posso usar dois cupons?',
      ],
      es: ['el cupón no funciona', '¿cómo uso el cupón?', 'dice que el cupón no es válido'],
      en: ['the coupon does not work', 'how do I use the coupon?', 'it says the coupon is invalid'],
    },
    answer: {
      pt: 'O cupom vale uma vez por CPF e não soma com outras ofertas. Digite-o em letras maiúsculas.',
      es: 'El cupón vale una vez por persona y no se suma a otras ofertas.',
      en: 'A coupon works once per person and not with other offers.',
    },
  },
  {
    name: 'error-500',
    place: 13,
    botResolves: 0.31,
    screenshot: true,
    asks: {
      pt: [
        'tá dando erro 500',
        'erro 500 ao abrir o site',
        'o site está com erro 500?',
        'aparece erro 500 quando vou pagar',
        'o app fecha sozinho com erro 500',
      ],
      es: ['me da error 500', 'error 500 al abrir el sitio', 'aparece error 500 al pagar'],
      en: ['getting error 500', 'error 500 when I open the site', 'error 500 at checkout'],
    },
    answer: {
      pt: 'Pode ser instabilidade. Limpe os dados do app e tente outra vez em alguns minutos.',
      es: 'Puede ser una inestabilidad. Intenta otra vez en unos minutos.',
      en: 'It may be an outage. Please try again in a few minutes.',
    },
  },
  {
    name: 'refund-status',
    place: 16,
    botResolves: 0.48,
    asks: {
      pt: [
        'quando cai meu reembolso?',
        'meu reembolso não caiu',
        'devolvi o produto, quando recebo o dinheiro?',
        'cadê o estorno do cartão?',
      ],
      es: ['¿cuándo llega mi reembolso?', 'mi reembolso no llegó'],
      en: ['when do I get my refund?', 'my refund has not arrived'],
    },
    answer: {
      pt: 'O reembolso sai em até 5 dias úteis depois que recebemos o produto; no cartão, na fatura seguinte.',
      es: 'El reembolso sale hasta 5 días hábiles después de recibir el producto.',
      en: 'Refunds leave within 5 working days after we receive the product.',
    },
  },
  {
    name: 'code-not-received',
    place: 18,
    botResolves: 0.5,
    asks: {
      pt: [
        'não recebi o código de verificação',
        'o código por SMS não chega',
        'como recebo o código de novo?',
        'o código chega vencido',
      ],
      es: ['no recibí el código', 'el código por SMS no llega'],
      en: ['I did not receive the code', 'the SMS code is not arriving'],
    },
    answer: {
      pt: 'Espere um minuto e toque em "Reenviar código". Também dá para receber por ligação.',
      es: 'Espera un minuto y toca "Reenviar código".',
      en: 'Wait a minute and tap "Resend code".',
    },
  },
]
