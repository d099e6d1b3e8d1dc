import { addDays } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { processDay, readManifest } from '@telelake/pipeline/process-day'
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
}

/** Process days in order, with a bar on standard error. @returns their manifests */
export async function processDays({
  store,
  calendar,
  days,
  flatten,
  signal,
  runner,
}: ProcessDaysOptions): Promise<Manifest[]> {
  const bar = new ProgressBar(process.stderr, days.length)
  const manifests: Manifest[] = []
  try {
    for (const date of days) {
      signal.throwIfAborted()
      const label = (objects: number): string => `${date}${objects > 0 ? ` ${objects} updates` : ''}`
      bar.show(manifests.length, label(0))
      const onProgress = ({ objects }: RunProgress): void => bar.show(manifests.length, label(objects))
      manifests.push(await processDay({ store, calendar, date, flatten, signal, runner, onProgress }))
    }
    return manifests
  } finally {
    bar.clear()
  }
}

/**
 * The days that a pipeline which was off has to catch up on: of the last seven and today those never processed,
 * interrupted, or processed before they were over.
 */
export async function daysOwed(store: ObjectStore, calendar: Calendar, now: Date): Promise<string[]> {
  const today = calendar.at(now.getTime()).date
  const owed: string[] = []
  for (let back = CATCH_UP_DAYS; back >= 0; back--) {
    const date = addDays(today, -back)
    const manifest = await readManifest(store, date)
    if (manifest === undefined || manifest.is_partial || manifest.status !== 'complete') owed.push(date)
  }
  return owed
}
