import type { ColumnType } from './column.ts'

/** Whatever this package refuses. No retry can help: same input, same error. */
export class ParquetWriterError extends Error {
  override readonly name: string = 'ParquetWriterError'
}

/** The declared columns cannot be a Parquet schema. */
export class SchemaError extends ParquetWriterError {
  override readonly name = 'SchemaError'
}

/** A cell does not fit its column. The row it belongs to was not appended; the writer can go on. */
export class CellTypeError extends ParquetWriterError {
  override readonly name = 'CellTypeError'
  readonly column: string
  readonly row: number // from 0, in the part being filled

  constructor(column: string, type: ColumnType, nullable: boolean, got: unknown, row: number) {
    super(`column ${column}: expected ${type}${nullable ? ' or null' : ''}, got ${kindOf(got)} (row ${row})`)
    this.column = column
    this.row = row
  }
}

/** The finished file does not say what was put in; its bytes are not handed out. */
export class FooterMismatchError extends ParquetWriterError {
  override readonly name = 'FooterMismatchError'

  constructor(expectedRows: number, rows: number) {
    super(`footer: expected ${expectedRows} rows, got ${rows} (finished part)`)
  }
}

/** The kind of a value, never the value: cells hold what people wrote. */
function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number')
    return Number.isInteger(value) ? 'integer out of range' : 'number with a fraction'
  return typeof value
}
