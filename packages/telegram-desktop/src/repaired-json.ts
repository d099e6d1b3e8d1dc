const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*(?:[,}\]]|$))/y
const string = /"[^"\\]*(?:\\[^][^"\\]*)*"/y
const structure = /[{}[\],:\s]+/y
const restOfLine = /[^\n]*?(?=\s*,?\s*(?:\n|$))/y
const restOfValue = /[^,}\]]+/y
const unescaped =
  /\\(?:x([\da-fA-F]{2})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})|u[\da-fA-F]{4}|["\\/bfnrt]|([^]))|[^ -\uffff]/g // the last are control characters

/** Escapes of C and of scripting languages that are none of JSON's. */
const otherEscapes: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', v: '\v', e: '\x1b', "'": "'" }

/** JSON that was put right, and where its parts were. */
export interface RepairedJson {
  text: string
  /** Where in the original a place of the text was. */
  originOf: (place: number) => number
}

/**
 * Put right what Telegram Desktop and converters write that is not JSON: escapes such as `\x0C` and `\'`, control
 * characters in strings, and values without quotes (version 4.1.1 writes the file of a custom emoji so).
 *
 * @see https://github.com/telegramdesktop/tdesktop/issues/27571
 * @see https://github.com/telegramdesktop/tdesktop/issues/24961
 */
export function repairJson(source: string): RepairedJson {
  const bare = source.includes('\n') ? restOfLine : restOfValue
  const shifts: { place: number; shift: number }[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const found = match(structure, source, at) ?? match(literal, source, at)
    const quoted = found === undefined ? match(string, source, at) : undefined
    const other = found ?? quoted ?? match(bare, source, at) ?? source.slice(at)
    const part = found ?? (quoted === undefined ? JSON.stringify(other) : repairString(other))
    text += part
    at += Math.max(other.length, 1)
    if (part.length !== other.length) shifts.push({ place: text.length, shift: at - text.length })
  }
  return {
    text,
    originOf: (place) => place + (shifts.findLast((shift) => shift.place <= place)?.shift ?? 0),
  }
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(source)?.[0]
  return found === '' ? undefined : found
}

function repairString(quoted: string): string {
  return quoted.replace(
    unescaped,
    (escape: string, hex?: string, braced?: string, long?: string, other?: string) => {
      const code = hex ?? braced ?? long
      if (code !== undefined) {
        const point = Number.parseInt(code, 16)
        return point > 0x10_ffff ? JSON.stringify(escape).slice(1, -1) : inString(String.fromCodePoint(point))
      }
      if (other === undefined) return escape.length === 1 ? inString(escape) : escape
      return inString(otherEscapes[other] ?? escape)
    },
  )
}

function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
