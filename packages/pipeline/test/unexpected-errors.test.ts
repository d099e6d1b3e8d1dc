import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { calendarOf, listKeys, rawUpdateKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import type { ImportManifest } from '../src/import/import-history.ts'
import { processDay, readManifest, RunError } from '../src/run/process-day.ts'
import type { Manifest, ProcessDayOptions } from '../src/run/process-day.ts'
import type { FlattenOptions } from '../src/settings/flatten-options.ts'
import { rejectedOf } from '../src/replay/rejected.ts'
import { contentOf, createLakeFolder, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const calendar = calendarOf('UTC')
const day = '2026-03-10'
const noon = Date.parse(`${day}T12:00:00Z`)
const SECRET = 'a word that nobody may read in a log'

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

/** Settings under which a person's row cannot be made, in each of the ways there are. */
const failing = (fails: (id: number) => unknown): FlattenOptions => ({
  text: 'derive',
  privacy: {
    mode: 'pseudonymise',
    pseudonym: (id) => fails(Number(id)) as number,
  },
})
const overflow = (): never => overflow() // a real RangeError
class FaultOfOurs extends Error {}
const ways: Record<string, { fails: () => unknown; detail: string }> = {
  'an error of ours': {
    fails: () => {
      throw new FaultOfOurs(SECRET)
    },
    detail: 'object: expected a row, got FaultOfOurs',
  },
  'a stack that overflows': { fails: overflow, detail: 'object: expected a row, got RangeError' },
  'something that is no error': {
    fails: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw SECRET
    },
    detail: 'object: expected a row, got string',
  },
  'a row that does not fit its columns': {
    fails: () => 0.5,
    detail: 'object: expected a row, got CellTypeError',
  },
}

const message = (id: number, userId: number, text = 'oi', sentAt = noon): { update_id: number } =>
  ({
    update_id: id,
    message: {
      message_id: id,
      from: { id: userId, is_bot: false, first_name: 'Ana' },
      chat: { id: -1001, type: 'supergroup', title: 'S' },
      date: sentAt / 1000,
      text,
    },
  }) as { update_id: number }
const put = (update: { update_id: number }): Promise<void> =>
  putRaw(lake.store, 'UTC', update, new Date(noon))
/** Written as files, since 10,000 puts would each wait for the disk. */
const putDay = (good: number, bad: number): void => {
  for (let id = 1; id <= good + bad; id++) {
    const path = join(lake.folder, rawUpdateKey(day, id))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(message(id, id <= good ? 7 : 666, SECRET)))
    utimesSync(path, noon / 1000, noon / 1000)
  }
}
const run = (fails: () => unknown, options: Partial<ProcessDayOptions> = {}): Promise<Manifest> =>
  processDay({
    store: lake.store,
    calendar,
    date: day,
    flatten: failing((id) => (id === 666 ? fails() : id)),
    ...options,
  })
const harmless = (): number => 1

