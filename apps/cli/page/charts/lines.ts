import { axisX, dot, gridY, lineY, plot, ruleY, text } from '@observablehq/plot'
import type { Cell, Unit } from '@telelake/insights'
import { columnOf, columnsOf, numberOf, textOf, wholeWeeks } from '../answer-records.ts'
import { shorten } from '../format.ts'
import { labelOf } from '../labels.ts'
import { chartStyle, coloursOf, orderOf } from './chart.ts'
import type { Chart } from './chart.ts'

interface Point {
  at: Date | number
  name: string
  value: number
  when: Cell
}

/** A line for each column or each value of a series, named at its end. Weeks that are not whole are left out. */
export const lines: Chart = ({ question, records, range }, format, width) => {
  const x = columnOf(question, 'x')
  const heights = columnsOf(question, 'y')
  const [series] = columnsOf(question, 'series')
  const isTime = x.unit === 'day' || x.unit === 'week'
  const rows = x.unit === 'week' ? wholeWeeks(records, x.name, range) : records
  const points: Point[] = rows.flatMap((row) => {
    const when = row[x.name] ?? null
    const at = isTime ? new Date(`${textOf(when).slice(0, 10)}T00:00:00Z`) : numberOf(when)
    return heights
      .filter(({ name }) => row[name] !== null)
      .map(({ name }) => ({
        at,
        when,
        name: series === undefined ? name : textOf(row[series.name]),
        value: numberOf(row[name]),
      }))
  })
  const names = orderOf(points.map(({ name }) => name)).slice(0, 6)
  const unit: Unit = heights[0]?.unit ?? 'none'
  const drawn = points.filter(({ name }) => names.includes(name))
  const ends = names.flatMap((name) => drawn.filter((point) => point.name === name).slice(-1))
  const labels = ends.map(({ name, value }) =>
    names.length === 1
      ? format.cell(value, unit)
      : `${format.cell(value, unit)} ${shorten(labelOf(name, format.language), 22)}`,
  )
  const moments = [...new Set(drawn.map(({ at }) => Number(at)))].sort((left, right) => left - right)
  const step = Math.ceil(moments.length / (width / 110))
  const ticks = moments.filter((_, at) => at % step === 0).map((time) => new Date(time))
  return plot({
    style: chartStyle,
    width,
    height: 240,
    marginLeft: 48,
    marginRight: Math.min(width * 0.36, 16 + 6.6 * Math.max(3, ...labels.map(({ length }) => length))),
    marginTop: 12,
    marginBottom: 24,
    x: { type: isTime ? 'utc' : 'linear', label: null },
    y: {
      label: null,
      nice: true,
      zero: true,
      ticks: 4,
      tickSize: 0,
      tickFormat: (value: number) => format.cell(value, unit),
    },
    color: { domain: names, range: coloursOf(names) },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({
        ticks: x.unit === 'week' ? ticks : Math.max(2, Math.min(moments.length, Math.floor(width / 110))),
        tickSize: 0,
        label: null,
        tickFormat: (at: Date | number) =>
          at instanceof Date ? format.day(at.toISOString().slice(0, 10)) : format.number(at),
      }),
      ruleY([0], { stroke: 'var(--mut)', strokeOpacity: 0.6 }),
      lineY(drawn, {
        x: 'at',
        y: 'value',
        z: 'name',
        stroke: 'name',
        strokeWidth: 2.4,
        strokeLinejoin: 'round',
        title: ({ when, name, value }: Point) =>
          `${format.cell(when, x.unit)}\n${labelOf(name, format.language)}: ${format.cell(value, unit)}`,
        tip: true,
      }),
      dot(ends, { x: 'at', y: 'value', fill: 'name', r: 3.5 }),
      text(ends, {
        x: 'at',
        y: 'value',
        text: (_: Point, at: number) => labels[at] ?? '',
        dx: 8,
        textAnchor: 'start',
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
    ],
  })
}
