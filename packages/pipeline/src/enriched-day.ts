import { CATALOGUE_VERSION, catalogue, RULES_VERSION } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import { enrichedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import type { Output } from './manifest.ts'

interface OpenDay {
  writer: ParquetWriter
  parts: number
}

/**
 * The Parquet objects of one received day: a row goes into the part of its event day; a part that is full is written.
 * Same rows in the same order, same objects.
 */
export class EnrichedDay {
  readonly #store: ObjectStore
  readonly #receivedDate: string
  readonly #timeZone: string
  readonly #plan: (output: Output) => Promise<void>
  readonly #days = new Map<string, OpenDay>()
  readonly #outputs: Output[] = []

  /** @param plan - called and awaited before an object is written, so that a killed run leaves nothing unnamed */
  constructor(
    store: ObjectStore,
    receivedDate: string,
    timeZone: string,
    plan: (output: Output) => Promise<void>,
  ) {
    this.#store = store
    this.#receivedDate = receivedDate
    this.#timeZone = timeZone
    this.#plan = plan
  }

  /** @returns a promise when the row filled its part: the part's write, to be awaited before the next row */
  append(row: Row): Promise<void> | undefined {
    let day = this.#days.get(row.event_date)
    if (day === undefined) this.#days.set(row.event_date, (day = { writer: this.#createWriter(), parts: 0 }))
    day.writer.append(row)
    return day.writer.isFull ? this.#write(row.event_date, day) : undefined
  }

  /** Write what is left, unless aborted between two objects. */
  async writeRest(signal: AbortSignal): Promise<void> {
    for (const [eventDate, day] of this.#days) {
      signal.throwIfAborted()
      if (day.writer.rowCount > 0) await this.#write(eventDate, day)
    }
  }

  /** Every object written, in key order. */
  outputs(): Output[] {
    return this.#outputs.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  #createWriter(): ParquetWriter {
    return new ParquetWriter(catalogue, {
      metadata: {
        key: 'telelake',
        value: JSON.stringify({
          catalogue_version: CATALOGUE_VERSION,
          rules_version: RULES_VERSION,
          received_date: this.#receivedDate,
          time_zone: this.#timeZone,
        }),
      },
    })
  }

  async #write(eventDate: string, day: OpenDay): Promise<void> {
    const key = enrichedKey(eventDate, this.#receivedDate, day.parts++)
    const rows = day.writer.rowCount
    const bytes = day.writer.finish()
    await this.#plan({ key, event_date: eventDate, rows: null, bytes: null })
    await this.#store.put(key, bytes)
    this.#outputs.push({ key, event_date: eventDate, rows, bytes: bytes.byteLength })
  }
}
