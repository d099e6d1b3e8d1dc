#!/usr/bin/env node
import { languages, QueryError } from '@telelake/insights'
import { describeEnvironment, EnvironmentError } from '@telelake/settings'
import { LakeError } from '@telelake/lake'
import { ExportFormatError, ImportError, JsonSyntaxError } from '@telelake/pipeline/import-history'
import { ManifestError, RunError } from '@telelake/pipeline/process-day'
import { Command, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { ask } from './ask.ts'
import type { AskOptions } from './ask.ts'
import { CommandError } from './command-error.ts'
import { configSchema, readConfig } from './config.ts'
import { BotApiError } from './bot-api.ts'
import { dashboard } from './dashboard.ts'
import type { DashboardOptions } from './dashboard.ts'
import { doctor } from './doctor.ts'
import { engineOptions } from './engine.ts'
import { erase } from './erase.ts'
import type { EraseOptions } from './erase.ts'
import { etl } from './etl.ts'
import type { EtlOptions } from './etl.ts'
import { importFiles } from './import.ts'
import { poll } from './poll.ts'
import { query } from './query.ts'
import type { QueryOptions } from './query.ts'
import { listRejected, replayAllRejected, showRejected } from './rejected.ts'
import { resultFormats } from './result-text.ts'
import { start } from './start.ts'
import type { StartOptions } from './start.ts'
import { verify } from './verify.ts'
import { deleteWebhook, setWebhook, webhookInfo } from './webhook.ts'
import type { SetWebhookOptions } from './webhook.ts'

/** What a person can mend; of anything else the stack is shown as well. */
const expected = [
  BotApiError,
  CommandError,
  EnvironmentError,
  ExportFormatError,
  ImportError,
  JsonSyntaxError,
  LakeError,
  ManifestError,
  QueryError,
  RunError,
]

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
    withOptions(command('dashboard'), engineOptions())
      .description('The page of the answers, served to this machine until Ctrl-C.')
      .addOption(lakeOption())
      .option('--port <port>', 'of the page (default: PAGE_PORT, else 8788 or a free one)')
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string } & DashboardOptions) =>
        dashboard(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(
    daysOptions(command('etl'))
      .description('Process received days: raw JSON in, Parquet out. Doing it again changes nothing.')
      .option('--force', 'also days of a range that have not changed since they were processed', false)
      .option('--threads <n>', 'that share a day (default: ETL_THREADS, else the cores, 4 at most)')
      .action((options: { lake?: string } & EtlOptions) =>
        etl(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(
    withOptions(command('ask'), engineOptions())
      .description('Answer one of the questions; without a name, list them.')
      .argument('[question]', 'such as busiest-hours')
      .addOption(lakeOption())
      .option('--from <day>', 'the first day, YYYY-MM-DD (default: 28 days before the last)')
      .option('--to <day>', 'the last day (default: today)')
      .option('--chat <id>', 'one chat alone (default: all)')
      .addOption(new Option('--language <language>', 'of the titles').choices(languages).default('en'))
      .addOption(formatOption())
      .addHelpText('after', variablesHelp)
      .action((name: string | undefined, options: { lake?: string } & AskOptions) =>
        ask(readConfig(process.env, options.lake), name, options, interrupt.signal),
      ),
  )
  .addCommand(
    withOptions(command('query'), engineOptions())
      .description('Answer SQL over the table `updates` and its views.')
      .argument('<sql>', 'one statement, such as "SELECT count(*) FROM updates"')
      .addOption(lakeOption())
      .addOption(formatOption())
      .addHelpText('after', variablesHelp)
      .action((sql: string, options: { lake?: string } & QueryOptions) =>
        query(readConfig(process.env, options.lake), sql, options, interrupt.signal),
      ),
  )

program
  .addCommand(
    daysOptions(command('verify'))
      .description('Count received days anew, raw against Parquet; status 2 when anything is wrong.')
      .action((options: { lake?: string } & EtlOptions) =>
        verify(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(
    command('rejected')
      .description('What no row could be made of.')
      .addCommand(
        daysOptions(command('list'))
          .description('List the records: why, and where.')
          .action((options: { lake?: string } & EtlOptions) =>
            listRejected(readConfig(process.env, options.lake), options),
          ),
      )
      .addCommand(
        command('show')
          .description('Print a record with its original.')
          .argument('<key>', 'of the record, as list tells it')
          .addOption(lakeOption())
          .action((key: string, options: { lake?: string }) =>
            showRejected(readConfig(process.env, options.lake), key),
          ),
      )
      .addCommand(
        daysOptions(command('replay'))
          .description('Read records again, and process the days that this changes.')
          .action((options: { lake?: string } & EtlOptions) =>
            replayAllRejected(readConfig(process.env, options.lake), options, interrupt.signal),
          ),
      ),
  )
  .addCommand(
    command('erase')
      .description('Remove one person from raw objects, rejected records and rows.')
      .requiredOption('--user <id>', 'of the person')
      .option('--dry-run', 'only tell what would be touched', false)
      .option('--yes', 'do not ask', false)
      .addOption(lakeOption())
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string } & EraseOptions) =>
        erase(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(
    command('import')
      .description('Import the history of chats: result.json of Telegram Desktop, or captured updates.')
      .argument('<files...>', 'exports (JSON), or updates as a JSON array, a getUpdates answer or lines')
      .addOption(lakeOption())
      .option(
        '--bot-id <id...>',
        "bots whose messages are the lake's own (default: that of TELEGRAM_BOT_TOKEN)",
      )
      .addHelpText('after', variablesHelp)
      .action((files: string[], options: { lake?: string; botId?: string[] }) =>
        importFiles(readConfig(process.env, options.lake), files, options, interrupt.signal),
      ),
  )
  .addCommand(
    command('poll')
      .description("Fetch a bot's updates into the lake, without a public address.")
      .addOption(lakeOption())
      .option('--once', 'end when no update is left', false)
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string; once: boolean }) =>
        poll(readConfig(process.env, options.lake), options, interrupt.signal),
      ),
  )
  .addCommand(webhookCommand())
  .addCommand(
    command('doctor')
      .description(
        'Check what the set-up by hand gets wrong: bot, groups, webhook, lake; with what mends it.',
      )
      .addOption(lakeOption())
      .option('--chat <id...>', 'chats to look at (default: ALLOWED_CHAT_IDS)')
      .addHelpText('after', variablesHelp)
      .action((options: { lake?: string; chat?: string[] }) =>
        doctor(readConfig(process.env, options.lake), options),
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

function withOptions(of: Command, options: readonly Option[]): Command {
  for (const option of options) of.addOption(option)
  return of
}

function formatOption(): Option {
  return new Option('--format <format>', 'of the answer').choices(resultFormats).default('table')
}

function daysOptions(command: Command): Command {
  return command
    .addOption(lakeOption())
    .option('--date <day>', 'one day, YYYY-MM-DD (default: yesterday)')
    .option('--from <day>', 'the first day of a range')
    .option('--to <day>', 'the last day of a range (default: yesterday)')
    .addHelpText('after', variablesHelp)
}

function webhookCommand(): Command {
  const dropPending = (): Option =>
    new Option('--drop-pending', 'let Telegram forget the updates that wait').default(false)
  return command('webhook')
    .description('Tell Telegram where to send updates, or ask what it knows.')
    .addCommand(
      command('set')
        .description(
          'All kinds of updates to one address, with a secret: WEBHOOK_SECRET_TOKEN, or a new one.',
        )
        .argument('<url>', 'https address of the webhook')
        .option('--secret-file <path>', 'write the new secret to a new file of your own, and do not show it')
        .option('--max-connections <n>', 'at once, 1 to 100', '40')
        .addOption(dropPending())
        .addHelpText('after', variablesHelp)
        .action((url: string, options: SetWebhookOptions) =>
          setWebhook(readConfig(process.env), url, options),
        ),
    )
    .addCommand(
      command('info')
        .description('Address, what waits, the last error.')
        .action(() => webhookInfo(readConfig(process.env))),
    )
    .addCommand(
      command('delete')
        .description('Remove the webhook; updates that wait stay.')
        .addOption(dropPending())
        .action((options: { dropPending: boolean }) => deleteWebhook(readConfig(process.env), options)),
    )
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
