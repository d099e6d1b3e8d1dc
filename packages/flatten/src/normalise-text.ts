// Most words are ASCII once their marks are gone; for them plain patterns do, in half the time.
const ascii = /^[\0-\x7f]*$/
const drawnOut = [/([a-z])\1{2,}/g, /(\p{L})\1{2,}/gu] as const
const between = [/[^a-z0-9]+/g, /[^\p{L}\p{N}]+/gu] as const

/**
 * Text reduced to what its words are: NFKD without marks, lower case, no links, no mentions, no punctuation, letters
 * drawn out ("oiiii") written once, single spaces.
 */
export function normaliseText(text: string): string {
  return normaliseWords(withoutLinks(text))
}

/** As `normaliseText`, for text that has no links and mentions. */
export function normaliseWords(text: string): string {
  const folded = (ascii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase()
  const kind = ascii.test(folded) ? 0 : 1
  return folded.replace(drawnOut[kind], '$1').replace(between[kind], ' ').trim()
}

/** Text without links and mentions: they are in no language and about nothing. */
export function withoutLinks(text: string): string {
  const unlinked = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, ' ') : text
  return unlinked.includes('@') ? unlinked.replace(/@\w+/g, ' ') : unlinked
}
