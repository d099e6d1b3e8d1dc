import type { DistinctText } from './distinct-texts.ts'
import { isUnspaced, wordsOf } from './words-of.ts'
import { prefixOf } from './text-features.ts'

const TERMS = 5
const LEAST_LETTERS = 3
const LEAST_MESSAGES = 2

/** In how many different texts a word is, by its beginning. */
export class WordRarity {
  readonly #textsWith = new Map<string, number>()
  readonly #texts: number

  constructor(texts: readonly DistinctText[]) {
    this.#texts = texts.length
    for (const { words } of texts)
      for (const prefix of new Set(words.map(prefixOf)))
        this.#textsWith.set(prefix, (this.#textsWith.get(prefix) ?? 0) + 1)
  }

  /** The rarer a word, the more it says. */
  of(prefix: string): number {
    return Math.log(this.#texts / (this.#textsWith.get(prefix) ?? 1))
  }
}

/**
 * Up to five words that set a topic apart: often in it and rarely elsewhere, each in its commonest form as written.
 * A word is in two messages or more, and has three letters.
 */
export function termsOf(members: readonly DistinctText[], rarity: WordRarity): string[] {
  const terms = new Map<string, { messages: number; forms: Map<string, number> }>()
  for (const { wordings } of members)
    for (const [wording, count] of wordings) {
      const forms = new Map<string, string>()
      for (const form of wording.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
        const word = wordsOf(form).join('')
        if (isTerm(word)) forms.set(prefixOf(word), form)
      }
      for (const [prefix, form] of forms) {
        const term = terms.get(prefix) ?? { messages: 0, forms: new Map<string, number>() }
        term.messages += count
        term.forms.set(form, (term.forms.get(form) ?? 0) + count)
        terms.set(prefix, term)
      }
    }
  return [...terms]
    .filter(([, { messages }]) => messages >= LEAST_MESSAGES)
    .map(([prefix, { messages, forms }]) => ({ form: commonest(forms), score: messages * rarity.of(prefix) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))
    .slice(0, TERMS)
    .map(({ form }) => form)
}

function isTerm(word: string): boolean {
  return (word.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS && !isUnspaced(word)
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0]
}
