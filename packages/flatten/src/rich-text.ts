import { isObject } from './field.ts'

const MAX_DEPTH = 64 // what is nested deeper is not read; Telegram's own limit is far below

/** Where a block or a piece of rich text holds words, whatever its type, and what stands between several of them. */
const places = [
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
 * The words of a rich message without their form, a line for each block; undefined where there are none. Blocks that
 * this version does not know are read as far as they hold words in the same places.
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
  if (!isObject(value)) return ''
  const words = places.map(([place, join]) => wordsOf(value[place], join, depth + 1))
  return words.filter((part) => part !== '').join('\n')
}
