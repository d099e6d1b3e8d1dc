import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IdSet } from '../src/verify/id-set.ts'

describe('IdSet', () => {
  it('holds what a Set of any ids holds, and gives them in order', () => {
    const near = fc.integer({ min: 0, max: 5_000 })
    const id = fc.oneof(
      near,
      near.map((n) => Number.MAX_SAFE_INTEGER - n),
      fc.maxSafeNat(),
    )
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), fc.array(id, { maxLength: 50 }), (ids, others) => {
        const set = new IdSet()
        const expected = new Set<number>()
        for (const each of ids) {
          expect(set.add(each)).toBe(!expected.has(each))
          expected.add(each)
        }

        expect([...set]).toEqual([...expected].sort((a, b) => a - b))
        for (const each of [...ids, ...others]) expect(set.has(each)).toBe(expected.has(each))
      }),
    )
  })

  it('takes less than half a byte for each id of a day of 5 million', () => {
    const count = 5_000_000
    const set = new IdSet()
    const before = process.memoryUsage().arrayBuffers
    for (let id = 1e12; id < 1e12 + count; id++) set.add(id)

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(count / 2)
    expect(set.has(1e12 + count - 1)).toBe(true)
    expect(set.has(1e12 + count)).toBe(false)
  })
})
