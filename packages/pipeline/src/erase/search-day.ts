import { listKeys, rejectedPrefix } from '@telelake/lake'
import type { ObjectStore, StoredObject } from '@telelake/lake'
import { rawPagesOf } from '../read/raw-day.ts'
import type { RawObject } from '../read/raw-day.ts'
import { readAhead } from '../read/read-ahead.ts'
import { readRejected } from '../replay/rejected.ts'
import { namesUser, withoutUser } from './without-user.ts'

const READS_UNDER_WAY = 64

/** What of a received day shows a person. */
export interface DayFindings {
  raw: number // objects there are
  deleted: string[] // keys of what the person did
  redacted: RedactedObject[] // what others did, without the person
  rejected: string[] // keys of records that show the person
}

/** A raw object of others without the person. */
export interface RedactedObject {
  key: string
  body: Uint8Array
  receivedAt: Date
}

/** Read every raw object and rejected record of a received day in search of a person. Changes nothing. */
export async function searchDay(
  store: ObjectStore,
  day: string,
  userId: number,
  signal: AbortSignal | undefined,
  onRead: () => void,
): Promise<DayFindings> {
  const findings: DayFindings = { raw: 0, deleted: [], redacted: [], rejected: [] }
  const read = async ({ key }: RawObject): Promise<{ key: string; stored: StoredObject | undefined }> => ({
    key,
    stored: await store.get(key),
  })
  for await (const objects of readAhead(rawPagesOf(store, day), READS_UNDER_WAY, read, signal)) {
    for (const { key, stored } of objects) {
      onRead()
      findings.raw++
      if (stored === undefined) continue
      const remainder = withoutUser(Buffer.from(stored.body).toString(), userId)
      if (remainder.kind === 'theirs') findings.deleted.push(key)
      else if (remainder.kind === 'redacted')
        findings.redacted.push({ key, body: Buffer.from(remainder.text), receivedAt: stored.receivedAt })
    }
  }
  for await (const key of listKeys(store, rejectedPrefix(day))) {
    const record = await readRejected(store, key)
    if (record === undefined) continue
    const text = Buffer.from(record.raw, record.raw_encoding).toString()
    if (namesUser(text, userId)) findings.rejected.push(key)
  }
  return findings
}
