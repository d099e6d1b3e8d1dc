import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import { rawImportKey, rejectedImportPrefix } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'
import { Publication, rowsWritten } from '../day/publication.ts'
import { readImportManifest, writeImportManifest } from '../records/import-manifest.ts'
import type { ImportManifest } from '../records/import-manifest.ts'
import { summariseExport } from './export-file.ts'
import type { ExportSummary } from './export-file.ts'
import { ImportFilling } from './fill-import.ts'
import type { ImportHistoryOptions } from './fill-import.ts'
import { ImportError } from './import-error.ts'

export { ExportFormatError, JsonSyntaxError } from '@telelake/telegram-desktop'
export type { ImportedChat, ImportManifest } from '../records/import-manifest.ts'
export type { ImportHistoryOptions, ImportProgress } from './fill-import.ts'
export { ImportError } from './import-error.ts'

/**
 * Import the history of chats, an export of Telegram Desktop, in bounded memory: the file is kept under `raw/imports`,
 * its messages become rows of `updates` with the source `import`. Messages that the lake has already are left out; what
 * is no message is kept under `rejected`. The same file again gives the same objects, less what came to the lake by
 * other ways since.
 *
 * @returns the manifest, after it was written
 * @throws {JsonSyntaxError} The file breaks off, or is not JSON; nothing was written.
 * @throws {ExportFormatError} It is not an export; nothing was written.
 * @throws {ImportError} The counts do not add up.
 * @throws {StoreError} The store failed.
 * @see https://telegram.org/blog/export-and-more
 */
export async function importHistory(options: ImportHistoryOptions): Promise<ImportManifest> {
  const { store, path, now = () => new Date(), onProgress, signal } = options
  const startedAt = now()
  const summary = await summariseExport(path, new Set(options.botIds), {
    chatType: options.chatType,
    signal,
    onBytes: (bytes) => onProgress?.({ phase: 'check', bytes, messages: 0 }),
  })
  const { sha256, bytes } = summary
  const earlier = await readImportManifest(store, sha256)
  const manifest = beginManifest(summary, earlier, options.calendar, startedAt)
  const receivedAt = new Date(manifest.imported_at)
  await store.putIfAbsent(rawImportKey(sha256), { path, bytes }, { receivedAt })
  const write = (current: ImportManifest): Promise<void> => writeImportManifest(store, current)
  const publication = new Publication({ store, manifest, earlier, write })
  await publication.plan([])

  await new ImportFilling(publication, summary, options).run()
  await publication.finish({
    assertAddsUp: () => assertAddsUp(manifest, summary.messages),
    rejected: { prefix: rejectedImportPrefix(manifest.received_date, sha256) },
    finishedAt: now,
  })
  return manifest
}

function beginManifest(
  { sha256, bytes, chats }: ExportSummary,
  earlier: ImportManifest | undefined,
  calendar: Calendar,
  startedAt: Date,
): ImportManifest {
  // Rows of an import say when they came, so that they are the same the next time.
  const importedAt = new Date(earlier?.imported_at ?? startedAt)
  const counts = { messages: 0, rows: 0, already_there: 0, rejected: 0 }
  return {
    sha256,
    bytes,
    time_zone: calendar.timeZone,
    status: 'running',
    imported_at: importedAt.toISOString(),
    received_date: earlier?.received_date ?? calendar.at(importedAt.getTime()).date,
    ...counts,
    chats: chats.map((chat) => ({ chat_id: typeof chat === 'string' ? null : chat.id, ...counts })),
    outputs: [],
    first_event_at: null,
    last_event_at: null,
    catalogue_version: CATALOGUE_VERSION,
    rules_version: RULES_VERSION,
    started_at: startedAt.toISOString(),
    duration_ms: 0,
  }
}

function assertAddsUp(manifest: ImportManifest, found: number): void {
  const { messages, rows, already_there: there, rejected } = manifest
  const written = rowsWritten(manifest)
  if (messages !== found || messages !== rows + there + rejected || rows !== written)
    throw new ImportError(
      `import: expected messages = rows + already there + rejected, got ${messages} (${found} counted) = ${rows} (${written} written) + ${there} + ${rejected}`,
    )
}
