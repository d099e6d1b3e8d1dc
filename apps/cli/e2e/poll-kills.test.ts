import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { calendarOf, listKeys, openStore, rawUpdateKey } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { afterEach, expect, it } from 'vitest'
import { createBotApiServer } from '../test/bot-api-server.ts'
import { startTelelake } from '../test/command.ts'
import type { Finished } from '../test/command.ts'
import { seeded } from './fault-proxy.ts'
import { rowIds, updateOf } from './faulty-lake.ts'

const KILLS = 20
const UPDATES = 3_000
const PAGE = 100
const LONGEST_MS = 60 // after Telegram was asked: about as long as an answer and the writing of a page take
const calendar = calendarOf('UTC')

const bot = await createBotApiServer()
const folder = mkdtempSync(join(tmpdir(), 'lake-'))
afterEach(async () => {
  await bot.close()
  rmSync(folder, { recursive: true })
})

/** End a poll when an update of the page that it is writing is there. */
async function killInTheMidst(kill: () => void, isReached: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !isReached(); tries++) await delay(1)
  kill()
}

it(`telelake poll, killed by SIGKILL at ${KILLS} random moments, loses no update and stores none twice`, async () => {
  const store = await openStore(folder)
  const ids = Array.from({ length: UPDATES }, (_, index) => index + 1)
  const texts = new Map(ids.map((id) => [id, JSON.stringify(updateOf(id))]))
  bot.updates = [...texts].map(([update_id, text]) => ({ update_id, text }))
  const begunOn = calendar.at(Date.now()).date
  const daysSinceBegin = (): string[] => [...new Set([begunOn, calendar.at(Date.now()).date])]
  const isStored = (id: number): boolean =>
    daysSinceBegin().some((day) => existsSync(join(folder, rawUpdateKey(day, id))))

  const chance = seeded(13)
  let kill: (() => void) | undefined
  let checked = 1
  const forgotten: number[] = []
  bot.onCall = (method, { offset }) => {
    if (method !== 'getUpdates') return
    // What is asked for acknowledges all before: Telegram forgets them now.
    for (; checked < Number(offset); checked++) if (!isStored(checked)) forgotten.push(checked)
    if (kill === undefined || chance() < 0.3) return
    if (chance() < 0.5) setTimeout(kill, LONGEST_MS * chance())
    else void killInTheMidst(kill, () => isStored(checked + Math.floor(chance() * PAGE)))
  }

  let killed = 0
  let inTheMidstOfAPage = 0
  // Some kills meet a poll that processes its day: go on until three met one that writes a page.
  while ((killed < KILLS || inTheMidstOfAPage < 3) && killed < 3 * KILLS && bot.updates.length > 0) {
    const running = startTelelake(['poll', '--once', '--lake', folder], bot.env)
    const closed = once(running.process, 'close')
    kill = () => running.process.kill('SIGKILL')
    const [, signal] = (await closed) as [number | null, NodeJS.Signals | null]
    if (signal !== 'SIGKILL') continue
    killed++
    const waiting = bot.updates.slice(0, PAGE).filter(({ update_id }) => isStored(update_id)).length
    if (waiting > 0 && waiting < PAGE) inTheMidstOfAPage++
  }
  kill = undefined
  process.stdout.write(
    `${killed} polls killed, ${inTheMidstOfAPage} of them in the midst of writing a page\n`,
  )
  expect(forgotten).toEqual([])
  expect(killed).toBeGreaterThan(10)
  expect(inTheMidstOfAPage).toBeGreaterThan(2)

  const last: Finished = await startTelelake(['poll', '--once', '--lake', folder], bot.env).ended
  expect(last).toMatchObject({ status: 0, stderr: '' })
  expect(bot.updates).toEqual([])

  const keys = await Array.fromAsync(listKeys(store, 'raw/updates/'))
  for (const key of keys) {
    const id = Number(/(\d{16})\.json$/.exec(key)?.[1])
    expect(readFileSync(join(folder, key), 'utf8')).toBe(texts.get(id))
  }
  for (const day of daysSinceBegin()) await processDay({ store, calendar, date: day })
  expect(await rowIds(store)).toEqual(ids)
})
