import { barY, cell, plot } from '@observablehq/plot'
import { columnOf, numberOf } from '../answer-records.ts'
import { element } from '../element.ts'
import { chartStyle, shadeOf } from './chart.ts'
import type { Chart } from './chart.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** Hours across with their totals above, days of the week down; the darker the more. */
export const heatmap: Chart = ({ question, records }, format, width) => {
  const value = columnOf(question, 'value').name
  const [x, y] = [columnOf(question, 'x').name, columnOf(question, 'y').name]
  const counts = new Map(
    records.map((row) => [`${numberOf(row[x])} ${numberOf(row[y])}`, numberOf(row[value])]),
  )
  const cells = weekdays.flatMap((day) =>
    hours.map((hour) => ({ day, hour, count: counts.get(`${hour} ${day}`) ?? 0 })),
  )
  const totals = hours.map((hour) => ({
    hour,
    count: cells.filter((each) => each.hour === hour).reduce((sum, { count }) => sum + count, 0),
  }))
  const most = Math.max(1, ...counts.values())
  const across = { type: 'band', domain: hours, label: null, padding: 0.08 } as const
  const sides = { width, marginLeft: 38, marginRight: 4, style: chartStyle }
  const step = width < 460 ? 6 : 3
  return element(
    'div',
    {},
    plot({
      ...sides,
      height: 48,
      marginTop: 6,
      marginBottom: 4,
      x: { ...across, axis: null },
      y: { axis: null },
      marks: [
        barY(totals, {
          x: 'hour',
          y: 'count',
          fill: 'var(--bar)',
          rx: 2,
          title: ({ hour, count }: { hour: number; count: number }) =>
            `${format.hour(hour)}: ${format.number(count)}`,
          tip: true,
        }),
      ],
    }),
    plot({
      ...sides,
      height: 7 * 27 + 26,
      marginTop: 0,
      marginBottom: 26,
      x: {
        ...across,
        tickSize: 0,
        ticks: hours.filter((hour) => hour % step === 0),
        tickFormat: (hour: number) => format.hour(hour),
      },
      y: {
        type: 'band',
        domain: weekdays,
        label: null,
        tickSize: 0,
        padding: 0.08,
        tickFormat: (day: number) => format.weekday(day),
      },
      color: { type: 'identity' },
      marks: [
        cell(cells, {
          x: 'hour',
          y: 'day',
          fill: ({ count }: { count: number }) => shadeOf(count / most),
          rx: 3,
          title: ({ hour, day, count }: { hour: number; day: number; count: number }) =>
            `${format.weekday(day)}, ${format.hour(hour)}: ${format.number(count)}`,
          tip: true,
        }),
      ],
    }),
  )
}
