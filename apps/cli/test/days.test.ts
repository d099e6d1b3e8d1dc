import { addDays, calendarOf, listKeys, rawUpdateKey, runKey } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rangeUntil } from '../src/answers.ts'
import { CommandError } from '../src/command-error.ts'
import { daysOf } from '../src/options/days-options.ts'
import { daysOwed } from '../src/runs/process-days.ts'
import { Schedule } from '../src/runs/schedule.ts'
import { createLakeFolder } from './lake-folder.ts'

const utc = calendarOf('UTC')
const now = new Date('2026-03-10T12:00:00Z')

describe('daysOf', () => {
  it('is the day, the range, the range until yesterday, or yesterday', () => {
    expect(daysOf({ date: '2026-03-10' }, utc, now)).toEqual(['2026-03-10'])
    expect(daysOf({ from: '2026-03-01', to: '2026-03-03' }, utc, now)).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ])
    expect(daysOf({ from: '2026-03-08' }, utc, now)).toEqual(['2026-03-08', '2026-03-09'])
    expect(daysOf({}, utc, now)).toEqual(['2026-03-09'])
    expect(daysOf({}, calendarOf('Pacific/Kiritimati'), now)).toEqual(['2026-03-10'])
  })

  for (const [options, message] of [
    [{ date: 'yesterday' }, '--date: expected a day written YYYY-MM-DD, got "yesterday"'],
    [{ date: '2026-02-29' }, '--date: expected a day written YYYY-MM-DD, got "2026-02-29"'],
    [{ date: '2026-03-11' }, '--date: expected a day not after today, 2026-03-10, got 2026-03-11'],
    [{ date: '2026-03-01', to: '2026-03-01' }, '--date cannot be combined with --from and --to'],
    [{ to: '2026-03-01' }, '--to requires --from'],
    [{ from: '2026-03-05', to: '2026-03-04' }, '--from: expected a day not after 2026-03-04, got 2026-03-05'],
  ] as const)
    it(`refuses ${JSON.stringify(options)}`, () => {
      expect(() => daysOf(options, utc, now)).toThrow(CommandError)
      expect(() => daysOf(options, utc, now)).toThrow(message)
    })
})

describe('daysOwed', () => {
  it('is every one of the last seven days and today that has no finished run over the whole of it', async () => {
    const lake = await createLakeFolder()
    const run = (date: string, at: Date): Promise<unknown> =>
      processDay({ store: lake.store, calendar: utc, date, now: () => at })
    await run('2026-03-04', now)
    await run('2026-03-09', new Date('2026-03-09T23:00:00Z')) // partial

    expect(await daysOwed(lake.store, utc, now)).toEqual([
      '2026-03-03',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
    ])
    lake.remove()
  })
})

describe('an unreadable manifest', () => {
  afterEach(() => vi.useRealTimers())

  it('is reported with its cure by the schedule, which processes the other days', async () => {
    const lake = await createLakeFolder()
    await lake.store.put(rawUpdateKey('2026-03-08', 1), Buffer.from('{"update_id":1}'))
    await lake.store.put(runKey('2026-03-09'), Buffer.from('{'))
    expect(await daysOwed(lake.store, utc, now)).toContain('2026-03-09')
    vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const errors: string[] = []
    const schedule = new Schedule({
      store: lake.store,
      calendar: utc,
      flatten: {},
      onError: (date, error) => errors.push(`${date}: ${(error as Error).message}`),
    })

    await vi.advanceTimersByTimeAsync(6 * 60_000)
    await schedule.settled()
    await schedule.stop()

    expect(errors).toEqual([
      expect.stringMatching(/^2026-03-09: manifest: .*\(delete runs\/\S+ and process the day again/),
    ])
    expect((await lake.store.get(runKey('2026-03-08')))?.body.byteLength).toBeGreaterThan(0)
    lake.remove()
  })
})

describe('rangeUntil', () => {
  it('is the last 28 days and today', () => {
    expect(rangeUntil(utc, now)).toEqual({ from: '2026-02-10', to: '2026-03-10' })
  })
})

describe('Schedule', () => {
  afterEach(() => vi.useRealTimers())

  /** Put an update of a day and let the clock go on. */
  async function at(
    start: string,
    zone: string,
    minutes: number,
    hasArrivals: boolean,
  ): Promise<Map<string, boolean>> {
    const lake = await createLakeFolder()
    const calendar = calendarOf(zone)
    vi.useFakeTimers({ now: new Date(start), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const today = calendar.at(Date.now()).date
    for (const [id, day] of [
      [1, addDays(today, -1)],
      [2, today],
    ] as const)
      await lake.store.put(rawUpdateKey(day, id), Buffer.from(`{"update_id":${id}}`), {
        receivedAt: new Date(),
      })
    const errors: unknown[] = []
    const schedule = new Schedule({
      store: lake.store,
      calendar,
      flatten: {},
      onError: (_, error) => errors.push(error),
    })
    if (hasArrivals) schedule.noteArrival()
    const finished = vi.advanceTimersByTimeAsync(minutes * 60_000)
    await finished
    await schedule.settled()
    await schedule.stop()
    const runs = new Map<string, boolean>()
    for await (const key of listKeys(lake.store, 'runs/')) {
      const manifest = JSON.parse(Buffer.from((await lake.store.get(key))!.body).toString()) as {
        is_partial: boolean
      }
      runs.set(key.slice(19, 29), manifest.is_partial)
    }
    expect(errors).toEqual([])
    lake.remove()
    return runs
  }

  it('runs over the day before, five minutes after midnight on the clock of the lake', async () => {
    expect(await at('2026-03-10T03:00:00Z', 'America/Sao_Paulo', 4, false)).toEqual(new Map())
    const runs = await at('2026-03-10T03:00:00Z', 'America/Sao_Paulo', 6, false)

    expect(runs.get('2026-03-09')).toBe(false)
    expect(runs.has('2026-03-10')).toBe(false)
  })

  it('runs over the running day within a minute of an arrival, as partial, and not without one', async () => {
    expect(await at('2026-03-10T12:10:00Z', 'UTC', 1, true)).toEqual(new Map([['2026-03-10', true]]))
    expect(await at('2026-03-10T12:10:00Z', 'UTC', 1, false)).toEqual(new Map())
  })
})
