// Most text is ASCII once its marks are removed; these patterns take half the time on it.
const ascii = /^[\0-\x7f]*$/
const threeAlike = [/([a-z])\1\1/, /(\p{L})\1\1/u] as const
const separators = [/[^a-z0-9]+/g, /[^\p{L}\p{N}]+/gu] as const
const letter = /\p{L}/u

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
  const words = folded.replace(separators[kind], ' ').trim()
  return threeAlike[kind].test(words) ? withoutRepeatedLetters(words) : words
}

/** Write a letter that is repeated three times or more once. A pattern that repeats itself overflows the stack. */
function withoutRepeatedLetters(words: string): string {
  const kept: string[] = []
  let run = 0
  for (const character of words) {
    run = character === kept.at(-1) && letter.test(character) ? run + 1 : 1
    if (run === 3) kept.pop()
    if (run < 3) kept.push(character)
  }
  return kept.join('')
}

/** Remove links and mentions, which belong to no language. */
export function withoutLinks(text: string): string {
  const unlinked = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, ' ') : text
  return unlinked.includes('@') ? unlinked.replace(/@\w+/g, ' ') : unlinked
}
