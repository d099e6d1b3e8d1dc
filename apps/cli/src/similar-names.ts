import { distance } from 'fastest-levenshtein'

const MOST_SUGGESTED = 3

/**
 * The names that a mistyped one may mean, the likeliest first: few letters differ, or one holds the other's words.
 *
 * @returns at most three
 */
export function similarNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase().replaceAll(/[\s_]+/g, '-')
  if (names.includes(wanted)) return [wanted]
  const words = wanted.split('-').filter((word) => word.length > 2)
  return names
    .map((name) => {
      const differing = distance(wanted, name) / Math.max(wanted.length, name.length)
      const isPart = words.length > 0 && words.every((word) => name.includes(word))
      return { name, score: isPart ? Math.min(differing, 0.3) : differing }
    })
    .filter(({ score }) => score <= 0.4)
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name)
}
