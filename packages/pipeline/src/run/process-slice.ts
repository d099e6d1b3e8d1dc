import { enrichedKey, rejectedKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import type { Row } from '@telelake/flatten'
import { CellTypeError } from '@telelake/parquet-writer'
import { EventDayParts } from '../day/event-day-parts.ts'
import type { PartBounds } from '../day/event-day-parts.ts'
import { EventSpan } from '../day/event-span.ts'
import { PartWriters } from '../day/part-writers.ts'
import type { WrittenObjects } from '../day/publication.ts'
import { rawNameOf } from '../read/raw-day.ts'
import { readAhead } from '../read/read-ahead.ts'
import { readRaw, rejectionOf } from '../read/read-raw.ts'
import type { ReadObject, Rejection } from '../read/read-raw.ts'
import { ReadWindow } from '../read/read-window.ts'
import type { Output } from '../records/manifest.ts'
import { RunError } from '../records/run-errors.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'

const PROGRESS_EVERY = 500
const MAX_PART_BYTES = 24 * 1024 * 1024
const bounds: PartBounds = {
  days: 16,
  rows: Infinity,
  bytes: 48 * 1024 * 1024, // a slice of usual updates, 1 kB each, stays below
}

/** What all slices of a run share. */
export interface SliceContext {
  store: ObjectStore
  calendar: Calendar
  date: string // the received day
  flatten: FlattenOptions
  writers: PartWriters
  plan: (outputs: readonly Output[]) => Promise<void> // names objects in the manifest; awaited before they are written
  // Since the last call; of what was rejected for an unexpected reason all is reported before Parquet objects are planned.
  onProgress: (objects: number, rows: number, unexpected: number) => void
  signal: AbortSignal
}

/** Pages of keys of raw objects, in the order of their rows. */
export type KeyPages = AsyncIterable<readonly string[]> | Iterable<readonly string[]>

/** Writers of the Parquet objects of a received day. */
export function sliceWriters(receivedDate: string, timeZone: string): PartWriters {
  return new PartWriters({ received_date: receivedDate }, timeZone, MAX_PART_BYTES)
}

/**
 * Raw objects of a slice in, its Parquet objects and rejected records out. They depend on the slice alone, so slices
 * may be processed in any order, anywhere.
 *
 * Rows of more event days than may be open at once are read a second time, when the first ones are written.
 */
export async function processSlice(
  slice: number,
  pages: KeyPages,
  context: SliceContext,
): Promise<WrittenObjects> {
  const work = new SliceWork(slice, context)
  await work.takeAll(pages)
  await work.takeDeferred()
  return work.outcome()
}

class SliceWork {
  readonly #context: SliceContext
  readonly #parts: EventDayParts
  readonly #events = new EventSpan()
  readonly #window = new ReadWindow()
  readonly #rejected: string[] = []
  readonly #deferred = new Map<string, string[]>() // keys of the rows that had no room, by event day
  #rows = 0
  #objects = 0
  #unexpected = 0
  #reported = { objects: 0, rows: 0, unexpected: 0 }

  constructor(slice: number, context: SliceContext) {
    const { store, date, writers, plan } = context
    this.#context = context
    this.#parts = new EventDayParts({
      store,
      keyOf: (eventDate, part) => enrichedKey(eventDate, date, slice, part),
      writers,
      bounds,
      plan: (outputs) => {
        this.#report()
        return plan(outputs)
      },
    })
  }

  async takeAll(pages: KeyPages): Promise<void> {
    for await (const objects of this.#read(pages))
      for (const object of objects) {
        this.#objects++
        const written = this.#take(object)
        if (written !== undefined) await written
        if (this.#objects % PROGRESS_EVERY === 0) this.#report()
      }
    await this.#parts.writeOpen(this.#context.signal)
  }

  async takeDeferred(): Promise<void> {
    for await (const objects of this.#read(this.#deferred.values()))
      for (const { key, bytes, outcome } of objects) {
        if ('rejected' in outcome) {
          if (!outcome.isUnexpected)
            throw new RunError(`raw object: expected the row it was a moment ago, got none (${key})`)
          await this.#rejectRow(key, outcome)
          continue
        }
        if (!this.#parts.hasRoomFor(outcome.row.event_date)) await this.#parts.writeOpen(this.#context.signal)
        const written = this.#append(key, outcome.row, bytes)
        if (written !== undefined) await written
      }
    await this.#parts.writeOpen(this.#context.signal)
    this.#report()
  }

  outcome(): WrittenObjects {
    return {
      rows: this.#rows,
      rejected: this.#rejected,
      outputs: this.#parts.outputs,
      events: this.#events.range,
    }
  }

  #take({ key, bytes, outcome }: ReadObject): Promise<void> | undefined {
    if ('rejected' in outcome) return this.#reject(key, outcome)
    const { row } = outcome
    this.#rows++
    const deferred = this.#deferred.get(row.event_date)
    if (deferred !== undefined) deferred.push(key)
    else if (this.#parts.hasRoomFor(row.event_date)) return this.#append(key, row, bytes)
    else this.#deferred.set(row.event_date, [key])
    return undefined
  }

  /** A row that does not fit the columns is an error of its object, not of the slice. */
  #append(key: string, row: Row, bytes: number): Promise<void> | undefined {
    try {
      const written = this.#parts.append(row, bytes)
      this.#events.add(row.event_at)
      return written
    } catch (error) {
      if (!(error instanceof CellTypeError)) throw error
      return rejectionOf(this.#context.store, key, error).then((rejection) => this.#rejectRow(key, rejection))
    }
  }

  #rejectRow(rawKey: string, rejection: Rejection): Promise<void> {
    this.#rows--
    return this.#reject(rawKey, rejection)
  }

  async #reject(rawKey: string, { rejected, isUnexpected }: Rejection): Promise<void> {
    const key = rejectedKey(this.#context.date, rawNameOf(rawKey))
    await this.#context.store.put(key, rejected)
    this.#rejected.push(key)
    if (isUnexpected) this.#unexpected++
  }

  #read(pages: KeyPages): AsyncGenerator<ReadObject[]> {
    const { store, calendar, flatten, signal } = this.#context
    const shared = { ...flatten, calendar }
    const readOne = async (key: string): Promise<ReadObject> => {
      const object = await readRaw(store, key, shared)
      this.#window.note(object.bytes)
      return object
    }
    return readAhead(pages, () => this.#window.reads, readOne, signal)
  }

  #report(): void {
    const { objects, rows, unexpected } = this.#reported
    this.#context.onProgress(this.#objects - objects, this.#rows - rows, this.#unexpected - unexpected)
    this.#reported = { objects: this.#objects, rows: this.#rows, unexpected: this.#unexpected }
  }
}
