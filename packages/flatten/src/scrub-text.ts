const eMail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const digitRun = /\+?\(?\d(?:[\s().\-/]{0,2}\d){7,}/g
const date = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})$/

/**
 * Text without what identifies a person in it: e-mail addresses, phone, CPF and card numbers give way to `[email]`,
 * `[phone]`, `[cpf]`, `[card]`, other numbers of eight digits or more to `[number]`. Dates stay. Scrubbing again
 * changes nothing.
 *
 * A number is a card's by the Luhn check (ISO/IEC 7812), a CPF by its two check digits; what could be a phone number is
 * taken for one, since no form of them is common to all countries.
 */
export function scrubText(text: string): string {
  return text
    .replace(eMail, '[email]')
    .replace(digitRun, (run) => (date.test(run) ? run : `[${kindOf(run)}]`))
}

function kindOf(run: string): string {
  const digits = run.replace(/\D/g, '')
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
