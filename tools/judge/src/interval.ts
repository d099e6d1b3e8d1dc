import { randomOf, shuffled } from './random.ts'

const DRAWS = 200

/** A figure and the 95 % interval around it; NaN where there is nothing to measure. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/**
 * A figure of a sample with its interval. The figure of random halves of the sample, drawn without putting back, varies
 * as much as that of whole samples would. Not drawn with putting back: a text that is there twice would agree with itself
 * and lift every measure of groups.
 *
 * @param statistic - called 201 times; may give NaN for a sample without what it measures
 */
export function estimate<T>(
  sample: readonly T[],
  statistic: (part: readonly T[]) => number,
  seed = 1,
): Estimate {
  const value = statistic(sample)
  const random = randomOf(seed)
  const draws = Array.from({ length: DRAWS }, () =>
    statistic(shuffled(sample, random).slice(0, Math.ceil(sample.length / 2))),
  ).filter((draw) => !Number.isNaN(draw))
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const spread = 1.96 * Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length)
  return { value, low: value - spread, high: value + spread }
}

/** The share of items that are so, with its interval. */
export function estimatedShare<T>(items: readonly T[], isSo: (item: T) => boolean): Estimate {
  const { value, low, high } = estimate(items, (part) => share(part, isSo))
  return { value, low: Math.max(0, low), high: Math.min(1, high) }
}

/** The share of items that are so; NaN of none. */
export function share<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  return items.filter(isSo).length / items.length
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
