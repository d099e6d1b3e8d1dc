import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarOf } from '@telelake/lake'
import { DeadlineError, processDay, readManifest, RunError } from '../src/process-day.ts'
import type { Manifest, ProcessDayOptions } from '../src/process-day.ts'
import { contentOf, createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from './mixed-day.ts'

const settings = { PII_MODE: 'keep', DERIVE_TEXT: true } as const
const sliceObjects = 100 // five slices

let lake: LakeFolder
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
    threads: { count, lake: { url: lake.folder }, settings },
    sliceObjects,
    now: () => new Date('2026-03-11T00:00:00Z'),
    ...options,
  })

describe('processDay with threads', () => {
  it('writes the same bytes under the same keys, the manifest too, whatever their number', async () => {
    const everything = ['enriched/', 'rejected/', 'runs/']
    expect(await run(1)).toMatchObject(mixedDayCounts)
    const alone = await contentOf(lake, everything)

    for (const count of [2, 3]) {
      for (const zone of ['enriched/', 'rejected/', 'runs/'])
        await lake.store.delete(await keysOf(lake.store, zone))
      let objects = 0
      await run(count, { onProgress: (progress) => (objects = progress.objects) })
      expect(await contentOf(lake, everything)).toEqual(alone)
      expect(objects).toBeLessThanOrEqual(mixedDayCounts.raw)
    }
    expect([...alone.keys()].filter((key) => key.includes('event_date=2026-03-10'))).toEqual(
      [0, 1, 2, 3, 4].map((slice) => `enriched/updates/event_date=2026-03-10/from-2026-03-10-000${slice}.parquet`),
    )
  })
})
