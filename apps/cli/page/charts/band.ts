import { barX, plot, text } from '@observablehq/plot'
import { columnOf, numberOf, textOf } from '../answer-records.ts'
import { element } from '../element.ts'
import { labelOf } from '../labels.ts'
import { chartStyle, coloursOf, orderOf } from './chart.ts'
import type { Chart } from './chart.ts'
import { legend } from './legend.ts'

interface Part {
  name: string
  low: number
  high: number
  share: number
}

/** One bar of 100 percent and its parts. */
export const band: Chart = ({ question, records }, format, width) => {
  const [x, y] = [columnOf(question, 'x').name, columnOf(question, 'y').name]
  const names = orderOf(records.map((row) => textOf(row[y])))
  let low = 0
  const parts = names.map((name): Part => {
    const share = numberOf(records.find((row) => row[y] === name)?.[x])
    const part = { name, low, high: low + share, share }
    low = part.high
    return part
  })
  return element(
    'div',
    {},
    plot({
      style: { ...chartStyle, fontSize: '13px' },
      width,
      height: 78,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 4,
      marginBottom: 26,
      x: { axis: null, domain: [0, Math.max(low, 1)] },
      color: { domain: names, range: coloursOf(names) },
      marks: [
        barX(parts, {
          x1: 'low',
          x2: 'high',
          fill: 'name',
          insetRight: 1.5,
          rx: 4,
          title: ({ name, share }: Part) => `${labelOf(name, format.language)}: ${format.percent(share, 1)}`,
          tip: true,
        }),
        text(
          parts.filter(({ share }) => share * width > 3400),
          {
            x: ({ low: from, high: to }: Part) => (from + to) / 2,
            frameAnchor: 'bottom',
            dy: 20,
            text: ({ share }: Part) => format.percent(share, 0),
            fontWeight: 600,
            fill: 'var(--ink)',
          },
        ),
      ],
    }),
    legend(names, coloursOf(names), format.language),
  )
}
