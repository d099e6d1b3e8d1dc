import { erasureKey, pendingErasureKey, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore, StoredObject } from '@telelake/lake'
import { eraseFromImport, importHashOf, importsNaming } from './erase-imports.ts'
import { eraseRows } from './erase-rows.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { readManifest } from '../records/manifest.ts'
import { processDay } from '../run/process-day.ts'
import { rawPagesOf } from '../read/raw-day.ts'
import type { RawObject } from '../read/raw-day.ts'
import { readAhead } from '../read/read-ahead.ts'
import { names, withoutUser } from './without-user.ts'
import { readRejected } from '../replay/rejected.ts'

const READS_UNDER_WAY = 64
const PROGRESS_EVERY = 500

/** What an erasure touches; how much, never whom. */
export interface Erasure {
  erased_at: string // ISO 8601, UTC
  is_dry_run: boolean
  objects_read: number
  raw_deleted: number // what the person did
  raw_redacted: number // what others did that shows the person
  rejected_deleted: number
  imports: number // exports imported anew without the person
  days: string[] // received days whose rows were made anew from raw
  parts_rewritten: number // Parquet objects whose originals are gone, written anew
  rows_deleted: number // in these
  rows_redacted: number
  remaining: string[] // what could not be touched, one sentence each
}

export interface EraseUserOptions {
  store: ObjectStore
  calendar: Calendar
  userId: number
  flatten: FlattenOptions // as the daily run has it
  botIds?: readonly number[] // the lake's own bots, as an import has them
  dryRun: boolean // tell what would be touched, touch nothing
  now?: () => Date // default: the clock
  onProgress?: (objectsRead: number) => void // called every 500 objects
  signal?: AbortSignal // aborting leaves the rest for the next call
}

/**
 * Remove a person from the lake: raw updates of theirs are deleted, in those of others the person gives way to nobody
 * (`id` 0) and their words are left out, rejected records that show them are deleted, and the days concerned are
 * processed again, which replaces the rows; exports are imported anew without them. Rows whose originals are gone are
 * removed from their Parquet objects. Reads every raw and every Parquet object once. Doing it again finds nothing.
 *
 * What it touched is recorded under `runs/erasures/`, without saying who it was.
 *
 * @throws {RunError | StoreError} The rest is done by the next call.
 */
export async function eraseUser(options: EraseUserOptions): Promise<Erasure> {
  const {
    store,
    calendar,
    userId,
    flatten,
    botIds = [],
    dryRun,
    now = () => new Date(),
    onProgress,
    signal,
  } = options
  const erasure: Erasure = {
    erased_at: now().toISOString(),
    is_dry_run: dryRun,
    objects_read: 0,
    raw_deleted: 0,
    raw_redacted: 0,
    rejected_deleted: 0,
    imports: 0,
    days: [],
    parts_rewritten: 0,
    rows_deleted: 0,
    rows_redacted: 0,
    remaining: [],
  }
  const onRead = (): void => {
    if (++erasure.objects_read % PROGRESS_EVERY === 0) onProgress?.(erasure.objects_read)
  }
  // Days that a call broken off had changed, but not processed: their raw objects no longer tell.
  const pending = new Set(await readPending(store))
  for (const day of await receivedDays(store)) {
    const finds = await searchDay(store, day, userId, signal, onRead)
    if (finds.deleted.length + finds.redacted.length + finds.rejected.length === 0 && !pending.has(day))
      continue
    erasure.raw_deleted += finds.deleted.length
    erasure.raw_redacted += finds.redacted.length
    erasure.rejected_deleted += finds.rejected.length
    // A day that was processed with more raw objects than there are: its rows cannot be made anew.
    const isExpired = !pending.has(day) && finds.raw < ((await readManifest(store, day))?.raw ?? 0)
    if (!isExpired) erasure.days.push(day)
    if (dryRun) continue
    if (!isExpired) await writePending(store, pending.add(day))
    for (const { key, body, receivedAt } of finds.redacted) await store.put(key, body, { receivedAt })
    await store.delete([...finds.deleted, ...finds.rejected])
    if (isExpired) continue
    await processDay({ store, calendar, date: day, flatten, mayBeEmpty: true, ...(signal && { signal }) })
    pending.delete(day)
    await writePending(store, pending)
  }
  const exports = await importsNaming(store, userId)
  for (const key of exports) {
    erasure.imports++
    if (!dryRun) await eraseFromImport(key, userId, { store, calendar, flatten, botIds, now, signal })
  }
  const remade = [
    ...erasure.days.map((day) => `/from-${day}-`),
    ...exports.map((key) => `/from-import-${importHashOf(key)?.slice(0, 12)}-`),
  ]
  const rows = await eraseRows({
    store,
    ids: idsInRows(userId, flatten),
    isRemade: (key) => dryRun && remade.some((part) => key.includes(part)),
    dryRun,
    onRead,
    signal,
  })
  erasure.parts_rewritten = rows.parts
  erasure.rows_deleted = rows.deleted
  erasure.rows_redacted = rows.redacted
  erasure.remaining.push(...rows.remaining)
  if (!dryRun && isAnyFound(erasure))
    await store.put(erasureKey(erasure.erased_at), Buffer.from(`${JSON.stringify(erasure)}\n`))
  return erasure
}

