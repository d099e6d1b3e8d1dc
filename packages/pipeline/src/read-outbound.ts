import type { RejectedReason } from './rejected-record.ts'

/** What the bot sent, as the Bot API gave it back, or why bytes are no such answer. */
export type ReadOutbound =
  { message: Readonly<Record<string, unknown>> } | { reason: RejectedReason; detail: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Read the Bot API's answer to a send: `{"ok":true,"result":Message}`. Never throws.
 *
 * @see https://core.telegram.org/bots/api#making-requests
 */
export function readOutbound(body: Uint8Array): ReadOutbound {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(body))
  } catch {
    return {
      reason: 'not_json',
      detail: `body: expected JSON in UTF-8, got ${body.byteLength} bytes of something else`,
    }
  }
  if (!isObject(value))
    return { reason: 'not_an_object', detail: `body: expected an object, got ${kindOf(value)}` }
  if (!isObject(value.result))
    return { reason: 'wrong_type', detail: `result: expected object, got ${kindOf(value.result)}` }
  return { message: value.result }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}
