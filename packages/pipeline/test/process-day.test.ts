import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calendarOf, rawOutboundKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isUpToDate } from '../src/run/is-up-to-date.ts'
import { dayBefore, DeadlineError, inThreads, processDay, readManifest } from '../src/run/process-day.ts'
import type { Manifest } from '../src/run/process-day.ts'
import { contentOf, createLakeFolder, keysOf, messageUpdate, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from './mixed-day.ts'

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

const run = (date: string, timeZone = 'UTC', target = lake): Promise<Manifest> =>
  processDay({ store: target.store, calendar: calendarOf(timeZone), date })

describe('processDay', () => {
  it('loses nothing of a day of photos, joins, text, unknown kinds and broken updates', async () => {
    await putMixedDay(lake.store)

    const manifest = await run(mixedDay)

    expect(manifest).toMatchObject({ ...mixedDayCounts, status: 'complete', is_partial: false })
    expect(
      await query(
        lake.folder,
        'SELECT count(*)::int AS n, count(DISTINCT update_id)::int AS ids FROM updates',
      ),
    ).toEqual([{ n: mixedDayCounts.rows, ids: mixedDayCounts.rows }])
    expect(await query(lake.folder, "SELECT update_id FROM updates WHERE update_type = 'poll'")).toHaveLength(
      1,
    )
    expect(await keysOf(lake.store, 'rejected/')).toHaveLength(mixedDayCounts.rejected)
  })

  it('keeps every rejected original where SQL finds it, with field, rule and type, and no value', async () => {
    await putMixedDay(lake.store)
    await run(mixedDay)

    const rejected = await query(
      lake.folder,
      `SELECT reason, detail, raw_key, raw FROM read_json('${lake.folder}/rejected/*/*.json') ORDER BY raw_key`,
    )

    expect(rejected.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['wrong_type', 'message.message_id: expected integer, got string'],
      ['wrong_type', 'message.chat.id: expected integer, got string'],
      ['wrong_type', 'message: expected object, got string'],
    ])
    for (const { raw_key, raw } of rejected)
      expect(raw).toBe(readFileSync(join(lake.folder, raw_key as string), 'utf8'))
  })

  it('puts rows under the day they happened, in the order of their ids', async () => {
    await putMixedDay(lake.store)

    const { outputs } = await run(mixedDay)

    expect(outputs.map(({ key }) => key)).toEqual([
      'enriched/updates/event_date=2026-03-09/from-2026-03-10-0000.parquet',
      'enriched/updates/event_date=2026-03-10/from-2026-03-10-0000.parquet',
    ])
    const ids = await query(lake.folder, "SELECT update_id FROM updates WHERE event_date = '2026-03-10'")
    const numbers = ids.map(({ update_id }) => Number(update_id))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('gives byte-identical objects when the day is processed again', async () => {
    await putMixedDay(lake.store)
    await run(mixedDay)
    const first = await contentOf(lake, ['enriched/', 'rejected/'])

    await run(mixedDay)

    expect(await contentOf(lake, ['enriched/', 'rejected/'])).toEqual(first)
    expect(first.size).toBe(5)
  })

  it(
    'repairs what a run left that was killed with SIGKILL before or after any of its writes',
    { timeout: 120_000 },
    async () => {
      await putMixedDay(lake.store)
      // An earlier run under other rules left more: an event day that is empty now.
      await putRaw(
        lake.store,
        'UTC',
        messageUpdate(1500, new Date('2026-03-01T12:00:00Z'), 'early'),
        new Date('2026-03-10T12:00:00Z'),
      )
      await run(mixedDay)
      await lake.store.delete([`raw/updates/received_date=${mixedDay}/0000000000001500.json`])
      const reference = await createLakeFolder()
      await putMixedDay(reference.store)
      await run(mixedDay, 'UTC', reference)
      const expected = await contentOf(reference, ['enriched/', 'rejected/'])
      reference.remove()

      let kills = 0
      for (let call = 1; ; call++) {
        const codes = ['before', 'after'].map((moment) => {
          const child = spawnSync(
            process.execPath,
            [
              '--conditions=@telelake/source',
              fileURLToPath(new URL('killed-run.ts', import.meta.url)),
              lake.folder,
              mixedDay,
              String(call),
              moment,
            ],
            { encoding: 'utf8' },
          )
          expect(child.stderr).toBe('')
          return child.signal
        })
        if (codes[0] === null) break
        expect(codes).toEqual(['SIGKILL', 'SIGKILL'])
        kills += 2

        const manifest = await run(mixedDay)

        expect(manifest).toMatchObject(mixedDayCounts)
        expect(await contentOf(lake, ['enriched/', 'rejected/'])).toEqual(expected)
      }
      expect(kills).toBeGreaterThanOrEqual(12)
    },
  )

  it('says while it runs, and after it was killed, that the day is unfinished', async () => {
    await putMixedDay(lake.store)
    const seen: unknown[] = []
    const put = lake.store.put.bind(lake.store)
    lake.store.put = async (key, body, options) => {
      if (key.startsWith('enriched/')) seen.push((await readManifest(lake.store, mixedDay))?.status)
      await put(key, body, options)
    }

    await run(mixedDay)

    expect(seen).toEqual(['running', 'running'])
    expect((await readManifest(lake.store, mixedDay))?.status).toBe('complete')
  })

  it('keeps the rows of a day whose raw objects have expired, unless it is told that they may go', async () => {
    await putMixedDay(lake.store)
    const manifest = await run(mixedDay)
    await lake.store.delete(await keysOf(lake.store, 'raw/'))
    const before = await contentOf(lake, ['enriched/', 'rejected/', 'runs/'])

    await expect(run(mixedDay)).rejects.toThrow(
      /^run: 404 rows of 2026-03-10 were made of raw objects of which none is left/,
    )
    expect(await contentOf(lake, ['enriched/', 'rejected/', 'runs/'])).toEqual(before)
    const ofAnotherVersion = { ...manifest, catalogue_version: '0' }
    expect(await isUpToDate(lake.store, ofAnotherVersion)).toBe(true)

    const options = { store: lake.store, calendar: calendarOf('UTC'), date: mixedDay, mayBeEmpty: true }
    expect(await processDay(options)).toMatchObject({ raw: 0, rows: 0, outputs: [] })
    expect(await keysOf(lake.store, 'enriched/')).toEqual([])
  })

  it('makes one row of an update that arrives at 23:59:59 and again at 00:00:01', async () => {
    const update = messageUpdate(5, new Date('2026-03-10T23:59:58Z'), 'late')
    await putRaw(lake.store, 'UTC', update, new Date('2026-03-10T23:59:59Z'))
    await putRaw(lake.store, 'UTC', update, new Date('2026-03-11T00:00:01Z'))

    const days = [await run('2026-03-10'), await run('2026-03-11')]

    expect(days.map(({ rows, duplicates }) => [rows, duplicates])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(
      await query(lake.folder, 'SELECT update_id::int AS id, event_date::varchar AS day FROM updates'),
    ).toEqual([{ id: 5, day: '2026-03-10' }])
  })

  it('pages through a day of 2,500 objects and leaves none out', { timeout: 60_000 }, async () => {
    const at = new Date('2026-03-10T12:00:00Z')
    for (let id = 0; id < 2_500; id += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, step) =>
          putRaw(lake.store, 'UTC', messageUpdate(id + step, at, 'oi'), at),
        ),
      )
    const read: number[] = []

    const manifest = await processDay({
      store: lake.store,
      calendar: calendarOf('UTC'),
      date: '2026-03-10',
      onProgress: ({ objects }) => read.push(objects),
    })

    expect(manifest).toMatchObject({ raw: 2_500, rows: 2_500 })
    expect(read).toEqual([500, 1_000, 1_500, 2_000, 2_500])
  })

  it('has days and hours right across the change to summer time and back', async () => {
    for (const [id, instant] of [
      [1, '2026-03-28T23:59:59Z'], // Lisbon 28th 23:59 (UTC+0)
      [2, '2026-03-29T00:59:59Z'], // 29th 00:59
      [3, '2026-03-29T01:00:00Z'], // 29th 02:00: the clocks went forward
      [4, '2026-03-29T22:59:59Z'], // 29th 23:59 (UTC+1)
      [5, '2026-03-29T23:00:00Z'], // 30th 00:00
      [6, '2026-10-25T00:30:00Z'], // 25th 01:30 (UTC+1)
      [7, '2026-10-25T01:30:00Z'], // 25th 01:30 again (UTC+0)
    ] as const)
      await putRaw(lake.store, 'Europe/Lisbon', messageUpdate(id, new Date(instant), 'x'), new Date(instant))
    for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25'])
      await processDay({
        store: lake.store,
        calendar: calendarOf('Europe/Lisbon'),
        date: day,
        now: () => new Date('2026-11-01'),
      })

    expect(
      await query(
        lake.folder,
        'SELECT update_id::int AS id, event_date::varchar AS day, local_hour AS hour FROM updates ORDER BY 1',
      ),
    ).toEqual([
      { id: 1, day: '2026-03-28', hour: 23 },
      { id: 2, day: '2026-03-29', hour: 0 },
      { id: 3, day: '2026-03-29', hour: 2 },
      { id: 4, day: '2026-03-29', hour: 23 },
      { id: 5, day: '2026-03-30', hour: 0 },
      { id: 6, day: '2026-10-25', hour: 1 },
      { id: 7, day: '2026-10-25', hour: 1 },
    ])
  })

  it('has days and hours right in America/Sao_Paulo', async () => {
    for (const [id, instant] of [
      [1, '2026-03-10T02:59:59Z'],
      [2, '2026-03-10T03:00:00Z'],
    ] as const)
      await putRaw(
        lake.store,
        'America/Sao_Paulo',
        messageUpdate(id, new Date(instant), 'x'),
        new Date(instant),
      )
    for (const day of ['2026-03-09', '2026-03-10']) await run(day, 'America/Sao_Paulo')

    expect(
      await query(
        lake.folder,
        'SELECT update_id::int AS id, event_date::varchar AS day, local_hour AS hour, local_weekday AS weekday FROM updates ORDER BY 1',
      ),
    ).toEqual([
      { id: 1, day: '2026-03-09', hour: 23, weekday: 1 },
      { id: 2, day: '2026-03-10', hour: 0, weekday: 2 },
    ])
  })

  it('removes the parts of an earlier run that this one does not write', async () => {
    const received = new Date('2026-03-10T12:00:00Z')
    await putRaw(lake.store, 'UTC', messageUpdate(1, new Date('2026-03-01T12:00:00Z'), 'x'), received)
    await putRaw(lake.store, 'UTC', messageUpdate(2, received, 'x'), received)
    await run('2026-03-10')
    await lake.store.delete(['raw/updates/received_date=2026-03-10/0000000000000001.json'])

    await run('2026-03-10')

    expect(await keysOf(lake.store, 'enriched/')).toEqual([
      'enriched/updates/event_date=2026-03-10/from-2026-03-10-0000.parquet',
    ])
  })

  it('writes one object for each of many event days, read in any order, with its rows in the order of their ids', async () => {
    const received = new Date('2026-03-10T12:00:00Z')
    const [days, rows] = [40, 200] // more event days than may be open at once
    for (let id = 0; id < rows; id++) {
      const sent = new Date(received.getTime() - (id % days) * 86_400_000)
      await putRaw(lake.store, 'UTC', messageUpdate(id, sent, 'x'), received)
    }

    const manifest = await run('2026-03-10')

    expect(manifest).toMatchObject({ raw: rows, rows })
    expect(manifest.outputs.map(({ rows }) => rows)).toEqual(Array.from({ length: days }, () => rows / days))
    const found = await query(
      lake.folder,
      `SELECT event_date::varchar AS day, list(update_id::int) AS ids FROM updates GROUP BY 1 ORDER BY 1 DESC`,
    )
    expect(found.map(({ ids }) => ids)).toEqual(
      Array.from({ length: days }, (_, day) =>
        Array.from({ length: rows / days }, (_, row) => row * days + day),
      ),
    )
  })

  it('cuts a slice of much text into parts, named in the order of their rows', async () => {
    const received = new Date('2026-03-10T12:00:00Z')
    const text = 'x'.repeat(9 * 1024 * 1024)
    for (let id = 0; id < 4; id++)
      await putRaw(lake.store, 'UTC', messageUpdate(id, received, text), received)

    const { outputs } = await processDay({
      store: lake.store,
      calendar: calendarOf('UTC'),
      date: '2026-03-10',
      flatten: { text: 'as-is' },
    })

    expect(outputs.map(({ key, rows }) => [key.slice(-'0000001.parquet'.length), rows])).toEqual([
      ['10-0000.parquet', 3],
      ['0000001.parquet', 1],
    ])
    expect(await query(lake.folder, 'SELECT update_id::int AS id FROM updates')).toEqual(
      [0, 1, 2, 3].map((id) => ({ id })),
    )
  })

  it('leaves alone what runs over other days wrote, of the same event day', async () => {
    const event = new Date('2026-03-10T12:00:00Z')
    await putRaw(lake.store, 'UTC', messageUpdate(1, event, 'x'), event)
    await putRaw(lake.store, 'UTC', messageUpdate(2, event, 'x'), new Date('2026-03-11T12:00:00Z'))

    await run('2026-03-10')
    await run('2026-03-11')
    await run('2026-03-10')

    expect(await query(lake.folder, 'SELECT count(*)::int AS n FROM updates')).toEqual([{ n: 2 }])
  })

  it('keeps what the webhook rejected, and its own records only while they are true', async () => {
    const at = new Date('2026-03-10T12:00:00Z')
    await lake.store.put('rejected/received_date=2026-03-10/0123abcd.json', Buffer.from('{}'))
    await putRaw(lake.store, 'UTC', { update_id: 1, message: 'broken' } as never, at)
    await run('2026-03-10')
    await putRaw(lake.store, 'UTC', messageUpdate(1, at, 'mended'), at)

    const manifest = await run('2026-03-10')

    expect(manifest).toMatchObject({ rows: 1, rejected: 0 })
    expect(await keysOf(lake.store, 'rejected/')).toEqual(['rejected/received_date=2026-03-10/0123abcd.json'])
  })

  it('writes a manifest for a day without updates', async () => {
    expect(await run('2026-03-10')).toMatchObject({ raw: 0, rows: 0, outputs: [], first_event_at: null })
    expect(await keysOf(lake.store, '')).toEqual(['runs/received_date=2026-03-10.json'])
  })

  it('tells first and last event and the ids that are missing', async () => {
    for (const [id, at] of [
      [10, '2026-03-10T08:00:00Z'],
      [11, '2026-03-10T07:00:00Z'],
      [15, '2026-03-10T09:00:00Z'],
    ] as const)
      await putRaw(lake.store, 'UTC', messageUpdate(id, new Date(at), 'x'), new Date(at))

    expect(await run('2026-03-10')).toMatchObject({
      first_event_at: '2026-03-10T07:00:00.000Z',
      last_event_at: '2026-03-10T09:00:00.000Z',
      first_update_id: 10,
      last_update_id: 15,
      missing_update_ids: 3,
      gaps: [{ after: 11, before: 15, missing: 3 }],
    })
  })

  it('marks a day partial that is not over, and refuses one that has not begun', async () => {
    const now = (): Date => new Date('2026-03-10T12:00:00Z')
    const calendar = calendarOf('UTC')

    expect(await processDay({ store: lake.store, calendar, date: '2026-03-10', now })).toMatchObject({
      is_partial: true,
    })
    await expect(processDay({ store: lake.store, calendar, date: '2026-03-11', now })).rejects.toThrow(
      RangeError,
    )
    await expect(processDay({ store: lake.store, calendar, date: '2026-02-29', now })).rejects.toThrow(
      RangeError,
    )
  })

  it('stops when it is told to, and the next run finishes the day', async () => {
    await putMixedDay(lake.store)
    const abort = new AbortController()
    abort.abort(new Error('enough'))

    await expect(
      processDay({ store: lake.store, calendar: calendarOf('UTC'), date: mixedDay, signal: abort.signal }),
    ).rejects.toThrow('enough')

    expect(await run(mixedDay)).toMatchObject(mixedDayCounts)
  })

  it('ends before the deadline, even while a read hangs, with the day marked unfinished', async () => {
    await putMixedDay(lake.store)
    await run(mixedDay)
    const before = await contentOf(lake, ['enriched/', 'rejected/'])
    const get = lake.store.get.bind(lake.store)
    lake.store.get = (key) => (key.endsWith('1100.json') ? new Promise(() => undefined) : get(key))

    const stopped = processDay({
      store: lake.store,
      calendar: calendarOf('UTC'),
      date: mixedDay,
      timeLeft: () => 5_050,
    })

    await expect(stopped).rejects.toBeInstanceOf(DeadlineError)
    const manifest = await readManifest(lake.store, mixedDay)
    expect(manifest?.status).toBe('running')
    expect(manifest?.outputs).toHaveLength(2) // what lies there stays named
    lake.store.get = get
    expect(await run(mixedDay)).toMatchObject(mixedDayCounts)
    expect(await contentOf(lake, ['enriched/', 'rejected/'])).toEqual(before)
  })

  it.each([1, 2])('ends before the deadline, even while a listing hangs (threads: %i)', async (count) => {
    lake.store.listPages = async function* () {
      yield await new Promise<never>(() => undefined)
    }

    const stopped = processDay({
      store: lake.store,
      calendar: calendarOf('UTC'),
      date: mixedDay,
      timeLeft: () => 5_050,
      runner: inThreads({
        count,
        lake: { url: lake.folder },
        settings: { PII_MODE: 'keep', DERIVE_TEXT: true },
      }),
    })

    await expect(stopped).rejects.toBeInstanceOf(DeadlineError)
    expect((await readManifest(lake.store, mixedDay))?.status).toBe('running')
  })

  it('has what the bot sent as rows too, counted with the updates', async () => {
    const at = new Date('2026-03-10T12:00:00Z')
    const { message } = messageUpdate(9, at, 'resposta')
    await putRaw(lake.store, 'UTC', messageUpdate(1, at, 'pergunta'), at)
    const sent = Buffer.from(JSON.stringify({ ok: true, result: message }))
    await lake.store.put(rawOutboundKey('2026-03-10', -1001, 9), sent, { receivedAt: at })
    await lake.store.put(rawOutboundKey('2026-03-09', -1001, 8), sent, { receivedAt: at })
    await lake.store.put(rawOutboundKey('2026-03-10', -1001, 8), sent, { receivedAt: at })
    await lake.store.put(rawOutboundKey('2026-03-10', 5, 1), Buffer.from('{"ok":true,"result":true}'))
    await lake.store.put(rawOutboundKey('2026-03-10', 5, 2), Buffer.from('{"ok":'))

    expect(await run('2026-03-10')).toMatchObject({
      raw: 5,
      rows: 2,
      duplicates: 1,
      rejected: 2,
      first_update_id: 1,
      last_update_id: 1,
    })

    expect(
      await query(
        lake.folder,
        'SELECT update_id::int AS id, direction, source, text FROM updates ORDER BY 1',
      ),
    ).toEqual([
      { id: 1, direction: 'in', source: 'webhook', text: 'pergunta' },
      { id: null, direction: 'out', source: 'outbound', text: 'resposta' },
    ])
    expect(await keysOf(lake.store, 'rejected/')).toEqual([
      'rejected/received_date=2026-03-10/5_1.json',
      'rejected/received_date=2026-03-10/5_2.json',
    ])
  })
})

describe('dayBefore', () => {
  it('is the day before on the calendar of the lake', () => {
    expect(dayBefore(calendarOf('UTC'), new Date('2026-03-01T00:00:00Z'))).toBe('2026-02-28')
    expect(dayBefore(calendarOf('America/Sao_Paulo'), new Date('2026-03-01T02:59:59Z'))).toBe('2026-02-27')
    expect(dayBefore(calendarOf('Pacific/Kiritimati'), new Date('2026-03-01T10:00:00Z'))).toBe('2026-03-01')
  })
})
