import { numberOf, recordsOf, textOf, wholeWeeks } from './answer-records.ts'
import type { AnswerRecord } from './answer-records.ts'
import { spark } from './charts/spark.ts'
import { element } from './element.ts'
import type { Format } from './format.ts'
import { fetchAnswer } from './page-client.ts'
import type { PageScope } from './page-client.ts'
import { wordings } from './wording.ts'

interface TileContent {
  value: string
  note: string
  line: number[]
}

/** Four numbers to begin with; each from the answers the cards show, asked once. */
export function tiles(scope: PageScope, format: Format): HTMLElement {
  const wording = wordings[format.language]
  const records = async (name: string): Promise<AnswerRecord[]> => recordsOf(await fetchAnswer(name, scope))
  const numbers = (rows: readonly AnswerRecord[], name: string): number[] =>
    rows.filter((row) => row[name] !== null).map((row) => numberOf(row[name]))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

  const made = element('div', { class: 'tiles' })
  const tile = (title: string, id: string, load: () => Promise<TileContent>): void => {
    const box = element('section', { class: 'tile', id }, element('h2', {}, title))
    made.append(box)
    load().then(
      ({ value, note, line }) =>
        box.append(
          element('div', {}, element('b', {}, value), element('small', {}, note)),
          element(
            'div',
            { class: 'picture', 'aria-hidden': 'true' },
            line.length > 1 ? spark(line) : undefined,
          ),
        ),
      () => box.append(element('b', {}, '–')), // its card says why
    )
  }
  tile(wording.messages, 'tile-messages', async () => {
    const rows = await records('messages-per-day')
    return {
      value: format.number(sum(numbers(rows, 'messages'))),
      note: wording.lastDays(rows.length),
      line: numbers(rows, 'mean_of_week'),
    }
  })
  tile(wording.people, 'tile-people', async () => {
    const daily = numbers(await records('active-people'), 'daily')
    return { value: format.number(sum(daily) / (daily.length || 1)), note: wording.ofDay, line: daily }
  })
  tile(wording.peopleOfMonth, 'tile-month', async () => {
    const rows = await records('active-people')
    const [monthly, daily] = [numbers(rows, 'monthly'), numbers(rows, 'daily')]
    const last = monthly.at(-1) ?? 0
    const share = last === 0 ? 0 : (100 * sum(daily)) / daily.length / last
    return { value: format.number(last), note: wording.stickiness(format.percent(share, 0)), line: monthly }
  })
  tile(wording.resolved, 'tile-resolved', async () => {
    const [rows, weeks] = await Promise.all([records('resolution'), records('resolution-by-week')])
    const percent = (name: string): string =>
      rows.length === 0 ? '–' : format.percent(numberOf(rows[0]?.[name]), 0)
    const whole = wholeWeeks(weeks, 'week', scope)
    const line = [...new Set(whole.map(({ week }) => textOf(week)))]
      .sort()
      .map((week) =>
        sum(
          whole
            .filter((row) => row.week === week && (row.outcome === 'confirmed' || row.outcome === 'assumed'))
            .map(({ share }) => numberOf(share)),
        ),
      )
    return { value: percent('rate'), note: wording.band(percent('low'), percent('high')), line }
  })
  return made
}
