import { hashText } from './hash-text.ts'
import { maskText } from './mask-text.ts'
import type { TopicText } from './topic-text.ts'
import { wordsOf } from './words-of.ts'

/** Texts with the same words once masked: one text, however it was written. */
export interface DistinctText {
  key: string // its words
  words: string[]
  hash: number // of the key
  count: number // how often it was sent
  wordings: Map<string, number> // as people wrote it, masked, and how often
  places: number[] // in the input
}

/**
 * The different texts: those sent most often first, of these in an order that is as good as random and always the same,
 * whatever the order of the input. Texts without words (emoji, a lone link) are left out.
 */
export function distinctTexts(texts: readonly TopicText[]): DistinctText[] {
  const byKey = new Map<string, DistinctText>()
  const byText = new Map<string, { wording: string; distinct: DistinctText | undefined }>()
  texts.forEach(({ text, count = 1 }, place) => {
    let known = byText.get(text)
    if (known === undefined) {
      const wording = maskText(text).replace(/\s+/gu, ' ').trim()
      byText.set(text, (known = { wording, distinct: distinctOf(wording, byKey) }))
    }
    const { wording, distinct } = known
    if (distinct === undefined) return
    distinct.count += count
    distinct.wordings.set(wording, (distinct.wordings.get(wording) ?? 0) + count)
    distinct.places.push(place)
  })
  return [...byKey.values()].sort((a, b) => b.count - a.count || a.hash - b.hash || (a.key < b.key ? -1 : 1))
}

function distinctOf(wording: string, byKey: Map<string, DistinctText>): DistinctText | undefined {
  const words = wordsOf(wording)
  if (words.length === 0) return undefined
  const key = words.join(' ')
  let distinct = byKey.get(key)
  if (distinct === undefined)
    byKey.set(
      key,
      (distinct = { key, words, hash: hashText(key), count: 0, wordings: new Map(), places: [] }),
    )
  return distinct
}
