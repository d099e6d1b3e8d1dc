import type { PiiClass } from './catalogue/catalogue-column.ts'
import { catalogue } from './catalogue/catalogue.ts'
import type { Row } from './row.ts'
import { scrubText } from './scrub-text.ts'

/**
 * What becomes of what tells who somebody is. `keep`: it stays. `pseudonymise`: an id gives way to what `pseudonym`
 * makes of it, the same wherever the same person or private chat appears; names are left out. `drop`: ids and names are
 * left out. In the last two, texts lose e-mail addresses, phone, CPF and card numbers.
 */
export type Privacy =
  { mode: 'keep' } | { mode: 'pseudonymise'; pseudonym: (id: number | string) => number } | { mode: 'drop' }

type Cells = Record<string, unknown>

const namesOf = (pii: PiiClass): string[] =>
  catalogue.filter((column) => column.pii === pii).map((column) => column.name)
const pseudonymColumns = namesOf('pseudonym')
const directColumns = namesOf('direct')
const contentColumns = namesOf('content')

/** Change a row, in place, by the PII class of each column, so that no column can be forgotten. */
export function protectRow(row: Row, privacy: Privacy): void {
  if (privacy.mode === 'keep') return
  const cells: Cells = row
  const replace = privacy.mode === 'drop' ? () => null : (id: number | string) => privacy.pseudonym(id)
  for (const name of pseudonymColumns) cells[name] = withoutIds(cells[name], replace)
  for (const name of directColumns) cells[name] = null
  for (const name of contentColumns) cells[name] = scrubbed(cells[name])
  // Keys of updates are numbers of updates, others name the chat.
  if (row.update_id === null) row.raw_key = null
}

/** Ids of groups and channels are negative and no person's; they stay. */
function withoutIds(cell: unknown, replace: (id: number | string) => number | null): unknown {
  if (typeof cell === 'number') return cell > 0 ? replace(cell) : cell
  if (typeof cell === 'string') return replace(cell)?.toString() ?? null
  if (!Array.isArray(cell)) return cell
  const kept = (cell as number[]).map((id) => withoutIds(id, replace)).filter((id) => id !== null)
  return kept.length === 0 && cell.length > 0 ? null : kept
}

function scrubbed(cell: unknown): unknown {
  if (typeof cell === 'string') return scrubText(cell)
  return Array.isArray(cell) ? (cell as string[]).map(scrubText) : cell
}
