// The bytes that the structure of a JSON text is made of.
const TAB = 0x09
export const LINE_FEED = 0x0a
const RETURN = 0x0d
const SPACE = 0x20
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const ARRAY_START = 0x5b
export const BACKSLASH = 0x5c
export const ARRAY_END = 0x5d
export const OBJECT_START = 0x7b
export const OBJECT_END = 0x7d

export function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB
}
