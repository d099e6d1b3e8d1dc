import fc from 'fast-check'
import type { TopicText } from '../src/index.ts'

/** Three matters as people of three languages put them, and some that stand alone. */
export const wordings: readonly (readonly string[])[] = [
  [
    'como troco minha senha',
    'quero trocar a senha',
    'trocar senha do aplicativo',
    'como faço pra trocar a senha?',
  ],
  ['onde está meu pedido?', 'meu pedido 48211 não chegou', 'cadê o meu pedido', 'pedido ainda não chegou'],
  ['¿cómo cancelo la suscripción?', 'cancelar suscripción', 'quiero cancelar mi suscripción anual'],
  ['the printer prints blank pages', 'printer only prints blank pages', 'blank pages from my printer'],
]

export const texts = (groups: readonly (readonly string[])[] = wordings): TopicText[] =>
  groups.flatMap((group, chat) =>
    group.map((text, person) => ({ text, person, chat, at: 1000 * chat + person })),
  )

/** Texts drawn from the wordings, of some people, at some time. */
export const someTexts: fc.Arbitrary<TopicText[]> = fc.array(
  fc.record({
    text: fc.oneof(fc.constantFrom(...wordings.flat()), fc.string({ maxLength: 20 })),
    person: fc.nat(5),
    chat: fc.nat(2),
    at: fc.nat(1000),
    asks: fc.boolean(),
  }),
  { maxLength: 40 },
)

/** A repeatable 0 <= x < 1, for data of a size that fast-check would take long to make. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A message about one of `matters`: three words of the matter's own ten, and two that all use. */
export function madeUpText(matter: number, random: () => number): string {
  const word = (kind: string, of: number): string => `${kind}${letters(Math.floor(random() * of))}`
  const own = Array.from({ length: 3 }, () => word(`${letters(matter * 7919)}ma`, 10))
  return [word('common', 40), ...own, word('common', 40)].join(' ')
}

function letters(number: number): string {
  return [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')
}
