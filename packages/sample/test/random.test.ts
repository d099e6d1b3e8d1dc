import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../src/random.ts'

describe('Random', () => {
  it('repeats itself for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draws = (random: Random): readonly number[] =>
          Array.from({ length: 5 }, () => random.fraction())

        expect(draws(new Random(seed))).toEqual(draws(new Random(seed)))
      }),
    )
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, low, width) => {
        const random = new Random(seed)
        const whole = random.integer(low, low + width)

        expect(Number.isInteger(whole) && whole >= low && whole <= low + width).toBe(true)
        expect(random.digits(18)).toMatch(/^[1-9]\d{17}$/)
        expect(random.token(12)).toMatch(/^[\w-]{12}$/)
      }),
    )
  })

  it('chooses by weight, never what weighs nothing', () => {
    const random = new Random(1)
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted(['a', 'b', 'c'], (_, index) => [3, 0, 1][index] ?? 0),
    )

    expect(drawn).not.toContain('b')
    expect(drawn.filter((letter) => letter === 'a').length / drawn.length).toBeCloseTo(0.75, 1)
  })

  it('refuses to choose from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError)
  })
})
