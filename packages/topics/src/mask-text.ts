/** What a masked part of a text reads. */
export const MASK = '…'

const LEAST_DIGITS = 4

const link = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+[/?]/iu
const opening = /^[\p{Ps}\p{Pi}"'¿¡#]+/u
const closing = /[\p{Pe}\p{Pf}"'?!.,;:]/u
const letterBesideDigit = /\p{L}(?=\p{Nd})|\p{Nd}(?=\p{L})/gu
const numbers = /[+#]?\p{Nd}(?:[\s().,:\p{Pd}/]{0,2}\p{Nd})*/gu

/**
 * A text without what tells one sender or order from the next: links, e-mail addresses, @mentions, numbers of four
 * digits or more (also in groups: phones, prices, dates) and codes of letters and digits become `…`. Shorter numbers
 * stay, they may be what is asked ("error 403"). Time is linear in the length.
 */
export function maskText(text: string): string {
  const masked = /[@\p{Nd}]|:\/\/|\.\p{L}/u.test(text) ? text.replace(/\S+/g, maskToken) : text
  return masked.replace(numbers, (run) => (isLong(run) ? MASK : run))
}

/** A run of characters without spaces; the punctuation around what is masked stays. */
function maskToken(token: string): string {
  const start = opening.exec(token)?.[0] ?? ''
  let end = token.length // not /[...]+$/, whose time grows with the square of a run of dots
  while (end > start.length && closing.test(token.charAt(end - 1))) end--
  return isMasked(token.slice(start.length, end)) ? start + MASK + token.slice(end) : token
}

function isMasked(core: string): boolean {
  if (link.test(core)) return true
  const at = core.indexOf('@')
  if (at >= 0 && at < core.length - 1) return true
  return isCode(core)
}

/** Letters and digits by turns ("AB12C3", "BR0044556PT"), or with many digits. One change is a name: "mp4", "windows11". */
function isCode(core: string): boolean {
  const changes = core.match(letterBesideDigit)?.length ?? 0
  return changes > 0 && ((changes > 1 && core.length > 4) || isLong(core))
}

function isLong(run: string): boolean {
  return (run.match(/\p{Nd}/gu)?.length ?? 0) >= LEAST_DIGITS
}
