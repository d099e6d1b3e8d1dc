#!/usr/bin/env node
import { QueryError } from '@telelake/insights'
import { describeEnvironment, EnvironmentError } from '@telelake/pipeline/environment'
import { LakeError } from '@telelake/lake'
import { ManifestError, RunError } from '@telelake/pipeline/process-day'
import { Command, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { CommandError } from './command-error.ts'
import { configSchema, readConfig } from './config.ts'
import { etl } from './etl.ts'
import type { EtlOptions } from './etl.ts'
import { query, queryFormats } from './query.ts'
import type { QueryFormat } from './query.ts'
import { start } from './start.ts'
import type { StartOptions } from './start.ts'

/** What a person can mend; of anything else the stack is shown as well. */
const expected = [CommandError, EnvironmentError, LakeError, ManifestError, QueryError, RunError]

const interrupt = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.on(name, () => {
    if (interrupt.signal.aborted) process.exit(130) // the second time, at once
    interrupt.abort(new CommandError('interrupted; the next run goes on from here'))
  })

const program = command('telelake')
  .description('What happens in a Telegram group or bot, as a lake that is queried with SQL.')
  .addHelpText('after', variablesHelp)
program
  .addCommand(
    command('start')
      .description('The whole pipeline on this machine: webhook, runs, answers, page.')
      .addOption(lakeOption())
      .option('--sample', 'fill an empty lake with 28 days of a made-up support group first', false)
      .option('--once', 'end after the answers are printed (default when the output is no terminal)')
      .option('--no-once', 'stay, even when the output is no terminal')
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string; once?: boolean } & Pick<StartOptions, 'sample'>) => {
        const once = options.once ?? !process.stdout.isTTY
        return start(
          readConfig(process.env, options.lake),
          { sample: options.sample, once },
          interrupt.signal,
        )
      }),
  )
  .addCommand(
    command('etl')
      .description('Process received days: raw JSON in, Parquet out. Doing it again changes nothing.')
      .addOption(lakeOption())
      .option('--date <day>', 'one day, YYYY-MM-DD (default: yesterday)')
      .option('--from <day>', 'the first day of a range')
      .option('--to <day>', 'the last day of a range (default: yesterday)')
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string } & EtlOptions) =>
        etl(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(
    command('query')
      .description('Answer SQL (DuckDB) over the views `updates` and `telegram`.')
      .argument('<sql>', 'one statement, such as "SELECT count(*) FROM updates"')
      .addOption(lakeOption())
      .addOption(new Option('--format <format>', 'of the answer').choices(queryFormats).default('table'))
      .addHelpText('after', variablesHelp)
      .action((sql: string, options: { lake?: string; format: QueryFormat }) =>
        query(readConfig(process.env, options.lake), sql, options.format),
      ),
  )

try {
  await program.parseAsync()
} catch (error) {
  const isExpected = expected.some((kind) => error instanceof kind)
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = interrupt.signal.aborted ? 130 : error instanceof CommandError ? 2 : 1
}

function command(name: string): Command {
  return new Command(name)
    .version(manifest.version)
    .helpCommand(false)
    .showHelpAfterError('(--help tells more)')
}

function lakeOption(): Option {
  return new Option('--lake <folder or URL>', 'where the lake lies (default: LAKE_URL, else ./lake)')
}

function variablesHelp(): string {
  const variables = describeEnvironment(configSchema)
  const width = Math.max(...variables.map(({ name }) => name.length))
  const lines = variables.map(
    ({ name, description }) => `  ${name.padEnd(width)}  ${description.replaceAll('`', '')}`,
  )
  return `\nEnvironment variables:\n${lines.join('\n')}`
}
