// A folder of raw objects, one file each -> Parquet.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, openStore } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { duckdb, flattenSql, jsonStructure } from '../duckdb.ts'
import { benchDay } from '../updates.ts'
import type { Peer } from '../work.ts'

const telelake: Peer = async ({ folder }) => {
  const store = await openStore(folder)
  return async () => {
    const manifest = await processDay({ store, calendar: calendarOf('UTC'), date: benchDay })
    return { units: manifest.raw, bytes: manifest.outputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) }
  }
}

/** DuckDB's best way of those tried: all texts into a table first; read_json over a folder takes 50 times as long. */
const duckdbTwoSteps =
  (threads: number): Peer =>
  async ({ folder, count, out }) => {
    const connection = await duckdb(threads)
    const files = join(folder, `raw/updates/received_date=${benchDay}/*.json`)
    return async () => {
      await connection.run(`CREATE TABLE raw AS SELECT j FROM read_csv('${files}', columns = {j: 'VARCHAR'}, header = false,
        delim = '\\x01', quote = '', escape = '', auto_detect = false)`)
      const source = `(SELECT unnest(from_json(j, '${jsonStructure}')) FROM raw)`
      await connection.run(`COPY (${flattenSql(source)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
      return { units: count, bytes: statSync(out).size }
    }
  }

const duckdbReadText =
  (threads: number): Peer =>
  async ({ folder, count, out }) => {
    const connection = await duckdb(threads)
    const files = join(folder, `raw/updates/received_date=${benchDay}/*.json`)
    return async () => {
      await connection.run(`CREATE TABLE raw AS SELECT content AS j FROM read_text('${files}')`)
      const source = `(SELECT unnest(from_json(j, '${jsonStructure}')) FROM raw)`
      await connection.run(`COPY (${flattenSql(source)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
      return { units: count, bytes: statSync(out).size }
    }
  }

export const peers: Record<string, Peer> = {
  telelake,
  'duckdb (read_csv, then JSON)': duckdbTwoSteps(1),
  'duckdb (read_text, then JSON)': duckdbReadText(1),
  'duckdb (read_text, then JSON, 2 threads)': duckdbReadText(2),
}
