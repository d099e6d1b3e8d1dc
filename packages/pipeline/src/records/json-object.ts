import { isJsonObject } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'

/** Why bytes are not an object of JSON. The detail gives sizes and kinds, never content. */
export interface NoObject {
  reason: 'not_json' | 'not_an_object'
  detail: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Read the body of a request as an object of JSON in UTF-8. Never throws. */
export function readJsonObject(body: Uint8Array): { object: JsonObject } | NoObject {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(body))
  } catch {
    const detail = `body: expected JSON in UTF-8, got ${body.byteLength} bytes of something else`
    return { reason: 'not_json', detail }
  }
  return isJsonObject(value)
    ? { object: value }
    : { reason: 'not_an_object', detail: `body: expected an object, got ${kindOf(value)}` }
}

/** What a value is, for messages that must not show the value. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}
