import { importHashOf, importRunPrefix, listKeys, rejectedImportPrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readImportManifest } from '../records/import-manifest.ts'
import type { ImportManifest } from '../records/import-manifest.ts'
import { verifyParts } from './verify-parts.ts'

/** What an imported file has become, recounted, and what is wrong with it. */
export interface ImportVerification {
  import: string // the first twelve digits of the file's hash, as its Parquet objects are named
  status: ImportManifest['status'] | 'no manifest'
  messages: number // of the manifest
  rows: number // in the Parquet objects
  already_there: number // of the manifest
  rejected: number // records there are
  problems: string[] // one sentence each; empty when all is well
}

/**
 * Recount the files that were imported on some days: `messages = rows + already there + rejected`, and every Parquet
 * object is whole, of the catalogue's columns and named by the manifest. Parquet objects of an import without a manifest
 * are reported whatever the days. Does not read the files; changes nothing.
 *
 * @param parts - of `partsByOrigin`
 */
export async function* verifyImports(
  store: ObjectStore,
  days: readonly string[],
  parts: ReadonlyMap<string, readonly string[]>,
): AsyncGenerator<ImportVerification> {
  const known = new Set<string>()
  for await (const key of listKeys(store, importRunPrefix)) {
    const hash = importHashOf(key)
    const manifest = hash === undefined ? undefined : await readImportManifest(store, hash)
    if (manifest === undefined) continue
    const digits = manifest.sha256.slice(0, 12)
    known.add(digits)
    if (days.includes(manifest.received_date))
      yield await verifyImport(store, digits, manifest, parts.get(`import-${digits}`) ?? [])
  }
  for (const [origin, keys] of parts) {
    const digits = /^import-(.*)/.exec(origin)?.[1]
    if (digits !== undefined && !known.has(digits)) yield await verifyImport(store, digits, undefined, keys)
  }
}

async function verifyImport(
  store: ObjectStore,
  digits: string,
  manifest: ImportManifest | undefined,
  parts: readonly string[],
): Promise<ImportVerification> {
  const problems: string[] = []
  const { rows } = await verifyParts(store, manifest?.outputs ?? [], parts, problems)
  let rejected = 0
  if (manifest !== undefined) {
    const records = listKeys(store, rejectedImportPrefix(manifest.received_date, manifest.sha256))
    for await (const key of records) if (key.endsWith('.json')) rejected++
    const { messages, already_there: there } = manifest
    if (manifest.status === 'running') problems.push('the import did not finish')
    else if (messages !== rows + there + rejected)
      problems.push(
        `expected messages = rows + already there + rejected, got ${messages} = ${rows} + ${there} + ${rejected}`,
      )
  }
  return {
    import: digits,
    status: manifest?.status ?? 'no manifest',
    messages: manifest?.messages ?? 0,
    rows,
    already_there: manifest?.already_there ?? 0,
    rejected,
    problems,
  }
}
