import type { Cell } from '@telelake/insights'

/**
 * A table as CSV: lines end in CRLF, fields with commas, quotes or line breaks are quoted, null is an empty field, lists
 * and structures are JSON. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOf(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: Cell): string {
  const cell = withoutFormula(value)
  if (cell === null) return ''
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe in front.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
