import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRunKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { writeExportWithoutUser } from './export-without-user.ts'
import { importHistory } from '../import/import-history.ts'
import type { ImportHistoryOptions } from '../import/import-history.ts'
import { readImportManifest } from '../records/import-manifest.ts'
import { bodyNames } from './without-user.ts'

/** The exports under `raw/imports/` that name a person, by their keys. Reads each as one object, one at a time. */
export async function importsNaming(store: ObjectStore, userId: number): Promise<string[]> {
  const keys: string[] = []
  for await (const key of store.list('raw/imports/')) {
    const body = (await store.get(key))?.body
    if (body !== undefined && importHashOf(key) !== undefined && bodyNames(body, userId)) keys.push(key)
  }
  return keys
}

/** The SHA-256 in the key of an export; undefined where the key is none. */
export function importHashOf(key: string): string | undefined {
  return /([0-9a-f]{64})\.json$/.exec(key)?.[1]
}

/**
 * Put an export without the person in the place of one that names them: its rows go, the rest is imported anew, and the
 * old file goes last, so that a call broken off is done again by the next.
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
    await writeExportWithoutUser(original, path, userId, new Set(options.botIds))
    const outputs = (await readImportManifest(store, sha256))?.outputs ?? []
    await store.delete(outputs.map((output) => output.key))
    await importHistory({ ...options, path })
    await store.delete([importRunKey(sha256), key])
  } finally {
    await rm(folder, { recursive: true })
  }
}
