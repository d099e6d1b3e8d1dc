import type { JsonObject } from '@telelake/telegram-schema'
import { readJsonObject } from './json-object.ts'
import type { NoObject } from './json-object.ts'

/** An update as JSON: its id is checked, nothing else. */
export type RawUpdate = JsonObject & { readonly update_id: number }

/** Why bytes are not an update. The detail gives sizes and kinds, never content. */
export type NoUpdate = NoObject | { reason: 'no_update_id'; detail: string }

/** Read the body of a webhook request. Never throws. */
export function readUpdate(body: Uint8Array): RawUpdate | NoUpdate {
  const read = readJsonObject(body)
  if (!('object' in read)) return read
  const id = read.object.update_id
  if (!Number.isSafeInteger(id) || (id as number) < 0) {
    const kind = typeof id === 'number' ? 'a number out of range' : id === null ? 'null' : typeof id
    return { reason: 'no_update_id', detail: `update_id: expected integer, 0 or more, got ${kind}` }
  }
  return read.object as RawUpdate
}

/** Whether `readUpdate` found an update. */
export function isUpdate(read: RawUpdate | NoUpdate): read is RawUpdate {
  return 'update_id' in read && typeof read.update_id === 'number'
}