/** Whether an erasure has touched, or would touch, anything. */
export function isAnyFound(erasure: Erasure): boolean {
  const { raw_deleted, raw_redacted, rejected_deleted, imports, days, parts_rewritten } = erasure
  return raw_deleted + raw_redacted + rejected_deleted + imports + days.length + parts_rewritten > 0
}

/** A person in rows: by their id where it was kept, by their pseudonym where rows were made with the secret of today. */
function idsInRows(userId: number, { privacy }: FlattenOptions): Set<number> {
  return new Set([userId, ...(privacy?.mode === 'pseudonymise' ? [privacy.pseudonym(userId)] : [])])
}

interface Finds {
  raw: number // objects there are
  deleted: string[]
  redacted: { key: string; body: Uint8Array; receivedAt: Date }[]
  rejected: string[]
}

async function searchDay(
  store: ObjectStore,
  day: string,
  userId: number,
  signal: AbortSignal | undefined,
  onRead: () => void,
): Promise<Finds> {
  const finds: Finds = { raw: 0, deleted: [], redacted: [], rejected: [] }
  const read = async ({ key }: RawObject): Promise<{ key: string; stored: StoredObject | undefined }> => ({
    key,
    stored: await store.get(key),
  })
  for await (const objects of readAhead(rawPagesOf(store, day), READS_UNDER_WAY, read, signal)) {
    for (const { key, stored } of objects) {
      onRead()
      finds.raw++
      if (stored === undefined) continue
      const rest = withoutUser(Buffer.from(stored.body).toString(), userId)
      if (rest.kind === 'theirs') finds.deleted.push(key)
      else if (rest.kind === 'redacted')
        finds.redacted.push({ key, body: Buffer.from(rest.text), receivedAt: stored.receivedAt })
    }
  }
  for await (const key of store.list(rejectedPrefix(day))) {
    const record = await readRejected(store, key)
    if (record === undefined) continue
    const text = Buffer.from(record.raw, record.raw_encoding).toString()
    if (names(text, userId)) finds.rejected.push(key)
  }
  return finds
}

/** Every day on which something arrived, in order. */
async function receivedDays(store: ObjectStore): Promise<string[]> {
  const days = new Set<string>()
  for (const zone of ['raw/', 'rejected/'])
    for await (const key of store.list(zone)) {
      const day = /\/received_date=(\d{4}-\d\d-\d\d)\//.exec(key)?.[1]
      if (day !== undefined) days.add(day)
    }
  return [...days].sort()
}

async function readPending(store: ObjectStore): Promise<string[]> {
  const stored = await store.get(pendingErasureKey)
  return stored === undefined ? [] : (JSON.parse(Buffer.from(stored.body).toString()) as string[])
}

async function writePending(store: ObjectStore, days: ReadonlySet<string>): Promise<void> {
  if (days.size === 0) await store.delete([pendingErasureKey])
  else await store.put(pendingErasureKey, Buffer.from(JSON.stringify([...days])))
}
