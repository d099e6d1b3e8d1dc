import type { Calendar, LakeLocation, ObjectStore } from '@telelake/lake'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { jsonLog } from '@telelake/pipeline/json-log'
import { metricsOfRun } from '@telelake/pipeline/metrics'
import { defaultThreadCount, inThreads, isErrorOfDay, processDay } from '@telelake/pipeline/process-day'
import type { DayThreads, Manifest, RunProgress } from '@telelake/pipeline/process-day'
import type { Config } from './config.ts'
import { requestedDays } from './requested-days.ts'
import { publishMetrics } from './run-metrics.ts'

const LOG_EVERY_MS = 10_000

/** What is the same for every event. */
export interface DaysSetup {
  config: Config
  calendar: Calendar
  flatten: FlattenOptions
  lake: LakeLocation
  store: ObjectStore // over that lake
}

const log = jsonLog((line) => process.stdout.write(line))

/**
 * Process the days an event asks for, one by one.
 *
 * @returns the manifests, day by day
 * @throws {unknown} Why the first day failed: after the others, where the error is of that day alone, else at once.
 */
export async function processDays(
  event: unknown,
  { config, calendar, flatten, lake, store }: DaysSetup,
  timeLeft: (() => number) | undefined,
): Promise<Manifest[]> {
  const threads: DayThreads = {
    count: config.ETL_THREADS ?? defaultThreadCount(config.AWS_LAMBDA_FUNCTION_MEMORY_SIZE),
    lake,
    settings: config,
  }
  const manifests: Manifest[] = []
  const failures: Error[] = []
  for (const date of requestedDays(event, calendar, new Date())) {
    let manifest: Manifest
    try {
      const onProgress = progressLog(date)
      manifest = await processDay({
        store,
        calendar,
        date,
        flatten,
        runner: inThreads(threads),
        timeLeft,
        onProgress,
      })
    } catch (error) {
      publishMetrics({ DaysFailed: 1 })
      if (!isErrorOfDay(error)) throw error
      log('error', 'day failed', { received_date: date, error: error.message })
      failures.push(error)
      continue
    }
    const perSecond = (count: number): number =>
      Math.round((count * 1000) / Math.max(1, manifest.duration_ms))
    log('info', 'day processed', {
      ...manifest,
      objects_per_second: perSecond(manifest.raw),
      rows_per_second: perSecond(manifest.rows),
      threads: threads.count,
    })
    // A day that is still running is processed again: counting it now would count it twice, and would silence the alarm for a day that
    // was never processed.
    if (!manifest.is_partial) publishMetrics(metricsOfRun(manifest))
    manifests.push(manifest)
  }
  if (failures[0] !== undefined) throw failures[0]
  return manifests
}

/** A line every ten seconds, so that a long run is seen to move and a stopped one tells how far it came. */
function progressLog(date: string): (progress: RunProgress) => void {
  let loggedMs = 0
  return ({ objects, rows, elapsedMs, objectsPerSecond, rowsPerSecond }) => {
    if (elapsedMs - loggedMs < LOG_EVERY_MS) return
    loggedMs = elapsedMs
    log('info', 'day under way', {
      received_date: date,
      objects,
      rows,
      objects_per_second: objectsPerSecond,
      rows_per_second: rowsPerSecond,
    })
  }
}
