import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, rawUpdateKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processDay } from '../src/process-day.ts'
import { partsByReceivedDay, verifyDay } from '../src/verify-day.ts'
import type { DayVerification } from '../src/verify-day.ts'
import { createLakeFolder } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from './mixed-day.ts'

const calendar = calendarOf('UTC')
let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
  await putMixedDay(lake.store)
})
afterEach(() => lake.remove())

const run = (): Promise<unknown> => processDay({ store: lake.store, calendar, date: mixedDay })
const verify = async (): Promise<DayVerification> =>
  verifyDay(lake.store, mixedDay, (await partsByReceivedDay(lake.store)).get(mixedDay) ?? [])
const firstPart = async (): Promise<string> =>
  join(lake.folder, (await partsByReceivedDay(lake.store)).get(mixedDay)?.[0] ?? '')

describe('verifyDay', () => {
  it('counts a whole day as the run did, names its gaps and finds nothing wrong', async () => {
    await run()

    expect(await verify()).toMatchObject({ ...mixedDayCounts, status: 'complete', problems: [] })
    expect((await verify()).gaps).toContainEqual({ after: 1402, before: 1410, missing: 7 })
  })

  it('says that a day was never processed, and that a day without updates is empty', async () => {
    expect(await verify()).toMatchObject({
      status: 'not processed',
      problems: [
        expect.stringContaining('raw updates are in no row'),
        '410 raw objects were never processed',
      ],
    })
    expect(await verifyDay(lake.store, '2026-01-01', [])).toMatchObject({ status: 'empty', problems: [] })
  })

  it('names raw updates that came after the run, and rows whose original is gone', async () => {
    await run()
    await lake.store.put(rawUpdateKey(mixedDay, 9000), Buffer.from('{"update_id":9000}'))
    await lake.store.delete([rawUpdateKey(mixedDay, 1000)])

    expect((await verify()).problems).toEqual([
      '1 raw updates are in no row: 9000',
      '1 rows have no raw update: 1000',
    ])
  })

  it('finds a Parquet object that is gone, broken, cut or in no manifest', async () => {
    await run()
    const part = await firstPart()
    const bytes = readFileSync(part)

    writeFileSync(part.replace('-0000.', '-0007.'), bytes)
    const found = (await verify()).problems.join('\n')
    expect(found).toMatch(/in no manifest \(.*-0007\.parquet\)/)
    expect(found).toMatch(/is in more than one row/)
    rmSync(part.replace('-0000.', '-0007.'))

    writeFileSync(part, bytes.subarray(0, 100))
    expect((await verify()).problems.join('\n')).toMatch(/expected a Parquet file, got 100 bytes/)
    rmSync(part)
    expect((await verify()).problems.join('\n')).toMatch(/Parquet object is gone/)
  })
})
