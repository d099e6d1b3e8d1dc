import type { Question } from '@telelake/insights'
import type { PageCatalogue } from '../src/page/page-data.ts'
import { recordsOf } from './answer-records.ts'
import { athenaSql } from './athena-sql.ts'
import { card } from './card.ts'
import type { CardOptions } from './card.ts'
import { element } from './element.ts'
import type { Format } from './format.ts'
import { healthQuestion, healthRecords, healthSentence } from './health.ts'
import { csvPath, fetchAnswer, fetchRuns } from './page-client.ts'
import type { PageScope } from './page-client.ts'
import { sentenceOf } from './sentences.ts'
import { tiles } from './tiles.ts'
import { wordings } from './wording.ts'

/** What people look at first, side by side; all other questions follow in their order. */
const first = [
  ['busiest-hours', 7],
  ['messages-per-day', 5],
  ['resolution', 12],
  ['frequent-questions', 6],
  ['resolution-by-week', 6],
  ['retention', 12],
] as const satisfies readonly (readonly [name: string, width: CardOptions['width']])[]

/** A card for every question, the runs last. */
export function answers({ questions, span }: PageCatalogue, scope: PageScope, format: Format): HTMLElement {
  const wording = wordings[format.language]
  if (span === null)
    return element(
      'div',
      { class: 'card empty' },
      element('p', { class: 'say' }, wording.noRows),
      element('p', {}, wording.fill),
      element('p', {}, element('code', {}, 'telelake start --sample')),
    )
  const cardOf = (question: Question, width: CardOptions['width']): HTMLElement =>
    card({
      question,
      format,
      range: scope,
      width,
      load: async () => {
        const answer = await fetchAnswer(question.name, scope)
        const note =
          answer.bytesScanned === null ? undefined : wording.scanned(sizeOf(answer.bytesScanned, format))
        return { records: recordsOf(answer), note }
      },
      say: (result) => sentenceOf(result, format.language),
      sql: athenaSql(question, scope),
      csv: csvPath(question.name, scope),
    })
  void fetchAnswer(first[0][0], scope).catch(() => undefined) // its card says what failed
  const leading = first.flatMap(([name, width]) =>
    questions.filter((question) => question.name === name).map((question) => cardOf(question, width)),
  )
  const others = questions.filter(({ name }) => !first.some(([known]) => known === name))
  return element(
    'div',
    {},
    tiles(scope, format),
    element(
      'div',
      { class: 'cards' },
      ...leading,
      ...others.map((question) => cardOf(question, question.chart.form === 'cohorts' ? 12 : 6)),
      card({
        question: healthQuestion,
        format,
        range: scope,
        width: 12,
        load: async () => ({ records: healthRecords(await fetchRuns(scope)) }),
        say: (result) => healthSentence(result, format.language),
      }),
    ),
  )
}

function sizeOf(bytes: number, format: Format): string {
  return bytes < 1e6 ? `${format.number(bytes / 1e3)} kB` : `${format.number(bytes / 1e6, 1)} MB`
}
