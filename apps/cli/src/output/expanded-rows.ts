import type { Cell } from '@telelake/insights'
import { cellText } from './cell-text.ts'

/** Rows with a line for each value, as long as it is. */
export function expandedRows(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const headings = names.map((name) => cellText(name))
  const width = Math.max(0, ...headings.map((name) => name.length))
  return rows
    .map((row, at) => {
      const lines = row.map((cell, column) =>
        `${(headings[column] ?? '').padEnd(width)}  ${cellText(cell)}`.trimEnd(),
      )
      return [`-- row ${at + 1}`, ...lines, ''].join('\n')
    })
    .join('')
}
