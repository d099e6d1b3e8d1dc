import {
  enrichedZone,
  importHashOf,
  importOrigin,
  importRunPrefix,
  isDay,
  listKeys,
  parseEnrichedKey,
} from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readImportManifest } from '../records/import-manifest.ts'
import { ManifestError, readManifest } from '../records/manifest.ts'
import type { Output } from '../records/manifest.ts'

/**
 * Objects of the zone `enriched` that no manifest names: what has another name than Parquet objects of the lake have, and
 * copies and leftovers under a name of a day or of an import. SQL engines read them with the rest. An import without a
 * manifest is left to `verifyImports`.
 *
 * @param isVerified - origins whose objects are compared elsewhere
 */
export async function* foreignObjects(
  store: ObjectStore,
  isVerified: (origin: string) => boolean,
): AsyncGenerator<string> {
  const hashes = new Map<string, string>()
  for await (const key of listKeys(store, importRunPrefix)) {
    const hash = importHashOf(key)
    if (hash !== undefined) hashes.set(importOrigin(hash), hash)
  }
  const named = new Map<string, Promise<ReadonlySet<string> | undefined>>()
  for await (const key of listKeys(store, enrichedZone)) {
    const origin = parseEnrichedKey(key)?.origin
    if (origin === undefined) yield key
    if (origin === undefined || isVerified(origin)) continue
    const hash = hashes.get(origin)
    if (hash === undefined && !isDay(origin)) continue
    let keys = named.get(origin)
    if (keys === undefined) named.set(origin, (keys = namedKeys(store, origin, hash)))
    if ((await keys)?.has(key) === false) yield key
  }
}

/** @returns undefined: the manifest is unreadable, so it is not known */
async function namedKeys(
  store: ObjectStore,
  day: string,
  hash: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const manifest = await (hash === undefined ? readManifest(store, day) : readImportManifest(store, hash))
    const outputs: readonly Output[] = manifest?.outputs ?? []
    return new Set(outputs.map(({ key }) => key))
  } catch (error) {
    if (error instanceof ManifestError) return undefined
    throw error
  }
}
