import { recordLine } from './record-fields.ts'
import type { RecordOf } from './record-fields.ts'

/** Why something is in the zone `rejected`: a closed list. */
export type RejectedReason =
  'not_json' | 'not_an_object' | 'no_update_id' | 'no_message' | 'wrong_type' | 'unexpected'

/** The fields of a rejected record, in their order. */
export const rejectedFields = {
  reason: {
    kind: 'text',
    meaning: 'not_json, not_an_object, no_update_id, no_message, wrong_type or unexpected',
  },
  detail: { kind: 'text', meaning: 'What exactly does not fit, without what it held' },
  raw_key: {
    kind: 'text or null',
    meaning: 'Key of the original in raw; null when raw does not hold it',
  },
  raw_encoding: { kind: 'encoding', meaning: 'How raw is written here: utf8 or base64' },
  raw: { kind: 'text', meaning: 'The original, whole' },
} as const

/**
 * One rejected record as it is stored. `raw` is the original as text, or in Base64 where it is not UTF-8; `raw_key` is
 * null when the zone `raw` does not hold it.
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
  const record: RecordOf<typeof rejectedFields> = {
    reason,
    detail,
    raw_key: rawKey,
    raw_encoding: isUtf8 ? 'utf8' : 'base64',
    raw: isUtf8 ? text : bytes.toString('base64'),
  }
  return recordLine(record)
}
