import { enrichedPrefix, rejectedPrefix, updateIdOf } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readManifest } from './manifest.ts'
import type { Gap, Manifest } from './manifest.ts'
import { readPart } from './parquet-part.ts'
import { isNamedAfterRaw, rawObjectsOf } from './raw-day.ts'

const MOST_NAMED = 10

/** What a received day holds, counted anew, and what is wrong with it. */
export interface DayVerification {
  received_date: string
  status: Manifest['status'] | 'not processed' | 'empty' // empty: no raw objects and no run
  raw: number
  rows: number // in the Parquet objects
  duplicates: number
  rejected: number
  gaps: Gap[] // in update_id: not wrong by itself, a bot's numbers start anew after a quiet week
  problems: string[] // one sentence each; empty when all is well
}

/** Keys of the Parquet objects of every received day. Lists the whole zone, so list once for many days. */
export async function partsByReceivedDay(store: ObjectStore): Promise<Map<string, string[]>> {
  const parts = new Map<string, string[]>()
  for await (const key of store.list(enrichedPrefix())) {
    const day = /\/from-(\d{4}-\d\d-\d\d)-\d+\.parquet$/.exec(key)?.[1]
    if (day === undefined) continue // of an import
    const keys = parts.get(day)
    if (keys === undefined) parts.set(day, [key])
    else keys.push(key)
  }
  return parts
}

/**
 * Count a received day anew, raw against Parquet, by other means than the run that wrote it: every raw object is a row,
 * a duplicate or a rejected record, every Parquet object is whole, of the catalogue's columns and named by the manifest.
 * Reads the Parquet objects, not the raw ones; changes nothing.
 *
 * @param parts - keys of the day's Parquet objects, of `partsByReceivedDay`
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
  for await (const { key, isDuplicate } of rawObjectsOf(store, date)) {
    raw++
    const updateId = updateIdOf(key)
    if (isDuplicate) duplicates++
    else if (updateId !== undefined) expectedIds.add(updateId)
  }
  let rejected = 0
  for await (const key of store.list(rejectedPrefix(date))) {
    if (!isNamedAfterRaw(key)) continue
    rejected++
    expectedIds.delete(Number(/\/(\d{16})\.json$/.exec(key)?.[1] ?? NaN))
  }
  const { rows, updateIds } = await readParts(store, manifest, parts, problems)

  const missing = [...expectedIds].filter((id) => !updateIds.has(id))
  if (missing.length > 0) problems.push(`${missing.length} raw updates are in no row: ${some(missing)}`)
  const strange = [...updateIds].filter((id) => !expectedIds.has(id))
  if (strange.length > 0) problems.push(`${strange.length} rows have no raw update: ${some(strange)}`)
  if (manifest !== undefined && raw !== rows + duplicates + rejected)
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

async function readParts(
  store: ObjectStore,
  manifest: Manifest | undefined,
  parts: readonly string[],
  problems: string[],
): Promise<{ rows: number; updateIds: Set<number> }> {
  const outputs = new Map((manifest?.outputs ?? []).map((output) => [output.key, output]))
  for (const key of outputs.keys()) if (!parts.includes(key)) problems.push(`Parquet object is gone (${key})`)
  let rows = 0
  const updateIds = new Set<number>()
  for (const key of parts) {
    const output = outputs.get(key)
    if (output === undefined) problems.push(`Parquet object is in no manifest (${key})`)
    const body = (await store.get(key))?.body
    if (body === undefined) continue // deleted since it was listed
    try {
      const part = await readPart(body)
      rows += part.rows
      problems.push(...part.problems.map((problem) => `${problem} (${key})`))
      for (const id of part.updateIds) {
        if (updateIds.has(id)) problems.push(`update ${id} is in more than one row (${key})`)
        updateIds.add(id)
      }
      if (output !== undefined && (output.rows !== part.rows || output.bytes !== body.byteLength))
        problems.push(
          `expected ${output.rows} rows in ${output.bytes} bytes, got ${part.rows} in ${body.byteLength} (${key})`,
        )
    } catch {
      problems.push(`expected a Parquet file, got ${body.byteLength} bytes of something else (${key})`)
    }
  }
  return { rows, updateIds }
}

function some(ids: readonly number[]): string {
  return ids.slice(0, MOST_NAMED).join(', ') + (ids.length > MOST_NAMED ? ', …' : '')
}
