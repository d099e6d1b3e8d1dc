import { importRunKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import * as z from 'zod'
import { ManifestError } from './manifest.ts'
import type { Output } from './manifest.ts'

/** What became of one chat of an imported file. */
export interface ImportedChat {
  chat_id: number | null // null: what was there is no chat
  messages: number
  rows: number
  already_there: number
  rejected: number
}

/** What the last import of a file did; `runs/imports/<sha256>.json`. Always `messages = rows + already_there + rejected`. */
export interface ImportManifest {
  sha256: string
  bytes: number
  time_zone: string
  status: 'running' | 'complete'
  imported_at: string // of the first import, ISO 8601: the `received_at` of its rows
  received_date: string // that of `imported_at`: where rejected messages lie
  messages: number
  rows: number
  already_there: number // left out: the lake has them from a webhook, from the bot or from another file
  rejected: number
  chats: ImportedChat[]
  outputs: Output[]
  first_event_at: string | null
  last_event_at: string | null
  catalogue_version: string
  rules_version: string
  started_at: string
  duration_ms: number
}

const count = z.int().nonnegative()
const counts = { messages: count, rows: count, already_there: count, rejected: count }

const schema: z.ZodType<ImportManifest> = z.object({
  sha256: z.string(),
  bytes: count,
  time_zone: z.string(),
  status: z.enum(['running', 'complete']),
  imported_at: z.iso.datetime(),
  received_date: z.iso.date(),
  ...counts,
  chats: z.array(z.object({ chat_id: z.int().nullable(), ...counts })),
  outputs: z.array(
    z.object({ key: z.string(), event_date: z.iso.date(), rows: count.nullable(), bytes: count.nullable() }),
  ),
  first_event_at: z.string().nullable(),
  last_event_at: z.string().nullable(),
  catalogue_version: z.string(),
  rules_version: z.string(),
  started_at: z.string(),
  duration_ms: z.number(),
})

/** The manifest of the last import of a file, if there was one. @throws {ManifestError} The object is none. */
export async function readImportManifest(
  store: ObjectStore,
  sha256: string,
): Promise<ImportManifest | undefined> {
  const key = importRunKey(sha256)
  const stored = await store.get(key)
  if (stored === undefined) return undefined
  try {
    return schema.parse(JSON.parse(Buffer.from(stored.body).toString()))
  } catch (error) {
    throw new ManifestError(`manifest: expected that of an import, got something else (${key})`, {
      cause: error,
    })
  }
}

/** Replace the manifest of an import. */
export async function writeImportManifest(store: ObjectStore, manifest: ImportManifest): Promise<void> {
  await store.put(importRunKey(manifest.sha256), Buffer.from(`${JSON.stringify(manifest)}\n`))
}
