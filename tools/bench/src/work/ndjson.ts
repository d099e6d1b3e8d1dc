// One NDJSON file -> one Parquet file.
import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue, flattenUpdate } from '@telelake/flatten'
import { calendarOf } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { duckdb } from '../duckdb/connect.ts'
import { flattenSql, updateColumns, updateStructure } from '../duckdb/flatten-sql.ts'
import type { Peer } from '../measurement.ts'
import { benchDayStart } from '../updates.ts'

const CHUNK_BYTES = 1024 * 1024 // no line is longer
const NEWLINE = 10
const RECEIVED_AT = benchDayStart + 86_400_000

/** The lines of a file, a megabyte read at a time. */
function* linesOf(path: string): Generator<string> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
  const file = openSync(path, 'r')
  let kept = 0 // bytes of an unfinished line
  for (let read = -1; read !== 0;) {
    read = readSync(file, buffer, kept, CHUNK_BYTES - kept, null)
    const chunk = buffer.subarray(0, kept + read)
    let at = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, at)) {
      yield chunk.toString('utf8', at, end)
      at = end + 1
    }
    kept = chunk.copy(buffer, 0, at)
  }
  closeSync(file)
}

const telelake =
  (text: 'derive' | 'as-is'): Peer =>
  ({ folder, count, out }) => {
    const calendar = calendarOf('UTC')
    const writer = new ParquetWriter(catalogue, { maxRows: count, maxBytes: 2 ** 31 })
    return Promise.resolve(() => {
      for (const line of linesOf(join(folder, 'updates.ndjson'))) {
        const update = JSON.parse(line) as { update_id: number }
        writer.append(
          flattenUpdate(update, { receivedAt: RECEIVED_AT, rawKey: 'updates.ndjson', calendar, text }),
        )
      }
      const units = writer.rowCount
      writeFileSync(out, writer.finish())
      return Promise.resolve({ units, bytes: statSync(out).size })
    })
  }

const context = `make_timestamp_ms(${RECEIVED_AT}) AS received_at, 'updates.ndjson' AS raw_key`

const duckdbOver =
  (relation: (file: string) => string): Peer =>
  async ({ folder, count, out }) => {
    const connection = await duckdb()
    const source = relation(join(folder, 'updates.ndjson'))
    return async () => {
      await connection.run(`COPY (${flattenSql(source)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
      return { units: count, bytes: statSync(out).size }
    }
  }

export const times = 4

export const peers: Record<string, Peer> = {
  telelake: telelake('as-is'),
  'telelake, text derived': telelake('derive'),
  'duckdb (read_json)': duckdbOver(
    (file) =>
      `(SELECT *, ${context} FROM read_json('${file}', format = 'newline_delimited', columns = ${updateColumns}))`,
  ),
  'duckdb (read_csv, from_json)': duckdbOver(
    (file) => `(SELECT unnest(from_json(j, '${updateStructure}')), ${context} FROM read_csv('${file}',
      columns = {j: 'VARCHAR'}, header = false, delim = '\\x01', quote = '', escape = '', auto_detect = false))`,
  ),
}
