import type { Cell, QueryResult } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import { resultTable } from './answer-table.ts'
import type { Config } from './config.ts'
import { csvOf } from './csv.ts'
import { openLocalLake } from './local-lake.ts'

export const queryFormats = ['table', 'json', 'csv'] as const
export type QueryFormat = (typeof queryFormats)[number]

/** Answer SQL over the lake's views `updates` and `telegram`. @throws {QueryError} */
export async function query(config: Config, sql: string, format: QueryFormat): Promise<void> {
  const { folder } = await openLocalLake(config)
  const engine = await openDuckDb(folder)
  try {
    process.stdout.write(formatted(await engine.query(sql), format))
  } finally {
    engine.close()
  }
}

function formatted(result: QueryResult, format: QueryFormat): string {
  const names = result.columns.map((column) => column.name)
  if (format === 'csv') return csvOf(names, result.rows)
  if (format === 'table') return resultTable(names, result.rows)
  const records = result.rows.map((row) =>
    Object.fromEntries(row.map((cell, at): [string, Cell] => [names[at] ?? '', cell])),
  )
  return `${JSON.stringify(records, null, 2)}\n`
}
