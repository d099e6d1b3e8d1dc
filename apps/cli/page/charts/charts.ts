import type { ChartForm } from '@telelake/insights'
import { answerTable } from '../answer-table.ts'
import { band } from './band.ts'
import { bars } from './bars.ts'
import type { Chart } from './chart.ts'
import { cohorts } from './cohorts.ts'
import { columns } from './columns.ts'
import { heatmap } from './heatmap.ts'
import { lines } from './lines.ts'
import { network } from './network.ts'
import { numbers } from './numbers.ts'
import { shares } from './shares.ts'

/** What draws an answer, by the form its question asks for: a new question needs nothing new here. */
export const charts: Readonly<Record<ChartForm, Chart>> = {
  heatmap,
  cohorts,
  bars,
  columns,
  lines,
  shares,
  band,
  numbers,
  network,
  table: ({ question, records }, format) =>
    answerTable(question, records, format, question.title[format.language]),
}
