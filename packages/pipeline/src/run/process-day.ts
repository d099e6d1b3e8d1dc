import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import { addDays, isDay, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { Publication, rowsWritten } from '../day/publication.ts'
import { isNamedAfterRaw } from '../read/raw-day.ts'
import { ManifestError, readManifest, writeManifest } from '../records/manifest.ts'
import type { Manifest, Output } from '../records/manifest.ts'
import { DeadlineError, RunError } from '../records/run-errors.ts'
import { UNBALANCED } from '../report/log-sentences.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { sliceWriters } from './process-slice.ts'
import { inThisThread } from './process-slices.ts'
import type { SliceRunner } from './process-slices.ts'
import { receivedKeys } from './received-keys.ts'
import { RunLimit } from './run-limit.ts'
import { ProgressCount } from './run-progress.ts'
import type { RunProgress } from './run-progress.ts'
import { UnexpectedRejections } from './unexpected-rejections.ts'

export { ManifestError, readManifest } from '../records/manifest.ts'
export type { Gap, Manifest, Output } from '../records/manifest.ts'
export type { Log } from '../report/log.ts'
export { DeadlineError, RunError } from '../records/run-errors.ts'
export { inThreads } from './process-slices.ts'
export type { DayThreads, SliceRunner } from './process-slices.ts'
export type { RunProgress } from './run-progress.ts'
export { defaultThreadCount } from './thread-count.ts'

const SLICE_OBJECTS = 32_768

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
  runner?: SliceRunner | undefined // default: in this thread; the objects written are the same, whatever runs the slices
  sliceObjects?: number // raw objects of a slice, default 32,768; another number gives other Parquet objects
}

/**
 * The daily run over one received day: raw JSON in, Parquet by event day out. Same input, same bytes; whatever an
 * earlier run over the day left, finished or killed, is repaired. The manifest is written last.
 *
 * @returns the manifest, after it was written
 * @throws {RunError} The day does not add up, or too many objects fail for an unexpected reason.
 * @throws {DeadlineError} `timeLeft` ran out; the day is marked unfinished.
 * @throws {StoreError} The store failed.
 * @throws {RangeError} `date` is no day, or one that has not begun.
 */
export async function processDay(options: ProcessDayOptions): Promise<Manifest> {
  const { store, date, now = () => new Date() } = options
  using limit = new RunLimit(options.signal, options.timeLeft)
  const manifest = beginManifest(options, now())
  const earlier = await readManifest(store, date)
  const write = (current: Manifest): Promise<void> => writeManifest(store, current)
  const publication = new Publication({ store, manifest, earlier, write })

  await fill(publication, options, limit)
  if (options.mayBeEmpty !== true) assertRawIsLeft(manifest, earlier)
  await publication.finish({
    assertAddsUp: () => assertAddsUp(manifest),
    rejected: { prefix: rejectedPrefix(date), isOwn: isNamedAfterRaw }, // what the webhook rejected stays
    finishedAt: now,
  })
  return manifest
}

/** Whether an error is of one day, so that others may be processed: its manifest is unreadable, or it does not add up. */
export function isErrorOfDay(error: unknown): error is ManifestError | RunError {
  return error instanceof ManifestError || error instanceof RunError
}

/** The day before the one that `instant` falls on: what the daily run processes. */
export function dayBefore(calendar: Calendar, instant: Date): string {
  return addDays(calendar.at(instant.getTime()).date, -1)
}

function beginManifest({ calendar, date }: ProcessDayOptions, startedAt: Date): Manifest {
  const today = calendar.at(startedAt.getTime()).date
  if (!isDay(date))
    throw new RangeError(`date: expected a day written YYYY-MM-DD, got ${JSON.stringify(date)}`)
  if (date > today) throw new RangeError(`date: expected a day not after today, ${today}, got ${date}`)
  return {
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
}

/** List the day and process its slices. Where it is aborted, the manifest says what there may be. */
async function fill(
  publication: Publication<Manifest>,
  options: ProcessDayOptions,
  { signal, isOver }: RunLimit,
): Promise<void> {
  const { store, calendar, date, flatten = {}, runner = inThisThread, sliceObjects = SLICE_OBJECTS } = options
  const progress = new ProgressCount(options.onProgress)
  const keys = receivedKeys(store, publication.manifest, (duplicates) => progress.add(duplicates, 0))
  const unexpected = new UnexpectedRejections(store, publication.manifest)
  const context = {
    store,
    calendar,
    date,
    flatten,
    writers: sliceWriters(date, calendar.timeZone),
    signal,
    plan: async (outputs: readonly Output[]): Promise<void> => {
      await unexpected.assertFew()
      await publication.plan(outputs)
    },
    onProgress: (objects: number, rows: number, failed: number): void => {
      progress.add(objects, rows)
      unexpected.add(failed)
    },
    merge: publication.add.bind(publication),
  }
  try {
    await runner(keys, sliceObjects, context)
    await unexpected.assertFew()
  } catch (error) {
    if (!signal.aborted) throw error
    await publication.save()
    throw isOver() ? new DeadlineError(date, progress.objects) : error
  } finally {
    keys.return(undefined).catch(() => undefined) // not awaited: a listing that hangs would hold up the end
    await publication.settle()
  }
}

function assertRawIsLeft({ raw, received_date: date }: Manifest, earlier: Manifest | undefined): void {
  if (raw === 0 && earlier !== undefined && earlier.rows > 0)
    throw new RunError(
      `run: ${earlier.rows} rows of ${date} were made of raw objects of which none is left: they have expired or were deleted (the rows stay)`,
    )
}

function assertAddsUp(manifest: Manifest): void {
  const { raw, rows, duplicates, rejected } = manifest
  const written = rowsWritten(manifest)
  if (raw !== rows + duplicates + rejected || rows !== written)
    throw new RunError(
      `${UNBALANCED}, got ${raw} = ${rows} (${written} written) + ${duplicates} + ${rejected}`,
    )
}
