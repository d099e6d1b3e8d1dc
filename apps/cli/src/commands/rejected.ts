import { readRejected, rejectedOf, replayRejected } from '@telelake/pipeline/rejected'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addDaysOptions, daysOf } from '../options/days-options.ts'
import type { DaysOptions } from '../options/days-options.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { processDays } from '../runs/process-days.ts'

type RejectedOptions = DaysOptions & { lake?: string }

const listCommand = addDaysOptions(
  newCommand('list', ['LAKE_URL', 'RAW_URL', 'TIME_ZONE']).addOption(lakeOption()),
)
  .description('List the records, each with its reason.')
  .action((options: RejectedOptions) => list(contextOf(options), options))

const showCommand = newCommand('show', ['LAKE_URL', 'RAW_URL'])
  .description('Print a record with its original.')
  .argument('<key>', 'of the record, as printed by list')
  .addOption(lakeOption())
  .action((key: string, options: { lake?: string }) => show(contextOf(options), key))

const replayCommand = addDaysOptions(
  newCommand('replay', ['LAKE_URL', 'RAW_URL', ...rowVariables]).addOption(lakeOption()),
)
  .description('Read records again, and process the days this changes.')
  .action((options: RejectedOptions) => replay(contextOf(options), options))

export const rejectedCommand: Command = newCommand('rejected')
  .description('Records that could not become rows.')
  .addCommand(listCommand)
  .addCommand(showCommand)
  .addCommand(replayCommand)

/** List the records without their originals, which hold what people wrote. */
async function list(context: Context, options: RejectedOptions): Promise<void> {
  const days = daysOf(options, context.calendar, new Date())
  const store = await context.openExistingStore()
  let count = 0
  for await (const { reason, detail, key } of rejectedOf(store, days)) {
    count++
    console.log(`${key}\n  ${reason}: ${detail}`)
  }
  console.log(`${count} rejected records, ${days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0]}`)
}

/** @throws {CommandError} There is no record under the key. */
async function show(context: Context, key: string): Promise<void> {
  const record = await readRejected(await context.openExistingStore(), key)
  if (record === undefined)
    throw new CommandError(`There is no rejected record ${key} (telelake rejected list prints the keys)`)
  console.log(JSON.stringify(record, null, 2))
}

async function replay(context: Context, options: RejectedOptions): Promise<void> {
  const { calendar, flatten, signal } = context
  const store = await context.openExistingStore()
  const { days, stored, kept } = await replayRejected(store, daysOf(options, calendar, new Date()))
  const manifests = await processDays({ store, calendar, days, flatten, signal })
  const rejected = manifests.reduce((sum, manifest) => sum + manifest.rejected, 0)
  console.log(
    `${stored} stored as updates, ${days.length} days processed again, ${rejected + kept} still rejected`,
  )
}
