/**
 * How well two ways of grouping the same items agree: 1 when they are the same, about 0 for groups by chance.
 *
 * @see https://en.wikipedia.org/wiki/Rand_index#Adjusted_Rand_index
 */
export function adjustedRand(items: readonly (readonly [string, string])[]): number {
  const pairsIn = (key: (item: readonly [string, string]) => string): number =>
    [...Map.groupBy(items, key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const together = pairsIn((item) => JSON.stringify(item))
  const left = pairsIn(([first]) => first)
  const right = pairsIn(([, second]) => second)
  const expected = (left * right) / ((items.length * (items.length - 1)) / 2)
  return (together - expected) / ((left + right) / 2 - expected)
}
