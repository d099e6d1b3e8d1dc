import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { calendarOf, enrichedKey, importRunKey, listKeys, rawUpdateKey, runKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import { processDay } from '../src/run/process-day.ts'
import { foreignObjects, partsByOrigin, verifyDay, verifyImports } from '../src/verify/verify-day.ts'
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
    expect(found).toMatch(/\d+ updates are in more than one row/)
    rmSync(part.replace('-0000.', '-0007.'))

    writeFileSync(part, bytes.subarray(0, 100))
    expect((await verify()).problems.join('\n')).toMatch(/expected a Parquet file, got 100 bytes/)
    rmSync(part)
    expect((await verify()).problems.join('\n')).toMatch(/Parquet object is gone/)
  })
})

describe('verifyDay and foreignObjects', () => {
  /** All that verify says of the lake. */
  const problemsOf = async (): Promise<string[]> => [
    ...(await verify()).problems,
    ...(await Array.fromAsync(foreignObjects(lake.store, (origin) => origin === mixedDay))),
  ]

  it('finds any byte that has changed, in any object', { timeout: 120_000 }, async () => {
    await run()
    const keys = (await partsByOrigin(lake.store)).get(mixedDay) ?? []
    expect(keys).toHaveLength(2)

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (key, at, mask) => {
          const path = join(lake.folder, key)
          const bytes = readFileSync(path)
          const flipped = Buffer.from(bytes)
          flipped[at % bytes.length]! ^= mask
          writeFileSync(path, flipped)
          expect((await verify()).problems).toContain(
            `expected the bytes that were written, got others (${key})`,
          )
          writeFileSync(path, bytes)
        },
      ),
      { numRuns: 25 },
    )
    expect(await problemsOf()).toEqual([])
  })

  it('decodes every column, also where the manifest has no hash of the object', async () => {
    await run()
    const key = runKey(mixedDay)
    const manifest = JSON.parse(readFileSync(join(lake.folder, key), 'utf8')) as {
      outputs: { sha256?: string }[]
    }
    for (const output of manifest.outputs) delete output.sha256
    writeFileSync(join(lake.folder, key), JSON.stringify(manifest))
    expect(await verify()).toMatchObject({
      problems: [],
      notes: ['2 Parquet objects have no hash in the manifest: they were decoded, not compared'],
    })

    const part = await firstPart()
    const bytes = readFileSync(part)
    bytes.fill(0xff, 400, 600) // pages, not the footer
    writeFileSync(part, bytes)

    expect((await verify()).problems.join('\n')).toMatch(
      /expected a Parquet file, got \d+ bytes of something else/,
    )
  })

  it('finds a copy of a part under each name that it can have, and a junk file beside the parts', async () => {
    await run()
    const part = await firstPart()
    const junk = 'enriched/updates/event_date=2026-03-10/junk.parquet'
    const copies: Record<string, RegExp> = {
      [enrichedKey('2026-03-10', mixedDay, 7)]: /in no manifest/, // of the same day
      [enrichedKey('2026-01-01', mixedDay, 0)]: /in no manifest/, // of another event day
      [enrichedKey('2026-03-10', '2026-03-08', 0)]: /from-2026-03-08-0000/, // of a day without a manifest
      [enrichedKey('2026-03-10', '2026-03-09', 0)]: /from-2026-03-09-0000/, // of a day with one
      'enriched/updates/copy.parquet': /copy/,
      'enriched/other/event_date=2026-03-10/copy.parquet': /copy/,
      [junk]: /junk/,
    }
    await processDay({ store: lake.store, calendar, date: '2026-03-09' })
    for (const [key, problem] of Object.entries(copies)) {
      const path = join(lake.folder, key)
      expect(await problemsOf(), key).toEqual([])
      const before = (await lake.store.get(key))?.body
      mkdirSync(dirname(path), { recursive: true })
      if (key === junk) writeFileSync(path, 'junk')
      else copyFileSync(part, path)
      if (before === undefined) expect((await problemsOf()).join('\n'), key).toMatch(problem)
      if (before === undefined) rmSync(path)
      else writeFileSync(path, before)
    }
  })

  it('finds the part of another day in the place of one, also with the counts of it', async () => {
    await run()
    await processDay({ store: lake.store, calendar, date: '2026-03-09' })
    const other = (await partsByOrigin(lake.store)).get('2026-03-09')?.[0] ?? ''
    copyFileSync(join(lake.folder, other), await firstPart())

    expect((await verify()).problems).toEqual(
      expect.arrayContaining([
        expect.stringContaining('expected the bytes that were written'),
        expect.stringContaining('received_date: expected 2026-03-10, as in the manifest, got another'),
        expect.stringMatching(/\d+ raw updates are in no row/),
      ]) as string[],
    )
  })

  it('finds an update that is a row and a rejected record', async () => {
    await run()
    await lake.store.put(`rejected/received_date=${mixedDay}/0000000000001000.json`, Buffer.from('{}'))

    expect((await verify()).problems).toContain('1 updates are in a row and rejected: 1000')
  })

  it('notes other versions and another time zone, which are no problem', async () => {
    await run()
    const key = join(lake.folder, runKey(mixedDay))
    const parts = (await partsByOrigin(lake.store)).get(mixedDay) ?? []
    expect(await verifyDay(lake.store, mixedDay, parts, 'UTC')).toMatchObject({ problems: [], notes: [] })

    expect(await verifyDay(lake.store, mixedDay, parts, 'America/Lima')).toMatchObject({
      problems: [],
      notes: ['rows were made with the time zone UTC, a run would use America/Lima'],
    })
    writeFileSync(key, readFileSync(key, 'utf8').replace(/"rules_version":"\d+"/, '"rules_version":"0"'))
    const { problems, notes } = await verify()
    expect(notes).toEqual([
      expect.stringMatching(/^rows were made with rules of version 0, a run would use \d+$/),
    ])
    expect(problems).toHaveLength(2) // the parts say another version than their manifest
  })

  it('reports a manifest that cannot be read, and verifies the rest', async () => {
    await run()
    writeFileSync(join(lake.folder, runKey(mixedDay)), '{}')

    const { status, problems } = await verify()

    expect(status).toBe('unreadable')
    expect(problems[0]).toMatch(/^manifest: expected the fields of this version/)
    expect(await Array.fromAsync(foreignObjects(lake.store, () => false))).toEqual([])
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
        notes: [],
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
