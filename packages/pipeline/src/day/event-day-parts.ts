import { hash } from 'node:crypto'
import type { Row } from '@telelake/flatten'
import type { ObjectStore } from '@telelake/lake'
import type { ParquetWriter } from '@telelake/parquet-writer'
import type { Output } from '../records/manifest.ts'
import type { PartWriters } from './part-writers.ts'

/**
 * What may be open at once. The bounds are fixed, not taken from the machine: same rows in the same order, same objects
 * everywhere.
 */
export interface PartBounds {
  days: number // event days; `hasRoomFor` says no to another
  rows: number // in all parts; then all of them are written
  bytes: number // of what the rows were made of; then the largest part is written
}

interface OpenPart {
  writer: ParquetWriter
  bytes: number // of the bodies its rows come from: what text there is, within a small factor
}

interface FinishedPart {
  output: Output
  bytes: Uint8Array
}

export interface EventDayPartsOptions {
  store: ObjectStore
  keyOf: (eventDate: string, part: number) => string
  writers: PartWriters
  bounds: PartBounds
  plan: (outputs: readonly Output[]) => Promise<void> // awaited before any of them is written
}

/**
 * The Parquet objects of a sequence of rows: a row goes into the part of its event day. Memory is bounded by `bounds` and
 * by what the writers take into one part.
 */
export class EventDayParts {
  readonly #options: EventDayPartsOptions
  readonly #open = new Map<string, OpenPart>()
  readonly #parts = new Map<string, number>() // begun so far of an event day
  readonly #outputs: Output[] = []
  #openRows = 0
  #openBytes = 0

  constructor(options: EventDayPartsOptions) {
    this.#options = options
  }

  /** Whether rows of an event day can be taken now; if not, all that is open has to be written first. */
  hasRoomFor(eventDate: string): boolean {
    return this.#open.has(eventDate) || !this.hasAllDays
  }

  /** Whether as many event days are open as may be. */
  get hasAllDays(): boolean {
    return this.#open.size >= this.#options.bounds.days
  }

  /**
   * @param bytes - of the body that the row was made of
   * @returns a promise when a part was filled: its write, to be awaited before the next row
   * @throws {CellTypeError} The row does not fit the columns; nothing was appended.
   */
  append(row: Row, bytes: number): Promise<void> | undefined {
    const open = this.#open.get(row.event_date)
    const part = open ?? { writer: this.#options.writers.take(), bytes: 0 }
    part.writer.append(row)
    if (open === undefined) this.#open.set(row.event_date, part)
    part.bytes += bytes
    this.#openRows++
    this.#openBytes += bytes
    const { rows: maxRows, bytes: maxBytes } = this.#options.bounds
    if (this.#openRows >= maxRows) return this.writeOpen()
    if (part.writer.isFull) return this.#write([this.#finish(row.event_date, part)])
    if (this.#openBytes < maxBytes) return undefined
    const [date, largest] = [...this.#open].reduce((a, b) => (b[1].bytes > a[1].bytes ? b : a))
    return this.#write([this.#finish(date, largest)])
  }

  /** Write all that is open, unless aborted between two objects. */
  async writeOpen(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    await this.#write(
      [...this.#open].map(([eventDate, part]) => this.#finish(eventDate, part)),
      signal,
    )
  }

  /** Every object written. */
  get outputs(): Output[] {
    return this.#outputs
  }

  #finish(eventDate: string, { writer, bytes: openBytes }: OpenPart): FinishedPart {
    const part = this.#parts.get(eventDate) ?? 0
    this.#parts.set(eventDate, part + 1)
    const rows = writer.rowCount
    const bytes = writer.finish()
    this.#open.delete(eventDate)
    this.#openRows -= rows
    this.#openBytes -= openBytes
    this.#options.writers.giveBack(writer)
    const key = this.#options.keyOf(eventDate, part)
    const sha256 = hash('sha256', bytes)
    return { output: { key, event_date: eventDate, rows, bytes: bytes.byteLength, sha256 }, bytes }
  }

  async #write(parts: readonly FinishedPart[], signal?: AbortSignal): Promise<void> {
    if (parts.length === 0) return
    await this.#options.plan(
      parts.map(({ output }) => ({ ...output, rows: null, bytes: null, sha256: null })),
    )
    for (const { output, bytes } of parts) {
      signal?.throwIfAborted()
      await this.#options.store.put(output.key, bytes)
      this.#outputs.push(output)
    }
  }
}
