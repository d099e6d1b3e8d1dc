import type { Command } from 'commander'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addEngineOptions } from '../options/engine-options.ts'
import type { EngineOptions } from '../options/engine-options.ts'
import { formatOption } from '../options/format-option.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'
import { costText, resultText } from '../output/result-text.ts'
import type { ResultFormat } from '../output/result-text.ts'

interface QueryOptions extends EngineOptions {
  lake?: string
  format: ResultFormat
}

export const queryCommand: Command = addEngineOptions(newCommand('query', ['LAKE_URL']))
  .description('Run SQL on the table `updates` and its views.')
  .argument('<sql>', 'one statement, such as "SELECT count(*) FROM updates"')
  .addOption(lakeOption())
  .addOption(formatOption())
  .action((sql: string, options: QueryOptions) => query(contextOf(options), sql, options))

/** @throws {QueryError} */
async function query(context: Context, sql: string, options: QueryOptions): Promise<void> {
  const engine = await context.openEngine(options)
  try {
    const result = await engine.query(sql, [], context.signal)
    process.stdout.write(resultText(result, options.format))
    process.stderr.write(costText(result))
  } finally {
    engine.close()
  }
}
