import { calendarOf, rawUpdateKey, rejectedKey } from '@telelake/lake'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { afterEach, describe, expect, it } from 'vitest'
import { once } from 'node:events'
import { startTelelake } from '../test/command.ts'
import { openFaultyLake, rowIds, updateOf } from './faulty-lake.ts'
import type { FaultyLake } from './faulty-lake.ts'

const day = '2026-03-10'
const now = (): Date => new Date('2026-03-10T12:00:00Z')

let lake: FaultyLake
afterEach(() => lake.close())

/** Not `spawnSync`: the proxy before the store is in this process. @returns the status */
async function telelake(...args: string[]): Promise<number> {
  const running = startTelelake([...args, '--lake', lake.url], lake.environment)
  const [status] = (await once(running.process, 'close')) as [number]
  return status
}

describe.each(['versitygw', 'moto_server'])('over %s, the commands of an operator', (server) => {
  it('verify, replay what was rejected, and erase a person', async () => {
    lake = await openFaultyLake(server)
    const receive = createWebhookHandler({
      store: lake.faulty,
      calendar: calendarOf('UTC'),
      secretToken: 's',
      now,
    })
    const headers = { 'x-telegram-bot-api-secret-token': 's' }
    for (const id of [1, 2, 3])
      expect(await receive({ headers, body: JSON.stringify(updateOf(id)) })).toEqual({ statusCode: 200 })
    await receive({ headers, body: 'no update' })
    // As an earlier version would have rejected what this one can read:
    const raw = JSON.stringify(updateOf(4))
    const record = { reason: 'not_json', detail: '', raw_key: null, raw_encoding: 'utf8', raw }
    await lake.direct.put(rejectedKey(day, 'earlier'), Buffer.from(JSON.stringify(record)), {
      receivedAt: now(),
    })

    expect(await telelake('etl', '--date', day)).toBe(0)
    expect(await telelake('verify', '--date', day)).toBe(0)
    expect(await telelake('rejected', 'replay', '--date', day)).toBe(0)
    expect(await rowIds(lake.direct)).toEqual([1, 2, 3, 4])
    expect((await lake.direct.get(rawUpdateKey(day, 4)))?.receivedAt).toEqual(now())

    expect(await telelake('erase', '--user', '1002', '--yes', '--dry-run')).toBe(0)
    expect(await rowIds(lake.direct)).toEqual([1, 2, 3, 4])
    expect(await telelake('erase', '--user', '1002', '--yes')).toBe(0)
    expect(await rowIds(lake.direct)).toEqual([1, 3, 4])
    expect(await lake.direct.get(rawUpdateKey(day, 2))).toBeUndefined()
    expect(await telelake('verify', '--date', day)).toBe(0)

    await lake.direct.delete([rawUpdateKey(day, 3)])
    expect(await telelake('verify', '--date', day)).toBe(2)
  })
})
