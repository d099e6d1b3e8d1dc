import type { PageResult } from '../answer-records.ts'
import type { Format } from '../format.ts'

/** Draws an answer, so many pixels wide. */
export type Chart = (result: PageResult, format: Format, width: number) => Element

/** Axis and text of every chart; the rest of the look is in the style sheet. */
export const chartStyle = { fontSize: '11.5px', fontFamily: 'inherit', background: 'transparent' } as const

/** What follows after the resolved, in this order everywhere: known, helped, not known, not resolved. */
const outcomes = ['confirmed', 'assumed', 'human_assisted', 'unknown', 'pending', 'unresolved'] as const

const outcomeColours: Readonly<Record<string, string>> = {
  confirmed: 'var(--ok)',
  assumed: 'var(--ok2)',
  human_assisted: 'var(--hum)',
  unknown: 'var(--unk)',
  pending: 'var(--pen)',
  unresolved: 'var(--bad)',
}
const colours = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']

/** Colours of the values of a series, in their order; grey for what is not known. */
export function coloursOf(series: readonly string[]): string[] {
  const areOutcomes = series.every((name) => Object.hasOwn(outcomeColours, name))
  return series.map((name, at) =>
    name === 'other'
      ? 'var(--c6)'
      : ((areOutcomes ? outcomeColours[name] : colours[at % colours.length]) ?? 'var(--c6)'),
  )
}

/** Values of a series in the order to draw them: outcomes by how good they are, others as they come. */
export function orderOf(series: readonly string[]): string[] {
  const known: readonly string[] = outcomes
  return series.every((name) => known.includes(name))
    ? known.filter((name) => series.includes(name))
    : [...new Set(series)]
}

/** A shade for a part of the most, 0 to 1. */
export function shadeOf(part: number): string {
  const t = 100 * Math.sqrt(Math.min(1, Math.max(0, part)))
  return t < 50
    ? `color-mix(in oklab, var(--h1) ${Math.round(t * 2)}%, var(--h0))`
    : `color-mix(in oklab, var(--h2) ${Math.round((t - 50) * 2)}%, var(--h1))`
}
