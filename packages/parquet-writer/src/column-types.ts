import { Bool, DateDay, Field, Int32, Int64, List, TimestampMillisecond, Utf8 } from 'apache-arrow'
import type { DataType } from 'apache-arrow'
import type { ColumnBuffer } from './column-buffer.ts'
import type { ColumnEncoding, ColumnType } from './column.ts'
import { BooleanBuffer, DateBuffer, Int32Buffer, Int64Buffer } from './fixed-width-buffer.ts'
import { ListBuffer } from './list-buffer.ts'
import { Utf8Buffer } from './utf8-buffer.ts'

/** What a column type is in Arrow and in Parquet. */
export interface ColumnTypeFacts {
  arrow: () => DataType
  buffer: () => ColumnBuffer
  encodings: readonly ColumnEncoding[] // the first is the default; none where there is nothing to choose
  delta?: 'DELTA_BINARY_PACKED' | 'DELTA_LENGTH_BYTE_ARRAY'
}

// The child of a list is named `element` because the Parquet format says so; it is never null.
const listOf = (type: DataType): DataType => new List(new Field('element', type, false))

/** Every column type, once. */
export const columnTypes: Readonly<Record<ColumnType, ColumnTypeFacts>> = {
  bigint: {
    arrow: () => new Int64(),
    buffer: () => new Int64Buffer(),
    encodings: ['delta', 'dictionary'],
    delta: 'DELTA_BINARY_PACKED',
  },
  int: {
    arrow: () => new Int32(),
    buffer: () => new Int32Buffer(),
    encodings: ['dictionary', 'delta'],
    delta: 'DELTA_BINARY_PACKED',
  },
  boolean: { arrow: () => new Bool(), buffer: () => new BooleanBuffer(), encodings: [] },
  string: {
    arrow: () => new Utf8(),
    buffer: () => new Utf8Buffer(),
    encodings: ['dictionary', 'delta'],
    delta: 'DELTA_LENGTH_BYTE_ARRAY',
  },
  // Without a zone: Athena's and DuckDB's TIMESTAMP. With one, DuckDB would show it in the zone of the session.
  timestamp: {
    arrow: () => new TimestampMillisecond(),
    buffer: () => new Int64Buffer(),
    encodings: ['delta', 'dictionary'],
    delta: 'DELTA_BINARY_PACKED',
  },
  date: {
    arrow: () => new DateDay(),
    buffer: () => new DateBuffer(),
    encodings: ['delta', 'dictionary'],
    delta: 'DELTA_BINARY_PACKED',
  },
  'array<string>': {
    arrow: () => listOf(new Utf8()),
    buffer: () => new ListBuffer(new Utf8Buffer()),
    encodings: [],
  },
  'array<bigint>': {
    arrow: () => listOf(new Int64()),
    buffer: () => new ListBuffer(new Int64Buffer()),
    encodings: [],
  },
}
