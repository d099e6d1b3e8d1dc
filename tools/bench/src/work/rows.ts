// Rows in memory -> one Parquet file with ZSTD. Every peer gets the same objects of 103 columns.
import { statSync, writeFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'
import * as duck from '@duckdb/node-api'
import { catalogue, flattenUpdate } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import { calendarOf } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { duckdb } from '../duckdb.ts'
import { updateAt } from '../updates.ts'
import type { BenchInput, Done, Peer } from '../work.ts'

const CHUNK = 2048 // rows of one DuckDB vector

type Columns = readonly { name: string; type: string; values: unknown[] }[]

function rowsOf({ count }: BenchInput): Row[] {
  const calendar = calendarOf('UTC')
  return Array.from({ length: count }, (_, n) => {
    const update = updateAt(n, count)
    const rawKey = `raw/updates/received_date=2026-03-10/${String(update.update_id).padStart(16, '0')}.json`
    return flattenUpdate(update, { receivedAt: Date.UTC(2026, 2, 10) + n * 400, rawKey, calendar })
  })
}

/** Rows turned into columns, of the values a peer wants. Its cost is the peer's: it takes columns, not rows. */
function columnsOf(rows: readonly Row[], convert: (value: unknown, type: string) => unknown): Columns {
  return catalogue.map(({ name, type }) => ({
    name,
    type,
    values: rows.map((row) => {
      const value = row[name as keyof Row] as unknown
      return value === null ? null : convert(value, type)
    }),
  }))
}

const telelake: Peer = (input) => {
  const rows = rowsOf(input)
  return Promise.resolve(() => {
    const writer = new ParquetWriter(catalogue, { maxRows: Math.max(1, rows.length), maxBytes: 2 ** 31 })
    for (const row of rows) writer.append(row)
    return written(input, rows.length, writer.finish())
  })
}

const duckdbChunks: Peer = async (input) => {
  const rows = rowsOf(input)
  const connection = await duckdb()
  const types: Record<string, duck.DuckDBType> = {
    bigint: duck.BIGINT,
    int: duck.INTEGER,
    boolean: duck.BOOLEAN,
    string: duck.VARCHAR,
    timestamp: duck.TIMESTAMP_MS,
    date: duck.DATE,
    'array<string>': duck.LIST(duck.VARCHAR),
    'array<bigint>': duck.LIST(duck.BIGINT),
  }
  const convert = (value: unknown, type: string): unknown => {
    if (type === 'bigint') return BigInt(value as number)
    if (type === 'timestamp') return new duck.DuckDBTimestampMillisecondsValue(BigInt(value as number))
    if (type === 'date') return new duck.DuckDBDateValue(Date.parse(value as string) / 86_400_000)
    if (type === 'array<string>') return duck.listValue(value as string[])
    if (type === 'array<bigint>') return duck.listValue((value as number[]).map(BigInt))
    return value
  }
  const declared = catalogue.map(({ name, type }) => `"${name}" ${String(types[type])}`).join(', ')
  await connection.run(`CREATE TABLE t (${declared})`)
  return async () => {
    const appender = await connection.createAppender('t')
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = duck.DuckDBDataChunk.create(catalogue.map(({ type }) => types[type]!))
      chunk.setColumns(columnsOf(rows.slice(at, at + CHUNK), convert).map(({ values }) => values as never))
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    await connection.run(`COPY t TO '${input.out}' (FORMAT parquet, COMPRESSION zstd)`)
    return written(input, rows.length)
  }
}

const hyparquetWriter: Peer = async (input) => {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const rows = rowsOf(input)
  const types: Record<string, string> = {
    bigint: 'INT64',
    int: 'INT32',
    boolean: 'BOOLEAN',
    string: 'STRING',
    timestamp: 'TIMESTAMP',
    date: 'STRING',
    'array<string>': 'STRING', // lists joined to one text: this writer's lists need a schema of their own
    'array<bigint>': 'STRING',
  }
  const convert = (value: unknown, type: string): unknown => {
    if (type === 'bigint') return BigInt(value as number)
    if (type === 'timestamp') return new Date(value as number)
    return type.startsWith('array') ? (value as unknown[]).join(' ') : value
  }
  return () => {
    const columnData = columnsOf(rows, convert).map(({ name, type, values }) => ({
      name,
      data: values,
      type: types[type]!,
      nullable: true,
    }))
    const file = parquetWriteBuffer({
      columnData: columnData as never,
      codec: 'ZSTD',
      compressors: { ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes, { params: { 100: 1 } }) },
    })
    return written(input, rows.length, new Uint8Array(file))
  }
}

const polars: Peer = async (input) => {
  const { default: pl } = await import('nodejs-polars')
  const rows = rowsOf(input)
  const convert = (value: unknown, type: string): unknown =>
    type.startsWith('array') ? (value as unknown[]).join(' ') : value
  return () => {
    const frame = pl.DataFrame(
      Object.fromEntries(columnsOf(rows, convert).map(({ name, values }) => [name, values])) as never,
    )
    frame.writeParquet(input.out, { compression: 'zstd' })
    return written(input, rows.length)
  }
}

const parquetjs: Peer = async (input) => {
  const { ParquetSchema, ParquetWriter: Writer } = await import('@dsnp/parquetjs')
  const rows = rowsOf({ ...input, count: Math.min(input.count, 10_000) })
  const types: Record<string, string> = {
    bigint: 'INT64',
    int: 'INT32',
    boolean: 'BOOLEAN',
    timestamp: 'TIMESTAMP_MILLIS',
  }
  const schema = new ParquetSchema(
    Object.fromEntries(
      catalogue.map(({ name, type }) => [
        name,
        { type: types[type] ?? 'UTF8', optional: true, compression: 'SNAPPY' },
      ]),
    ) as never,
  )
  return async () => {
    const writer = await Writer.openFile(schema, input.out)
    for (const row of rows) {
      const cells = Object.entries(row).filter(([, value]) => value !== null)
      await writer.appendRow(
        Object.fromEntries(
          cells.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]),
        ),
      )
    }
    await writer.close()
    return written(input, rows.length)
  }
}

function written(input: BenchInput, units: number, file?: Uint8Array): Promise<Done> {
  if (file !== undefined) writeFileSync(input.out, file)
  return Promise.resolve({ units, bytes: statSync(input.out).size })
}

export const peers: Record<string, Peer> = {
  telelake,
  'duckdb (data chunks)': duckdbChunks,
  'hyparquet-writer': hyparquetWriter,
  'nodejs-polars': polars,
  '@dsnp/parquetjs (SNAPPY, 10k rows)': parquetjs,
}
