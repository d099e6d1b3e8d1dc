import type { Intent } from './intent.ts'

/** What a shop with an app and a subscription is asked every day, and a bot answers well. */
export const everydayIntents: readonly Intent[] = [
  {
    name: 'change-password',
    place: 1,
    botResolves: 0.86,
    asks: {
      pt: [
        'como faço para trocar a senha?',
        'como troco minha senha?',
        'esqueci minha senha, como faço para trocar?',
        'quero trocar a senha, como faço?',
        'como mudar a senha do app?',
        'dá pra trocar a senha pelo celular?',
        'onde troco a senha da minha conta?',
        'esqueci a senha, como recuperar?',
      ],
      es: [
        '¿cómo cambio la contraseña?',
        'olvidé mi contraseña, ¿cómo la cambio?',
        'quiero cambiar la contraseña, ¿dónde lo hago?',
        '¿se puede cambiar la contraseña desde la app?',
      ],
      en: [
        'how do I change my password?',
        'forgot my password, how can I change it?',
        'where do I change the password?',
        'can I reset my password in the app?',
      ],
    },
    answer: {
      pt: 'Para trocar a senha, abra Perfil › Segurança › Trocar senha. Se não lembrar a atual, toque em "Esqueci a senha".',
      es: 'Para cambiar la contraseña, abre Perfil › Seguridad › Cambiar contraseña.',
      en: 'To change your password, open Profile › Security › Change password.',
    },
  },
  {
    name: 'invoice-copy',
    place: 4,
    botResolves: 0.86,
    asks: {
      pt: [
        'como tiro a segunda via do boleto?',
        'onde vejo o boleto deste mês?',
        'preciso da segunda via do boleto',
        'cadê meu boleto?',
        'o boleto venceu, como gero outro?',
        'vocês mandam o boleto por email?',
        'como baixo o boleto de novembro?',
      ],
      es: [
        '¿dónde veo mi factura?',
        'necesito la factura de este mes',
        '¿cómo descargo la factura?',
        'se venció la factura, ¿cómo saco otra?',
      ],
      en: [
        'where can I see my invoice?',
        'I need a copy of this month’s invoice',
        'how do I download the invoice?',
        'my invoice expired, how do I get a new one?',
      ],
    },
    answer: {
      pt: 'A segunda via está em Conta › Pagamentos › Boletos. Toque no mês e em "Gerar segunda via".',
      es: 'Tu factura está en Cuenta › Pagos › Facturas.',
      en: 'Your invoices are under Account › Payments › Invoices.',
    },
  },
  {
    name: 'delivery-time',
    place: 5,
    botResolves: 0.82,
    asks: {
      pt: [
        'qual o prazo de entrega?',
        'quanto tempo demora a entrega?',
        'qual é o prazo de entrega para o interior?',
        'em quantos dias chega em Recife?',
        'a entrega demora quanto?',
        'comprando hoje chega quando?',
      ],
      es: [
        '¿cuánto tarda el envío?',
        '¿cuál es el plazo de entrega?',
        '¿en cuántos días llega a Montevideo?',
        'si compro hoy, ¿cuándo llega?',
      ],
      en: [
        'how long does delivery take?',
        'what is the delivery time?',
        'how many days until it gets here?',
        'if I order today when does it arrive?',
      ],
    },
    answer: {
      pt: 'O prazo é de 3 a 7 dias úteis; no carrinho, digite o CEP e veja o da sua rua.',
      es: 'El plazo es de 3 a 7 días hábiles; en el carrito puedes ver el de tu código postal.',
      en: 'Delivery takes 3 to 7 working days; the cart shows the time for your postcode.',
    },
  },
  {
    name: 'opening-hours',
    place: 8,
    botResolves: 0.96,
    asks: {
      pt: [
        'qual o horário de atendimento?',
        'que horas vocês atendem?',
        'vocês atendem no sábado?',
        'até que horas tem atendimento hoje?',
        'tem atendimento no feriado?',
      ],
      es: ['¿cuál es el horario de atención?', '¿a qué hora atienden?', '¿atienden los sábados?'],
      en: [
        'what are your opening hours?',
        'are you open on saturday?',
        'until what time is support open today?',
      ],
    },
    answer: {
      pt: 'Atendemos de segunda a sábado, das 8h às 22h. Eu respondo a qualquer hora 🙂',
      es: 'Atendemos de lunes a sábado, de 8 a 22 h. Yo respondo a cualquier hora 🙂',
      en: 'We are here Monday to Saturday, 8 am to 10 pm. I answer at any hour 🙂',
    },
  },
  {
    name: 'shipping-cost',
    place: 9,
    botResolves: 0.9,
    asks: {
      pt: [
        'quanto custa o frete?',
        'qual o valor do frete?',
        'o frete é grátis?',
        'a partir de quanto o frete é grátis?',
        'quanto fica o frete pra Manaus?',
      ],
      es: ['¿cuánto cuesta el envío?', '¿el envío es gratis?', '¿desde qué monto es gratis el envío?'],
      en: ['how much is shipping?', 'is shipping free?', 'how much do I need to spend for free shipping?'],
    },
    answer: {
      pt: 'O frete é grátis acima de R$ 149. Abaixo disso, custa de R$ 9 a R$ 25, conforme o CEP.',
      es: 'El envío es gratis desde R$ 149; por debajo, cuesta de R$ 9 a R$ 25.',
      en: 'Shipping is free above R$ 149; below that it costs R$ 9 to R$ 25.',
    },
  },
  {
    name: 'pay-by-card',
    place: 12,
    botResolves: 0.93,
    asks: {
      pt: [
        'aceita cartão de crédito?',
        'posso pagar no cartão?',
        'dá pra parcelar no cartão?',
        'em quantas vezes posso parcelar?',
        'vocês aceitam débito?',
      ],
      es: ['¿aceptan tarjeta?', '¿puedo pagar con tarjeta?', '¿se puede pagar en cuotas?'],
      en: ['do you accept credit cards?', 'can I pay by card?', 'can I pay in instalments?'],
    },
    answer: {
      pt: 'Aceitamos crédito em até 6x sem juros, débito, Pix e boleto.',
      es: 'Aceptamos crédito hasta en 6 cuotas, débito y transferencia.',
      en: 'We take credit cards (up to 6 instalments), debit cards and transfers.',
    },
  },
  {
    name: 'tax-receipt',
    place: 14,
    botResolves: 0.86,
    asks: {
      pt: [
        'como emito a nota fiscal?',
        'preciso da nota fiscal do pedido',
        'cadê a nota fiscal?',
        'a nota sai no CNPJ da empresa?',
        'onde baixo a nota fiscal em PDF?',
      ],
      es: [
        'necesito el comprobante fiscal',
        '¿cómo obtengo el comprobante fiscal?',
        '¿dónde bajo el comprobante?',
      ],
      en: ['I need the tax receipt', 'how do I get the tax receipt?', 'where is the receipt of my order?'],
    },
    answer: {
      pt: 'A nota fiscal fica no detalhe do pedido, em "Documentos", um dia depois do pagamento.',
      es: 'El comprobante está en el detalle del pedido, en "Documentos".',
      en: 'The receipt is in the order’s details, under "Documents".',
    },
  },
  {
    name: 'change-address',
    place: 15,
    botResolves: 0.86,
    asks: {
      pt: [
        'como mudo o endereço de entrega?',
        'posso alterar o endereço do pedido?',
        'coloquei o endereço errado, dá pra mudar?',
        'me mudei, onde atualizo o endereço?',
      ],
      es: ['¿cómo cambio la dirección de entrega?', 'puse mal la dirección, ¿se puede cambiar?'],
      en: ['how do I change the delivery address?', 'I typed the wrong address, can I change it?'],
    },
    answer: {
      pt: 'Enquanto o pedido está "em separação", toque nele e em "Alterar endereço".',
      es: 'Mientras el pedido está "en preparación", tócalo y elige "Cambiar dirección".',
      en: 'While the order is "being packed", open it and tap "Change address".',
    },
  },
  {
    name: 'change-plan',
    place: 17,
    botResolves: 0.85,
    asks: {
      pt: [
        'como mudo de plano?',
        'qual a diferença entre os planos?',
        'quero mudar para o plano anual, como faço?',
        'o plano família serve pra quantas pessoas?',
      ],
      es: ['¿cómo cambio de plan?', '¿cuál es la diferencia entre los planes?'],
      en: ['how do I change my plan?', 'what is the difference between the plans?'],
    },
    answer: {
      pt: 'Os planos estão em Conta › Assinatura › Mudar de plano; a diferença é cobrada por dia.',
      es: 'Los planes están en Cuenta › Suscripción › Cambiar de plan.',
      en: 'Plans are under Account › Subscription › Change plan.',
    },
  },
]
