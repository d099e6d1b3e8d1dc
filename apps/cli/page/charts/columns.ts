import { axisX, gridY, lineY, plot, rectY, ruleY } from '@observablehq/plot'
import { columnOf, columnsOf, numberOf, textOf } from '../answer-records.ts'
import { element } from '../element.ts'
import { labelOf } from '../labels.ts'
import { chartStyle, coloursOf, orderOf } from './chart.ts'
import type { Chart } from './chart.ts'
import { legend } from './legend.ts'

const SERIES = 5

interface Part {
  at: Date
  day: string
  part: string
  value: number
}

/** A column for each day, its parts stacked, and a line over them where the question has one. */
export const columns: Chart = ({ question, records }, format, width) => {
  const x = columnOf(question, 'x')
  const heights = columnsOf(question, 'y')
  const [series] = columnsOf(question, 'series')
  const [over] = columnsOf(question, 'line')
  const top =
    series === undefined
      ? []
      : largest(
          records.map((row) => [textOf(row[series.name]), numberOf(row[heights[0]?.name ?? ''])] as const),
        )
  const data: Part[] = records.flatMap((row) => {
    const day = textOf(row[x.name]).slice(0, 10)
    const at = new Date(`${day}T00:00:00Z`)
    if (series === undefined)
      return heights.map(({ name }) => ({ at, day, part: name, value: signed(name, numberOf(row[name])) }))
    const name = textOf(row[series.name])
    return [
      { at, day, part: top.includes(name) ? name : 'other', value: numberOf(row[heights[0]?.name ?? '']) },
    ]
  })
  const parts = orderOf(data.map(({ part }) => part)).sort(
    (left, right) => Number(left === 'other') - Number(right === 'other'),
  )
  const range = parts.length === 1 ? ['var(--bar)'] : coloursOf(parts)
  const lineColour = parts.length === 1 ? 'var(--a)' : 'var(--ink)'
  const chart = plot({
    style: chartStyle,
    width,
    height: 240,
    marginLeft: 44,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 24,
    x: { type: 'utc', label: null },
    y: {
      label: null,
      nice: true,
      ticks: 4,
      tickSize: 0,
      tickFormat: (value: number) => format.number(Math.abs(value), 1),
    },
    color: { domain: parts, range },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({
        ticks: Math.max(2, Math.floor(width / 90)),
        tickSize: 0,
        label: null,
        tickFormat: (at: Date) => format.day(at.toISOString().slice(0, 10)),
      }),
      rectY(data, {
        x: 'at',
        interval: 'day',
        y: 'value',
        z: 'part',
        fill: 'part',
        insetLeft: 0.8,
        insetRight: 0.8,
        order: parts,
        title: ({ day, part, value }: Part) =>
          `${format.day(day, { weekday: 'short', day: 'numeric', month: 'short' })}\n${labelOf(part, format.language)}: ${format.number(Math.abs(value))}`,
        tip: true,
      }),
      over === undefined
        ? undefined
        : lineY(
            records.filter((row) => row[over.name] !== null),
            {
              x: (row: (typeof records)[number]) => new Date(Date.parse(`${textOf(row[x.name])}T12:00:00Z`)),
              y: (row: (typeof records)[number]) => numberOf(row[over.name]),
              stroke: lineColour,
              strokeWidth: 2.4,
              strokeLinejoin: 'round',
            },
          ),
      ruleY([0], { stroke: 'var(--mut)', strokeOpacity: 0.6 }),
    ],
  })
  const named = over === undefined ? parts : [...parts, over.name]
  return named.length === 1
    ? chart
    : element(
        'div',
        {},
        chart,
        legend(named, over === undefined ? range : [...range, lineColour], format.language),
      )
}

/** Those who go hang below the line. */
function signed(name: string, value: number): number {
  return name.startsWith('left') ? -value : value
}

function largest(counts: readonly (readonly [name: string, count: number])[]): string[] {
  const sums = new Map<string, number>()
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums]
    .sort((left, right) => right[1] - left[1])
    .slice(0, SERIES)
    .map(([name]) => name)
}
