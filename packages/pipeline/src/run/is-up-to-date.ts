import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import type { ObjectStore } from '@telelake/lake'
import type { Manifest } from '../records/manifest.ts'
import { rawPagesOf } from '../read/raw-day.ts'

/**
 * Whether a run over a day would change nothing, as far as a listing shows: the last one finished after the day was over,
 * with the columns and rules of this version, and as many raw objects are there now, or none any more. What the settings
 * say of privacy is not compared.
 */
export async function isUpToDate(store: ObjectStore, manifest: Manifest | undefined): Promise<boolean> {
  if (manifest?.status !== 'complete' || manifest.is_partial) return false
  let raw = 0
  for await (const page of rawPagesOf(store, manifest.received_date)) raw += page.length
  if (raw === 0) return true
  return (
    raw === manifest.raw &&
    manifest.catalogue_version === CATALOGUE_VERSION &&
    manifest.rules_version === RULES_VERSION
  )
}
