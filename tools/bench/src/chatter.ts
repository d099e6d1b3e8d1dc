import type { Random } from './random.ts'

const words =
  `de que não com uma mais como quando muito já também pelo até isso depois mesmo alguém sabe instalar dúvida código
  função programação reunião grupo pessoal obrigado beleza bom dia boa tarde noite kkkk show ótimo informação questão
  variável python javascript banco dados servidor projeto vaga emprego salário trabalho remoto São Paulo professor aula
  escola notícia link vídeo foto regras bem-vindo parabéns futebol água café coração amanhã mensagem administrador você
  eles nós minha tinha quem nas esse essa num nem suas meu às têm pelos elas havia seja qual será tenho lhe deles essas
  política eleição governo presidente votação pesquisa universidade aluno jornal áudio campeonato irmão`.split(
    /\s+/,
  )
const emoji = ['👍', '❤️', '😂', '🙏', '🔥', '🇧🇷', '👏🏽', '🤔']

/** Something somebody might write in a group: a few words or many, now and then a link, a hashtag, an emoji, a command. */
export function sentence(random: Random): string {
  let text = random.is(0.02) ? '/ajuda' : random.pick(words)
  for (let more = Math.floor(Math.exp(4.2 * random.next())) + random.below(5); more > 0; more--)
    text += ` ${words[random.few(words.length)]}`
  if (random.is(0.3)) text += random.pick(['?', '!', '...', '.'])
  if (random.is(0.15)) text += ` ${random.pick(emoji)}`
  if (random.is(0.08)) text += ` @pessoa_${random.below(6000)}`
  if (random.is(0.06)) text += ` #vaga${random.below(50)}`
  if (random.is(0.12)) text += ` https://www.youtube.com/watch?v=${random.letters(11)}`
  if (random.is(0.05)) text += `\n\nsegunda linha\tcom "aspas"`
  return text
}

const marked = /(?<!\S)(?:(\/\w+)|(@\w+)|(#\w+)|(https:\/\/\S+))/g
const types = ['bot_command', 'mention', 'hashtag', 'url']

/** The entities Telegram finds in such a text; they count UTF-16 units. https://core.telegram.org/bots/api#messageentity */
export function entitiesOf(text: string): { type: string; offset: number; length: number }[] {
  return [...text.matchAll(marked)].map((match) => ({
    type: types[match.slice(1).findIndex((group) => group !== undefined)]!,
    offset: match.index,
    length: match[0].length,
  }))
}
