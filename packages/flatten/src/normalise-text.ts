// Most text is ASCII once its marks are removed; these patterns take half the time on it.
const ascii = /^[\0-\x7f]*$/
const repeatedLetters = [/([a-z])\1{2,}/g, /(\p{L})\1{2,}/gu] as const
const separators = [/[^a-z0-9]+/g, /[^\p{L}\p{N}]+/gu] as const

/**
 * Reduce text to its words: NFKD without marks, lower case, no links, mentions or punctuation, repeated letters
 * ("oiiii") written once, single spaces.
 */
export function normaliseText(text: string): string {
  return normaliseWords(withoutLinks(text))
}

/** As `normaliseText`, for text without links and mentions. */
export function normaliseWords(text: string): string {
  const folded = (ascii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase()
  const kind = ascii.test(folded) ? 0 : 1
  return folded.replace(repeatedLetters[kind], '$1').replace(separators[kind], ' ').trim()
}

/** Remove links and mentions, which belong to no language. */
export function withoutLinks(text: string): string {
  const unlinked = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, ' ') : text
  return unlinked.includes('@') ? unlinked.replace(/@\w+/g, ' ') : unlinked
}
