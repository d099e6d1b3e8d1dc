import type { ObjectStore } from '@telelake/lake'
import { isUpToDate } from '@telelake/pipeline/is-up-to-date'
import { defaultThreadCount, inThreads, RunError } from '@telelake/pipeline/process-day'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addDaysOptions, daysOf } from '../options/days-options.ts'
import type { DaysOptions } from '../options/days-options.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { resultTable } from '../output/answer-table.ts'
import { printError } from '../output/print-error.ts'
import { processDays, readableManifest } from '../runs/process-days.ts'

interface EtlOptions extends DaysOptions {
  lake?: string
  force: boolean
  threads?: string
}

export const etlCommand: Command = addDaysOptions(
  newCommand('etl', ['LAKE_URL', 'RAW_URL', ...rowVariables, 'ETL_THREADS']).addOption(lakeOption()),
)
  .description('Process received days: raw JSON in, Parquet out. A repeated run changes nothing.')
  .option('--force', 'also process days of a range that have not changed', false)
  .option('--threads <n>', 'threads that share a day (default: ETL_THREADS, or the cores, at most 4)')
  .action((options: EtlOptions) => etl(contextOf(options), options))

/** Process the days and print what came of each. */
async function etl(context: Context, options: EtlOptions): Promise<void> {
  const { calendar, config, flatten, location, signal } = context
  const asked = daysOf(options, calendar, new Date())
  const count = threadsOf(options) ?? config.ETL_THREADS ?? defaultThreadCount()
  const store = await context.openStore()
  const isRange = options.from !== undefined && !options.force
  const days = isRange ? await changedDays(store, asked) : asked
  const runner = inThreads({ count, lake: location, settings: config })
  let failed = 0
  const onError = (date: string, error: Error): void => {
    failed++
    printError(date, error)
  }
  const manifests = await processDays({ store, calendar, days, flatten, signal, runner, onError })
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
      `${asked.length - days.length} days have not changed and were skipped (--force processes them too)`,
    )
  if (failed > 0) throw new RunError(`${failed} of ${days.length} days were not processed`)
}

async function changedDays(store: ObjectStore, days: readonly string[]): Promise<string[]> {
  const changed: string[] = []
  for (const day of days)
    if (!(await isUpToDate(store, await readableManifest(store, day)))) changed.push(day)
  return changed
}

function threadsOf({ threads }: EtlOptions): number | undefined {
  if (threads === undefined) return undefined
  const count = Number(threads)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new CommandError(`--threads: expected a whole number, 1 to 64, got "${threads}"`)
  return count
}
