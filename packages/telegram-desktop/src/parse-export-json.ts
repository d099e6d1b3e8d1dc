import { JsonSyntaxError } from './json-slicer.ts'
import { repairJson } from './repaired-json.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const longNumber = /\d{16}/
const separatorRests = /(\\u202[89])\x80[\xa8\xa9]/g

/**
 * Parse a value of an export, also where its writer did not keep to JSON. Integers that a number cannot hold are strings
 * of their digits.
 *
 * @param offset - of the first byte in the file, for the message of the error
 * @throws {JsonSyntaxError} It cannot be read; the message says at which byte of the file, never what is there.
 */
export function parseExportJson(bytes: Buffer, offset = 0): unknown {
  const text = textOf(bytes, offset)
  try {
    return parse(text)
  } catch {
    const { text: repaired, originOf } = repairJson(text)
    try {
      return parse(repaired)
    } catch (error) {
      const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
      const at = place === undefined ? text.length : originOf(Number(place))
      throw new JsonSyntaxError(
        `JSON: expected a value that can be read, got something else (byte ${offset + Buffer.byteLength(text.slice(0, at))})`,
      )
    }
  }
}

function parse(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text)
  return JSON.parse(text, (_key, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '')
      ? source
      : value,
  )
}

/**
 * Desktop escapes the line separators U+2028 and U+2029 and leaves the last two bytes of the character behind the escape.
 *
 * @see https://github.com/telegramdesktop/tdesktop/blob/35f5d5a7/Telegram/SourceFiles/export/output/export_output_json.cpp
 */
function textOf(bytes: Buffer, offset: number): string {
  const text = utf8Of(bytes)
  if (text !== undefined) return text
  const latin1 = bytes.toString('latin1')
  const whole = utf8Of(Buffer.from(latin1.replace(separatorRests, '$1'), 'latin1'))
  if (whole !== undefined) return whole
  const sameLength = Buffer.from(latin1.replace(separatorRests, '$1  '), 'latin1')
  const decoded = Buffer.from(sameLength.toString())
  const at = offset + sameLength.findIndex((byte, place) => byte !== decoded[place])
  throw new JsonSyntaxError(`JSON: expected UTF-8, got other bytes (byte ${at})`)
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
