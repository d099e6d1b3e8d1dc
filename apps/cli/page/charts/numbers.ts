import { columnsOf } from '../answer-records.ts'
import { element } from '../element.ts'
import { labelOf } from '../labels.ts'
import type { Chart } from './chart.ts'

/** The numbers of one row, printed large. */
export const numbers: Chart = ({ question, records }, format) =>
  element(
    'dl',
    { class: 'figures' },
    ...columnsOf(question, 'y').map(({ name, unit }) =>
      element(
        'div',
        {},
        element('dt', {}, labelOf(name, format.language)),
        element('dd', {}, format.cell(records[0]?.[name], unit)),
      ),
    ),
  )
