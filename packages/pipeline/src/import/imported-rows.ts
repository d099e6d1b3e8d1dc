import { CATALOGUE_VERSION, catalogue, RULES_VERSION } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import { importedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import type { Output } from '../records/manifest.ts'

const MAX_ROWS_OPEN = 65_536
const MAX_DAYS_OPEN = 128

/**
 * The Parquet objects of one imported file: a row goes into the part of its event day. When rows or days are many, every
 * part is written and new ones begin, so that memory is bounded. Same rows in the same order, same objects.
 */
export class ImportedRows {
  readonly #store: ObjectStore
  readonly #sha256: string
  readonly #timeZone: string
  readonly #plan: (outputs: Output[]) => Promise<void>
  readonly #open = new Map<string, ParquetWriter>()
  readonly #parts = new Map<string, number>()
  readonly #outputs: Output[] = []
  #rowsOpen = 0

  /** @param plan - called and awaited before objects are written, so that a killed import leaves nothing unnamed */
  constructor(
    store: ObjectStore,
    sha256: string,
    timeZone: string,
    plan: (outputs: Output[]) => Promise<void>,
  ) {
    this.#store = store
    this.#sha256 = sha256
    this.#timeZone = timeZone
    this.#plan = plan
  }

  /** @returns a promise when objects are to be written before the next row */
  append(row: Row): Promise<void> | undefined {
    let writer = this.#open.get(row.event_date)
    if (writer === undefined) this.#open.set(row.event_date, (writer = this.#createWriter()))
    writer.append(row)
    this.#rowsOpen++
    if (writer.isFull || this.#rowsOpen >= MAX_ROWS_OPEN || this.#open.size > MAX_DAYS_OPEN)
      return this.#writeOpen()
    return undefined
  }

  /** Write what is left. @returns every object, in key order */
  async finish(): Promise<Output[]> {
    await this.#writeOpen()
    return this.#outputs.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  #createWriter(): ParquetWriter {
    return new ParquetWriter(catalogue, {
      metadata: {
        key: 'telelake',
        value: JSON.stringify({
          catalogue_version: CATALOGUE_VERSION,
          rules_version: RULES_VERSION,
          import: this.#sha256,
          time_zone: this.#timeZone,
        }),
      },
    })
  }

  async #writeOpen(): Promise<void> {
    const parts = [...this.#open].map(([eventDate, writer]) => {
      const part = this.#parts.get(eventDate) ?? 0
      this.#parts.set(eventDate, part + 1)
      return { key: importedKey(eventDate, this.#sha256, part), eventDate, writer }
    })
    this.#open.clear()
    this.#rowsOpen = 0
    if (parts.length === 0) return
    await this.#plan(
      parts.map(({ key, eventDate }) => ({ key, event_date: eventDate, rows: null, bytes: null })),
    )
    for (const { key, eventDate, writer } of parts) {
      const rows = writer.rowCount
      const bytes = writer.finish()
      await this.#store.put(key, bytes)
      this.#outputs.push({ key, event_date: eventDate, rows, bytes: bytes.byteLength })
    }
  }
}
