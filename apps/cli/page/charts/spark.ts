import { areaY, dot, lineY, plot } from '@observablehq/plot'

/** A small line without axes. */
export function spark(values: readonly number[]): Element {
  const low = Math.min(...values)
  const points = values.map((value, at) => ({ at, value: value - low }))
  return plot({
    width: 96,
    height: 36,
    margin: 4,
    axis: null,
    marks: [
      areaY(points, { x: 'at', y: 'value', fill: 'var(--a)', fillOpacity: 0.1 }),
      lineY(points, { x: 'at', y: 'value', stroke: 'var(--a)', strokeWidth: 1.8 }),
      dot(points.slice(-1), { x: 'at', y: 'value', fill: 'var(--a)', r: 2.6 }),
    ],
  })
}