describe('processDay', () => {
  it.each(Object.entries(ways))('makes of %s one rejected record, and rows of all others', async (_, way) => {
    putDay(20, 3)

    const manifest = await run(way.fails)

    expect(manifest).toMatchObject({ status: 'complete', raw: 23, rows: 20, duplicates: 0, rejected: 3 })
    expect(await query(lake.folder, 'SELECT count(DISTINCT update_id)::int AS n FROM updates')).toEqual([
      { n: 20 },
    ])
    const records = await Array.fromAsync(rejectedOf(lake.store, [day]))
    expect(records.map(({ reason, detail }) => ({ reason, detail }))).toEqual(
      Array(3).fill({ reason: 'unexpected', detail: way.detail }),
    )
    expect(records.map(({ raw_key }) => raw_key)).toEqual([21, 22, 23].map((id) => rawUpdateKey(day, id)))
    // A version without the fault makes the rows.
    expect(await run(harmless)).toMatchObject({ rows: 23, rejected: 0 })
    expect(await Array.fromAsync(listKeys(lake.store, 'rejected/'))).toEqual([])
  })

  it('makes a part of no event day of which every row was refused', async () => {
    await put(message(1, 7))
    await put(message(2, 666, 'oi', noon - 86_400_000))

    const { outputs, first_event_at } = await run(() => 0.5)

    expect(outputs.map(({ event_date, rows }) => [event_date, rows])).toEqual([[day, 1]])
    expect(first_event_at).toBe(new Date(noon).toISOString())
  })

  it('rejects a row that fails only when it is read the second time', async () => {
    const days = 20 // more than are open at once
    for (let id = 1; id <= days; id++)
      await put(message(id, id === days ? 666 : 7, 'oi', noon - id * 86_400_000))
    for (const way of [() => 0.5, ways['an error of ours']!.fails]) {
      let calls = 0

      const manifest = await run(() => (++calls === 1 ? 1 : way()))

      expect(manifest).toMatchObject({ raw: days, rows: days - 1, rejected: 1, status: 'complete' })
    }
  })

  it.each([
    ['more than 100 and more than 1 %', 9_000, 101, true],
    ['more than 1 %, and 100', 0, 100, false],
    ['more than 100, and 1 %', 9_999, 101, false],
  ])(
    'fails where what is rejected is %s: %i good, %i bad',
    { timeout: 120_000 },
    async (_, good, bad, isOver) => {
      putDay(good, bad)

      const manifest = run(ways['an error of ours']!.fails)

      if (isOver) {
        await expect(manifest).rejects.toBeInstanceOf(RunError)
        await expect(manifest).rejects.toThrow(`rejected as unexpected, got ${bad} of ${good + bad} (${day}`)
      } else expect(await manifest).toMatchObject({ rows: good, rejected: bad, status: 'complete' })
    },
  )

  it('leaves good rows and their manifest as they were when it fails so, with slices and with a later fault', async () => {
    putDay(100, 150)
    await run(harmless, { sliceObjects: 50 })
    const good = await contentOf(lake, ['enriched/', 'runs/'])

    await expect(run(ways['an error of ours']!.fails)).rejects.toBeInstanceOf(RunError)

    expect(await contentOf(lake, ['enriched/', 'runs/'])).toEqual(good)
    await expect(run(ways['an error of ours']!.fails, { sliceObjects: 50 })).rejects.toBeInstanceOf(RunError)
    expect((await readManifest(lake.store, day))?.status).toBe('running')
    expect(await run(harmless, { sliceObjects: 50 })).toMatchObject({ rows: 250, rejected: 0 })
  })
})

describe('importHistory', () => {
  const importOf = (fails: () => unknown, good: number, bad: number): Promise<ImportManifest> => {
    const messages = Array.from({ length: good + bad }, (_, n) => ({
      id: n + 1,
      type: 'message',
      date_unixtime: String(noon / 1000 + n),
      from: 'Ana',
      from_id: n < good ? 'user7' : 'user666',
      text: SECRET,
    }))
    const path = join(lake.folder, 'result.json')
    writeFileSync(path, JSON.stringify({ name: 'S', type: 'private_supergroup', id: 42, messages }))
    return importHistory({
      store: lake.store,
      calendar,
      path,
      now: () => new Date(noon),
      flatten: failing((id) => (id === 666 ? fails() : id)),
    })
  }

  it.each(Object.entries(ways))('makes of %s one rejected record, and rows of all others', async (_, way) => {
    const manifest = await importOf(way.fails, 20, 3)

    expect(manifest).toMatchObject({
      status: 'complete',
      messages: 23,
      rows: 20,
      already_there: 0,
      rejected: 3,
    })
    expect(manifest.chats).toMatchObject([{ messages: 23, rows: 20, rejected: 3 }])
    const records = await Array.fromAsync(rejectedOf(lake.store, [day]))
    expect(records.map(({ reason, detail }) => ({ reason, detail }))).toEqual(
      Array(3).fill({ reason: 'unexpected', detail: way.detail }),
    )
  })

  it('fails when more than 100 and more than 1 % are rejected so, and leaves the rows of an earlier import', async () => {
    await importOf(harmless, 100, 101)
    const good = await contentOf(lake, ['enriched/'])

    await expect(importOf(ways['an error of ours']!.fails, 100, 101)).rejects.toThrow(
      /rejected as unexpected, got 101 of 201/,
    )

    expect(await contentOf(lake, ['enriched/'])).toEqual(good)
    expect(await importOf(ways['an error of ours']!.fails, 0, 100)).toMatchObject({ rows: 0, rejected: 100 })
  })
})
