import { erasureKey, importHashOf, importOrigin, parseEnrichedKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { recordLine } from '../records/record-fields.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { eraseFromDays } from './erase-days.ts'
import { eraseFromImport, importsNaming } from './erase-imports.ts'
import { eraseRows } from './erase-rows.ts'
import { isAnyFound, newErasure } from './erasure.ts'
import type { Erasure } from './erasure.ts'

export { isAnyFound } from './erasure.ts'
export type { Erasure } from './erasure.ts'

const PROGRESS_EVERY = 500

export interface EraseUserOptions {
  store: ObjectStore
  calendar: Calendar
  userId: number
  flatten: FlattenOptions // as the daily run has it
  botIds?: readonly number[] // the lake's own bots, as an import has them
  dryRun: boolean // say what would be touched, touch nothing
  now?: () => Date // default: the clock
  onProgress?: (objectsRead: number) => void // called every 500 objects
  signal?: AbortSignal // aborting leaves the rest for the next call
}

/**
 * Remove a person from the lake: raw updates of theirs are deleted, in those of others the person is replaced with a
 * placeholder (`id` 0) and their words are left out, rejected records that show them are deleted, and the days concerned
 * are processed again, which replaces the rows; exports are imported again without them. Rows whose originals are gone
 * are removed from their Parquet objects. Reads every raw and every Parquet object once. Doing it again finds nothing.
 *
 * What it touched is recorded under `runs/erasures/`, without saying who it was.
 *
 * @throws {RunError | StoreError} The rest is done by the next call.
 */
export async function eraseUser(options: EraseUserOptions): Promise<Erasure> {
  const { store, dryRun, now = () => new Date(), onProgress } = options
  const erasure = newErasure(now(), dryRun)
  const onRead = (): void => {
    if (++erasure.objects_read % PROGRESS_EVERY === 0) onProgress?.(erasure.objects_read)
  }
  await eraseFromDays({ ...options, onRead }, erasure)
  const exports = await eraseFromImports(options, erasure)
  await eraseFromRows({ ...options, onRead }, erasure, new Set([...erasure.days, ...exports]))
  if (!dryRun && isAnyFound(erasure)) await store.put(erasureKey(erasure.erased_at), recordLine(erasure))
  return erasure
}

/** @returns the origins of the Parquet parts of exports that show the person */
async function eraseFromImports(options: EraseUserOptions, erasure: Erasure): Promise<string[]> {
  const { store, userId, dryRun, calendar, flatten, botIds = [], now, signal } = options
  const { keys, byName } = await importsNaming(store, userId)
  erasure.imports = keys.length
  erasure.imported_by_name = byName
  const settings = { store, calendar, flatten, botIds, signal, ...(now && { now }) }
  if (!dryRun) for (const key of keys) await eraseFromImport(key, userId, settings)
  return keys.map((key) => importOrigin(importHashOf(key) ?? ''))
}

/** @param remade - origins of parts that a dry run leaves alone, since the call itself would replace them */
async function eraseFromRows(
  { store, userId, flatten, dryRun, onRead, signal }: EraseUserOptions & { onRead: () => void },
  erasure: Erasure,
  remade: ReadonlySet<string>,
): Promise<void> {
  const { parts, deleted, redacted, remaining } = await eraseRows({
    store,
    ids: idsInRows(userId, flatten),
    isRemade: (key) => dryRun && remade.has(parseEnrichedKey(key)?.origin ?? ''),
    dryRun,
    onRead,
    signal,
  })
  erasure.parts_rewritten = parts
  erasure.rows_deleted = deleted
  erasure.rows_redacted = redacted
  erasure.remaining.push(...remaining)
}

/** A person in rows: by their id where it was kept, by their pseudonym where rows were made with the secret of today. */
function idsInRows(userId: number, { privacy }: FlattenOptions): Set<number> {
  return new Set([userId, ...(privacy?.mode === 'pseudonymise' ? [privacy.pseudonym(userId)] : [])])
}
