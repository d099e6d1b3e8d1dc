import { listKeys, rejectedPrefix, updateIdOf } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readManifest } from '../records/manifest.ts'
import type { Gap, Manifest } from '../records/manifest.ts'
import { isNamedAfterRaw, rawPagesOf } from '../read/raw-day.ts'
import { verifyParts } from './verify-parts.ts'

export { partsByOrigin } from './verify-parts.ts'
export { verifyImports } from './verify-imports.ts'
export type { ImportVerification } from './verify-imports.ts'

const MAX_NAMED = 10

/** What a received day holds, recounted, and what is wrong with it. */
export interface DayVerification {
  received_date: string
  status: Manifest['status'] | 'not processed' | 'empty' // empty: no raw objects and no run
  raw: number
  rows: number // in the Parquet objects
  duplicates: number
  rejected: number
  gaps: Gap[] // in update_id: not wrong in itself: a bot's numbers jump after a quiet week
  problems: string[] // one sentence each; empty when all is well
}

/**
 * Recount a received day independently of the run that wrote it, raw against Parquet: every raw object is a row,
 * a duplicate or a rejected record, every Parquet object is whole, of the catalogue's columns and named by the manifest.
 * Reads the Parquet objects, not the raw ones; changes nothing.
 *
 * @param parts - keys of the day's Parquet objects, of `partsByOrigin`
 */
export async function verifyDay(
  store: ObjectStore,
  date: string,
  parts: readonly string[],
): Promise<DayVerification> {
  const problems: string[] = []
  const manifest = await readManifest(store, date)
  const expectedIds = new Set<number>()
  let raw = 0
  let duplicates = 0
  for await (const page of rawPagesOf(store, date)) {
    raw += page.length
    for (const { zone, name, isDuplicate } of page)
      if (isDuplicate) duplicates++
      else if (zone === 'updates') expectedIds.add(Number(name))
  }
  let rejected = 0
  for await (const key of listKeys(store, rejectedPrefix(date))) {
    if (!isNamedAfterRaw(key)) continue
    rejected++
    expectedIds.delete(updateIdOf(key) ?? NaN)
  }
  const { rows, updateIds } = await verifyParts(store, manifest?.outputs ?? [], parts, problems)

  const isGone = raw === 0 && manifest !== undefined && manifest.raw > 0
  if (isGone) problems.push(`none of ${manifest.raw} raw objects is left: they have expired or were deleted`)
  const missing = [...expectedIds].filter((id) => !updateIds.has(id))
  if (missing.length > 0) problems.push(`${missing.length} raw updates are in no row: ${some(missing)}`)
  const strange = [...updateIds].filter((id) => !expectedIds.has(id))
  if (strange.length > 0 && !isGone)
    problems.push(`${strange.length} rows have no raw update: ${some(strange)}`)
  if (manifest !== undefined && !isGone && raw !== rows + duplicates + rejected)
    problems.push(
      `expected raw = rows + duplicates + rejected, got ${raw} = ${rows} + ${duplicates} + ${rejected}`,
    )
  if (manifest === undefined && raw > 0) problems.push(`${raw} raw objects were never processed`)
  if (manifest?.status === 'running') problems.push('the last run did not finish')
  if (manifest?.is_partial === true) problems.push('the last run began before the day was over')
  return {
    received_date: date,
    status: manifest?.status ?? (raw > 0 ? 'not processed' : 'empty'),
    raw,
    rows,
    duplicates,
    rejected,
    gaps: manifest?.gaps ?? [],
    problems,
  }
}

function some(ids: readonly number[]): string {
  return ids.slice(0, MAX_NAMED).join(', ') + (ids.length > MAX_NAMED ? ', …' : '')
}
