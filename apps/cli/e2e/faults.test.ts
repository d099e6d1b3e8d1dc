import { calendarOf, rawUpdateKey } from '@telelake/lake'
import { DeadlineError, processDay, readManifest } from '@telelake/pipeline/process-day'
import type { Manifest } from '@telelake/pipeline/process-day'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { afterEach, describe, expect, it } from 'vitest'
import { seeded } from './fault-proxy.ts'
import type { Fault, SeenRequest } from './fault-proxy.ts'
import { openFaultyLake, rowIds, updateOf } from './faulty-lake.ts'
import type { FaultyLake } from './faulty-lake.ts'

const day = '2026-03-10'
const LONGEST_SILENCE_MS = 90_000 // the store gives up after 30 s
const calendar = calendarOf('UTC')
const noon = new Date('2026-03-10T12:00:00Z')
const ids = Array.from({ length: 60 }, (_, index) => index + 1)

let lake: FaultyLake
afterEach(() => lake.close())

/** Send what Telegram has until all of it is answered 200. @returns how often 503 was answered */
async function deliver(now: () => Date = () => noon): Promise<number> {
  const receive = createWebhookHandler({ store: lake.faulty, calendar, secretToken: 's', now })
  let refused = 0
  await Promise.all(
    ids.map(async (id) => {
      const event = {
        headers: { 'x-telegram-bot-api-secret-token': 's' },
        body: JSON.stringify(updateOf(id)),
      }
      while ((await receive(event)).statusCode !== 200) refused++
    }),
  )
  return refused
}

async function fill(): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      lake.direct.put(rawUpdateKey(day, id), Buffer.from(JSON.stringify(updateOf(id))), { receivedAt: noon }),
    ),
  )
}

function run(): Promise<Manifest> {
  return processDay({ store: lake.faulty, calendar, date: day })
}

async function expectWhole(): Promise<void> {
  expect(await rowIds(lake.direct)).toEqual(ids)
  expect(await readManifest(lake.direct, day)).toMatchObject({
    status: 'complete',
    raw: ids.length,
    rows: ids.length,
    duplicates: 0,
    rejected: 0,
  })
}

const isOf = (zone: string) => (request: SeenRequest) =>
  decodeURIComponent(request.path).includes(`/${zone}/`)
const each: Fault[] = ['reset', 'lost-answer', 'slow', 409, 500, 503]

