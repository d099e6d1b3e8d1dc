import { listKeys, rawUpdateKey, rejectedPrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { isNamedAfterRaw } from '../read/raw-day.ts'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import { parseRecord } from '../records/record-fields.ts'
import type { RecordOf } from '../records/record-fields.ts'
import { rejectedFields } from '../records/rejected-record.ts'

/** A rejected record, and where it lies. */
export type RejectedRecord = RecordOf<typeof rejectedFields> & { key: string; received_at: Date }

/** The object under a key is not a rejected record. */
export class RejectedRecordError extends Error {
  override readonly name = 'RejectedRecordError'
}

/**
 * One rejected record; undefined when there is none under the key.
 *
 * @throws {RejectedRecordError} It does not read as one.
 */
export async function readRejected(store: ObjectStore, key: string): Promise<RejectedRecord | undefined> {
  const stored = await store.get(key)
  if (stored === undefined) return undefined
  try {
    return { ...parseRecord(rejectedFields, stored.body), key, received_at: stored.receivedAt }
  } catch (error) {
    throw new RejectedRecordError(`rejected record: expected a line of JSON of this version (${key})`, {
      cause: error,
    })
  }
}

/** The rejected records of received days, in key order. */
export async function* rejectedOf(
  store: ObjectStore,
  days: readonly string[],
): AsyncGenerator<RejectedRecord> {
  for (const day of days)
    for await (const key of listKeys(store, rejectedPrefix(day))) {
      const record = await readRejected(store, key)
      if (record !== undefined) yield record
    }
}

/** What a replay of rejected records found. */
export interface Replay {
  stored: number // read as updates by now and lie in the zone raw
  kept: number // still not updates
  days: string[] // received days to be processed again, in order
}

/**
 * Read again what the webhook rejected: what this version understands goes into the zone `raw`, with its time of arrival,
 * and its record is removed once it is there. A day with such updates, or with records that a run rejected, has to be
 * processed again, which rewrites the records of what is still rejected.
 */
export async function replayRejected(store: ObjectStore, days: readonly string[]): Promise<Replay> {
  let stored = 0
  let kept = 0
  const again = new Set<string>()
  for (const day of days)
    for await (const record of rejectedOf(store, [day])) {
      if (isNamedAfterRaw(record.key)) {
        again.add(day)
        continue
      }
      const body = Buffer.from(record.raw, record.raw_encoding)
      const update = readUpdate(body)
      if (!isUpdate(update)) {
        kept++
        continue
      }
      await store.putIfAbsent(rawUpdateKey(day, update.update_id), body, { receivedAt: record.received_at })
      await store.delete([record.key])
      stored++
      again.add(day)
    }
  return { stored, kept, days: [...again] }
}
