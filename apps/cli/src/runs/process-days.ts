import { addDays } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { isErrorOfDay, ManifestError, processDay, readManifest } from '@telelake/pipeline/process-day'
import type { Manifest, RunProgress, SliceRunner } from '@telelake/pipeline/process-day'
import { ProgressBar } from '../output/progress-bar.ts'

/** Days missed longer ago than this are left to `telelake etl`. */
const CATCH_UP_DAYS = 7

export interface ProcessDaysOptions {
  store: ObjectStore
  calendar: Calendar
  days: readonly string[]
  flatten: FlattenOptions
  signal: AbortSignal
  runner?: SliceRunner
  onError?: (date: string, error: Error) => void // of one day; the others are processed. Default: it ends them
}

/** Process days in order, with a bar on standard error. @returns their manifests */
export async function processDays({
  store,
  calendar,
  days,
  flatten,
  signal,
  runner,
  onError,
}: ProcessDaysOptions): Promise<Manifest[]> {
  const bar = new ProgressBar(process.stderr, days.length)
  const manifests: Manifest[] = []
  try {
    for (const date of days) {
      signal.throwIfAborted()
      const label = (objects: number): string => `${date}${objects > 0 ? ` ${objects} updates` : ''}`
      bar.show(manifests.length, label(0))
      const onProgress = ({ objects }: RunProgress): void => bar.show(manifests.length, label(objects))
      try {
        manifests.push(await processDay({ store, calendar, date, flatten, signal, runner, onProgress }))
      } catch (error) {
        if (onError === undefined || !isErrorOfDay(error)) throw error
        bar.clear()
        onError(date, error)
      }
    }
    return manifests
  } finally {
    bar.clear()
  }
}

/**
 * The days that a pipeline which was off has to catch up on: of the last seven and today those never processed,
 * interrupted, processed before they were over, or of which the manifest is unreadable: their run says how to fix that.
 */
export async function daysOwed(store: ObjectStore, calendar: Calendar, now: Date): Promise<string[]> {
  const today = calendar.at(now.getTime()).date
  const owed: string[] = []
  for (let back = CATCH_UP_DAYS; back >= 0; back--) {
    const date = addDays(today, -back)
    const manifest = await readableManifest(store, date)
    if (manifest === undefined || manifest.is_partial || manifest.status !== 'complete') owed.push(date)
  }
  return owed
}

/** The manifest of a day; undefined when there is none, or it is unreadable, which the day's run reports. */
export async function readableManifest(store: ObjectStore, date: string): Promise<Manifest | undefined> {
  try {
    return await readManifest(store, date)
  } catch (error) {
    if (error instanceof ManifestError) return undefined
    throw error
  }
}
