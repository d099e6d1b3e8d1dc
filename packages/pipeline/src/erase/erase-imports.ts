import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importHashOf, importRunKey, listKeys, rawImportPrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { writeExportWithoutUser } from './export-without-user.ts'
import { importHistory } from '../import/import-history.ts'
import type { ImportHistoryOptions } from '../import/import-history.ts'
import { readImportManifest } from '../records/import-manifest.ts'
import { countByName, exportNamesUser } from './exported-person.ts'

/** Exports that hold a person's id, and how many of their messages show the person by name alone. */
export interface ImportsNaming {
  keys: string[]
  byName: number
}

/** Search `raw/imports/` for a person. Reads each export as one object, one at a time. */
export async function importsNaming(store: ObjectStore, userId: number): Promise<ImportsNaming> {
  const found: ImportsNaming = { keys: [], byName: 0 }
  for await (const key of listKeys(store, rawImportPrefix)) {
    const body = (await store.get(key))?.body
    if (body === undefined || importHashOf(key) === undefined || !exportNamesUser(body, userId)) continue
    found.keys.push(key)
    found.byName += countByName(Buffer.from(body.buffer, body.byteOffset, body.byteLength), userId)
  }
  return found
}

/**
 * Put an export without the person in the place of one that names them: its rows go, the rest is imported again, and the
 * old file goes last, so that the next call repeats one that was broken off.
 */
export async function eraseFromImport(
  key: string,
  userId: number,
  options: Omit<ImportHistoryOptions, 'path'>,
): Promise<void> {
  const { store } = options
  const sha256 = importHashOf(key)
  const stored = await store.get(key)
  if (stored === undefined || sha256 === undefined) return
  const folder = await mkdtemp(join(tmpdir(), 'telelake-')) // for its owner alone
  try {
    const original = join(folder, 'original.json')
    const path = join(folder, 'result.json')
    await writeFile(original, stored.body, { mode: 0o600 })
    const manifest = await readImportManifest(store, sha256)
    const chatType = chatTypeOf(manifest?.chats[0]?.chat_id)
    await writeExportWithoutUser(original, path, userId, new Set(options.botIds), chatType)
    await store.delete((manifest?.outputs ?? []).map((output) => output.key))
    await importHistory({ ...options, path, chatType })
    await store.delete([importRunKey(sha256), key])
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a chat was taken for whose export says no type; a channel is not told from a supergroup. */
function chatTypeOf(chatId: number | null | undefined): 'private' | 'group' | 'supergroup' | undefined {
  if (chatId === null || chatId === undefined) return undefined
  return chatId > 0 ? 'private' : chatId < -1_000_000_000_000 ? 'supergroup' : 'group'
}
