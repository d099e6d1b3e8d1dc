import type { Cell } from '@telelake/insights'
import { resultTable } from './answer-table.ts'

const TEXT_WIDTHS = [48, 24, 12] // tried in turn before columns are left out

/**
 * A table that is no wider than the terminal: text is cut shorter first, then columns in the middle give way to one
 * with an ellipsis, as in DuckDB's shell.
 *
 * @returns the table, and how many columns it leaves out
 */
export function fitColumns(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
): { text: string; hidden: number } {
  let text = ''
  for (const textWidth of TEXT_WIDTHS) {
    text = resultTable(names, rows, textWidth)
    if (widthOf(text) <= width) return { text, hidden: 0 }
  }
  for (let shown = names.length - 1; shown >= 2; shown--) {
    const left = Math.ceil(shown / 2)
    const keep = <T>(items: readonly T[], gap: T): T[] => [
      ...items.slice(0, left),
      gap,
      ...items.slice(items.length - (shown - left)),
    ]
    text = resultTable(
      keep(names, '…'),
      rows.map((row) => keep<Cell>(row, '…')),
      TEXT_WIDTHS.at(-1),
    )
    if (widthOf(text) <= width) return { text, hidden: names.length - shown }
  }
  return { text, hidden: Math.max(0, names.length - 2) }
}

/** In characters; wide ones count once. */
function widthOf(table: string): number {
  return table.split('\n').reduce((most, line) => Math.max(most, Array.from(line).length), 0)
}
