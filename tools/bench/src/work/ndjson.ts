// One NDJSON file -> one Parquet file.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue, flattenUpdate } from '@telelake/flatten'
import { calendarOf } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { duckdb, flattenSql, jsonColumns } from '../duckdb.ts'
import type { Peer } from '../work.ts'

const telelake =
  (text: 'derive' | 'as-is'): Peer =>
  ({ folder, count, out }) => {
    const calendar = calendarOf('UTC')
    return Promise.resolve(() => {
      const writer = new ParquetWriter(catalogue, { maxRows: count, maxBytes: 2 ** 31 })
      const lines = readFileSync(join(folder, 'updates.ndjson'), 'utf8')
      for (let at = 0; at < lines.length;) {
        const end = lines.indexOf('\n', at)
        const update = JSON.parse(lines.slice(at, end)) as { update_id: number }
        writer.append(
          flattenUpdate(update, { receivedAt: 1_773_144_000_000, rawKey: 'updates.ndjson', calendar, text }),
        )
        at = end + 1
      }
      const units = writer.rowCount
      writeFileSync(out, writer.finish())
      return Promise.resolve({ units, bytes: statSync(out).size })
    })
  }

const duckdbReadJson: Peer = async ({ folder, count, out }) => {
  const connection = await duckdb()
  const source = `read_json('${join(folder, 'updates.ndjson')}', format = 'newline_delimited', columns = ${jsonColumns})`
  return async () => {
    await connection.run(`COPY (${flattenSql(source)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`)
    return { units: count, bytes: statSync(out).size }
  }
}

export const peers: Record<string, Peer> = {
  'telelake (103 columns, text derived)': telelake('derive'),
  'telelake (103 columns, text as it is)': telelake('as-is'),
  'duckdb (33 columns)': duckdbReadJson,
}
