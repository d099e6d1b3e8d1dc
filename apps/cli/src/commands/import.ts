import { stat } from 'node:fs/promises'
import { findBots } from '@telelake/pipeline/find-bots'
import { findHistory } from '@telelake/pipeline/find-history'
import { HistoryFormatError, readHistoryFormat } from '@telelake/pipeline/history-format'
import type { HistoryFormat } from '@telelake/pipeline/history-format'
import { importHistory } from '@telelake/pipeline/import-history'
import type { ImportHistoryOptions } from '@telelake/pipeline/import-history'
import { importUpdates } from '@telelake/pipeline/import-updates'
import { planImport } from '@telelake/pipeline/plan-import'
import { Option } from 'commander'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { importPlanText } from '../output/import-plan-text.ts'
import { ProgressBar } from '../output/progress-bar.ts'
import { processDays } from '../runs/process-days.ts'

type ChatType = NonNullable<ImportHistoryOptions['chatType']>

interface ImportOptions {
  lake?: string
  botId?: readonly string[]
  bot?: readonly string[]
  chatType?: ChatType
  dryRun: boolean
}

/** Whom an import knows to be bots, and what it takes chats for that say no type. */
type ExportSettings = Required<Pick<ImportHistoryOptions, 'botIds' | 'foreignBotIds'>> &
  Pick<ImportHistoryOptions, 'chatType'>

const chatTypes: readonly ChatType[] = ['private', 'group', 'supergroup', 'channel']

export const importCommand: Command = newCommand('import', [
  'LAKE_URL',
  'RAW_URL',
  ...rowVariables,
  'TELEGRAM_BOT_TOKEN',
])
  .description('Import the history of chats: exports of Telegram Desktop or tdl, or captured updates.')
  .argument('<paths...>', 'exports (JSON), updates in any layout of JSON, or folders of them')
  .addOption(lakeOption())
  .option('--dry-run', 'only print what the files hold and what would be rejected', false)
  .option('--bot-id <id...>', "bots whose messages are the lake's own (default: that of TELEGRAM_BOT_TOKEN)")
  .option('--bot <name|id...>', 'other bots that wrote there, as the export names them')
  .addOption(
    new Option('--chat-type <type>', 'of chats that say none, as in exports of tdl').choices(chatTypes),
  )
  .action((paths: string[], options: ImportOptions) => importFiles(contextOf(options), paths, options))

/**
 * Import files one after the other, each according to its format, and print what came of each.
 *
 * @throws {CommandError} A path that cannot be imported, before the first is; or a file that gave nothing, after the last.
 */
async function importFiles(
  context: Context,
  paths: readonly string[],
  { botId, bot = [], chatType, dryRun }: ImportOptions,
): Promise<void> {
  const botIds = botId?.map(Number) ?? context.botIds
  if (!botIds.every((id) => Number.isSafeInteger(id) && id > 0))
    throw new CommandError('--bot-id: expected the number before the colon of the token, got something else')
  const formats = await formatsOf(paths)
  const exports = [...formats.keys()].filter((path) => formats.get(path) === 'export')
  const foreignBotIds = await findBots(exports, bot, { signal: context.signal })
  const settings = { botIds, foreignBotIds, chatType }
  const empty: string[] = []
  for (const [path, format] of formats) {
    const importFile = dryRun ? planFile : format === 'export' ? importExport : importCapture
    if (!(await importFile(context, path, settings))) empty.push(path)
  }
  if (empty.length > 0)
    throw new CommandError(
      empty.map((path) => `import: nothing in ${path} ${dryRun ? 'would be' : 'was'} accepted`).join('\n'),
    )
}

/** The files at the paths, each with its format. @throws {CommandError} One cannot be imported, or there is none. */
async function formatsOf(paths: readonly string[]): Promise<Map<string, HistoryFormat>> {
  const formats = new Map<string, HistoryFormat>()
  for (const path of paths) {
    const files = await filesAt(path)
    if (files.length === 0) throw new CommandError(`import: the folder ${path} holds no JSON file`)
    for (const file of files) formats.set(file, await formatOf(file))
  }
  return formats
}

async function filesAt(path: string): Promise<string[]> {
  try {
    return await findHistory(path)
  } catch {
    throw new CommandError(`import: ${path} cannot be read`)
  }
}

/** @returns whether an import would accept anything of the file */
async function planFile(context: Context, path: string, settings: ExportSettings): Promise<boolean> {
  const { calendar, signal } = context
  const { botIds, foreignBotIds, chatType } = settings
  const plan = await planImport({ path, calendar, botIds, chatType, signal })
  const known = new Set(foreignBotIds)
  const likely = plan.likely_bots.filter(({ id }) => !known.has(id))
  console.log(importPlanText({ ...plan, likely_bots: likely }))
  return plan.accepted > 0
}

/** @returns whether the lake has any message of the file, now or since earlier */
async function importExport(context: Context, path: string, settings: ExportSettings): Promise<boolean> {
  const { calendar, flatten, signal } = context
  const size = (await stat(path)).size
  const bar = new ProgressBar(process.stderr, 2 * size) // it is read twice
  try {
    const manifest = await importHistory({
      store: await context.openStore(),
      calendar,
      flatten,
      path,
      ...settings,
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
    return rows + present > 0
  } finally {
    bar.clear()
  }
}

/** @returns whether the lake has any update of the file, now or since earlier */
async function importCapture(context: Context, path: string): Promise<boolean> {
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
    return stored + already_there > 0
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
