/**
 * Text reduced to what its words are: NFKD without marks, lower case, no links, no mentions, no punctuation, letters
 * drawn out ("oiiii") written once, single spaces.
 */
export function normaliseText(text: string): string {
  return withoutLinks(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Text without links and mentions: they are in no language and about nothing. */
export function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, ' ').replace(/@\w+/g, ' ')
}
