import type { Answer, Cell, Language, QuestionChart } from '@telelake/insights'
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

/** Rows under their headings. */
export function resultTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [
    headings.map((heading) => heading.replaceAll('_', ' ')),
    ...rows.map((row) => row.map(textOf)),
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

function textOf(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  // Users' text goes to a terminal: no line breaks, no control characters, no change of direction.
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
  const characters = Array.from(line)
  return characters.length > MAX_TEXT_WIDTH ? `${characters.slice(0, MAX_TEXT_WIDTH - 1).join('')}…` : line
}
