import { Field, makeData, RecordBatch, Schema, Struct, Table as ArrowTable } from 'apache-arrow'
import { parquetMetadata } from 'hyparquet'
import { Table, writeParquet } from 'parquet-wasm/esm'
import { appendRowOf } from './append-row.ts'
import type { AppendRow } from './append-row.ts'
import type { ColumnBuffer } from './column-buffer.ts'
import type { Column } from './column.ts'
import { columnTypes } from './column-types.ts'
import { CellTypeError, FooterMismatchError, ParquetWriterError } from './errors.ts'
import type { FileMetadata } from './file-metadata.ts'
import { ipcStreamOf } from './ipc-buffer.ts'
import { assertSchema } from './schema.ts'
import { reserveWasmMemory } from './wasm.ts'
import { writerProperties } from './writer-properties.ts'

/** Of an Arrow stream: itself, its columns apart, their pages and what of them is compressed. */
const WASM_BYTES_PER_BYTE = 4

export interface ParquetWriterOptions {
  maxRows?: number // of a part, default 131,072; also the size of its row group
  maxBytes?: number // of text and array elements in a part, default 64 MiB; the last row may go beyond
  metadata?: FileMetadata
}

/**
 * Rows of a declared schema in, Parquet files out, a part at a time.
 *
 * A row is an object with a cell for every column by name; keys that are no column are left alone. Same schema, options
 * and rows, same bytes. Memory is that of one part: its columns, and about twice that again while it is finished.
 *
 * @see https://parquet.apache.org/docs/file-format/
 */
export class ParquetWriter {
  readonly #columns: readonly Column[]
  readonly #buffers: readonly ColumnBuffer[]
  readonly #schema: Schema
  readonly #maxRows: number
  readonly #maxBytes: number
  readonly #metadata: FileMetadata | undefined
  readonly #append: AppendRow
  #rowCount = 0
  #variableBytes = 0

  /** @throws {SchemaError} No columns, a name twice, an encoding the type does not have, a limit below 1. */
  constructor(columns: readonly Column[], options: ParquetWriterOptions = {}) {
    const { maxRows = 131_072, maxBytes = 64 * 1024 * 1024 } = options
    assertSchema(columns, maxRows, maxBytes)
    this.#columns = columns
    this.#buffers = columns.map((column) => columnTypes[column.type].buffer())
    this.#schema = new Schema(
      columns.map((column) => new Field(column.name, columnTypes[column.type].arrow(), column.nullable)),
    )
    this.#maxRows = maxRows
    this.#maxBytes = maxBytes
    this.#metadata = options.metadata
    this.#append = appendRowOf(columns)
  }

  /** Rows in the part being filled. */
  get rowCount(): number {
    return this.#rowCount
  }

  /** Whether the part has to be finished before another row goes in. */
  get isFull(): boolean {
    return this.#rowCount >= this.#maxRows || this.#variableBytes >= this.#maxBytes
  }

  /**
   * Append a row: all its cells, or with an error none. Fastest when all rows are made the same way, so that the
   * engine knows one shape; nulls cost next to nothing.
   *
   * @throws {CellTypeError} A cell is missing or does not fit its column.
   * @throws {ParquetWriterError} The part is full.
   */
  append(row: Readonly<Record<string, unknown>>): void {
    if (this.isFull)
      throw new ParquetWriterError(
        `part: expected room for a row, got ${this.#rowCount} rows (finish it first)`,
      )
    const bytes = this.#append(this.#buffers, this.#rowCount, row)
    if (bytes < 0) this.#refuse(this.#columns[~bytes]!, row)
    this.#variableBytes += bytes
    this.#rowCount++
  }

  #refuse({ name, type, nullable }: Column, row: Readonly<Record<string, unknown>>): never {
    throw new CellTypeError(name, type, nullable, row[name], this.#rowCount)
  }

  /**
   * The part as a whole Parquet file; the next row begins a new part. A part without rows is a file too.
   *
   * @throws {FooterMismatchError} The file's footer does not count the rows appended.
   */
  finish(): Uint8Array {
    const stream = this.#toIpc()
    reserveWasmMemory(stream.byteLength * WASM_BYTES_PER_BYTE)
    const properties = writerProperties(this.#columns, this.#maxRows, this.#metadata)
    const bytes = writeParquet(Table.fromIPCStream(stream), properties)

    const rows = rowsOf(bytes)
    if (rows !== this.#rowCount) throw new FooterMismatchError(this.#rowCount, rows)

    for (const buffer of this.#buffers) buffer.clear()
    this.#rowCount = 0
    this.#variableBytes = 0
    return bytes
  }

  #toIpc(): Uint8Array {
    const data = makeData({
      type: new Struct(this.#schema.fields),
      length: this.#rowCount,
      nullCount: 0,
      children: this.#buffers.map((buffer, index) =>
        buffer.data(this.#schema.fields[index]!.type as never, this.#rowCount),
      ),
    })
    return ipcStreamOf(new ArrowTable([new RecordBatch(this.#schema, data)]))
  }
}

/** What the footer counts; read by a reader that shares no code with the writer. */
function rowsOf(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const footerLength = view.getUint32(file.byteLength - 8, true)
  const footer = new Uint8Array(file.subarray(file.byteLength - 8 - footerLength))
  return Number(parquetMetadata(footer.buffer).num_rows)
}
