import { areaY, axisX, axisY, plot, ruleY, text } from '@observablehq/plot'
import { columnOf, numberOf, textOf, wholeWeeks } from '../answer-records.ts'
import { element } from '../element.ts'
import { shorten } from '../format.ts'
import { labelOf } from '../labels.ts'
import { chartStyle, coloursOf, orderOf } from './chart.ts'
import type { Chart } from './chart.ts'
import { legend } from './legend.ts'

interface Layer {
  at: Date
  day: string
  name: string
  low: number
  high: number
  share: number
}

const NARROW = 460

/** Layers of 100 percent over weeks, named at their end; weeks that are not whole are left out. */
export const shares: Chart = ({ question, records, range }, format, width) => {
  const [x, y, series] = ['x', 'y', 'series'].map((role) => columnOf(question, role).name) as [
    string,
    string,
    string,
  ]
  const rows = wholeWeeks(records, x, range)
  const names = orderOf(rows.map((row) => textOf(row[series])))
  const days = [...new Set(rows.map((row) => textOf(row[x])))].sort()
  const layers = days.flatMap((day) => {
    const of = rows.filter((row) => row[x] === day)
    const all = of.reduce((sum, row) => sum + numberOf(row[y]), 0)
    let low = 0
    return names.map((name): Layer => {
      const share = (100 * numberOf(of.find((row) => row[series] === name)?.[y])) / (all || 1)
      const layer = { at: new Date(`${day}T00:00:00Z`), day, name, low, high: low + share, share }
      low = layer.high
      return layer
    })
  })
  const isNarrow = width < NARROW
  const ends = layers.filter(({ day, share }) => day === days.at(-1) && share >= 3)
  const textOfEnd = ({ share, name }: Layer): string =>
    `${format.percent(share, 0)}${isNarrow ? '' : ` ${shorten(labelOf(name, format.language), 24)}`}`
  const chart = plot({
    style: chartStyle,
    width,
    height: 372,
    marginLeft: 48,
    marginRight: isNarrow ? 44 : 20 + 7.2 * Math.max(...ends.map((end) => textOfEnd(end).length), 4),
    marginTop: 8,
    marginBottom: 24,
    x: { type: 'utc', label: null },
    y: { domain: [0, 100], label: null },
    color: { domain: names, range: coloursOf(names) },
    marks: [
      axisY({
        ticks: [0, 25, 50, 75, 100],
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => format.percent(value, 0),
      }),
      axisX(
        days
          .map((day) => new Date(`${day}T00:00:00Z`))
          .filter((_, at) => at % Math.ceil(days.length / (width / 110)) === 0),
        { tickSize: 0, label: null, tickFormat: (at: Date) => format.day(at.toISOString().slice(0, 10)) },
      ),
      areaY(layers, {
        x: 'at',
        y1: 'low',
        y2: 'high',
        z: 'name',
        fill: 'name',
        stroke: 'var(--card)',
        strokeWidth: 1,
        title: ({ day, name, share }: Layer) =>
          `${format.day(day)}\n${labelOf(name, format.language)}: ${format.percent(share, 1)}`,
        tip: true,
      }),
      ruleY([25, 50, 75], { stroke: 'var(--card)', strokeOpacity: 0.55, strokeDasharray: '2 3' }),
      text(ends, {
        x: 'at',
        y: ({ low, high }: Layer) => (low + high) / 2,
        text: textOfEnd,
        dx: 8,
        textAnchor: 'start',
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
    ],
  })
  return isNarrow ? element('div', {}, chart, legend(names, coloursOf(names), format.language)) : chart
}
