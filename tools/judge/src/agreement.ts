/** An item's true class, and the group it was put in. */
export interface Placed {
  truth: string
  group: string
}

/**
 * How well groups agree with classes, corrected for chance: 1 all alike, about 0 at random.
 *
 * @see Hubert and Arabie, Comparing partitions, Journal of Classification 2 (1985)
 */
export function adjustedRand(items: readonly Placed[]): number {
  const both = pairs(counts(items, ({ truth, group }) => `${truth}\0${group}`))
  const truths = pairs(counts(items, ({ truth }) => truth))
  const groups = pairs(counts(items, ({ group }) => group))
  const expected = (truths * groups) / ((items.length * (items.length - 1)) / 2)
  return (both - expected) / ((truths + groups) / 2 - expected)
}

/**
 * The harmonic mean of homogeneity (a group holds one class) and completeness (a class is in one group).
 *
 * @see Rosenberg and Hirschberg, V-Measure, EMNLP-CoNLL (2007)
 */
export function vMeasure(items: readonly Placed[]): number {
  const truths = entropy(counts(items, ({ truth }) => truth))
  const groups = entropy(counts(items, ({ group }) => group))
  const both = entropy(counts(items, ({ truth, group }) => `${truth}\0${group}`))
  const homogeneity = truths === 0 ? 1 : 1 - (both - groups) / truths
  const completeness = groups === 0 ? 1 : 1 - (both - truths) / groups
  return homogeneity + completeness === 0
    ? 0
    : (2 * homogeneity * completeness) / (homogeneity + completeness)
}

/** The share of items that are of the commonest class of their group. */
export function purity(items: readonly Placed[]): number {
  const best = new Map<string, number>()
  for (const [key, count] of counts(items, ({ truth, group }) => `${group}\0${truth}`)) {
    const group = key.slice(0, key.indexOf('\0'))
    best.set(group, Math.max(best.get(group) ?? 0, count))
  }
  return [...best.values()].reduce((sum, count) => sum + count, 0) / items.length
}

/** How many items have each key, the most frequent first. */
export function counts<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const item of items) counted.set(keyOf(item), (counted.get(keyOf(item)) ?? 0) + 1)
  return new Map([...counted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
}

function pairs(counted: ReadonlyMap<string, number>): number {
  return [...counted.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}

function entropy(counted: ReadonlyMap<string, number>): number {
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0)
  return -[...counted.values()].reduce((sum, count) => sum + (count / all) * Math.log(count / all), 0)
}
