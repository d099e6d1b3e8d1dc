import { calendarOf, rawUpdateKey, rejectedKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processDay } from '../src/run/process-day.ts'
import { createWebhookHandler } from '../src/receive/webhook-handler.ts'
import { rejectedRecord } from '../src/records/rejected-record.ts'
import { readRejected, rejectedOf, RejectedRecordError, replayRejected } from '../src/replay/rejected.ts'
import { createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, putMixedDay } from './mixed-day.ts'

const calendar = calendarOf('UTC')
let lake: LakeFolder
beforeEach(async () => (lake = await createLakeFolder()))
afterEach(() => lake.remove())

describe('rejectedOf', () => {
  it('gives what the webhook and what a run rejected, with the originals', async () => {
    await putMixedDay(lake.store)
    await processDay({ store: lake.store, calendar, date: mixedDay })
    const receive = createWebhookHandler({
      store: lake.store,
      calendar,
      secretToken: 's',
      now: () => new Date('2026-03-10T12:00:00Z'),
    })
    await receive({ headers: { 'x-telegram-bot-api-secret-token': 's' }, body: 'no JSON' })

    const records = await Array.fromAsync(rejectedOf(lake.store, [mixedDay]))

    expect(records.map(({ reason, raw_key }) => [reason, raw_key === null])).toEqual([
      ['wrong_type', false],
      ['wrong_type', false],
      ['wrong_type', false],
      ['not_json', true],
    ])
    expect(records[3]).toMatchObject({ raw: 'no JSON', received_at: new Date('2026-03-10T12:00:00Z') })
  })

  it('refuses what is no record', async () => {
    const key = rejectedKey(mixedDay, 'x')
    await lake.store.put(key, Buffer.from('{}'))

    await expect(readRejected(lake.store, key)).rejects.toThrow(RejectedRecordError)
    expect(await readRejected(lake.store, rejectedKey(mixedDay, 'y'))).toBeUndefined()
  })
})

describe('replayRejected', () => {
  it('stores what reads as an update by now, with its time of arrival, and keeps the rest', async () => {
    const receivedAt = new Date('2026-03-10T12:00:00Z')
    const body = Buffer.from(
      '{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}',
    )
    const mended = rejectedKey(mixedDay, 'a'.repeat(64))
    const broken = rejectedKey(mixedDay, 'b'.repeat(64))
    await lake.store.put(mended, rejectedRecord('no_update_id', 'as an older version said', null, body), {
      receivedAt,
    })
    await lake.store.put(broken, rejectedRecord('not_json', '', null, Buffer.from([0xff])), { receivedAt })

    expect(await replayRejected(lake.store, [mixedDay])).toEqual({ stored: 1, kept: 1, days: [mixedDay] })
    expect(await lake.store.get(rawUpdateKey(mixedDay, 7))).toEqual({
      body: expect.anything() as unknown,
      receivedAt,
    })
    expect(await keysOf(lake.store, 'rejected/')).toEqual([broken])
    expect(await replayRejected(lake.store, [mixedDay])).toEqual({ stored: 0, kept: 1, days: [] })
  })

  it('asks for the days of what a run rejected', async () => {
    await putMixedDay(lake.store)
    await processDay({ store: lake.store, calendar, date: mixedDay })

    expect(await replayRejected(lake.store, ['2026-03-09', mixedDay])).toEqual({
      stored: 0,
      kept: 0,
      days: [mixedDay],
    })
  })
})
