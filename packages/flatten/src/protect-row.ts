import type { PiiClass } from './catalogue/catalogue-column.ts'
import { catalogue } from './catalogue/catalogue.ts'
import type { Row } from './row.ts'
import { scrubText } from './scrub-text.ts'

/**
 * How personal data in a row is treated. `keep`: it stays. `pseudonymise`: ids of people and private chats are replaced
 * by `pseudonym(id)`, which has to return the same number for the same id; names are removed. `drop`: ids and names are
 * removed. The last two also remove mentions of people, e-mail addresses, phone, CPF and card numbers from texts.
 */
export type Privacy =
  { mode: 'keep' } | { mode: 'pseudonymise'; pseudonym: (id: number | string) => number } | { mode: 'drop' }

type Cells = Record<string, unknown>

const namesOf = (pii: PiiClass): string[] =>
  catalogue.filter((column) => column.pii === pii).map((column) => column.name)
const pseudonymColumns = namesOf('pseudonym')
const directColumns = namesOf('direct')
const contentColumns = namesOf('content')

/** Protect a row in place. The PII class of each column decides, so that no column can be forgotten. */
export function protectRow(row: Row, privacy: Privacy): void {
  if (privacy.mode === 'keep') return
  const cells: Cells = row
  const replace = privacy.mode === 'drop' ? () => null : (id: number | string) => privacy.pseudonym(id)
  for (const name of pseudonymColumns) cells[name] = withoutIds(cells[name], replace)
  for (const name of directColumns) cells[name] = null
  for (const name of contentColumns) cells[name] = scrubbed(cells[name])
  // The key of an update is its number; other keys contain the chat id.
  if (row.update_id === null) row.raw_key = null
}

/** Ids of groups and channels are negative and identify no person; they stay. */
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
