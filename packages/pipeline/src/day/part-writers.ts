import { CATALOGUE_VERSION, catalogue, RULES_VERSION } from '@telelake/flatten'
import { ParquetWriter } from '@telelake/parquet-writer'

const MAX_SPARE = 2 // most rows are of one event day or two

/** Where the rows of a part come from, as its metadata says. */
export type PartOrigin = { received_date: string } | { import: string } // SHA-256 of the file

/**
 * Writers of Parquet objects of one origin. Their memory is used again, part after part: to get 30 MB from the system
 * and give them back takes longer than to fill them.
 */
export class PartWriters {
  readonly #metadata: string
  readonly #maxBytes: number
  readonly #spare: ParquetWriter[] = []

  /** @param maxBytes - of text in a part; finishing it takes its columns three times over */
  constructor(origin: PartOrigin, timeZone: string, maxBytes: number) {
    this.#metadata = JSON.stringify({
      catalogue_version: CATALOGUE_VERSION,
      rules_version: RULES_VERSION,
      ...origin,
      time_zone: timeZone,
    })
    this.#maxBytes = maxBytes
  }

  /** A writer without rows. */
  take(): ParquetWriter {
    return (
      this.#spare.pop() ??
      new ParquetWriter(catalogue, {
        maxBytes: this.#maxBytes,
        metadata: { key: 'telelake', value: this.#metadata },
      })
    )
  }

  /** Give a writer back whose part is finished. */
  giveBack(writer: ParquetWriter): void {
    if (this.#spare.length < MAX_SPARE) this.#spare.push(writer)
  }
}
