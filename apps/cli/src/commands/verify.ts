import { foreignObjects, partsByOrigin, verifyDay, verifyImports } from '@telelake/pipeline/verify-day'
import type { DayVerification, ImportVerification } from '@telelake/pipeline/verify-day'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addDaysOptions, daysOf } from '../options/days-options.ts'
import type { DaysOptions } from '../options/days-options.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'
import { resultTable } from '../output/answer-table.ts'
import { ProgressBar } from '../output/progress-bar.ts'

type VerifyOptions = DaysOptions & { lake?: string }

interface Verification {
  days: DayVerification[]
  imports: ImportVerification[]
  foreign: string[]
}

export const verifyCommand: Command = addDaysOptions(
  newCommand('verify', ['LAKE_URL', 'RAW_URL', 'TIME_ZONE']).addOption(lakeOption()),
)
  .description('Recount received days independently, raw against Parquet; status 2 when anything is wrong.')
  .action((options: VerifyOptions) => verify(contextOf(options), options))

/** Recount received days and the imports made on them, and print what is wrong. @throws {CommandError} Anything is. */
async function verify(context: Context, options: VerifyOptions): Promise<void> {
  const found = await recount(context, daysOf(options, context.calendar, new Date()))
  printCounts(found)
  const problems = [
    ...found.days.flatMap((day) => day.problems.map((problem) => `${day.received_date}: ${problem}`)),
    ...found.imports.flatMap((one) => one.problems.map((problem) => `import ${one.import}: ${problem}`)),
    ...found.foreign.map((key) => `No manifest names ${key}, which queries may read as rows`),
  ]
  const notes = [
    ...found.days.flatMap((day) => day.notes.map((note) => `${day.received_date}: ${note}`)),
    ...found.imports.flatMap((one) => one.notes.map((note) => `import ${one.import}: ${note}`)),
  ]
  for (const note of notes) console.log(`Note: ${note}`)
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) throw new CommandError(`verify: expected no problems, got ${problems.length}`)
}

async function recount(context: Context, days: readonly string[]): Promise<Verification> {
  const { signal } = context
  const store = await context.openExistingStore()
  const parts = await partsByOrigin(store)
  const found: Verification = { days: [], imports: [], foreign: [] }
  const bar = new ProgressBar(process.stderr, days.length)
  try {
    for (const day of days) {
      signal.throwIfAborted()
      bar.show(found.days.length, day)
      found.days.push(await verifyDay(store, day, parts.get(day) ?? [], context.calendar.timeZone))
    }
    for await (const one of verifyImports(store, days, parts, context.calendar.timeZone)) {
      signal.throwIfAborted()
      bar.show(found.days.length, `import ${one.import}`)
      found.imports.push(one)
    }
    const verified = new Set([...days, ...found.imports.map((one) => `import-${one.import}`)])
    for await (const key of foreignObjects(store, (origin) => verified.has(origin))) {
      signal.throwIfAborted()
      found.foreign.push(key)
    }
    return found
  } finally {
    bar.clear()
  }
}

function printCounts({ days, imports }: Verification): void {
  const headings = ['received_date', 'raw', 'rows', 'duplicates', 'rejected', 'status', 'gaps in update_id']
  console.log(
    resultTable(
      headings,
      days.map((day) => [
        day.received_date,
        day.raw,
        day.rows,
        day.duplicates,
        day.rejected,
        day.status,
        day.gaps.map(({ after, before }) => `${after}-${before}`).join(' '),
      ]),
    ),
  )
  if (imports.length > 0)
    console.log(
      resultTable(
        ['import', 'messages', 'rows', 'already there', 'rejected', 'status'],
        imports.map((one) => [
          one.import,
          one.messages,
          one.rows,
          one.already_there,
          one.rejected,
          one.status,
        ]),
      ),
    )
}
