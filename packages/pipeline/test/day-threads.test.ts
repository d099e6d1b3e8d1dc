import { calendarOf, StoreError } from '@telelake/lake'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DeadlineError, inThreads, processDay, readManifest } from '../src/run/process-day.ts'
import type { Manifest, ProcessDayOptions } from '../src/run/process-day.ts'
import { contentOf, createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from './mixed-day.ts'

const settings = { PII_MODE: 'keep', DERIVE_TEXT: true } as const
const sliceObjects = 100 // five slices
const everything = ['enriched/', 'rejected/', 'runs/']

let lake: LakeFolder
let undisturbed: Map<string, string>
beforeAll(async () => {
  lake = await createLakeFolder()
  await putMixedDay(lake.store)
  expect(await run(1)).toMatchObject(mixedDayCounts)
  undisturbed = await contentOf(lake, everything)
  lake.remove()
})
beforeEach(async () => {
  lake = await createLakeFolder()
  await putMixedDay(lake.store)
})
afterEach(() => lake.remove())

const run = (count: number, options: Partial<ProcessDayOptions> = {}): Promise<Manifest> =>
  processDay({
    store: lake.store,
    calendar: calendarOf('UTC'),
    date: mixedDay,
    runner: inThreads({ count, lake: { url: lake.folder }, settings }),
    sliceObjects,
    now: () => new Date('2026-03-11T00:00:00Z'),
    ...options,
  })

describe('processDay with threads', () => {
  it('writes the same bytes under the same keys, the manifest too, whatever their number', async () => {
    for (const count of [2, 3]) {
      for (const zone of everything) await lake.store.delete(await keysOf(lake.store, zone))
      await run(count)
      expect(await contentOf(lake, everything)).toEqual(undisturbed)
    }
    expect([...undisturbed.keys()].filter((key) => key.includes('event_date=2026-03-10'))).toEqual(
      [0, 1, 2, 3, 4].map(
        (slice) => `enriched/updates/event_date=2026-03-10/from-2026-03-10-000${slice}.parquet`,
      ),
    )
  })

  it('starts none for a day of one slice', async () => {
    const isNotThere = { url: '/dev/null/lake' }
    const threads = { count: 4, lake: isNotThere, settings }

    expect(await run(4, { runner: inThreads(threads), sliceObjects: 1_000 })).toMatchObject(mixedDayCounts)
    const error = await run(2, { runner: inThreads({ ...threads, count: 2 }) }).catch(
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ retryable: true, message: expect.stringContaining('ENOTDIR') as unknown })
  })

  it('stops when it is told to, whatever its threads do, and the next run finishes the day', async () => {
    const abort = new AbortController()
    const put = lake.store.put.bind(lake.store)
    lake.store.put = async (key, body, options) => {
      await put(key, body, options)
      abort.abort(new Error('enough')) // the first objects are planned, threads are about to write them
    }

    await expect(run(2, { signal: abort.signal })).rejects.toThrow('enough')

    lake.store.put = put
    const manifest = await readManifest(lake.store, mixedDay)
    expect(manifest?.status).toBe('running')
    const named = manifest?.outputs.map(({ key }) => key)
    for (const key of await keysOf(lake.store, 'enriched/')) expect(named).toContain(key)
    await run(1)
    expect(await contentOf(lake, everything)).toEqual(undisturbed)
  })

  it('ends before the deadline', async () => {
    await expect(run(2, { timeLeft: () => 5_000 })).rejects.toBeInstanceOf(DeadlineError)
    expect((await readManifest(lake.store, mixedDay))?.status).toBe('running')
  })

  it('keeps what settings say of privacy', async () => {
    const hidden = { PII_MODE: 'drop', DERIVE_TEXT: false } as const
    await run(2, { runner: inThreads({ count: 2, lake: { url: lake.folder }, settings: hidden }) })
    const shared = await contentOf(lake, ['enriched/'])
    await run(1, { flatten: { privacy: { mode: 'drop' }, text: 'as-is' } })

    expect(await contentOf(lake, ['enriched/'])).toEqual(shared)
  })
})
