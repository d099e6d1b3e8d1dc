// Rows in memory -> one Parquet file with ZSTD. Every peer gets the same rows, as flatten makes them, and what they have to
// be turned into is part of its time: columns, BigInt. Lists are joined beforehand for the writers that have none.
import { statSync, writeFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'
import * as duck from '@duckdb/node-api'
import { catalogue, flattenUpdate } from '@telelake/flatten'
import { calendarOf, rawUpdateKey } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { duckdb } from '../duckdb/connect.ts'
import type { Done, Peer } from '../measurement.ts'
import { loadPeer } from '../npm-peers.ts'
import { benchDay, benchDayStart, updateAt } from '../updates.ts'

const CHUNK = 2048 // rows of one DuckDB vector
const PARQUETJS_ROWS = 10_000 // more take it minutes

// What is used of the peers that the benchmarks fetch; their own types are not there when this is compiled.
interface HyparquetWriter {
  parquetWriteBuffer: (options: object) => ArrayBuffer
}
interface Polars {
  default: Readonly<Record<'Int64' | 'Int32' | 'Bool' | 'Utf8', unknown>> & {
    Series(name: string, values: unknown[], type: unknown): unknown
    DataFrame(columns: unknown[]): { writeParquet(file: string, options: object): void }
  }
}
interface Parquetjs {
  ParquetSchema: new (fields: object) => object
  ParquetWriter: {
    openFile(
      schema: object,
      file: string,
    ): Promise<{ appendRow(row: object): Promise<void>; close(): Promise<void> }>
  }
}

type Rows = readonly Readonly<Record<string, unknown>>[]

function rowsOf(count: number, lists: 'arrays' | 'joined' = 'arrays'): Rows {
  const calendar = calendarOf('UTC')
  return Array.from({ length: count }, (_, n) => {
    const update = updateAt(n, count)
    const rawKey = rawUpdateKey(benchDay, update.update_id)
    const receivedAt = benchDayStart + Math.floor((n / count) * 86_400_000)
    const row: Record<string, unknown> = flattenUpdate({ ...update }, { receivedAt, rawKey, calendar })
    if (lists === 'joined')
      for (const name in row) if (Array.isArray(row[name])) row[name] = (row[name] as unknown[]).join(' ')
    return row
  })
}

type Convert = ((value: never) => unknown) | undefined

/** One column of the rows, its values as a writer wants them. */
function columnOf(rows: Rows, name: string, convert: Convert): unknown[] {
  const values = new Array<unknown>(rows.length)
  for (let n = 0; n < rows.length; n++) {
    const value = rows[n]![name]
    values[n] = value === null || convert === undefined ? value : convert(value as never)
  }
  return values
}

const telelake: Peer = ({ count, out }) => {
  const rows = rowsOf(count)
  const writer = new ParquetWriter(catalogue, { maxRows: Math.max(1, rows.length), maxBytes: 2 ** 31 })
  return Promise.resolve(() => {
    for (const row of rows) writer.append(row)
    return written(out, rows.length, writer.finish())
  })
}

const duckdbTypes: Readonly<Record<string, { type: duck.DuckDBType; convert?: Convert }>> = {
  bigint: { type: duck.BIGINT, convert: BigInt },
  int: { type: duck.INTEGER },
  boolean: { type: duck.BOOLEAN },
  string: { type: duck.VARCHAR },
  timestamp: {
    type: duck.TIMESTAMP_MS,
    convert: (value: number) => new duck.DuckDBTimestampMillisecondsValue(BigInt(value)),
  },
  date: {
    type: duck.DATE,
    convert: (value: string) => new duck.DuckDBDateValue(Date.parse(value) / 86_400_000),
  },
  'array<string>': { type: duck.LIST(duck.VARCHAR), convert: duck.listValue },
  'array<bigint>': {
    type: duck.LIST(duck.BIGINT),
    convert: (value: number[]) => duck.listValue(value.map(BigInt)),
  },
}

const duckdbChunks: Peer = async ({ count, out }) => {
  const rows = rowsOf(count)
  const connection = await duckdb()
  const columns = catalogue.map(({ name, type }) => ({ name, ...duckdbTypes[type]! }))
  const declared = columns.map(({ name, type }) => `"${name}" ${type.toString()}`).join(', ')
  return async () => {
    await connection.run(`CREATE OR REPLACE TABLE t (${declared})`)
    const appender = await connection.createAppender('t')
    for (let at = 0; at < rows.length; at += CHUNK) {
      const slice = rows.slice(at, at + CHUNK)
      const chunk = duck.DuckDBDataChunk.create(columns.map(({ type }) => type))
      chunk.setColumns(columns.map(({ name, convert }) => columnOf(slice, name, convert)) as never)
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    await connection.run(`COPY t TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
    return written(out, rows.length)
  }
}

const hyparquetTypes: Readonly<Record<string, { type: string; convert?: Convert }>> = {
  bigint: { type: 'INT64', convert: BigInt },
  int: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  timestamp: { type: 'TIMESTAMP', convert: (value: number) => new Date(value) },
}
const zstd = { ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes, { params: { 100: 1 } }) } // level 1, as all here

/** Types given, one row group, statistics and page indexes as ours. */
const hyparquetWriter =
  (when: 'turned into columns in time' | 'columns to begin with'): Peer =>
  async ({ count, out, npmPeers }) => {
    const { parquetWriteBuffer } = (await loadPeer(npmPeers, 'hyparquet-writer')) as HyparquetWriter
    const rows = rowsOf(count, 'joined')
    const columnData = (): object[] =>
      catalogue.map(({ name, type: declared }) => {
        const { type, convert } = hyparquetTypes[declared] ?? { type: 'STRING' }
        return { name, data: columnOf(rows, name, convert), type, nullable: true, columnIndex: true }
      })
    const ready = when === 'columns to begin with' ? columnData() : undefined
    return () => {
      const file = parquetWriteBuffer({
        columnData: ready ?? columnData(),
        codec: 'ZSTD',
        compressors: zstd,
        rowGroupSize: rows.length,
      })
      return written(out, rows.length, new Uint8Array(file))
    }
  }

const polars: Peer = async ({ count, out, npmPeers }) => {
  const { default: pl } = (await loadPeer(npmPeers, 'nodejs-polars')) as Polars
  const rows = rowsOf(count, 'joined')
  const types: Readonly<Record<string, unknown>> = {
    bigint: pl.Int64,
    int: pl.Int32,
    boolean: pl.Bool,
    timestamp: pl.Int64, // as milliseconds, for its own timestamps take it twice as long
  }
  return () => {
    const columns = catalogue.map(({ name, type }) =>
      pl.Series(name, columnOf(rows, name, undefined), types[type] ?? pl.Utf8),
    )
    pl.DataFrame(columns).writeParquet(out, { compression: 'zstd' })
    return written(out, rows.length)
  }
}

const parquetjs: Peer = async ({ count, out, npmPeers }) => {
  const { ParquetSchema, ParquetWriter: Writer } = (await loadPeer(npmPeers, '@dsnp/parquetjs')) as Parquetjs
  const rows = rowsOf(Math.min(count, PARQUETJS_ROWS), 'joined')
  const types: Readonly<Record<string, string>> = {
    bigint: 'INT64',
    int: 'INT32',
    boolean: 'BOOLEAN',
    timestamp: 'TIMESTAMP_MILLIS',
  }
  const fields = catalogue.map(({ name, type }) => [
    name,
    { type: types[type] ?? 'UTF8', optional: true, compression: 'SNAPPY' },
  ])
  const schema = new ParquetSchema(Object.fromEntries(fields) as object)
  return async () => {
    const writer = await Writer.openFile(schema, out)
    for (const row of rows)
      await writer.appendRow(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
    await writer.close()
    return written(out, rows.length)
  }
}

function written(out: string, units: number, file?: Uint8Array): Promise<Done> {
  if (file !== undefined) writeFileSync(out, file)
  return Promise.resolve({ units, bytes: statSync(out).size })
}

export const times = 4

export const peers: Record<string, Peer> = {
  telelake,
  'duckdb (data chunks)': duckdbChunks,
  'hyparquet-writer': hyparquetWriter('turned into columns in time'),
  'hyparquet-writer (given columns)': hyparquetWriter('columns to begin with'),
  'nodejs-polars': polars,
  [`@dsnp/parquetjs (SNAPPY, ${PARQUETJS_ROWS.toLocaleString('en')} rows)`]: parquetjs,
}
