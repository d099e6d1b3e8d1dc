import type { PerLanguage, Wordings } from './language.ts'

/** Before a question, in the same message; `{greeting}` is the one of the hour. */
export const openings: Wordings = {
  pt: ['oi, ', 'olá! ', '{greeting}, ', '{greeting}! ', 'gente, ', 'pessoal, ', 'por favor, ', 'oie '],
  es: ['hola, ', 'buenas, ', '{greeting}, ', 'por favor, '],
  en: ['hi, ', 'hello, ', 'hey ', '{greeting}, ', 'please, '],
}

/** Before a question, as a message of its own. */
export const greetings: Wordings = {
  pt: ['oi', 'olá', '{greeting}', '{greeting}!', 'opa', 'oi, tudo bem', 'Olá 👋'],
  es: ['hola', 'buenas', '{greeting}', '{greeting} 👋'],
  en: ['hi', 'hello', 'hello there', '{greeting} 👋'],
}

/** What `{greeting}` stands for in the morning, in the afternoon and after dark. */
export const timeOfDay: PerLanguage<readonly [string, string, string]> = {
  pt: ['bom dia', 'boa tarde', 'boa noite'],
  es: ['buenos días', 'buenas tardes', 'buenas noches'],
  en: ['good morning', 'good afternoon', 'good evening'],
}

export const thanks: Wordings = {
  pt: [
    'obrigado!',
    'obrigada!',
    'valeu',
    'deu certo, obrigada',
    'muito obrigado 🙏',
    'vlw, funcionou',
    'perfeito, obrigado',
    'resolvido, valeu!',
    'consegui, brigada ❤️',
    'Obrigado, era isso mesmo',
    'show, deu certo',
    'ajudou muito, obrigado',
  ],
  es: [
    '¡gracias!',
    'gracias',
    'funcionó, gracias',
    'perfecto, muchas gracias',
    'listo, gracias 🙏',
    'ya pude, gracias',
  ],
  en: [
    'thanks!',
    'thank you',
    'it worked, thank you',
    'great, thx',
    'perfect, thanks 🙏',
    'that helped, thanks a lot',
  ],
}

/** Said to the bot's answer without telling whether it helped. */
export const acknowledgements: Wordings = {
  pt: ['ah, entendi', 'vou tentar', 'hmm, ok', 'já vejo isso', 'certo'],
  es: ['ah, entiendo', 'voy a probar', 'ok, lo miro'],
  en: ['ah ok', 'let me try', 'I see'],
}

export const complaints: Wordings = {
  pt: [
    'não funcionou',
    'isso não resolveu',
    'continua igual',
    'não adiantou nada',
    'continua dando erro',
    'já fiz isso e não deu certo',
    'não ajudou 😡',
    'não era isso que eu perguntei',
  ],
  es: ['no funcionó', 'eso no resolvió nada', 'sigue igual', 'ya hice eso y no funcionó', 'no me ayudó'],
  en: [
    'that did not work',
    "that didn't help",
    'still not working',
    'already tried that, no luck',
    'not what I asked',
  ],
}

export const callsForHuman: Wordings = {
  pt: [
    'quero falar com um atendente',
    'tem algum humano aí?',
    'atendente por favor',
    'me passa pra uma pessoa de verdade',
    'preciso falar com alguém da equipe',
    'cansei de robô, quero falar com um atendente',
  ],
  es: [
    'quiero hablar con un agente',
    'una persona por favor',
    'necesito hablar con alguien',
    '¿hay algún humano?',
  ],
  en: [
    'I want to talk to a human',
    'agent please',
    'can I speak to a real person?',
    'need to talk to someone',
  ],
}

/** What the people of the support team say in reply to a question. */
export const agentAnswers: Wordings = {
  pt: [
    'Olá! Acabei de verificar aqui e já ajustei na sua conta.',
    'Oi, te mandei os dados por mensagem privada 🙂',
    'Abri um chamado com o financeiro, a resposta chega hoje por email.',
    'Encontrei seu pedido: saiu hoje cedo para entrega.',
    'Corrigi do nosso lado, já está liberado.',
    'Reenviei agora, olha também a caixa de spam.',
    'Era um erro nosso, desculpe! Está resolvido.',
    'Liberei manualmente, em cinco minutos aparece.',
  ],
  es: [
    'Hola, ya lo revisé y quedó corregido en tu cuenta.',
    'Abrí un caso con finanzas, te responden hoy por email.',
    'Encontré tu pedido: sale hoy para entrega.',
    'Era un error nuestro, disculpa. Ya está resuelto.',
  ],
  en: [
    'Hi! I have just checked and fixed it in your account.',
    'I opened a ticket with finance, they answer today by email.',
    'Found your order: it leaves for delivery today.',
    'That was our mistake, sorry. It is solved now.',
  ],
}

/** Below pictures of the screen, before the question. */
export const screenshotCaptions: Wordings = {
  pt: ['olha o print: ', 'segue o print, ', 'aparece isso 👇 '],
  es: ['mira la captura: ', 'aparece esto 👇 '],
  en: ['see the screenshot: ', 'this shows up 👇 '],
}
