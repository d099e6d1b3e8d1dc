import { athenaCost } from '@telelake/insights'
import type { Cell, QueryResult } from '@telelake/insights'
import { resultTable } from './answer-table.ts'
import { csvOf } from './csv.ts'

export const resultFormats = ['table', 'json', 'csv'] as const
export type ResultFormat = (typeof resultFormats)[number]

/** The rows of an answer in one of the formats, ending in a line break. */
export function resultText(result: QueryResult, format: ResultFormat): string {
  const names = result.columns.map((column) => column.name)
  if (format === 'csv') return csvOf(names, result.rows)
  if (format === 'table') return resultTable(names, result.rows)
  const records = result.rows.map((row) =>
    Object.fromEntries(row.map((cell, at): [string, Cell] => [names[at] ?? '', cell])),
  )
  return `${JSON.stringify(records, null, 2)}\n`
}

/** What Athena scanned and what that costs, for the terminal; empty for an engine that is free. */
export function costText({ bytesScanned }: QueryResult): string {
  if (bytesScanned === undefined) return ''
  const megabytes = (bytesScanned / 1e6).toFixed(1)
  return `Athena scanned ${megabytes} MB, about US$ ${athenaCost(bytesScanned).toFixed(5)}\n`
}
