import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import { addDays, isDay, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { EventSpan } from '../day/event-span.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { readManifest, writeManifest } from '../records/manifest.ts'
import type { Gap, Manifest } from '../records/manifest.ts'
import { PartWriters } from '../day/part-writers.ts'
import { processSlices } from './process-slices.ts'
import type { DayThreads } from './process-slices.ts'
import type { SliceOutcome } from './process-slice.ts'
import { isNamedAfterRaw, rawPagesOf } from '../read/raw-day.ts'
import { DeadlineError, RunError } from '../records/run-errors.ts'
import { RunLimit } from './run-limit.ts'
import { RunningManifest } from '../day/running-manifest.ts'
import { ProgressCount } from './run-progress.ts'
import type { RunProgress } from './run-progress.ts'

export { ManifestError, readManifest } from '../records/manifest.ts'
export type { Gap, Manifest, Output } from '../records/manifest.ts'
export type { Log } from '../report/log.ts'
export { DeadlineError, RunError } from '../records/run-errors.ts'
export type { DayThreads } from './process-slices.ts'
export type { RunProgress } from './run-progress.ts'
export { defaultThreadCount } from './thread-count.ts'

const SLICE_OBJECTS = 32_768
const MAX_GAPS_NAMED = 100

export interface ProcessDayOptions {
  store: ObjectStore
  calendar: Calendar
  date: string // the received day, YYYY-MM-DD
  flatten?: FlattenOptions // default: everything is kept, texts are judged
  now?: () => Date // default: the clock
  onProgress?: (progress: RunProgress) => void // called every 500 objects
  signal?: AbortSignal // aborting leaves the day marked unfinished; the next run repairs it
  mayBeEmpty?: boolean // rows go where no raw object is left; default: that is an error, for raw has a shorter life
  timeLeft?: (() => number) | undefined // milliseconds until the process is ended; the run stops 5 s before
  threads?: DayThreads | undefined // default: none; the objects written are the same, whatever their number
  sliceObjects?: number // raw objects of a slice, default 32,768; another number gives other Parquet objects
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
  const { store, calendar, date, now = () => new Date(), flatten = {}, threads } = options
  using limit = new RunLimit(options.signal, options.timeLeft)
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

  const earlier = await readManifest(store, date)
  const running = new RunningManifest(store, manifest, earlier?.outputs ?? [])
  const progress = new ProgressCount(options.onProgress)
  const events = new EventSpan()
  const rejectedKeys = new Set<string>()

  const merge = ({ rows, rejected, outputs, events: range }: SliceOutcome): void => {
    manifest.rows += rows
    manifest.rejected += rejected.length
    manifest.outputs.push(...outputs)
    events.addRange(range)
    for (const key of rejected) rejectedKeys.add(key)
  }
  const keys = keysToRead(store, manifest, progress)
  const context = {
    store,
    calendar,
    date,
    flatten,
    writers: new PartWriters(date, calendar.timeZone),
    signal,
    plan: running.plan.bind(running),
    onProgress: progress.add.bind(progress),
    merge,
  }
  try {
    await processSlices(keys, options.sliceObjects ?? SLICE_OBJECTS, context, threads)
  } catch (error) {
    if (!signal.aborted) throw error
    await running.save()
    throw limit.isOver ? new DeadlineError(date, progress.objects) : error
  } finally {
    keys.return(undefined).catch(() => undefined) // not awaited: a listing that hangs would hold up the end
    await running.isSettled
  }

  if (manifest.raw === 0 && earlier !== undefined && earlier.rows > 0 && options.mayBeEmpty !== true)
    throw new RunError(
      `run: expected raw objects of ${date}, of which ${earlier.rows} rows were made, got none: they have expired or were deleted (the rows stay)`,
    )
  manifest.outputs.sort((a, b) => (a.key < b.key ? -1 : 1))
  assertAddsUp(manifest)
  const written = new Set(manifest.outputs.map((output) => output.key))
  await store.delete(running.keys.filter((key) => !written.has(key)))
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

/** Keys of the raw objects that the day before does not hold, in their order; all objects are counted. */
async function* keysToRead(
  store: ObjectStore,
  manifest: Manifest,
  progress: ProgressCount,
): AsyncGenerator<string[]> {
  for await (const page of rawPagesOf(store, manifest.received_date)) {
    for (const object of page) if (object.zone === 'updates') countId(manifest, Number(object.name))
    const toRead = page.filter((object) => !object.isDuplicate)
    const duplicates = page.length - toRead.length
    manifest.raw += page.length
    manifest.duplicates += duplicates
    progress.add(duplicates, 0)
    yield toRead.map(({ key }) => key)
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
    if (isNamedAfterRaw(key) && !kept.has(key)) stale.push(key)
  await store.delete(stale)
}
