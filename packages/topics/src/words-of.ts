const MOST_WORDS = 60

const ascii = /^[\0-\x7f]*$/
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The first 60 words of a masked text: NFKD without marks, lower case, letters drawn out ("oiiii") written once, and
 * nothing but letters and digits. Texts with the same words are the same text.
 */
export function wordsOf(masked: string): string[] {
  const folded = (
    ascii.test(masked) ? masked : masked.normalize('NFKD').replace(/\p{M}+/gu, '')
  ).toLowerCase()
  return folded
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u, MOST_WORDS + 2)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/** Whether a word is of a script that puts no spaces between words, so that it may be a whole sentence. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}
