import { barX, plot, text } from '@observablehq/plot'
import { columnsOf, columnOf, numberOf, textOf } from '../answer-records.ts'
import { element } from '../element.ts'
import { shorten } from '../format.ts'
import { labelOf } from '../labels.ts'
import { chartStyle, coloursOf, orderOf } from './chart.ts'
import type { Chart } from './chart.ts'
import { legend } from './legend.ts'

const BARS = 12
const BAR_HEIGHT = 29

interface Part {
  bar: string
  part: string
  value: number
}

/** A bar for each label, longest as the answer has them; several counts are its parts, several shares stand side by side. */
export const bars: Chart = ({ question, records }, format, width) => {
  const label = columnOf(question, 'y')
  const lengths = columnsOf(question, 'x')
  const isSideBySide = lengths.length > 1 && lengths.every(({ unit }) => unit === 'percent')
  const parts = orderOf(lengths.map(({ name }) => name))
  const shown = records.slice(0, BARS).map((row, at) => ({ row, bar: `${at}` }))
  const names = new Map(
    shown.map(({ row, bar }) => [bar, labelOf(textOf(row[label.name]) || 'none', format.language)]),
  )
  const marginLeft = Math.min(Math.round(width * 0.46), longest([...names.values()]) * 6.4 + 14)
  const data: Part[] = shown.flatMap(({ row, bar }) =>
    parts.map((part) => ({ bar, part, value: numberOf(row[part]) })).filter(({ value }) => value !== 0),
  )
  const totals = shown.map(({ row, bar }) => ({
    bar,
    value: parts.reduce((sum, part) => sum + numberOf(row[part]), 0),
  }))
  const unitOf = (part: string) => lengths.find(({ name }) => name === part)?.unit ?? 'none'
  const title = ({ bar, part, value }: Part): string =>
    `${shorten(names.get(bar) ?? '', 60)}\n${labelOf(part, format.language)}: ${format.cell(value, unitOf(part))}`
  const tickFormat = (bar: string): string =>
    shorten(names.get(bar) ?? '', Math.floor((marginLeft - 10) / 6.2))
  const y = { type: 'band', domain: [...names.keys()], label: null, tickSize: 0, padding: 0.3 } as const
  const frame = {
    style: { ...chartStyle, fontSize: '12px' },
    width,
    marginLeft,
    marginRight: 52,
    marginTop: 0,
    marginBottom: 4,
  }
  const color = { domain: parts, range: lengths.length === 1 ? ['var(--a)'] : coloursOf(parts) }
  const chart = isSideBySide
    ? plot({
        ...frame,
        height: shown.length * BAR_HEIGHT * 1.5,
        x: { axis: null },
        fy: { ...y, tickFormat },
        y: { type: 'band', domain: parts, axis: null, padding: 0.05 },
        color,
        marks: [
          barX(data, { x: 'value', fy: 'bar', y: 'part', fill: 'part', rx: 2, title, tip: true }),
          text(data, {
            x: 'value',
            fy: 'bar',
            y: 'part',
            text: ({ value, part }: Part) => format.cell(value, unitOf(part)),
            dx: 6,
            textAnchor: 'start',
          }),
        ],
      })
    : plot({
        ...frame,
        height: shown.length * BAR_HEIGHT + 4,
        x: { axis: null },
        y: { ...y, tickFormat },
        color,
        marks: [
          barX(data, {
            x: 'value',
            y: 'bar',
            z: 'part',
            fill: 'part',
            order: parts,
            insetRight: 1,
            title,
            tip: true,
          }),
          text(totals, {
            x: 'value',
            y: 'bar',
            text: ({ value }: { value: number }) => format.cell(value, unitOf(parts[0] ?? '')),
            dx: 6,
            textAnchor: 'start',
            fontWeight: 600,
            fill: 'var(--ink)',
          }),
        ],
      })
  return lengths.length === 1
    ? chart
    : element('div', {}, chart, legend(parts, coloursOf(parts), format.language))
}

function longest(texts: readonly string[]): number {
  return Math.max(6, ...texts.map((text) => Array.from(text).length))
}
