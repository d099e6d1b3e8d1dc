import { importHashOf, importRunPrefix, listKeys, rejectedImportPrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readImportManifest } from '../records/import-manifest.ts'
import type { ImportManifest } from '../records/import-manifest.ts'
import { ManifestError } from '../records/manifest.ts'
import { outdatedNotes, verifyParts } from './verify-parts.ts'
import type { Findings } from './verify-parts.ts'

/** What an imported file has become, recounted, and what is wrong with it. */
export interface ImportVerification {
  import: string // the first twelve digits of the file's hash, as its Parquet objects are named
  status: ImportManifest['status'] | 'no manifest' | 'unreadable'
  messages: number // of the manifest
  rows: number // in the Parquet objects
  already_there: number // of the manifest
  rejected: number // records there are
  problems: string[] // one sentence each; empty when all is well
  notes: string[] // of rows that other versions or settings made; nothing is wrong with them
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
  timeZone?: string,
): AsyncGenerator<ImportVerification> {
  const known = new Set<string>()
  for await (const key of listKeys(store, importRunPrefix)) {
    const hash = importHashOf(key)
    if (hash === undefined) continue
    let manifest: ImportManifest | undefined
    try {
      manifest = await readImportManifest(store, hash)
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error
      known.add(hash.slice(0, 12))
      yield { ...nothingOf(hash.slice(0, 12)), status: 'unreadable', problems: [error.message] }
    }
    if (manifest === undefined) continue
    const digits = manifest.sha256.slice(0, 12)
    known.add(digits)
    if (days.includes(manifest.received_date))
      yield await verifyImport(store, digits, manifest, parts.get(`import-${digits}`) ?? [], timeZone)
  }
  for (const [origin, keys] of parts) {
    const digits = /^import-(.*)/.exec(origin)?.[1]
    if (digits !== undefined && !known.has(digits))
      yield await verifyImport(store, digits, undefined, keys, timeZone)
  }
}

function nothingOf(digits: string): ImportVerification {
  const counts = { messages: 0, rows: 0, already_there: 0, rejected: 0 }
  return { import: digits, status: 'no manifest', ...counts, problems: [], notes: [] }
}

async function verifyImport(
  store: ObjectStore,
  digits: string,
  manifest: ImportManifest | undefined,
  parts: readonly string[],
  timeZone: string | undefined,
): Promise<ImportVerification> {
  const findings: Findings = { problems: [], notes: [] }
  const { problems, notes } = findings
  const source = manifest && { import: manifest.sha256 }
  const { rows } = await verifyParts(store, manifest, source, parts, findings)
  if (manifest !== undefined) notes.push(...outdatedNotes(manifest, timeZone))
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
  const { status, messages, already_there } = manifest ?? nothingOf(digits)
  return { import: digits, status, messages, rows, already_there, rejected, problems, notes }
}
