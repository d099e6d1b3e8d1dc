import { calendarOf, daysFromTo, isDay, openLake } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import { isUpToDate } from '@telelake/pipeline/is-up-to-date'
import { dayBefore, defaultThreadCount, readManifest } from '@telelake/pipeline/process-day'
import { resultTable } from './answer-table.ts'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { processDays } from './process-days.ts'

export interface EtlOptions {
  date?: string | undefined
  from?: string | undefined
  to?: string | undefined
  force?: boolean // also days that have not changed
  threads?: string | undefined
}

/**
 * Process the received days asked for, yesterday without any, and print what came of each. Of a range, days that have
 * not changed since are left alone unless `force` is set.
 */
export async function etl(config: Config, options: EtlOptions, signal: AbortSignal): Promise<void> {
  const calendar = calendarOf(config.TIME_ZONE)
  const asked = daysOf(options, calendar, new Date())
  const flatten = flattenOptionsOf(config, 'telelake')
  const lake = { url: config.LAKE_URL, rawUrl: config.RAW_URL }
  const store = await openLake(lake)
  const isRange = options.from !== undefined && options.force !== true
  const days = isRange ? await changedDays(store, asked) : asked
  const threads = {
    count: threadsOf(options) ?? config.ETL_THREADS ?? defaultThreadCount(),
    lake,
    settings: config,
  }
  const manifests = await processDays({ store, calendar, days, flatten, signal, threads })
  const headings = ['received_date', 'raw', 'rows', 'duplicates', 'rejected', 'objects', 'status']
  const rows = manifests.map(({ received_date, raw, rows, duplicates, rejected, outputs, is_partial }) => [
    received_date,
    raw,
    rows,
    duplicates,
    rejected,
    outputs.length,
    is_partial ? 'partial: not over' : 'complete',
  ])
  console.log(resultTable(headings, rows))
  if (days.length < asked.length)
    console.log(
      `${asked.length - days.length} days left alone, they have not changed (--force processes them too)`,
    )
}

async function changedDays(store: ObjectStore, days: readonly string[]): Promise<string[]> {
  const changed: string[] = []
  for (const day of days) if (!(await isUpToDate(store, await readManifest(store, day)))) changed.push(day)
  return changed
}

function threadsOf({ threads }: EtlOptions): number | undefined {
  if (threads === undefined) return undefined
  const count = Number(threads)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new CommandError(`--threads: expected a whole number, 1 to 64, got "${threads}"`)
  return count
}

/**
 * The days the options name, both ends of a range included.
 *
 * @throws {CommandError} They name none, or in two ways at once.
 */
export function daysOf({ date, from, to }: EtlOptions, calendar: Calendar, now: Date): string[] {
  const today = calendar.at(now.getTime()).date
  for (const [option, day] of Object.entries({ '--date': date, '--from': from, '--to': to })) {
    if (day === undefined) continue
    if (!isDay(day)) throw new CommandError(`${option}: expected a day written YYYY-MM-DD, got "${day}"`)
    if (day > today) throw new CommandError(`${option}: expected a day not after today, ${today}, got ${day}`)
  }
  if (date !== undefined && (from !== undefined || to !== undefined))
    throw new CommandError('--date: expected no --from and --to beside it, got both')
  if (date !== undefined) return [date]
  if (from === undefined && to === undefined) return [dayBefore(calendar, now)]
  if (from === undefined) throw new CommandError('--to: expected --from beside it, got none')
  const last = to ?? dayBefore(calendar, now)
  if (last < from) throw new CommandError(`--from: expected a day not after ${last}, got ${from}`)
  return daysFromTo(from, last)
}
