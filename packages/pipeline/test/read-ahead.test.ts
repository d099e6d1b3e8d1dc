import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAhead } from '../src/read/read-ahead.ts'

async function* pagesOf(length: number, size: number): AsyncGenerator<number[]> {
  for (let first = 0; first < length; first += size)
    yield await Promise.resolve(
      Array.from({ length: Math.min(size, length - first) }, (_, index) => first + index),
    )
}

const flat = async <T>(results: AsyncIterable<T[]>): Promise<T[]> => (await Array.fromAsync(results)).flat()

describe('readAhead', () => {
  it('gives every result, in order, with never more calls under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(40),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 10 }),
        async (scheduler, length, limit, size) => {
          let underWay = 0
          let most = 0
          const read = async (item: number): Promise<number> => {
            most = Math.max(most, ++underWay)
            await scheduler.schedule(Promise.resolve())
            underWay--
            return item * 2
          }

          const results = flat(readAhead(pagesOf(length, size), limit, read))
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

    const given: number[] = []
    const readAll = async (): Promise<void> => {
      for await (const results of readAhead(pagesOf(10, 3), 4, read)) given.push(...results)
    }

    await expect(readAll()).rejects.toThrow('item 3')
    expect(given).toEqual([0, 1, 2])
  })

  it('gives what was listed before the listing fails', async () => {
    async function* breakingOff(): AsyncGenerator<number[]> {
      yield await Promise.resolve([1, 2])
      throw new Error('page 2')
    }
    const given: number[] = []
    const readAll = async (): Promise<void> => {
      for await (const results of readAhead(breakingOff(), 4, (item) => Promise.resolve(item)))
        given.push(...results)
    }

    await expect(readAll()).rejects.toThrow('page 2')
    expect(given).toEqual([1, 2])
  })

  it('ends with the reason of its signal, though nothing under way ever settles', async () => {
    const controller = new AbortController()
    const never = (): Promise<number> => new Promise(() => undefined)
    const all = flat(readAhead([[1, 2]], 2, never, controller.signal))
    controller.abort(new Error('stopped'))

    await expect(all).rejects.toThrow('stopped')
  })

  it('asks for no more than one page beyond the one being gone through', async () => {
    let listed = 0
    async function* pages(): AsyncGenerator<number[]> {
      for (;;) yield await Promise.resolve([++listed])
    }
    const results = readAhead(pages(), 1, (item) => Promise.resolve(item))
    for (let page = 1; page <= 5; page++) {
      expect((await results.next()).value).toEqual([page])
      await new Promise(setImmediate)
      expect(listed).toBeLessThanOrEqual(page + 2)
    }
    await results.return(undefined)
  })
})
