import type { Cell, Question, QuestionColumn } from '@telelake/insights'
import type { PageAnswer } from '../src/page/page-data.ts'

/** A row by the names of its columns. */
export type AnswerRecord = Readonly<Record<string, Cell>>

/** An answer as sentences and charts read it. */
export interface PageResult {
  question: Question
  records: readonly AnswerRecord[]
  range: { from: string; to: string }
}

/** Name the cells of an answer. */
export function recordsOf({ columns, rows }: PageAnswer): AnswerRecord[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))
}

/** The column of a question that has a role in its chart; the first where several have. */
export function columnOf({ chart, columns }: Question, role: string): QuestionColumn {
  const [column] = columnsOf({ chart, columns }, role)
  return column ?? { name: '', type: 'string', unit: 'none', meaning: '' }
}

/** All columns that have a role in a question's chart. */
export function columnsOf(
  { chart, columns }: Pick<Question, 'chart' | 'columns'>,
  role: string,
): QuestionColumn[] {
  return (chart.roles[role] ?? []).flatMap((name) => columns.filter((column) => column.name === name))
}

/** A cell as a number; null and text that is none count as 0. */
export function numberOf(cell: Cell | undefined): number {
  const value = Number(cell ?? 0)
  return Number.isFinite(value) ? value : 0
}

/** A cell as text; null is nothing. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined
    ? ''
    : typeof cell === 'object'
      ? JSON.stringify(cell)
      : String(cell)
}

/** The rows of whole weeks, where there are two of them; else all. A week is its Monday. */
export function wholeWeeks(
  records: readonly AnswerRecord[],
  week: string,
  { from, to }: PageResult['range'],
): readonly AnswerRecord[] {
  const whole = records.filter((record) => {
    const monday = textOf(record[week])
    const sunday = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10)
    return monday >= from && sunday <= to
  })
  return new Set(whole.map((record) => record[week])).size >= 2 ? whole : records
}
