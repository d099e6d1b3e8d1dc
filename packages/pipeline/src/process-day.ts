import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import { addDays, isDay, rejectedKey, rejectedPrefix, updateIdOf } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { EnrichedDay } from './enriched-day.ts'
import { EventSpan } from './event-span.ts'
import type { FlattenOptions } from './flatten-options.ts'
import { readManifest, writeManifest } from './manifest.ts'
import type { Gap, Manifest, Output } from './manifest.ts'
import { isNamedAfterRaw, rawObjectsOf } from './raw-day.ts'
import type { RawObject } from './raw-day.ts'
import { readAhead } from './read-ahead.ts'
import { readRaw } from './read-raw.ts'
import type { Outcome } from './read-raw.ts'
import { DeadlineError, RunError } from './run-errors.ts'
import { RunLimit } from './run-limit.ts'
import { runProgress } from './run-progress.ts'
import type { RunProgress } from './run-progress.ts'

export { ManifestError, readManifest } from './manifest.ts'
export type { Gap, Manifest, Output } from './manifest.ts'
export type { Log } from './log.ts'
export { DeadlineError, RunError } from './run-errors.ts'
export type { RunProgress } from './run-progress.ts'

const READS_UNDER_WAY = 64
const MAX_GAPS_NAMED = 100
const PROGRESS_EVERY = 500

export interface ProcessDayOptions {
  store: ObjectStore
  calendar: Calendar
  date: string // the received day, YYYY-MM-DD
  flatten?: FlattenOptions // default: everything is kept, texts are judged
  now?: () => Date // default: the clock
  onProgress?: (progress: RunProgress) => void // called every 500 objects
  signal?: AbortSignal // aborting leaves the day marked unfinished; the next run repairs it
  timeLeft?: (() => number) | undefined // milliseconds until the process is ended; the run stops 5 s before
}

/**
 * The daily run over one received day: raw JSON in, Parquet by event day out. Same input, same bytes; whatever an
 * earlier run over the day left, finished or killed, is repaired. The manifest is written last.
 *
 * @returns the manifest, after it was written
 * @throws {RunError} The day does not add up.
 * @throws {DeadlineError} `timeLeft` ran out; the day is marked unfinished.
 * @throws {StoreError} The store failed.
 * @throws {RangeError} `date` is no day, or one that has not begun.
 */
export async function processDay(options: ProcessDayOptions): Promise<Manifest> {
  const { store, calendar, date, now = () => new Date(), onProgress, timeLeft, flatten = {} } = options
  using limit = new RunLimit(options.signal, timeLeft)
  const { signal } = limit
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

  const began = performance.now()
  const read = async (object: RawObject): Promise<ReadObject> => ({
    object,
    outcome: await readRaw(store, object, { ...flatten, calendar }),
  })
  try {
    for await (const { object, outcome } of readAhead(
      rawObjectsOf(store, date),
      READS_UNDER_WAY,
      read,
      signal,
    )) {
      manifest.raw++
      countId(manifest, updateIdOf(object.key))
      if (outcome === 'duplicate') manifest.duplicates++
      else if ('row' in outcome) {
        events.add(outcome.row.event_at)
        manifest.rows++
        const isWritten = enriched.append(outcome.row)
        if (isWritten !== undefined) await isWritten
      } else {
        const key = rejectedKey(date, object.name)
        await store.put(key, outcome.rejected)
        rejectedKeys.add(key)
        manifest.rejected++
      }
      if (manifest.raw % PROGRESS_EVERY === 0)
        onProgress?.(runProgress(manifest.raw, manifest.rows, performance.now() - began))
    }
    await enriched.writeRest(signal)
  } catch (error) {
    if (!signal.aborted) throw error
    await writeManifest(store, { ...manifest, outputs: [...named.values()] })
    throw limit.isOver ? new DeadlineError(date, manifest.raw) : error
  }

  manifest.outputs = enriched.outputs()
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

interface ReadObject {
  object: RawObject
  outcome: Outcome
}

function countId(manifest: Manifest, updateId: number | undefined): void {
  if (updateId === undefined) return
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
    if (isNamedAfterRaw(key) && !kept.has(key)) stale.push(key)
  await store.delete(stale)
}
