// Writes JSON as Telegram Desktop does, its faults included: a space for each level, control characters as `\x0C`, the
// line separators as an escape with the rest of their bytes behind it.
// https://github.com/telegramdesktop/tdesktop/blob/35f5d5a7/Telegram/SourceFiles/export/output/export_output_json.cpp

/** A value that is written as it is, without quotes: as version 4.1.1 writes the file of a custom emoji. */
export class Bare {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Written =
  | null
  | boolean
  | number
  | string
  | Bare
  | readonly Written[]
  | { readonly [key: string]: Written | undefined }

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value)
}

/** @returns the bytes of a file, or of a part of one that is `level` levels deep */
export function writeAsDesktop(value: Written, level = 0): Buffer {
  const parts: Buffer[] = []
  write(value, level, parts)
  return Buffer.concat(parts)
}

function write(value: Written, level: number, parts: Buffer[]): void {
  if (typeof value === 'string') parts.push(quoted(value))
  else if (value instanceof Bare) parts.push(Buffer.from(value.text))
  else if (typeof value !== 'object' || value === null) parts.push(Buffer.from(String(value)))
  else if (isList(value)) writeList('[', ']', value, level, parts)
  else writeList('{', '}', Object.entries(value), level, parts)
}

function writeList(
  open: string,
  close: string,
  items: readonly (Written | [string, Written | undefined])[],
  level: number,
  parts: Buffer[],
): void {
  const indent = `\n${' '.repeat(level + 1)}`
  let isFirst = true
  parts.push(Buffer.from(open))
  for (const item of items) {
    const [key, value] = open === '{' ? (item as [string, Written | undefined]) : [undefined, item as Written]
    if (value === undefined) continue
    parts.push(Buffer.from(`${isFirst ? '' : ','}${indent}`))
    isFirst = false
    if (key !== undefined) parts.push(quoted(key), Buffer.from(': '))
    write(value, level + 1, parts)
  }
  parts.push(Buffer.from(`\n${' '.repeat(level)}${close}`))
}

const short = new Map([
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x09, '\\t'],
  [0x22, '\\"'],
  [0x5c, '\\\\'],
])

function quoted(text: string): Buffer {
  const bytes = Buffer.from(text)
  const parts: (number | string)[] = ['"']
  for (const [place, byte] of bytes.entries()) {
    const third = bytes[place + 2]
    if (byte === 0xe2 && bytes[place + 1] === 0x80 && (third === 0xa8 || third === 0xa9))
      parts.push(third === 0xa8 ? '\\u2028' : '\\u2029') // and the two bytes that follow are written, too
    else if (byte < 0x20)
      parts.push(short.get(byte) ?? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    else parts.push(short.get(byte) ?? byte)
  }
  parts.push('"')
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  )
}
