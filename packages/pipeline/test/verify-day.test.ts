import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, importRunKey, listKeys, rawUpdateKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import { processDay } from '../src/run/process-day.ts'
import { partsByOrigin, verifyDay, verifyImports } from '../src/verify/verify-day.ts'
import type { DayVerification, ImportVerification } from '../src/verify/verify-day.ts'
import { createLakeFolder, keysOf } from './lake-folder.ts'
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
  verifyDay(lake.store, mixedDay, (await partsByOrigin(lake.store)).get(mixedDay) ?? [])
const firstPart = async (): Promise<string> =>
  join(lake.folder, (await partsByOrigin(lake.store)).get(mixedDay)?.[0] ?? '')

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

  it('says in one line that no raw object is left', async () => {
    await run()
    await lake.store.delete(await keysOf(lake.store, 'raw/'))

    expect((await verify()).problems).toEqual([
      'none of 410 raw objects is left: they have expired or were deleted',
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

describe('verifyImports', () => {
  const importOne = async (): Promise<string> => {
    const messages = [1, 2, 3].map((id) => ({
      id,
      type: 'message',
      date_unixtime: String(1_773_144_000 + id),
      from: 'Ana',
      from_id: 'user7',
      text: 'oi',
    }))
    const path = join(lake.folder, 'result.json')
    const chat = { name: 'S', type: 'private_supergroup', id: 42, messages: [...messages, { type: 'x' }] }
    writeFileSync(path, JSON.stringify(chat))
    const now = (): Date => new Date(`${mixedDay}T12:00:00Z`)
    return (await importHistory({ store: lake.store, calendar, path, now })).sha256
  }
  const verifyAll = async (days = [mixedDay]): Promise<ImportVerification[]> =>
    Array.fromAsync(verifyImports(lake.store, days, await partsByOrigin(lake.store)))

  it('counts an import as it was done, on the day it was done', async () => {
    const sha256 = await importOne()

    expect(await verifyAll()).toEqual([
      {
        import: sha256.slice(0, 12),
        status: 'complete',
        messages: 4,
        rows: 3,
        already_there: 0,
        rejected: 1,
        problems: [],
      },
    ])
    expect(await verifyAll(['2026-01-01'])).toEqual([])
  })

  it('finds parts that are gone, broken or in no manifest, and records that are gone', async () => {
    const sha256 = await importOne()
    const [part = ''] = (await partsByOrigin(lake.store)).get(`import-${sha256.slice(0, 12)}`) ?? []
    const bytes = readFileSync(join(lake.folder, part))
    const problems = async (): Promise<string> =>
      (await verifyAll(['2026-01-01', mixedDay])).flatMap((one) => one.problems).join('\n')

    const [record = ''] = await Array.fromAsync(listKeys(lake.store, 'rejected/'))
    await lake.store.delete([record])
    expect(await problems()).toBe('expected messages = rows + already there + rejected, got 4 = 3 + 0 + 0')

    writeFileSync(join(lake.folder, part), bytes.subarray(0, 100))
    expect(await problems()).toMatch(/expected a Parquet file, got 100 bytes/)
    rmSync(join(lake.folder, part))
    expect(await problems()).toMatch(/Parquet object is gone/)

    writeFileSync(join(lake.folder, part), bytes)
    await lake.store.delete([importRunKey(sha256)])
    expect(await problems()).toMatch(/in no manifest/)
  })
})
