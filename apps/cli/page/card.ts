import type { Question } from '@telelake/insights'
import type { AnswerRecord, PageResult } from './answer-records.ts'
import { answerTable } from './answer-table.ts'
import { charts } from './charts/charts.ts'
import { element } from './element.ts'
import type { Format } from './format.ts'
import { wordings } from './wording.ts'

/** What a card shows and where it has it from. */
export interface CardOptions {
  question: Question
  format: Format
  range: PageResult['range']
  width: 5 | 6 | 7 | 12 // twelfths of the page
  load: () => Promise<{ records: readonly AnswerRecord[]; note?: string | undefined }>
  say: (result: PageResult) => string
  sql?: string | undefined // to copy
  csv?: string | undefined // path
}

const widths = new WeakMap<Element, (width: number) => void>()
const resized = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) widths.get(target)?.(Math.floor(contentRect.width))
})
const neared = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) {
        neared.unobserve(target)
        target.dispatchEvent(new Event('near'))
      }
  },
  { rootMargin: '500px' },
)

/** A question, its answer in a sentence, and the picture; asked when it comes near the window. */
export function card(options: CardOptions): HTMLElement {
  const { question, format, width } = options
  const wording = wordings[format.language]
  const say = element('p', { class: 'say', 'aria-live': 'polite' }, wording.loading)
  const picture = element('figure', { class: 'picture' })
  const footer = element('footer')
  const made = element(
    'section',
    {
      class: `card waiting w${width}`,
      id: question.name,
      'aria-busy': 'true',
      'aria-labelledby': `${question.name}-title`,
    },
    element('h2', { id: `${question.name}-title` }, question.title[format.language]),
    say,
    picture,
    footer,
  )
  const ask = (): void => {
    made.classList.add('waiting')
    options
      .load()
      .then(
        ({ records, note }) => show(options, { say, picture, footer }, records, note),
        (error: unknown) => {
          say.replaceChildren(wording.failed)
          picture.replaceChildren(
            element(
              'p',
              { class: 'problem', role: 'alert' },
              error instanceof Error ? error.message : String(error),
            ),
            element('button', { type: 'button', click: ask }, wording.retry),
          )
          footer.replaceChildren(...explanation(options, undefined))
        },
      )
      .finally(() => {
        made.classList.remove('waiting')
        made.setAttribute('aria-busy', 'false')
      })
  }
  made.addEventListener('near', ask, { once: true })
  neared.observe(made)
  return made
}

function show(
  options: CardOptions,
  { say, picture, footer }: Readonly<Record<'say' | 'picture' | 'footer', HTMLElement>>,
  records: readonly AnswerRecord[],
  note: string | undefined,
): void {
  const { question, format, range, csv } = options
  const wording = wordings[format.language]
  if (records.length === 0) {
    say.replaceChildren(wording.nothing)
    picture.remove()
    footer.replaceChildren(...explanation(options, note))
    return
  }
  const result = { question, records, range }
  const sentence = options.say(result)
  say.replaceChildren(sentence)
  const { form } = question.chart
  if (form !== 'numbers' && form !== 'table') {
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', `${question.title[format.language]} ${sentence}`)
  }
  let drawnAt = 0
  widths.set(picture, (width) => {
    if (width === drawnAt || width < 40) return
    drawnAt = width
    const chart = charts[form](result, format, width)
    picture.replaceChildren(chart)
    // The figure's label speaks for it; what Plot names inside has no role.
    for (const svg of picture.querySelectorAll('svg')) svg.setAttribute('aria-hidden', 'true')
  })
  resized.observe(picture)
  const table = element('details', {}, element('summary', {}, wording.table))
  table.addEventListener(
    'toggle',
    () => table.append(answerTable(question, records, format, question.title[format.language])),
    { once: true },
  )
  footer.replaceChildren(
    ...(form === 'table' ? [] : [table]),
    ...explanation(options, note),
    ...(csv === undefined ? [] : [element('a', { href: csv, download: true }, wording.csv)]),
  )
}

/** How the answer comes about: what is counted, and the SQL as it is asked. */
function explanation({ question, format, sql }: CardOptions, note: string | undefined): HTMLElement[] {
  const wording = wordings[format.language]
  const name = question.title[format.language]
  const copy = element('button', { type: 'button' }, wording.copy)
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(sql ?? '').then(
      () => (copy.textContent = wording.copied),
      (error: unknown) => (copy.textContent = String(error)),
    )
  })
  return [
    element(
      'details',
      {},
      element('summary', {}, wording.how),
      element('p', {}, question.description[format.language]),
      sql !== undefined && copy,
      sql !== undefined &&
        element(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `SQL: ${name}` },
          element('pre', {}, element('code', {}, sql)),
        ),
    ),
    ...(note === undefined ? [] : [element('span', {}, note)]),
  ]
}
