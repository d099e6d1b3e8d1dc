import { CATALOGUE_VERSION, flattenUpdate, MappedFieldError, RULES_VERSION } from '@telelake/flatten'
import type { FlattenContext, Row } from '@telelake/flatten'
import { addDays, isDay, rejectedKey, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { EnrichedDay } from './enriched-day.ts'
import type { FlattenOptions } from './flatten-options.ts'
import { readManifest, writeManifest } from './manifest.ts'
import type { Gap, Manifest, Output } from './manifest.ts'
import { rawUpdatesOf } from './raw-day.ts'
import type { RawObject } from './raw-day.ts'
import { readAhead } from './read-ahead.ts'
import { isUpdate, readUpdate } from './read-update.ts'
import { rejectedRecord } from './rejected-record.ts'

export { ManifestError, readManifest } from './manifest.ts'
export type { Gap, Manifest, Output } from './manifest.ts'
export type { Log } from './log.ts'

const READS_UNDER_WAY = 64
const MAX_GAPS_NAMED = 100
const PROGRESS_EVERY = 500

/** The counts of a run did not add up, or a listed object was gone when it was read. The day stays unfinished. */
export class RunError extends Error {
  override readonly name = 'RunError'
}

export interface ProcessDayOptions {
  store: ObjectStore
  calendar: Calendar
  date: string // the received day, YYYY-MM-DD
  flatten?: FlattenOptions // default: everything is kept, texts are judged
  now?: () => Date // default: the clock
  onProgress?: (objectsRead: number) => void // called every 500 objects
  signal?: AbortSignal // aborting leaves the day marked unfinished; the next run repairs it
}

/**
 * The daily run over one received day: raw JSON in, Parquet by event day out. Same input, same bytes; whatever an
 * earlier run over the day left, finished or killed, is repaired. The manifest is written last.
 *
 * @returns the manifest, after it was written
 * @throws {RunError} The day does not add up.
 * @throws {StoreError} The store failed.
 * @throws {RangeError} `date` is no day, or one that has not begun.
 */
export async function processDay(options: ProcessDayOptions): Promise<Manifest> {
  const { store, calendar, date, now = () => new Date(), onProgress, signal, flatten = {} } = options
  const startedAt = now()
  const today = calendar.at(startedAt.getTime()).date
  if (!isDay(date))
    throw new RangeError(`date: expected a day written YYYY-MM-DD, got ${JSON.stringify(date)}`)
  if (date > today) throw new RangeError(`date: expected a day not after today, ${today}, got ${date}`)

  const manifest: Manifest = {
    received_date: date,
    time_zone: calendar.timeZone,
    status: 'running',
    is_partial: date === today,
    raw: 0,
    rows: 0,
    duplicates: 0,
    rejected: 0,
    outputs: [],
    first_event_at: null,
    last_event_at: null,
    first_update_id: null,
    last_update_id: null,
    missing_update_ids: 0,
    gaps: [],
    catalogue_version: CATALOGUE_VERSION,
    rules_version: RULES_VERSION,
    started_at: startedAt.toISOString(),
    duration_ms: 0,
  }

  // Outputs of earlier runs stay named until this one is done: a killed run must not make anything forgotten.
  const earlier = (await readManifest(store, date))?.outputs ?? []
  const named = new Map<string, Output>(earlier.map((output) => [output.key, output]))
  const enriched = new EnrichedDay(store, date, calendar.timeZone, async (planned) => {
    named.set(planned.key, planned)
    await writeManifest(store, { ...manifest, outputs: [...named.values()] })
  })
  const events = new EventSpan()
  const rejectedKeys = new Set<string>()

  const read = async (object: RawObject): Promise<ReadObject> => ({
    object,
    outcome: await readRaw(store, object, { ...flatten, calendar }),
  })
  for await (const { object, outcome } of readAhead(rawUpdatesOf(store, date), READS_UNDER_WAY, read)) {
    signal?.throwIfAborted()
    manifest.raw++
    countId(manifest, object.updateId)
    if (outcome === 'duplicate') manifest.duplicates++
    else if ('row' in outcome) {
      await enriched.append(outcome.row)
      events.add(outcome.row.event_at)
      manifest.rows++
    } else {
      const key = rejectedKey(date, String(object.updateId).padStart(16, '0'))
      await store.put(key, outcome.rejected)
      rejectedKeys.add(key)
      manifest.rejected++
    }
    if (manifest.raw % PROGRESS_EVERY === 0) onProgress?.(manifest.raw)
  }

  manifest.outputs = await enriched.finish()
  assertAddsUp(manifest)
  const written = new Set(manifest.outputs.map((output) => output.key))
  await store.delete([...named.keys()].filter((key) => !written.has(key)))
  await deleteStaleRejected(store, date, rejectedKeys)

  manifest.status = 'complete'
  manifest.first_event_at = events.first
  manifest.last_event_at = events.last
  manifest.duration_ms = now().getTime() - startedAt.getTime()
  await writeManifest(store, manifest)
  return manifest
}

/** The day before the one that `instant` falls on: what the daily run processes. */
export function dayBefore(calendar: Calendar, instant: Date): string {
  return addDays(calendar.at(instant.getTime()).date, -1)
}

type Outcome = { row: Row } | { rejected: Uint8Array } | 'duplicate'

interface ReadObject {
  object: RawObject
  outcome: Outcome
}

type ReadContext = Omit<FlattenContext, 'receivedAt' | 'rawKey'>

async function readRaw(store: ObjectStore, object: RawObject, context: ReadContext): Promise<Outcome> {
  if (object.isDuplicate) return 'duplicate'
  const stored = await store.get(object.key)
  if (stored === undefined)
    throw new RunError(`raw object: expected what was listed, got nothing (${object.key})`)
  const update = readUpdate(stored.body)
  if (!isUpdate(update))
    return { rejected: rejectedRecord(update.reason, update.detail, object.key, stored.body) }
  try {
    return {
      row: flattenUpdate(update, { ...context, receivedAt: stored.receivedAt.getTime(), rawKey: object.key }),
    }
  } catch (error) {
    if (!(error instanceof MappedFieldError)) throw error
    return { rejected: rejectedRecord('wrong_type', error.message, object.key, stored.body) }
  }
}

function countId(manifest: Manifest, updateId: number): void {
  const last = manifest.last_update_id
  if (last === null) manifest.first_update_id = updateId
  else if (updateId > last + 1) {
    const gap: Gap = { after: last, before: updateId, missing: updateId - last - 1 }
    manifest.missing_update_ids += gap.missing
    if (manifest.gaps.length < MAX_GAPS_NAMED) manifest.gaps.push(gap)
  }
  manifest.last_update_id = updateId
}

function assertAddsUp({ raw, rows, duplicates, rejected, outputs }: Manifest): void {
  const written = outputs.reduce((sum, output) => sum + (output.rows ?? 0), 0)
  if (raw !== rows + duplicates + rejected || rows !== written)
    throw new RunError(
      `run: expected raw = rows + duplicates + rejected, got ${raw} = ${rows} (${written} written) + ${duplicates} + ${rejected}`,
    )
}

/** Records of earlier runs whose update is a row by now. What the webhook rejected has longer names and stays. */
async function deleteStaleRejected(
  store: ObjectStore,
  date: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  const stale: string[] = []
  for await (const key of store.list(rejectedPrefix(date)))
    if (/\/\d{16}\.json$/.test(key) && !kept.has(key)) stale.push(key)
  await store.delete(stale)
}

class EventSpan {
  #first = Infinity
  #last = -Infinity

  add(epochMs: number): void {
    if (epochMs < this.#first) this.#first = epochMs
    if (epochMs > this.#last) this.#last = epochMs
  }

  get first(): string | null {
    return Number.isFinite(this.#first) ? new Date(this.#first).toISOString() : null
  }

  get last(): string | null {
    return Number.isFinite(this.#last) ? new Date(this.#last).toISOString() : null
  }
}
