import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Centres } from '../src/centres.ts'
import { linkTexts } from '../src/link-texts.ts'
import { featuresOf } from '../src/text-features.ts'
import type { TextVector } from '../src/text-vectors.ts'

/** A vector of length one. */
function vector(...values: number[]): TextVector {
  const length = Math.hypot(...values)
  return {
    features: Int32Array.from(values, (_, at) => at),
    values: Float32Array.from(values, (value) => value / length),
  }
}

describe('linkTexts', () => {
  // the first two are alike, the third is like the first alone
  const [a, b, c] = [vector(1, 0, 0), vector(0.9, 0.436, 0), vector(0.2, -0.413, 0.888)]

  it('counts a text as often as it was sent', () => {
    expect(groupsOf(linkTexts([a, b, c], [1, 1, 1], 0.13))).toEqual([[0, 1], [2]])
    expect(groupsOf(linkTexts([a, b, c], [3, 1, 1], 0.13))).toEqual([[0, 1, 2]])
  })

  it('joins what joining the nearest pair again and again would', () => {
    const point = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, fc.integer({ min: 1, max: 4 })), { minLength: 2, maxLength: 9 }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (points, join) => {
          const texts = points.map(([values]) => vector(...values))
          const counts = points.map(([, count]) => count)
          const { groups, margin } = naive(texts, counts, join)
          fc.pre(margin > 1e-5) // else rounding decides
          expect(groupsOf(linkTexts(texts, counts, join))).toEqual(groups)
        },
      ),
    )
  })
})

describe('Centres', () => {
  it('are nearer the text that was sent more often', () => {
    const [a, b] = [vector(1, 0), vector(0, 1)]
    const centres = new Centres([a, b], [3, 1], [0, 0], 2)
    expect(centres.cosine(a, 0)).toBeCloseTo(3 / Math.sqrt(10), 5)
    expect(centres.nearest(b)).toEqual({ group: 0, cosine: expect.closeTo(1 / Math.sqrt(10), 5) as number })
  })
})

describe('featuresOf', () => {
  it('cuts words to five letters, and takes pairs where no spaces part words', () => {
    expect([...featuresOf(['senhas', 'senha', 'uma']).words]).toEqual(['senha', 'uma'])
    expect([...featuresOf(['订单在哪']).words]).toEqual(['订单', '单在', '在哪'])
    expect([...featuresOf(['uma']).grams]).toEqual([' um', 'uma', 'ma ', ' uma', 'uma '])
  })
})

function groupsOf(groups: Int32Array): number[][] {
  return [...Map.groupBy(groups.keys(), (at) => groups[at]).values()]
}

/** The definition, in cubic time, and the least distance of any decision to being another. */
function naive(texts: readonly TextVector[], counts: readonly number[], join: number) {
  const cosine = (a: number, b: number): number =>
    texts[a]!.values.reduce((sum, value, at) => sum + value * texts[b]!.values[at]!, 0)
  const mean = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0
    let weight = 0
    for (const x of a)
      for (const y of b) {
        sum += cosine(x, y) * counts[x]! * counts[y]!
        weight += counts[x]! * counts[y]!
      }
    return sum / weight
  }
  let groups = texts.map((_, at) => [at])
  let margin = Infinity
  for (;;) {
    const pairs = groups
      .flatMap((a, at) => groups.slice(at + 1).map((b) => ({ a, b, similarity: mean(a, b) })))
      .sort((x, y) => y.similarity - x.similarity)
    const [best, second] = pairs
    if (best) margin = Math.min(margin, Math.abs(best.similarity - join))
    if (best && second) margin = Math.min(margin, best.similarity - second.similarity)
    if (!best || best.similarity < join) return { groups: groups.sort(([x], [y]) => x! - y!), margin }
    const { a, b } = best
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b].sort((x, y) => x - y)]
  }
}
