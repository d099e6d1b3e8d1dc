const MOST_WORDS = 60
const MOST_LETTERS = 400 // a script without spaces has few words, and long ones

const ascii = /^[\0-\x7f]*$/
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The first words of a masked text, up to 60 and 400 letters: NFKD without marks, lower case, letters drawn out ("oiiii")
 * written once, and nothing but letters and digits. Texts with the same words are the same text.
 */
export function wordsOf(masked: string): string[] {
  const folded = (
    ascii.test(masked) ? masked : masked.normalize('NFKD').replace(/\p{M}+/gu, '')
  ).toLowerCase()
  const words: string[] = []
  let left = MOST_LETTERS
  for (const [word] of folded.replace(/(\p{L})\1{2,}/gu, '$1').matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === MOST_WORDS || left === 0) break
    const cut = word.slice(0, left)
    words.push(cut)
    left -= cut.length
  }
  return words
}

/** Whether a word is of a script that puts no spaces between words, so that it may be a whole sentence. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}
