import { catalogue } from '@telelake/flatten'

/** Cells of a row by the names of its columns; a part of an earlier version has fewer. */
export type RowCells = Record<string, unknown>

/** Columns in which the id of a person can be. */
export const personColumns: readonly string[] = catalogue
  .filter(({ pii, type }) => pii === 'pseudonym' && type !== 'string')
  .map(({ name }) => name)

const contentColumns = catalogue.filter(({ pii }) => pii === 'content').map(({ name }) => name)

/** What a row is to a person: none of theirs; `theirs`, so that it goes; `named`, so that others' part of it stays. */
export function roleInRow(row: RowCells, ids: ReadonlySet<number>): 'none' | 'theirs' | 'named' {
  if (ids.has(row.user_id as number) || ids.has(row.chat_id as number)) return 'theirs'
  return personColumns.some((name) => holds(row[name], ids)) ? 'named' : 'none'
}

/** Replace a person in a row of somebody else with a placeholder (id 0), and leave out what they wrote, in place. */
export function redactRow(row: RowCells, ids: ReadonlySet<number>): void {
  if (holds(row.forward_from_id, ids)) for (const name of contentColumns) clear(row, name)
  if (holds(row.reply_to_user_id, ids)) for (const name of ['quote_text', 'reply_to_text']) clear(row, name)
  for (const name of personColumns) {
    const cell = row[name]
    if (Array.isArray(cell)) row[name] = (cell as number[]).map((id) => (ids.has(id) ? 0 : id))
    else if (holds(cell, ids)) row[name] = 0
  }
}

function holds(cell: unknown, ids: ReadonlySet<number>): boolean {
  return Array.isArray(cell) ? (cell as number[]).some((id) => ids.has(id)) : ids.has(cell as number)
}

function clear(row: RowCells, name: string): void {
  if (name in row) row[name] = null
}
