import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedRand, purity, vMeasure } from '../src/agreement.ts'

const placed = (truths: string, groups: string) =>
  [...truths].map((truth, at) => ({ truth, group: groups[at] as string }))

// What scikit-learn's documentation gives for these.
describe('measures of groups', () => {
  it('give the values others give', () => {
    expect(adjustedRand(placed('0012', '0011'))).toBeCloseTo(0.571, 3)
    expect(adjustedRand(placed('0011', '0012'))).toBeCloseTo(0.571, 3)
    expect(adjustedRand(placed('0000', '0123'))).toBe(0)
    expect(vMeasure(placed('0012', '0011'))).toBeCloseTo(0.8, 5)
    expect(vMeasure(placed('0011', '0123'))).toBeCloseTo(0.667, 3)
    expect(purity(placed('0012', '0011'))).toBe(0.75)
  })

  it('are 1 when groups and classes are the same, whatever their names', () => {
    const classes = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4 })
    fc.assert(
      fc.property(
        classes.filter((found) => new Set(found).size > 1 && new Set(found).size < found.length),
        (found) => {
          const same = found.map((truth) => ({ truth, group: `group ${truth}` }))
          for (const measure of [adjustedRand, vMeasure, purity]) expect(measure(same)).toBeCloseTo(1, 10)
        },
      ),
    )
  })
})
