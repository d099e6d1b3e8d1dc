import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBValue } from '@duckdb/node-api'
import { ParquetWriter } from '../src/index.ts'
import type { Column, ParquetWriterOptions } from '../src/index.ts'

export type Cells = Readonly<Record<string, unknown>>

/** Rows as one Parquet file. */
export function parquetOf(
  columns: readonly Column[],
  rows: readonly Cells[],
  options?: ParquetWriterOptions,
): Uint8Array {
  const writer = new ParquetWriter(columns, options)
  for (const row of rows) writer.append(row)
  return writer.finish()
}

/** What DuckDB answers to a query in which `{file}` stands for the Parquet file. */
export async function duckDbRows(bytes: Uint8Array, sql: string): Promise<Record<string, DuckDBValue>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    const file = join(folder, 'part.parquet')
    writeFileSync(file, bytes)
    const reader = await connection.runAndReadAll(sql.replaceAll('{file}', `'${file}'`))
    return reader.getRowObjects()
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

/** One column of every type. */
export const everyType: readonly Column[] = [
  { name: 'a_bigint', type: 'bigint', nullable: false },
  { name: 'an_int', type: 'int', nullable: true },
  { name: 'a_boolean', type: 'boolean', nullable: true },
  { name: 'a_string', type: 'string', nullable: true },
  { name: 'a_text', type: 'string', nullable: true, encoding: 'delta' },
  { name: 'a_timestamp', type: 'timestamp', nullable: true },
  { name: 'a_date', type: 'date', nullable: true },
  { name: 'strings', type: 'array<string>', nullable: true },
  { name: 'bigints', type: 'array<bigint>', nullable: true },
]
