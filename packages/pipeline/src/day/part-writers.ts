import { CATALOGUE_VERSION, catalogue, RULES_VERSION } from '@telelake/flatten'
import { ParquetWriter } from '@telelake/parquet-writer'

const MAX_PART_BYTES = 24 * 1024 * 1024 // finishing a part takes its columns three times over
const MOST_SPARE = 2 // a received day is of one event day or two, but for the odd row

/**
 * Writers of the Parquet objects of one received day. Their memory is used again, slice after slice: to get 30 MB from
 * the system and give them back takes longer than to fill them.
 */
export class PartWriters {
  readonly #metadata: string
  readonly #spare: ParquetWriter[] = []

  constructor(receivedDate: string, timeZone: string) {
    this.#metadata = JSON.stringify({
      catalogue_version: CATALOGUE_VERSION,
      rules_version: RULES_VERSION,
      received_date: receivedDate,
      time_zone: timeZone,
    })
  }

  /** A writer without rows. */
  take(): ParquetWriter {
    return (
      this.#spare.pop() ??
      new ParquetWriter(catalogue, {
        maxBytes: MAX_PART_BYTES,
        metadata: { key: 'telelake', value: this.#metadata },
      })
    )
  }

  /** Give a writer back whose part is finished. */
  giveBack(writer: ParquetWriter): void {
    if (this.#spare.length < MOST_SPARE) this.#spare.push(writer)
  }
}
