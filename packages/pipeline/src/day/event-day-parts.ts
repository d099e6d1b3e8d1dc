import type { Row } from '@telelake/flatten'
import { enrichedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { ParquetWriter } from '@telelake/parquet-writer'
import type { Output } from '../records/manifest.ts'
import type { PartWriters } from './part-writers.ts'

const MAX_OPEN_DAYS = 16
const MAX_OPEN_BYTES = 48 * 1024 * 1024 // a slice of usual updates, 1 kB each, stays below

interface OpenPart {
  writer: ParquetWriter
  rawBytes: number // of the bodies its rows come from: what text there is, within a small factor
}

interface FinishedPart {
  output: Output
  bytes: Uint8Array
}

export interface EnrichedSliceOptions {
  store: ObjectStore
  receivedDate: string
  slice: number
  writers: PartWriters
  plan: (outputs: readonly Output[]) => Promise<void> // awaited before any of them is written
}

/**
 * The Parquet objects of one slice: a row goes into the part of its event day. What is open at once is bounded, in
 * event days (16) and in bytes of raw bodies (48 MiB, then the largest part is written), and so is the text of a part
 * (24 MiB). The bounds are fixed, not taken from the machine: same rows in the same order, same objects everywhere.
 */
export class EnrichedSlice {
  readonly #options: EnrichedSliceOptions
  readonly #open = new Map<string, OpenPart>()
  readonly #parts = new Map<string, number>() // begun so far of an event day
  readonly #outputs: Output[] = []
  #openBytes = 0

  constructor(options: EnrichedSliceOptions) {
    this.#options = options
  }

  /** Whether rows of an event day can be taken now; if not, all that is open has to be written first. */
  hasRoomFor(eventDate: string): boolean {
    return this.#open.has(eventDate) || this.#open.size < MAX_OPEN_DAYS
  }

  /** @returns a promise when a part was filled: its write, to be awaited before the next row */
  append(row: Row, rawBytes: number): Promise<void> | undefined {
    let part = this.#open.get(row.event_date)
    if (part === undefined)
      this.#open.set(row.event_date, (part = { writer: this.#options.writers.take(), rawBytes: 0 }))
    part.writer.append(row)
    part.rawBytes += rawBytes
    this.#openBytes += rawBytes
    if (part.writer.isFull) return this.#write([this.#finish(row.event_date, part)])
    if (this.#openBytes < MAX_OPEN_BYTES) return undefined
    const [date, largest] = [...this.#open].reduce((a, b) => (b[1].rawBytes > a[1].rawBytes ? b : a))
    return this.#write([this.#finish(date, largest)])
  }

  /** Write all that is open, unless aborted between two objects. */
  async writeOpen(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    await this.#write(
      [...this.#open].map(([eventDate, part]) => this.#finish(eventDate, part)),
      signal,
    )
  }

  /** Every object written. */
  get outputs(): Output[] {
    return this.#outputs
  }

  #finish(eventDate: string, { writer, rawBytes }: OpenPart): FinishedPart {
    const { receivedDate, slice } = this.#options
    const part = this.#parts.get(eventDate) ?? 0
    this.#parts.set(eventDate, part + 1)
    const rows = writer.rowCount
    const bytes = writer.finish()
    this.#open.delete(eventDate)
    this.#openBytes -= rawBytes
    this.#options.writers.giveBack(writer)
    const key = enrichedKey(eventDate, receivedDate, slice, part)
    return { output: { key, event_date: eventDate, rows, bytes: bytes.byteLength }, bytes }
  }

  async #write(parts: readonly FinishedPart[], signal?: AbortSignal): Promise<void> {
    if (parts.length === 0) return
    await this.#options.plan(parts.map(({ output }) => ({ ...output, rows: null, bytes: null })))
    for (const { output, bytes } of parts) {
      signal?.throwIfAborted()
      await this.#options.store.put(output.key, bytes)
      this.#outputs.push(output)
    }
  }
}
