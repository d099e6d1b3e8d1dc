import { catalogue } from '@telelake/flatten'
import type { ColumnType } from '@telelake/flatten'
import { ParquetWriter } from '@telelake/parquet-writer'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { parquetCompressors } from '../read/parquet-compressors.ts'
import type { RowCells } from './row-without-user.ts'

const METADATA_KEY = 'telelake'

/** What the reader gives for a cell, as the writer takes it. */
const cellOf: Record<ColumnType, (cell: never) => unknown> = {
  bigint: (cell: bigint) => Number(cell),
  int: (cell: number) => cell,
  boolean: (cell: boolean) => cell,
  string: (cell: string) => cell,
  timestamp: (cell: Date) => cell.getTime(),
  date: (cell: Date) => cell.toISOString().slice(0, 10),
  'array<string>': (cell: string[]) => cell,
  'array<bigint>': (cell: bigint[]) => cell.map(Number),
}

/** A Parquet object of the lake, to be read in some of its columns and rewritten with other rows. */
export class EnrichedPart {
  readonly #file: ArrayBuffer
  readonly #metadata: ReturnType<typeof parquetMetadata>
  readonly #columns: readonly (typeof catalogue)[number][] // in the order of the file

  /** @throws {Error} It is not a Parquet file, or has columns that this version does not know. */
  constructor(body: Uint8Array) {
    this.#file = new Uint8Array(body).buffer
    this.#metadata = parquetMetadata(this.#file)
    const known = new Map(catalogue.map((column) => [column.name, column]))
    this.#columns = parquetSchema(this.#metadata).children.map(({ element }) => {
      const column = known.get(element.name)
      if (column === undefined) throw new Error(`column ${element.name}: is not of this version`)
      return column
    })
  }

  /** All rows, as they were appended. @param names - of the columns; default: all */
  async rows(names?: readonly string[]): Promise<RowCells[]> {
    const columns = this.#columns.filter(({ name }) => names?.includes(name) ?? true)
    const rows = (await parquetReadObjects({
      file: this.#file,
      metadata: this.#metadata,
      columns: columns.map(({ name }) => name),
      compressors: parquetCompressors,
    })) as RowCells[]
    for (const row of rows)
      for (const { name, type } of columns) {
        const cell = row[name] ?? null
        row[name] = cell === null ? null : cellOf[type](cell as never)
      }
    return rows
  }

  /** The bytes of a part with other rows: the same columns, the same metadata. */
  withRows(rows: readonly RowCells[]): Uint8Array {
    const value = this.#metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value
    const writer = new ParquetWriter(
      this.#columns,
      value === undefined ? {} : { metadata: { key: METADATA_KEY, value } },
    )
    for (const row of rows) writer.append(row)
    return writer.finish()
  }
}
