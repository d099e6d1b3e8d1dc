import { cell, plot } from '@observablehq/plot'
import { columnOf, numberOf, textOf } from '../answer-records.ts'
import { shorten } from '../format.ts'
import { chartStyle, shadeOf } from './chart.ts'
import type { Chart } from './chart.ts'

const ENDS = 12

/** Who (down) with whom (across), the darker the more: a matrix stays readable where lines would tangle. */
export const network: Chart = ({ question, records }, format, width) => {
  const [from, to, value] = ['from', 'to', 'value'].map((role) => columnOf(question, role).name) as [
    string,
    string,
    string,
  ]
  const busiest = (end: string): string[] => {
    const sums = new Map<string, number>()
    for (const row of records)
      sums.set(textOf(row[end]), (sums.get(textOf(row[end])) ?? 0) + numberOf(row[value]))
    return [...sums]
      .sort((left, right) => right[1] - left[1])
      .slice(0, width < 460 ? 8 : ENDS)
      .map(([name]) => name)
  }
  const [down, across] = [busiest(from), busiest(to)]
  const sums = new Map<string, { from: string; to: string; count: number }>()
  for (const row of records) {
    const [one, other] = [textOf(row[from]), textOf(row[to])]
    if (!down.includes(one) || !across.includes(other)) continue
    const key = JSON.stringify([one, other])
    sums.set(key, { from: one, to: other, count: (sums.get(key)?.count ?? 0) + numberOf(row[value]) })
  }
  const cells = [...sums.values()]
  const most = Math.max(1, ...cells.map(({ count }) => count))
  const name = (text: string): string => shorten(text, 12) || '–'
  return plot({
    style: chartStyle,
    width,
    height: down.length * 24 + 78,
    marginLeft: 86,
    marginRight: 30,
    marginTop: 74,
    marginBottom: 4,
    x: {
      type: 'band',
      domain: across,
      axis: 'top',
      label: null,
      tickSize: 0,
      tickRotate: -45,
      tickFormat: name,
      padding: 0.06,
    },
    y: { type: 'band', domain: down, label: null, tickSize: 0, tickFormat: name, padding: 0.06 },
    color: { type: 'identity' },
    marks: [
      cell(
        down.flatMap((one) => across.map((other) => ({ from: one, to: other }))),
        { x: 'to', y: 'from', fill: 'var(--h0)', rx: 3 },
      ),
      cell(cells, {
        x: 'to',
        y: 'from',
        rx: 3,
        fill: ({ count }: { count: number }) => shadeOf(count / most),
        title: (each: (typeof cells)[number]) =>
          `${shorten(each.from, 30)} → ${shorten(each.to, 30)}: ${format.number(each.count)}`,
        tip: true,
      }),
    ],
  })
}
