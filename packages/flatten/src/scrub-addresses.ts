// An unquoted local part of RFC 5322, with letters and combining marks of any script.
const localCharacter = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const domain = /[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/uy

/**
 * Text with every e-mail address replaced by `[email]`. Each character is read at most twice, whatever the text: a
 * pattern for the whole address would start at every letter of a long word, which is quadratic.
 */
export function scrubAddresses(text: string): string {
  let scrubbed = ''
  let done = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    domain.lastIndex = at + 1
    if (!domain.test(text)) continue
    const end = domain.lastIndex
    const start = startOfLocalPart(text, at, done)
    if (start === at) continue
    scrubbed += `${text.slice(done, start)}[email]`
    done = end
    at = end - 1
  }
  return scrubbed + text.slice(done)
}

function startOfLocalPart(text: string, at: number, earliest: number): number {
  let start = at
  while (start > earliest) {
    const isPair = start > earliest + 1 && text.codePointAt(start - 2)! > 0xffff
    const before = isPair ? start - 2 : start - 1
    if (!localCharacter.test(text.slice(before, start))) break
    start = before
  }
  return start
}
