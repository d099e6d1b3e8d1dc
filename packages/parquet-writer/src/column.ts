/**
 * Type of a column, by its name in SQL.
 *
 * | type | a cell in JavaScript | Parquet |
 * |---|---|---|
 * | bigint | safe integer | INT64 |
 * | int | integer of 32 bits | INT32 |
 * | boolean | boolean | BOOLEAN |
 * | string | string; a lone surrogate becomes U+FFFD | BYTE_ARRAY (STRING) |
 * | timestamp | milliseconds since 1970 UTC, safe integer | INT64 (TIMESTAMP, MILLIS) |
 * | date | 'YYYY-MM-DD' | INT32 (DATE) |
 * | array<string>, array<bigint> | array of such cells, none null | LIST of three levels |
 *
 * No finer timestamps and no unsigned integers: Athena engine v3 reads neither.
 *
 * @see https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export type ColumnType =
  'bigint' | 'int' | 'boolean' | 'string' | 'timestamp' | 'date' | 'array<string>' | 'array<bigint>'

/**
 * How the values of a column are laid out. `dictionary` suits columns of few different values, `delta` rising numbers
 * (DELTA_BINARY_PACKED) and text that seldom repeats (DELTA_LENGTH_BYTE_ARRAY). Default: delta for bigint, timestamp
 * and date, dictionary for the rest; boolean and arrays know no delta.
 *
 * @see https://parquet.apache.org/docs/file-format/data-pages/encodings/
 */
export type ColumnEncoding = 'dictionary' | 'delta'

/** A column as its schema declares it. */
export interface Column {
  name: string
  type: ColumnType
  nullable: boolean
  encoding?: ColumnEncoding
}
