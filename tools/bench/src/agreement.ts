import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue, flattenUpdate } from '@telelake/flatten'
import { calendarOf } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { duckdb } from './duckdb/connect.ts'
import { filledColumns, flattenSql, updateColumns } from './duckdb/flatten-sql.ts'

/** How far two ways from the same updates to a table agree. */
export interface Agreement {
  rows: number
  columns: number // compared
  differing: Readonly<Record<string, number>> // rows in which a column is not the same, for columns where any is
}

/**
 * Flatten updates by Telelake and by DuckDB's SQL, write both as Parquet, and compare them cell by cell.
 *
 * @param folder - to write into
 */
export async function agreementOf(updates: readonly object[], folder: string): Promise<Agreement> {
  const receivedAt = Date.UTC(2026, 2, 10, 12)
  const ours = join(folder, 'ours.parquet')
  const lines = join(folder, 'agreement.ndjson')
  const calendar = calendarOf('UTC')
  const writer = new ParquetWriter(catalogue)
  for (const update of updates)
    writer.append(
      flattenUpdate({ ...update }, { receivedAt, rawKey: 'updates.ndjson', calendar, text: 'as-is' }),
    )
  writeFileSync(ours, writer.finish())
  writeFileSync(lines, updates.map((update) => `${JSON.stringify(update)}\n`).join(''))

  const source = `(SELECT *, make_timestamp_ms(${receivedAt}) AS received_at, 'updates.ndjson' AS raw_key FROM read_json('${lines}', format = 'newline_delimited', columns = ${updateColumns}))`
  const connection = await duckdb()
  const counts = filledColumns.map(
    (name) => `count(*) FILTER (ours."${name}" IS DISTINCT FROM peer."${name}")::INTEGER AS "${name}"`,
  )
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER AS rows, ${counts.join(', ')} FROM '${ours}' ours FULL JOIN (${flattenSql(source)}) peer USING (update_id)`,
  )
  const { rows = 0, ...differing } = reader.getRowObjects()[0] as Record<string, number>
  return {
    rows,
    columns: filledColumns.length,
    differing: Object.fromEntries(Object.entries(differing).filter(([, count]) => count > 0)),
  }
}
