import { rejectedKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { EnrichedSlice } from '../day/event-day-parts.ts'
import { EventSpan } from '../day/event-span.ts'
import type { EventRange } from '../day/event-span.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import type { Output } from '../records/manifest.ts'
import type { PartWriters } from '../day/part-writers.ts'
import { rawNameOf } from '../read/raw-day.ts'
import { readAhead } from '../read/read-ahead.ts'
import { readRaw } from '../read/read-raw.ts'
import type { ReadObject } from '../read/read-raw.ts'
import { ReadWindow } from '../read/read-window.ts'
import { RunError } from '../records/run-errors.ts'

const PROGRESS_EVERY = 500

/** What all slices of a run share. */
export interface SliceContext {
  store: ObjectStore
  calendar: Calendar
  date: string // the received day
  flatten: FlattenOptions
  writers: PartWriters
  plan: (outputs: readonly Output[]) => Promise<void> // names objects in the manifest; awaited before they are written
  onProgress: (objects: number, rows: number) => void // since the last call
  signal: AbortSignal
}

/** What became of a slice. It is plain data: threads post it. */
export interface SliceOutcome {
  rows: number
  rejected: string[] // keys of the records written
  outputs: Output[]
  events: EventRange
}

/**
 * Raw objects of a slice in, its Parquet objects and rejected records out. They depend on the slice alone, so slices
 * may be processed in any order, anywhere.
 *
 * Rows of more event days than may be open at once are read a second time, when the first ones are written.
 *
 * @param pages - of keys of raw objects, in the order of their rows
 */
export async function processSlice(
  slice: number,
  pages: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  context: SliceContext,
): Promise<SliceOutcome> {
  const { store, calendar, date, writers, plan, onProgress, signal } = context
  const enriched = new EnrichedSlice({ store, receivedDate: date, slice, writers, plan })
  const events = new EventSpan()
  const window = new ReadWindow()
  const rejected: string[] = []
  const later = new Map<string, string[]>() // keys of the rows that had no room, by event day
  let rows = 0
  const reported = { objects: 0, rows: 0 }
  let objects = 0

  const report = (): void => {
    onProgress(objects - reported.objects, rows - reported.rows)
    reported.objects = objects
    reported.rows = rows
  }
  const shared = { ...context.flatten, calendar }
  const readOne = async (key: string): Promise<ReadObject> => {
    const object = await readRaw(store, key, shared)
    window.note(object.bytes)
    return object
  }
  const readAll = (all: typeof pages): AsyncGenerator<ReadObject[]> =>
    readAhead(all, () => window.reads, readOne, signal)

  for await (const read of readAll(pages)) {
    for (const { key, bytes, outcome } of read) {
      objects++
      if ('rejected' in outcome) {
        const recordKey = rejectedKey(date, rawNameOf(key))
        await store.put(recordKey, outcome.rejected)
        rejected.push(recordKey)
      } else {
        const { row } = outcome
        rows++
        events.add(row.event_at)
        const waiting = later.get(row.event_date)
        if (waiting !== undefined) waiting.push(key)
        else if (enriched.hasRoomFor(row.event_date)) {
          const isWritten = enriched.append(row, bytes)
          if (isWritten !== undefined) await isWritten
        } else later.set(row.event_date, [key])
      }
      if (objects % PROGRESS_EVERY === 0) report()
    }
  }
  await enriched.writeOpen(signal)

  for await (const read of readAll(later.values())) {
    for (const { key, bytes, outcome } of read) {
      if ('rejected' in outcome)
        throw new RunError(`raw object: expected the row it was a moment ago, got none (${key})`)
      if (!enriched.hasRoomFor(outcome.row.event_date)) await enriched.writeOpen(signal)
      const isWritten = enriched.append(outcome.row, bytes)
      if (isWritten !== undefined) await isWritten
    }
  }
  await enriched.writeOpen(signal)
  report()
  return { rows, rejected, outputs: enriched.outputs, events: events.range }
}
