import type { Answer, Cell, DateRange } from '@telelake/insights'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const SHADES = 9

/** The style of the page; its hash stands in the page's Content-Security-Policy, so nothing else styles it. */
export const pageStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { padding: .2rem .6rem; text-align: left }
th { font-weight: 600 }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
p.about { max-width: 46rem; opacity: .8 }
${Array.from({ length: SHADES }, (_, shade) => `td.shade${shade + 1} { background: rgb(42 120 214 / ${(shade + 1) * 9}%) }`).join('\n')}
`

/** A plain page of answers. Whatever people wrote is escaped; there is no script. */
export function answersPage(answers: readonly Answer[], range: DateRange, timeZone: string): string {
  return htmlPage(`<h1>Telelake</h1>
<p>From ${escapeHtml(range.from)} to ${escapeHtml(range.to)}, clock of ${escapeHtml(timeZone)}</p>
${answers.map(answerSection).join('\n')}`)
}

/** A page that only says something. */
export function messagePage(message: string): string {
  return htmlPage(`<h1>Telelake</h1>\n<p>${escapeHtml(message)}</p>`)
}

function htmlPage(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Telelake</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`
}

function answerSection({ question, result }: Answer): string {
  const content =
    result.rows.length === 0
      ? '<p>No rows yet.</p>'
      : question.chart.form === 'heatmap'
        ? heatmap({ question, result })
        : plainTable({ question, result })
  return `<section>
<h2>${escapeHtml(question.title.en)}</h2>
<p class="about">${escapeHtml(question.description.en)}</p>
${content}
</section>`
}

function plainTable({ question, result }: Answer): string {
  const isNumber = result.columns.map((_, at) => result.rows.every((row) => typeof row[at] === 'number'))
  const cell = (tag: string, content: string, at: number, title = ''): string =>
    `<${tag}${isNumber[at] ? ' class="number"' : ''}${title === '' ? '' : ` title="${escapeHtml(title)}"`}>${escapeHtml(content)}</${tag}>`
  const head = question.columns.map(({ name, meaning }, at) =>
    cell('th', name.replaceAll('_', ' '), at, meaning),
  )
  const body = result.rows.map(
    (row) => `<tr>${row.map((value, at) => cell('td', textOf(value), at)).join('')}</tr>`,
  )
  return `<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

/** Hours across, weekdays down, each cell the darker the more it counts. */
function heatmap({ question, result }: Answer): string {
  const { x: [x = ''] = [], y: [y = ''] = [], value: [value = ''] = [] } = question.chart.roles
  const place = (name: string): number => result.columns.findIndex((column) => column.name === name)
  const counts = new Map(
    result.rows.map((row) => [
      `${Number(row[place(x)])} ${Number(row[place(y)])}`,
      Number(row[place(value)]),
    ]),
  )
  const most = Math.max(1, ...counts.values())
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const lines = weekdays.map((weekday, day) => {
    const cells = hours.map((hour) => {
      const count = counts.get(`${hour} ${day + 1}`) ?? 0
      return `<td class="number shade${Math.ceil((count / most) * SHADES)}">${count}</td>`
    })
    return `<tr><th scope="row">${weekday}</th>${cells.join('')}</tr>`
  })
  return `<table>
<thead><tr><th></th>${hours.map((hour) => `<th class="number" scope="col">${hour}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
}

function textOf(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
