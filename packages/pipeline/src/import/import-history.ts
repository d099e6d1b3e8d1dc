import { CATALOGUE_VERSION, flattenMessage, MappedFieldError, RULES_VERSION } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import { importedKey, rawImportKey, rejectedKey, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { readExportMessage } from '@telelake/telegram-desktop'
import type { ExportChat } from '@telelake/telegram-desktop'
import { readImportManifest, writeImportManifest } from '../records/import-manifest.ts'
import type { ImportedChat, ImportManifest } from '../records/import-manifest.ts'
import type { Output } from '../records/manifest.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { exportMessages, summariseExport } from './export-file.ts'
import { ImportedRows } from './imported-rows.ts'
import { LakeMessages } from './lake-messages.ts'

export { ExportFormatError, JsonSyntaxError } from '@telelake/telegram-desktop'
export type { ImportedChat, ImportManifest } from '../records/import-manifest.ts'

/** The counts of an import did not add up, or its file changed meanwhile. It stays unfinished; the next repairs it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

/** How far an import is: the file is read twice, the second time its rows are made. */
export interface ImportProgress {
  phase: 'check' | 'import'
  bytes: number // read so far
  messages: number // imported so far
}

export interface ImportHistoryOptions {
  store: ObjectStore
  calendar: Calendar
  path: string // result.json of Telegram Desktop
  botIds?: readonly number[] // the lake's own bots: what they wrote has the direction `out`
  flatten?: FlattenOptions // default: everything is kept, texts are judged
  now?: () => Date // default: the clock
  onProgress?: (progress: ImportProgress) => void // called for each MB
  signal?: AbortSignal | undefined // aborting leaves the import marked unfinished; the next one repairs it
}

/**
 * Import the history of chats, an export of Telegram Desktop, in bounded memory: the file is kept under `raw/imports`,
 * its messages become rows of `updates` with the source `import`. Messages that the lake has already are left out; what
 * is no message is kept under `rejected`. The same file again gives the same objects, less what came to the lake by
 * other ways since.
 *
 * @returns the manifest, after it was written
 * @throws {JsonSyntaxError} The file breaks off, or is no JSON; nothing was written.
 * @throws {ExportFormatError} It is no export; nothing was written.
 * @throws {ImportError} The counts do not add up.
 * @throws {StoreError} The store failed.
 * @see https://telegram.org/blog/export-and-more
 */
export async function importHistory(options: ImportHistoryOptions): Promise<ImportManifest> {
  const { store, calendar, path, now = () => new Date(), onProgress, signal, flatten = {} } = options
  const startedAt = now()
  const botIds = new Set(options.botIds)
  const summary = await summariseExport(path, botIds, {
    signal,
    onBytes: (bytes) => onProgress?.({ phase: 'check', bytes, messages: 0 }),
  })
  const { sha256, bytes, chats } = summary
  const earlier = await readImportManifest(store, sha256)
  // Its rows say when they came, so that they are the same the next time.
  const importedAt = new Date(earlier?.imported_at ?? startedAt)
  const receivedDate = earlier?.received_date ?? calendar.at(importedAt.getTime()).date
  const manifest: ImportManifest = {
    sha256,
    bytes,
    time_zone: calendar.timeZone,
    status: 'running',
    imported_at: importedAt.toISOString(),
    received_date: receivedDate,
    messages: 0,
    rows: 0,
    already_there: 0,
    rejected: 0,
    chats: chats.map((chat) => ({
      chat_id: typeof chat === 'string' ? null : chat.id,
      messages: 0,
      rows: 0,
      already_there: 0,
      rejected: 0,
    })),
    outputs: [],
    first_event_at: null,
    last_event_at: null,
    catalogue_version: CATALOGUE_VERSION,
    rules_version: RULES_VERSION,
    started_at: startedAt.toISOString(),
    duration_ms: 0,
  }
  const rawKey = rawImportKey(sha256)
  await store.putIfAbsent(rawKey, { path, bytes }, { receivedAt: importedAt })

  const named = new Map<string, Output>(earlier?.outputs.map((output) => [output.key, output]))
  const plan = async (planned: Output[]): Promise<void> => {
    for (const output of planned) named.set(output.key, output)
    await writeImportManifest(store, { ...manifest, outputs: [...named.values()] })
  }
  await plan([])
  const ownPart = importedKey('', sha256, 0).replace(/^.*\/(.*)\d{4}\.parquet$/, '$1')
  const lake = await LakeMessages.open(store, calendar, (key) => key.includes(`/${ownPart}`))
  const rows = new ImportedRows(store, sha256, calendar.timeZone, plan)
  const recordPrefix = `${rejectedPrefix(receivedDate)}import-${sha256.slice(0, 12)}-`
  const records = new Set<string>()
  let first = Infinity
  let last = -Infinity

  const onBytes = (read: number): void =>
    onProgress?.({ phase: 'import', bytes: read, messages: manifest.messages })
  for await (const messages of exportMessages(path, { signal, onBytes }))
    for (const { chat: number, bytes: text } of messages) {
      const chat = chats[number]
      const counts = manifest.chats[number]
      if (chat === undefined || counts === undefined) throw new ImportError('import: the file has changed')
      count(manifest, counts, 'messages')
      const outcome = toRow(text, chat, { calendar, importedAt, rawKey, botIds, flatten })
      if ('row' in outcome) {
        const { row } = outcome
        if (await lake.take(row, (chat as ExportChat).hasSharedIds)) count(manifest, counts, 'already_there')
        else {
          const isWritten = rows.append(row)
          if (isWritten !== undefined) await isWritten
          first = Math.min(first, row.event_at)
          last = Math.max(last, row.event_at)
          count(manifest, counts, 'rows')
        }
      } else {
        const name = `import-${sha256.slice(0, 12)}-${String(manifest.messages).padStart(10, '0')}`
        const key = rejectedKey(receivedDate, name)
        await store.put(key, rejectedRecord(outcome.reason, outcome.detail, rawKey, text))
        records.add(key)
        count(manifest, counts, 'rejected')
      }
    }

  manifest.outputs = await rows.finish()
  assertAddsUp(manifest, summary.messages)
  const written = new Set(manifest.outputs.map((output) => output.key))
  const stale = [...named.keys()].filter((key) => !written.has(key))
  for await (const key of store.list(recordPrefix)) if (!records.has(key)) stale.push(key)
  await store.delete(stale)
  manifest.status = 'complete'
  manifest.first_event_at = Number.isFinite(first) ? new Date(first).toISOString() : null
  manifest.last_event_at = Number.isFinite(last) ? new Date(last).toISOString() : null
  manifest.duration_ms = now().getTime() - startedAt.getTime()
  await writeImportManifest(store, manifest)
  return manifest
}

interface RowOptions {
  calendar: Calendar
  importedAt: Date
  rawKey: string
  botIds: ReadonlySet<number>
  flatten: FlattenOptions
}

type Outcome = { row: Row } | { reason: 'no_message' | 'wrong_type'; detail: string }

function toRow(text: Buffer, chat: ExportChat | string, options: RowOptions): Outcome {
  if (typeof chat === 'string') return { reason: 'no_message', detail: chat }
  const { calendar, importedAt, rawKey, botIds, flatten } = options
  let exported: unknown
  try {
    exported = JSON.parse(text.toString())
  } catch {
    return {
      reason: 'no_message',
      detail: `message: expected JSON, got ${text.byteLength} bytes of something else`,
    }
  }
  const read = readExportMessage(exported, chat, { timeZone: calendar.timeZone, botIds })
  if (typeof read === 'string') return { reason: 'no_message', detail: read }
  try {
    const from = read.message.from as { id: number } | undefined
    const row = flattenMessage(read.message, {
      receivedAt: importedAt.getTime(),
      rawKey,
      calendar,
      direction: from !== undefined && botIds.has(from.id) ? 'out' : 'in',
      source: 'import',
      ...flatten,
    })
    // An edit is told here and is not when the message happened, as it is where Telegram delivers one.
    if (read.editDate !== undefined) row.edited_at = read.editDate * 1000
    if (read.serviceType !== undefined) {
      row.content_type = 'service'
      row.service_type = read.serviceType
    }
    return { row }
  } catch (error) {
    if (!(error instanceof MappedFieldError)) throw error
    return { reason: 'wrong_type', detail: error.message }
  }
}

function count(
  manifest: ImportManifest,
  chat: ImportedChat,
  what: 'messages' | 'rows' | 'already_there' | 'rejected',
): void {
  manifest[what]++
  chat[what]++
}

function assertAddsUp(
  { messages, rows, already_there: there, rejected, outputs }: ImportManifest,
  found: number,
): void {
  const written = outputs.reduce((sum, output) => sum + (output.rows ?? 0), 0)
  if (messages !== found || messages !== rows + there + rejected || rows !== written)
    throw new ImportError(
      `import: expected messages = rows + already there + rejected, got ${messages} (${found} counted) = ${rows} (${written} written) + ${there} + ${rejected}`,
    )
}
