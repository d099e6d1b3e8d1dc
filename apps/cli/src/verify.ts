import { calendarOf, openLake } from '@telelake/lake'
import { partsByOrigin, verifyDay, verifyImports } from '@telelake/pipeline/verify-day'
import type { DayVerification, ImportVerification } from '@telelake/pipeline/verify-day'
import { resultTable } from './answer-table.ts'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { daysOf } from './etl.ts'
import type { EtlOptions } from './etl.ts'
import { ProgressBar } from './progress-bar.ts'

/** Count received days and the imports made on them anew, and print what is wrong. @throws {CommandError} Anything is. */
export async function verify(config: Config, options: EtlOptions, signal: AbortSignal): Promise<void> {
  const days = daysOf(options, calendarOf(config.TIME_ZONE), new Date())
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  const parts = await partsByOrigin(store)
  const imports: ImportVerification[] = []
  const bar = new ProgressBar(process.stderr, days.length)
  const found: DayVerification[] = []
  try {
    for (const day of days) {
      signal.throwIfAborted()
      bar.show(found.length, day)
      found.push(await verifyDay(store, day, parts.get(day) ?? []))
    }
    for await (const one of verifyImports(store, days, parts)) {
      signal.throwIfAborted()
      bar.show(found.length, `import ${one.import}`)
      imports.push(one)
    }
  } finally {
    bar.clear()
  }
  const headings = ['received_date', 'raw', 'rows', 'duplicates', 'rejected', 'status', 'gaps in update_id']
  console.log(
    resultTable(
      headings,
      found.map((day) => [
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
  const problems = [
    ...found.flatMap((day) => day.problems.map((problem) => `${day.received_date}: ${problem}`)),
    ...imports.flatMap((one) => one.problems.map((problem) => `import ${one.import}: ${problem}`)),
  ]
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) throw new CommandError(`verify: expected no problems, got ${problems.length}`)
}
