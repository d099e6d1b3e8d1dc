import { importOrigin, importRunKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { assertOwnOutputs, ManifestError } from './manifest.ts'
import { parseRecord, recordLine } from './record-fields.ts'
import type { RecordOf } from './record-fields.ts'

export type { ImportedChat } from './record-fields.ts'

/** The fields of an import's manifest, in their order. */
export const importManifestFields = {
  sha256: { kind: 'text', meaning: 'Hash of the imported file' },
  bytes: { kind: 'count', meaning: 'Size of the imported file' },
  time_zone: { kind: 'text', meaning: 'IANA time zone of the lake' },
  status: { kind: 'status', meaning: 'running (begun and not finished) or complete' },
  imported_at: { kind: 'instant', meaning: 'Time of the first import: `received_at` of its rows' },
  received_date: { kind: 'day', meaning: 'Day of `imported_at`: where its rejected messages lie' },
  messages: { kind: 'count', meaning: 'Found; messages = rows + already_there + rejected' },
  rows: { kind: 'count', meaning: 'Rows written' },
  already_there: {
    kind: 'count',
    meaning: 'Left out: the lake has them from a webhook, from the bot or from another file',
  },
  rejected: { kind: 'count', meaning: 'Records written under rejected' },
  chats: { kind: 'chats', meaning: 'The same counts for each chat of the file, in its order' },
  outputs: { kind: 'outputs', meaning: 'The Parquet objects of the import' },
  first_event_at: { kind: 'instant or null', meaning: 'Time of the first event, ISO 8601, UTC' },
  last_event_at: { kind: 'instant or null', meaning: 'Time of the last event, ISO 8601, UTC' },
  catalogue_version: { kind: 'text', meaning: 'Version of the columns' },
  rules_version: { kind: 'text', meaning: 'Version of the rules for texts' },
  started_at: { kind: 'instant', meaning: 'When the import began, ISO 8601, UTC' },
  duration_ms: { kind: 'milliseconds', meaning: 'Milliseconds the import took' },
} as const

/** What the last import of a file did; `runs/imports/<sha256>.json`. Always `messages = rows + already_there + rejected`. */
export type ImportManifest = RecordOf<typeof importManifestFields>

/** The manifest of the last import of a file, if there was one. @throws {ManifestError} The object is none. */
export async function readImportManifest(
  store: ObjectStore,
  sha256: string,
): Promise<ImportManifest | undefined> {
  const key = importRunKey(sha256)
  const stored = await store.get(key)
  if (stored === undefined) return undefined
  try {
    const manifest = parseRecord(importManifestFields, stored.body)
    assertOwnOutputs(manifest.outputs, importOrigin(sha256))
    return manifest
  } catch (error) {
    throw new ManifestError(
      `manifest of an import: expected the fields of this version, got ${(error as Error).message} (delete ${key} and import the file again)`,
      { cause: error },
    )
  }
}

/** Replace the manifest of an import. */
export async function writeImportManifest(store: ObjectStore, manifest: ImportManifest): Promise<void> {
  await store.put(importRunKey(manifest.sha256), recordLine(manifest))
}
