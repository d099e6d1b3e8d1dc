import { addDays, calendarOf, daysFromTo } from '@telelake/lake'
import { describe, expect, it } from 'vitest'
import { dailyAt, everyHours } from '../src/schedule-expressions.ts'
import { skippedOn } from '../src/skipped-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

// Clocks that change: by an hour, by half an hour, at midnight, during Ramadan, in another month of the other hemisphere; and one that does not.
const zones = [
  'America/New_York',
  'Europe/Lisbon',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/Sao_Paulo',
]
const from = Date.parse('2026-01-01T00:00:00Z')
const days = daysFromTo('2026-01-02', '2027-12-30')

/**
 * Instants at which EventBridge Scheduler runs a cron expression of hours and minutes, as its documentation says: a time that the clocks
 * skip has no run, a time that comes twice has one.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
function runsOf(expression: string, timeZone: string): number[] {
  const [, minute, hour = ''] = /^cron\((\d+) (\S+) \* \* \? \*\)$/.exec(expression) ?? []
  const [first = '', step] = hour.split('/')
  const hours =
    step === undefined
      ? [Number(first)]
      : Array.from({ length: 24 / Number(step) }, (_, at) => at * Number(step))
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return days.flatMap((day) =>
    hours.flatMap((at) => {
      const wanted = `${day} ${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      const asUtc = Date.parse(`${wanted.replace(' ', 'T')}Z`)
      // A zone is at most 14 hours ahead and 12 behind; its offsets are multiples of a quarter of an hour.
      for (let instant = asUtc - 14 * HOUR; instant <= asUtc + 12 * HOUR; instant += 15 * MINUTE)
        if (format.format(instant) === wanted) return [instant]
      return []
    }),
  )
}

describe('the daily schedule', () => {
  for (const zone of zones)
    it(`processes every day of two years exactly once in ${zone}`, () => {
      const calendar = calendarOf(zone)
      const processed = runsOf(dailyAt('04:15'), zone).map((at) => addDays(calendar.at(at).date, -1))

      expect(processed).toEqual(days.map((day) => addDays(day, -1)))
    })

  it('would miss a day at a time that the clocks skip, which the configuration refuses', () => {
    expect(runsOf(dailyAt('02:30'), 'America/New_York')).toHaveLength(days.length - 2)
    expect(skippedOn('America/New_York', '02:30', new Date(from))).toBe('2026-03-08')
  })
})

describe('the schedule of the running day', () => {
  for (const hours of [1, 2, 3, 4, 6, 8, 12])
    it(`runs every ${hours} hours, whatever the clocks do, half an hour away from the daily run`, () => {
      const runs = runsOf(everyHours(hours, '04:15'), 'UTC')
      const gaps = new Set(runs.slice(1).map((at, before) => at - runs[before]!))

      expect([...gaps]).toEqual([hours * HOUR])
      expect(new Set(runs.map((at) => (at % HOUR) / MINUTE))).toEqual(new Set([45]))
    })

  for (const zone of zones)
    it(`sees each day of two years in ${zone} several times while it runs, its last hours included`, () => {
      const calendar = calendarOf(zone)
      const counts = new Map<string, number>()
      for (const at of runsOf(everyHours(6, '04:15'), 'UTC')) {
        const { date } = calendar.at(at)
        counts.set(date, (counts.get(date) ?? 0) + 1)
      }

      for (const day of days.slice(1, -1)) expect(counts.get(day), day).toBeGreaterThanOrEqual(3)
    })

  it('begins with the minute of another half hour', () => {
    expect(everyHours(6, '04:15')).toBe('cron(45 0/6 * * ? *)')
    expect(everyHours(1, '23:40')).toBe('cron(10 0/1 * * ? *)')
  })
})