describe.each(['versitygw', 'moto_server'])('over %s', (server) => {
  it.each(each)('an update whose write suffers %s is stored once', async (fault) => {
    lake = await openFaultyLake(server)
    const seen = new Set<string>()
    lake.proxy.choose = ({ method, path }) => {
      if (method !== 'PUT' || seen.has(path)) return undefined
      seen.add(path)
      return fault // to the first try of each write
    }
    expect(await deliver()).toBe(0) // without the store's second try Telegram would be asked to send again
    expect(lake.proxy.done.get(fault)).toBe(ids.length)

    lake.proxy.choose = () => undefined
    await run()
    await expectWhole()
  })

  it('a store that is down is answered 503 each time, and nothing is lost once it is back', async () => {
    lake = await openFaultyLake(server)
    lake.proxy.choose = ({ count }) => (count <= 400 ? 503 : undefined)
    expect(await deliver()).toBeGreaterThan(0)

    await run()
    await expectWhole()
  })

  it.each(['reset', 'lost-answer', 'slow', 500, 503, 'truncate'] satisfies Fault[])(
    'a run whose requests suffer %s ends whole, or a later one does',
    async (fault) => {
      lake = await openFaultyLake(server)
      await fill()
      const chance = seeded(2)
      lake.proxy.choose = () => (chance() < 0.15 ? fault : undefined)
      let runs = 1
      while (!(await run().then(Boolean, () => false)) && runs < 40) {
        runs++
        expect((await readManifest(lake.direct, day))?.status ?? 'running').toBe('running')
      }
      expect(lake.proxy.done.get(fault)).toBeGreaterThan(0)
      expect(runs).toBeLessThan(40)
      await expectWhole()
    },
  )

  it('a run that was refused every write leaves the day unfinished, and the next repairs it', async () => {
    lake = await openFaultyLake(server)
    await fill()
    const isEnriched = isOf('enriched')
    lake.proxy.choose = (request) => (request.method === 'PUT' && isEnriched(request) ? 500 : undefined)

    await expect(run()).rejects.toMatchObject({ name: 'StoreError' })
    expect((await readManifest(lake.direct, day))?.status).toBe('running')
    lake.proxy.choose = () => undefined
    await run()
    await expectWhole()
  })

  it('a store that stalls does not hold a run beyond its deadline', async () => {
    lake = await openFaultyLake(server)
    await fill()
    const isRaw = isOf('raw')
    lake.proxy.choose = (request) =>
      request.method === 'GET' && isRaw(request) && request.path.includes('.json') ? 'stall' : undefined
    const stalled = processDay({ store: lake.faulty, calendar, date: day, timeLeft: () => 6_000 })

    await expect(stalled).rejects.toBeInstanceOf(DeadlineError)
    expect((await readManifest(lake.direct, day))?.status).toBe('running')
    lake.proxy.choose = () => undefined
    await run()
    await expectWhole()
  })

  it.runIf(server === 'versitygw')(
    'a request that is never answered is given up after a while, and tried again',
    async () => {
      lake = await openFaultyLake(server)
      const stalled = new Set<string>()
      lake.proxy.choose = ({ method }) => {
        if (stalled.has(method)) return undefined
        stalled.add(method)
        return 'stall' // the first write, and the first read
      }
      await lake.direct.put(rawUpdateKey(day, 1), Buffer.from('{}'))
      const tries = Promise.all([
        lake.faulty.putIfAbsent(rawUpdateKey(day, 2), Buffer.from('{}')),
        lake.faulty.get(rawUpdateKey(day, 1)),
      ])
      const patience = setTimeout(() => lake.proxy.close(), LONGEST_SILENCE_MS) // or they would wait for ever

      expect(await tries).toMatchObject([true, { body: Buffer.from('{}') }])
      clearTimeout(patience)
      expect([...stalled].sort()).toEqual(['GET', 'PUT'])
      expect(lake.proxy.done.get('stall')).toBe(2)
      expect(lake.proxy.requests).toBe(4)
    },
  )

  it('a listing that changes while it is read gives a true manifest, and the next run has the rest', async () => {
    lake = await openFaultyLake(server)
    await fill()
    let isAdding = true
    const late = updateOf(0)
    lake.proxy.choose = ({ method, path }) => {
      if (isAdding && method === 'GET' && decodeURIComponent(path).includes('/raw/updates/')) {
        isAdding = false
        void lake.direct.put(rawUpdateKey(day, 0), Buffer.from(JSON.stringify(late)), { receivedAt: noon })
      }
      return undefined
    }
    const first = await run()
    expect(isAdding).toBe(false)
    expect(first.rows).toBe((await rowIds(lake.direct)).length)

    expect(await run()).toMatchObject({ raw: ids.length + 1, rows: ids.length + 1 })
    expect(await rowIds(lake.direct)).toEqual([0, ...ids])
  })

  it('a raw object that vanishes between listing and reading ends the run; the next tells the truth', async () => {
    lake = await openFaultyLake(server)
    await fill()
    let deleted: Promise<void> | undefined
    lake.proxy.choose = ({ method, path }) => {
      if (
        method === 'GET' &&
        path.includes('/raw/updates/') &&
        path.includes('.json') &&
        deleted === undefined
      )
        deleted = lake.direct.delete([rawUpdateKey(day, ids.at(-1)!)])
      return deleted !== undefined && path.includes(String(ids.at(-1)).padStart(16, '0')) ? 'slow' : undefined
    }
    await expect(run()).rejects.toMatchObject({ name: 'RunError' })
    await deleted
    expect((await readManifest(lake.direct, day))?.status ?? 'running').toBe('running')

    lake.proxy.choose = () => undefined
    expect(await run()).toMatchObject({ raw: ids.length - 1, rows: ids.length - 1 })
    expect(await rowIds(lake.direct)).toEqual(ids.slice(0, -1))
  })

  it('a clock that jumps over midnight and back stores a repeated update twice at most, and gives it one row', async () => {
    lake = await openFaultyLake(server)
    const chance = seeded(3)
    const jumping = (): Date => new Date(noon.getTime() + (chance() < 0.5 ? -86_400_000 : 0))
    await deliver(jumping)
    await deliver(jumping)
    await processDay({ store: lake.faulty, calendar, date: '2026-03-09' })
    const second = await run()

    expect(second.duplicates).toBeGreaterThan(0)
    expect(await rowIds(lake.direct)).toEqual(ids)
  })
})
