// A folder of raw objects, one file each -> Parquet.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, openStore } from '@telelake/lake'
import { inThreads, processDay } from '@telelake/pipeline/process-day'
import { duckdb } from '../duckdb/connect.ts'
import { flattenSql, updateStructure } from '../duckdb/flatten-sql.ts'
import { LeftOutError } from '../measurement.ts'
import type { Measurement, Peer } from '../measurement.ts'
import { benchDay } from '../updates.ts'

const dayOf = (lake: string): string => join(lake, `raw/updates/received_date=${benchDay}`)

const telelake =
  (text: 'derive' | 'as-is', count = 1): Peer =>
  async ({ folder }) => {
    const store = await openStore(folder)
    const settings = { PII_MODE: 'keep', DERIVE_TEXT: text === 'derive' } as const
    const runner = inThreads({ count, lake: { url: folder }, settings })
    const day = { store, calendar: calendarOf('UTC'), date: benchDay, flatten: { text }, runner }
    return async () => {
      const run = await processDay(day)
      return { units: run.raw, bytes: run.outputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) }
    }
  }

/** All texts into a table first, then JSON: in one query, or by read_json over the folder, DuckDB takes ten times as long. */
const duckdbTwoSteps =
  (threads: number, read: (files: string) => string): Peer =>
  async ({ folder, count, out }) => {
    const connection = await duckdb(threads)
    const texts = read(join(dayOf(folder), '*.json'))
    return async () => {
      await connection.run(`CREATE TABLE raw AS ${texts}`)
      const source = `(SELECT unnest(from_json(j, '${updateStructure}')), received_at, raw_key FROM raw)`
      await connection.run(`COPY (${flattenSql(source)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
      return { units: count, bytes: statSync(out).size }
    }
  }

const readText = (files: string): string =>
  `SELECT content AS j, last_modified::TIMESTAMP AS received_at, filename AS raw_key FROM read_text('${files}')`

/** It does not tell how old a file is: its rows lack the time of arrival. */
const readJson = (files: string): string =>
  `SELECT json AS j, make_timestamp_ms(0) AS received_at, filename AS raw_key FROM read_json('${files}',
    columns = {json: 'JSON'}, records = 'false', format = 'newline_delimited', filename = true)`

/** The usual pipeline of the courses on this: Python, one table of 8 columns per message, all concatenated. */
const pyarrow: Peer = ({ folder, out, python }) => {
  if (python === '') throw new LeftOutError('no Python with pyarrow could be made')
  const script = new URL('../pyarrow/one-table-per-message.py', import.meta.url).pathname
  return Promise.resolve(() => {
    const { status, stdout, stderr } = spawnSync(python, [script, dayOf(folder), out], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`pyarrow: expected exit 0, got ${status}: ${stderr}`)
    return Promise.resolve(JSON.parse(stdout) as Measurement)
  })
}

export const peers: Record<string, Peer> = {
  telelake: telelake('as-is'),
  'telelake, 2 threads': telelake('as-is', 2),
  'telelake, text derived': telelake('derive'),
  'telelake, text derived, 2 threads': telelake('derive', 2),
  'duckdb (read_text, then JSON)': duckdbTwoSteps(1, readText),
  'duckdb (read_json, then JSON)': duckdbTwoSteps(1, readJson),
  'duckdb (read_text, then JSON), 2 threads': duckdbTwoSteps(2, readText),
  'duckdb (read_json, then JSON), 2 threads': duckdbTwoSteps(2, readJson),
  'pyarrow (a table per message, 8 columns)': pyarrow,
}
