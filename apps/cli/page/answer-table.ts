import type { Question } from '@telelake/insights'
import { textOf } from './answer-records.ts'
import type { AnswerRecord } from './answer-records.ts'
import { element } from './element.ts'
import { shorten } from './format.ts'
import type { Format } from './format.ts'
import { labelOf } from './labels.ts'
import { wordings } from './wording.ts'

const ROWS = 200
const TEXT = 200

/** Rows as a table that can be read without seeing the picture; of many the first. */
export function answerTable(
  { columns }: Pick<Question, 'columns'>,
  records: readonly AnswerRecord[],
  format: Format,
  name: string,
): HTMLElement {
  const wording = wordings[format.language]
  const isNumber = columns.map(({ name: column }) =>
    records.every((record) => record[column] === null || typeof record[column] === 'number'),
  )
  const head = columns.map(({ name: column, meaning }, at) =>
    element(
      'th',
      { scope: 'col', title: meaning, class: isNumber[at] ? 'n' : undefined },
      labelOf(column, format.language),
    ),
  )
  const body = records
    .slice(0, ROWS)
    .map((record) =>
      element(
        'tr',
        {},
        ...columns.map(({ name: column, unit }, at) =>
          element(
            'td',
            { class: isNumber[at] ? 'n' : undefined, dir: isNumber[at] ? undefined : 'auto' },
            unit === 'text' ? shorten(textOf(record[column]), TEXT) : format.cell(record[column], unit),
          ),
        ),
      ),
    )
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
      element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body)),
    ),
    records.length > ROWS &&
      element('p', {}, wording.first(format.number(ROWS), format.number(records.length))),
  )
}
