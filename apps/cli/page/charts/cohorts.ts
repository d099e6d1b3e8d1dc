import { cell, plot, text } from '@observablehq/plot'
import { columnOf, numberOf, textOf } from '../answer-records.ts'
import { chartStyle, shadeOf } from './chart.ts'
import type { Chart } from './chart.ts'

const COHORTS = 14
const WEEKS = 13

/** A cohort a line, weeks since across; each cell its share, the darker the more. */
export const cohorts: Chart = ({ question, records }, format, width) => {
  const [x, y, value] = ['x', 'y', 'value'].map((role) => columnOf(question, role).name) as [
    string,
    string,
    string,
  ]
  const names = [...new Set(records.map((row) => textOf(row[y])))].sort().slice(-COHORTS)
  const limit = width < 460 ? 5 : WEEKS
  const cells = records
    .map((row) => ({
      week: numberOf(row[x]),
      cohort: textOf(row[y]),
      share: numberOf(row[value]),
      size: numberOf(row.cohort),
    }))
    .filter(({ week, cohort }) => week < limit && names.includes(cohort))
  const sizes = new Map(cells.map(({ cohort, size }) => [cohort, size]))
  const weeks = [...new Set(cells.map(({ week }) => week))].sort((left, right) => left - right)
  return plot({
    style: chartStyle,
    width,
    height: names.length * 27 + 24,
    marginLeft: 104,
    marginRight: 4,
    marginTop: 24,
    marginBottom: 0,
    x: {
      type: 'band',
      domain: weeks,
      axis: 'top',
      label: null,
      tickSize: 0,
      padding: 0.04,
      tickFormat: (week: number) => `+${week}`,
    },
    y: {
      type: 'band',
      domain: names,
      label: null,
      tickSize: 0,
      padding: 0.1,
      tickFormat: (cohort: string) => `${format.day(cohort)} · ${format.number(sizes.get(cohort) ?? 0)}`,
    },
    color: { type: 'identity' },
    marks: [
      cell(cells, {
        x: 'week',
        y: 'cohort',
        rx: 3,
        fill: ({ share }: { share: number }) => shadeOf((share / 100) ** 1.6),
        title: ({
          week,
          cohort,
          share,
          size,
        }: {
          week: number
          cohort: string
          share: number
          size: number
        }) => `${format.day(cohort)} (${format.number(size)}), +${week}: ${format.percent(share, 1)}`,
        tip: true,
      }),
      text(cells, {
        x: 'week',
        y: 'cohort',
        text: ({ share }: { share: number }) => String(Math.round(share)),
        fill: ({ share }: { share: number }) => (share > 62 ? 'var(--card)' : 'var(--ink)'),
      }),
    ],
  })
}
