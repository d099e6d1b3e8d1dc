import { listKeys, rejectedPrefix, updateIdOf } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { ManifestError, readManifest } from '../records/manifest.ts'
import type { Gap, Manifest } from '../records/manifest.ts'
import { isNamedAfterRaw, rawPagesOf } from '../read/raw-day.ts'
import { CountedIds } from './counted-ids.ts'
import { IdSet } from './id-set.ts'
import { outdatedNotes, verifyParts } from './verify-parts.ts'
import type { Findings } from './verify-parts.ts'

export { foreignObjects } from './foreign-objects.ts'
export { partsByOrigin } from './verify-parts.ts'
export { verifyImports } from './verify-imports.ts'
export type { ImportVerification } from './verify-imports.ts'

/** What a received day holds, recounted, and what is wrong with it. */
export interface DayVerification {
  received_date: string
  status: Manifest['status'] | 'not processed' | 'unreadable' | 'empty' // empty: no raw objects and no run
  raw: number
  rows: number // in the Parquet objects
  duplicates: number
  rejected: number
  gaps: Gap[] // in update_id: not wrong in itself: a bot's numbers jump after a quiet week
  problems: string[] // one sentence each; empty when all is well
  notes: string[] // of rows that other versions or settings made; nothing is wrong with them
}

/**
 * Recount a received day independently of the run that wrote it, raw against Parquet: every raw object is a row,
 * a duplicate or a rejected record, every Parquet object is, byte for byte, what was written, decodes in every column, has
 * the catalogue's columns and is named by the manifest. Reads the Parquet objects, not the raw ones; changes nothing.
 * Memory: one Parquet object, and three bits for each update id.
 *
 * @param parts - keys of the day's Parquet objects, of `partsByOrigin`
 * @param timeZone - of now, compared with that of the run; default: not compared
 */
export async function verifyDay(
  store: ObjectStore,
  date: string,
  parts: readonly string[],
  timeZone?: string,
): Promise<DayVerification> {
  const findings: Findings = { problems: [], notes: [] }
  const { problems, notes } = findings
  const manifest = await readManifest(store, date).catch((error: unknown) => {
    if (!(error instanceof ManifestError)) throw error
    problems.push(error.message)
    return undefined
  })
  const isUnreadable = problems.length > 0
  const expectedIds = new IdSet()
  const rejectedIds = new IdSet()
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
    const id = updateIdOf(key)
    if (id !== undefined) rejectedIds.add(id)
  }
  const { rows, updateIds } = await verifyParts(store, manifest, { received_date: date }, parts, findings)

  const isGone = raw === 0 && manifest !== undefined && manifest.raw > 0
  if (isGone) problems.push(`none of ${manifest.raw} raw objects is left: they have expired or were deleted`)
  const missing = new CountedIds()
  for (const id of expectedIds) if (!updateIds.has(id) && !rejectedIds.has(id)) missing.add(id)
  problems.push(...missing.problem('raw updates are in no row'))
  const strange = new CountedIds()
  const rejectedRows = new CountedIds()
  for (const id of updateIds)
    if (rejectedIds.has(id)) rejectedRows.add(id)
    else if (!expectedIds.has(id)) strange.add(id)
  if (!isGone) problems.push(...strange.problem('rows have no raw update'))
  problems.push(...rejectedRows.problem('updates are in a row and rejected'))
  if (manifest !== undefined && !isGone && raw !== rows + duplicates + rejected)
    problems.push(
      `expected raw = rows + duplicates + rejected, got ${raw} = ${rows} + ${duplicates} + ${rejected}`,
    )
  if (manifest !== undefined) notes.push(...outdatedNotes(manifest, timeZone))
  if (manifest === undefined && !isUnreadable && raw > 0)
    problems.push(`${raw} raw objects were never processed`)
  if (manifest?.status === 'running') problems.push('the last run did not finish')
  if (manifest?.is_partial === true) problems.push('the last run began before the day was over')
  return {
    received_date: date,
    status: manifest?.status ?? (isUnreadable ? 'unreadable' : raw > 0 ? 'not processed' : 'empty'),
    raw,
    rows,
    duplicates,
    rejected,
    gaps: manifest?.gaps ?? [],
    problems,
    notes,
  }
}
