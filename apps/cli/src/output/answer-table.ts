import type { Answer, Cell, Language, QuestionChart } from '@telelake/insights'
import { cellText, cut } from './cell-text.ts'
import { getBorderCharacters, table } from 'table'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MAX_TEXT_WIDTH = 48

/** An answer as text: its title, then a table. A heatmap has a line for each hour and a column for each weekday. */
export function answerTable({ question, result }: Answer, language: Language = 'en'): string {
  const rows = result.rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [result.columns[at]?.name ?? '', cell])),
  )
  if (rows.length === 0) return `${question.title[language]}\n(no rows)\n`
  const text =
    question.chart.form === 'heatmap'
      ? heatmapTable(rows, question.chart.roles)
      : resultTable(
          result.columns.map((column) => column.name),
          result.rows,
        )
  return `${question.title[language]}\n${text}`
}

/** Rows under their headings, text cut to a width. */
export function resultTable(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  textWidth: number = MAX_TEXT_WIDTH,
): string {
  const cells = [
    headings.map((heading) => cellText(heading)),
    ...rows.map((row) => row.map((cell) => cut(cellText(cell), textWidth))),
  ]
  return draw(
    cells,
    headings.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number')),
  )
}

function heatmapTable(
  rows: readonly Record<string, Cell>[],
  { x: [x = ''] = [], y: [y = ''] = [], value: [value = ''] = [] }: QuestionChart['roles'],
): string {
  const counts = new Map(rows.map((row) => [`${Number(row[x])} ${Number(row[y])}`, Number(row[value])]))
  const lines = Array.from({ length: 24 }, (_, hour) => {
    const line = weekdays.map((__, day) => counts.get(`${hour} ${day + 1}`) ?? 0)
    return [`${String(hour).padStart(2, '0')}:00`, ...line, line.reduce((sum, count) => sum + count)]
  })
  const most = Math.max(...lines.map((line) => Number(line.at(-1))))
  return draw(
    [
      ['', ...weekdays, 'all', ''],
      ...lines.map((line) => [
        ...line.map(String),
        '█'.repeat(Math.round((Number(line.at(-1)) / most) * 20)),
      ]),
    ],
    [false, ...weekdays.map(() => true), true, false],
  )
}

function draw(cells: string[][], isNumber: readonly boolean[]): string {
  return table(cells, {
    border: getBorderCharacters('void'),
    columnDefault: { paddingLeft: 0, paddingRight: 2 },
    columns: isNumber.map((right) => ({ alignment: right ? 'right' : 'left' })),
    drawHorizontalLine: () => false,
  }).replace(/ +$/gm, '')
}
