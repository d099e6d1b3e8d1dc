/** Why something is in the zone `rejected`: a closed list. */
export type RejectedReason = 'not_json' | 'not_an_object' | 'no_update_id' | 'no_message' | 'wrong_type'

/**
 * One rejected record as it is stored: a line of JSON, so that SQL engines read the zone as a table. `raw` is the
 * original as text, or in Base64 where it is no UTF-8; `raw_key` is null when the zone `raw` does not hold it.
 */
export function rejectedRecord(
  reason: RejectedReason,
  detail: string,
  rawKey: string | null,
  raw: Uint8Array,
): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const text = bytes.toString('utf8')
  const isUtf8 = Buffer.from(text, 'utf8').equals(bytes)
  const record = {
    reason,
    detail,
    raw_key: rawKey,
    raw_encoding: isUtf8 ? 'utf8' : 'base64',
    raw: isUtf8 ? text : bytes.toString('base64'),
  }
  return Buffer.from(`${JSON.stringify(record)}\n`)
}
