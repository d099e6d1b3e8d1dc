import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRunKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { exportWithoutUser } from './export-without-user.ts'
import { importHistory } from './import-history.ts'
import type { ImportHistoryOptions } from './import-history.ts'
import { readImportManifest } from './import-manifest.ts'
import { names } from './without-user.ts'

/** The exports under `raw/imports/` that name a person, by their keys. Reads every one whole. */
export async function importsNaming(store: ObjectStore, userId: number): Promise<string[]> {
  const keys: string[] = []
  for await (const key of store.list('raw/imports/')) {
    const body = (await store.get(key))?.body
    if (body !== undefined && names(Buffer.from(body).toString(), userId)) keys.push(key)
  }
  return keys
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
  const stored = await store.get(key)
  const sha256 = /([0-9a-f]{64})\.json$/.exec(key)?.[1]
  if (stored === undefined || sha256 === undefined) return
  const folder = await mkdtemp(join(tmpdir(), 'telelake-'))
  try {
    const path = join(folder, 'result.json')
    await writeFile(path, exportWithoutUser(Buffer.from(stored.body).toString(), userId), { mode: 0o600 })
    const outputs = (await readImportManifest(store, sha256))?.outputs ?? []
    await store.delete(outputs.map((output) => output.key))
    await importHistory({ ...options, path })
    await store.delete([importRunKey(sha256), key])
  } finally {
    await rm(folder, { recursive: true })
  }
}
