import { isJsonObject } from '@telelake/telegram-schema'

const MAX_DEPTH = 64 // deeper nesting is ignored; Telegram's own limit is far lower

/** The fields of a block or piece of rich text that contain words, whatever its type, and what separates several. */
const wordFields = [
  ['summary', ''],
  ['text', ''],
  ['alternative_text', ''],
  ['expression', ''],
  ['cells', '\n'],
  ['items', '\n'],
  ['blocks', '\n'],
  ['caption', ''],
  ['credit', ''],
] as const

/**
 * The plain text of a rich message, one line for each block; undefined without words. Unknown blocks are read as far as
 * they have words in the same fields.
 *
 * @see https://core.telegram.org/bots/api#richmessage
 */
export function richText(message: Readonly<Record<string, unknown>>): string | undefined {
  const text = wordsOf(message, '', 0).trim()
  return text === '' ? undefined : text
}

function wordsOf(value: unknown, between: string, depth: number): string {
  if (typeof value === 'string') return value
  if (depth > MAX_DEPTH) return ''
  if (Array.isArray(value)) {
    const words = value.map((item) => wordsOf(item, Array.isArray(item) ? ' ' : '', depth + 1)) // a row of a table
    return (between === '' ? words : words.filter((part) => part !== '')).join(between)
  }
  if (!isJsonObject(value)) return ''
  const words = wordFields.map(([field, separator]) => wordsOf(value[field], separator, depth + 1))
  return words.filter((part) => part !== '').join('\n')
}
