import { scrubAddresses } from './scrub-addresses.ts'

// Telegram's usernames have 4 letters or more. Entities mark them in messages; copies of a text have no entities.
const username = /(?<![\p{L}\p{N}_@])@[a-z]\w{3,31}(?!\w)/giu
/** Dates first, so that a date and the hour after it are not read as a number; then eight digits or more. */
const dateOrDigits =
  /(?<!\p{Nd})(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})(?!\p{Nd})|\+?\(?\p{Nd}(?:[\s().\p{Pd}/]{0,2}\p{Nd}){7,}/gu

/**
 * Remove what identifies a person: e-mail addresses, usernames, phone, CPF and card numbers become `[email]`,
 * `[mention]`, `[phone]`, `[cpf]` and `[card]`, other numbers of eight digits or more become `[number]`. Dates and the
 * names of bots stay. Idempotent.
 *
 * The Luhn check (ISO/IEC 7812) identifies a card number and two check digits a CPF. Anything that could be a phone
 * number counts as one, since countries share no common format.
 */
export function scrubText(text: string): string {
  const nameless = scrubAddresses(text).replace(username, (name) => (/bot$/i.test(name) ? name : '[mention]'))
  return nameless.replace(dateOrDigits, (run, ...dates: (string | undefined)[]) =>
    (dates[0] ?? dates[1]) === undefined ? `[${kindOf(run)}]` : run,
  )
}

function kindOf(run: string): string {
  const digits = run.replace(/\P{Nd}/gu, '')
  if (digits.length >= 13 && digits.length <= 19 && isLuhn(digits)) return 'card'
  if (digits.length === 11 && isCpf(digits)) return 'cpf'
  return digits.length <= 15 ? 'phone' : 'number'
}

function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function isCpf(digits: string): boolean {
  return [9, 10].every((length) => {
    let sum = 0
    for (let index = 0; index < length; index++) sum += Number(digits[index]) * (length + 1 - index)
    return ((sum * 10) % 11) % 10 === Number(digits[length])
  })
}
