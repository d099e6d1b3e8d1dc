/** An update as JSON: its id is checked, nothing else. */
export type RawUpdate = Readonly<Record<string, unknown>> & { readonly update_id: number }

/** Why bytes are no update. The detail tells sizes and kinds, never content. */
export interface NoUpdate {
  reason: 'not_json' | 'not_an_object' | 'no_update_id'
  detail: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Read the body of a webhook request. Never throws. */
export function readUpdate(body: Uint8Array): RawUpdate | NoUpdate {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(body))
  } catch {
    return {
      reason: 'not_json',
      detail: `body: expected JSON in UTF-8, got ${body.byteLength} bytes of something else`,
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
    return { reason: 'not_an_object', detail: `body: expected an object, got ${kind}` }
  }
  const id: unknown = 'update_id' in value ? value.update_id : undefined
  if (!Number.isSafeInteger(id) || (id as number) < 0) {
    const kind = typeof id === 'number' ? 'a number out of range' : id === null ? 'null' : typeof id
    return { reason: 'no_update_id', detail: `update_id: expected integer, 0 or more, got ${kind}` }
  }
  return value as RawUpdate
}

/** Whether `readUpdate` found an update. */
export function isUpdate(read: RawUpdate | NoUpdate): read is RawUpdate {
  return 'update_id' in read && typeof read.update_id === 'number'
}
