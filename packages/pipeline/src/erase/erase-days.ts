import { listKeys, rawImportPrefix, receivedDateOf, rejectedPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { readManifest } from '../records/manifest.ts'
import { processDay } from '../run/process-day.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import type { Erasure } from './erasure.ts'
import { PendingErasure } from './pending-erasure.ts'
import { finishReplacing, replaceRaw } from './replace-raw.ts'
import { searchDay } from './search-day.ts'
import type { DayFindings } from './search-day.ts'

export interface EraseDaysOptions {
  store: ObjectStore
  calendar: Calendar
  userId: number
  flatten: FlattenOptions
  dryRun: boolean
  onRead: () => void
  signal?: AbortSignal | undefined
}

/**
 * Remove a person from the raw objects and rejected records of every received day, and process the days concerned again,
 * which replaces their rows. A call that is broken off leaves a record of the days that are changed and not processed.
 *
 * @param erasure - what is touched is counted here
 */
export async function eraseFromDays(options: EraseDaysOptions, erasure: Erasure): Promise<void> {
  const { store, userId, onRead, signal } = options
  if (!options.dryRun) await finishReplacing(store)
  const pending = await PendingErasure.open(store)
  for (const day of await receivedDays(store)) {
    const findings = await searchDay(store, day, userId, signal, onRead)
    const { deleted, redacted, rejected } = findings
    if (deleted.length + redacted.length + rejected.length === 0 && !pending.has(day)) continue
    erasure.raw_deleted += deleted.length
    erasure.raw_redacted += redacted.length
    erasure.rejected_deleted += rejected.length
    // A day that was processed with more raw objects than there are: processing it again would lose rows.
    const isExpired = !pending.has(day) && findings.raw < ((await readManifest(store, day))?.raw ?? 0)
    if (!isExpired) erasure.days.push(day)
    if (!options.dryRun) await eraseFromDay(options, day, findings, isExpired ? undefined : pending)
  }
}

/** @param pending - undefined: the day is not processed again */
async function eraseFromDay(
  { store, calendar, flatten, signal }: EraseDaysOptions,
  day: string,
  { deleted, redacted, rejected }: DayFindings,
  pending: PendingErasure | undefined,
): Promise<void> {
  await pending?.add(day)
  await replaceRaw(store, redacted)
  await store.delete([...deleted, ...rejected])
  if (pending === undefined) return
  await processDay({ store, calendar, date: day, flatten, mayBeEmpty: true, ...(signal && { signal }) })
  await pending.remove(day)
}

/** Every day on which something arrived, in order. */
async function receivedDays(store: ObjectStore): Promise<string[]> {
  const days = new Set<string>()
  for (const zone of ['raw/', rejectedPrefix()])
    for await (const key of listKeys(store, zone)) {
      const day = receivedDateOf(key)
      if (day !== undefined && !key.startsWith(rawImportPrefix)) days.add(day)
    }
  return [...days].sort()
}
