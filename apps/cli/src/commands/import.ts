import { stat } from 'node:fs/promises'
import { HistoryFormatError, readHistoryFormat } from '@telelake/pipeline/history-format'
import type { HistoryFormat } from '@telelake/pipeline/history-format'
import { importHistory } from '@telelake/pipeline/import-history'
import { importUpdates } from '@telelake/pipeline/import-updates'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { ProgressBar } from '../output/progress-bar.ts'
import { processDays } from '../runs/process-days.ts'

interface ImportOptions {
  lake?: string
  botId?: readonly string[]
}

export const importCommand: Command = newCommand('import', [
  'LAKE_URL',
  'RAW_URL',
  ...rowVariables,
  'TELEGRAM_BOT_TOKEN',
])
  .description('Import the history of chats: result.json of Telegram Desktop, or captured updates.')
  .argument('<files...>', 'exports (JSON), or updates in any layout of JSON')
  .addOption(lakeOption())
  .option('--bot-id <id...>', "bots whose messages are the lake's own (default: that of TELEGRAM_BOT_TOKEN)")
  .action((files: string[], options: ImportOptions) => importFiles(contextOf(options), files, options))

/** Import files one after the other, each according to its format, and print what came of each. */
async function importFiles(
  context: Context,
  files: readonly string[],
  { botId }: ImportOptions,
): Promise<void> {
  const botIds = botId?.map(Number) ?? context.botIds
  if (!botIds.every((id) => Number.isSafeInteger(id) && id > 0))
    throw new CommandError('--bot-id: expected the number before the colon of the token, got something else')
  const formats = new Map<string, HistoryFormat>()
  for (const path of files) formats.set(path, await formatOf(path)) // check all before importing the first
  for (const [path, format] of formats)
    if (format === 'export') await importExport(context, path, botIds)
    else await importCapture(context, path)
}

async function importExport(context: Context, path: string, botIds: number[]): Promise<void> {
  const { calendar, flatten, signal } = context
  const size = (await stat(path)).size
  const bar = new ProgressBar(process.stderr, 2 * size) // it is read twice
  try {
    const manifest = await importHistory({
      store: await context.openStore(),
      calendar,
      flatten,
      path,
      botIds,
      signal,
      onProgress: ({ phase, bytes, messages }) =>
        bar.show(
          phase === 'check' ? bytes : size + bytes,
          phase === 'check' ? `checking ${megabytes(bytes)} of ${megabytes(size)}` : `${messages} messages`,
        ),
    })
    bar.clear()
    const { messages, rows, already_there: present, rejected, chats, outputs } = manifest
    console.log(
      `${path}: ${messages} messages of ${chats.length} chats = ${rows} rows + ${present} already present + ${rejected} rejected; ${outputs.length} objects`,
    )
  } finally {
    bar.clear()
  }
}

async function importCapture(context: Context, path: string): Promise<void> {
  const { calendar, flatten, signal } = context
  const store = await context.openStore()
  const { size, mtime } = await stat(path)
  const bar = new ProgressBar(process.stderr, size)
  try {
    const { updates, stored, already_there, rejected, days } = await importUpdates({
      store,
      calendar,
      path,
      fallback: mtime,
      signal,
      onBytes: (bytes) => bar.show(bytes, `${megabytes(bytes)} of ${megabytes(size)}`),
    })
    bar.clear()
    console.log(
      `${path}: ${updates} updates = ${stored} stored + ${already_there} already present + ${rejected} rejected; ${days.length} days`,
    )
    await processDays({ store, calendar, flatten, days, signal })
  } finally {
    bar.clear()
  }
}

/** @throws {CommandError} It cannot be imported; says how to get one that can. */
async function formatOf(path: string): Promise<HistoryFormat> {
  try {
    return await readHistoryFormat(path)
  } catch (error) {
    if (!(error instanceof HistoryFormatError)) throw error
    throw new CommandError(`import: ${error.message}`)
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`
}
