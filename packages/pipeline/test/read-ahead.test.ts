import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAhead } from '../src/read-ahead.ts'

async function* sequence(length: number): AsyncGenerator<number> {
  for (let item = 0; item < length; item++) yield await Promise.resolve(item)
}

describe('readAhead', () => {
  it('gives every result, in order, with never more calls under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(40),
        fc.integer({ min: 1, max: 8 }),
        async (scheduler, length, limit) => {
          let underWay = 0
          let most = 0
          const read = async (item: number): Promise<number> => {
            most = Math.max(most, ++underWay)
            await scheduler.schedule(Promise.resolve())
            underWay--
            return item * 2
          }

          const results = Array.fromAsync(readAhead(sequence(length), limit, read))
          await scheduler.waitFor(results)

          expect(await results).toEqual(Array.from({ length }, (_, item) => item * 2))
          expect(most).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })

  it('fails with the first failure in order', async () => {
    const read = (item: number): Promise<number> =>
      item < 3 ? Promise.resolve(item) : Promise.reject(new Error(`item ${item}`))

    await expect(Array.fromAsync(readAhead(sequence(10), 4, read))).rejects.toThrow('item 3')
  })
})
