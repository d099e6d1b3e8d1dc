import { open, stat } from 'node:fs/promises'
import { calendarOf, openLake } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { importHistory } from '@telelake/pipeline/import-history'
import { importUpdates } from '@telelake/pipeline/import-updates'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { processDays } from './process-days.ts'
import { ProgressBar } from './progress-bar.ts'

const HEAD_BYTES = 4096

/** Import files one after the other, each of what it is, and print what came of it. */
export async function importFiles(
  config: Config,
  files: readonly string[],
  { botId }: { botId?: readonly string[] },
  signal: AbortSignal,
): Promise<void> {
  const botIds = (botId ?? config.TELEGRAM_BOT_TOKEN?.split(':', 1) ?? []).map(Number)
  if (!botIds.every((id) => Number.isSafeInteger(id) && id > 0))
    throw new CommandError('--bot-id: expected the number before the colon of the token, got something else')
  const formats = new Map<string, HistoryFormat>()
  for (const path of files) formats.set(path, await formatOf(path)) // all are looked at before one is imported
  const calendar = calendarOf(config.TIME_ZONE)
  const flatten = flattenOptionsOf(config, 'telelake')
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  for (const [path, format] of formats)
    if (format === 'export') await importExport({ store, calendar, flatten }, path, botIds, signal)
    else await importCapture({ store, calendar, flatten }, path, format, signal)
}

/** Where history goes, and how it becomes rows. */
interface Target {
  store: ObjectStore
  calendar: Calendar
  flatten: FlattenOptions
}

type HistoryFormat = 'export' | 'json' | 'lines'

async function importExport(
  target: Target,
  path: string,
  botIds: number[],
  signal: AbortSignal,
): Promise<void> {
  const size = (await stat(path)).size
  const bar = new ProgressBar(process.stderr, 2 * size) // it is read twice
  try {
    const manifest = await importHistory({
      ...target,
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
    const { messages, rows, already_there: there, rejected, chats, outputs } = manifest
    console.log(
      `${path}: ${messages} messages of ${chats.length} chats = ${rows} rows + ${there} already there + ${rejected} rejected; ${outputs.length} objects`,
    )
  } finally {
    bar.clear()
  }
}

async function importCapture(
  target: Target,
  path: string,
  format: 'json' | 'lines',
  signal: AbortSignal,
): Promise<void> {
  const { size, mtime } = await stat(path)
  const bar = new ProgressBar(process.stderr, size)
  try {
    const { updates, stored, already_there, rejected, days } = await importUpdates({
      store: target.store,
      calendar: target.calendar,
      path,
      format,
      fallback: mtime,
      signal,
      onBytes: (bytes) => bar.show(bytes, `${megabytes(bytes)} of ${megabytes(size)}`),
    })
    bar.clear()
    console.log(
      `${path}: ${updates} updates = ${stored} stored + ${already_there} already there + ${rejected} rejected; ${days.length} days`,
    )
    await processDays({ ...target, days, signal })
  } finally {
    bar.clear()
  }
}

/** What a file is, by how it begins. @throws {CommandError} It is nothing that can be imported; how to get it. */
async function formatOf(path: string): Promise<HistoryFormat> {
  const advice = 'in Telegram Desktop: the chat, ⋮, Export chat history, Format: Machine-readable JSON'
  const head = await headOf(path)
  if (head === undefined)
    throw new CommandError(`import: expected a file that can be read, got none (${path})`)
  const text = head.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('<')) throw new CommandError(`import: expected JSON, got HTML (${path}; ${advice})`)
  if (text.startsWith('PK'))
    throw new CommandError(`import: expected JSON, got an archive (${path}; unpack it and give result.json)`)
  if (text.startsWith('[') || /^\{\s*"(ok|result)"/.test(text)) return 'json'
  if (/^\{\s*"update_id"/.test(text)) return 'lines'
  if (text.startsWith('{')) return 'export'
  throw new CommandError(`import: expected JSON, got something else (${path}; ${advice})`)
}

async function headOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`
}
