import { describe, expect, it } from 'vitest'
import { estimate, estimatedShare, median, share } from '../src/interval.ts'

describe('an estimate', () => {
  it('of a share has the interval that theory gives', () => {
    const sample = Array.from({ length: 400 }, (_, at) => at % 4 === 0)
    const { value, low, high } = estimatedShare(sample, (one) => one)
    const theory = 1.96 * Math.sqrt((0.25 * 0.75) / 400)
    expect(value).toBe(0.25)
    expect((high - low) / 2 / theory).toBeGreaterThan(0.85)
    expect((high - low) / 2 / theory).toBeLessThan(1.15)
  })

  it('is the same each time, and another with another seed', () => {
    const sample = Array.from({ length: 50 }, (_, at) => at % 3 === 0)
    const once = (seed: number) => estimate(sample, (part) => share(part, (one) => one), seed)
    expect(once(1)).toEqual(once(1))
    expect(once(2)).not.toEqual(once(1))
  })

  it('of nothing is not a number', () => {
    expect(estimatedShare([], () => true).value).toBeNaN()
  })

  it('takes the mean of the middle two for the median of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([9, 1, 3])).toBe(3)
  })
})
