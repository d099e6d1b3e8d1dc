import { calendarOf } from '@telelake/lake'
import { describe, expect, it } from 'vitest'
import { EventError, requestedDays } from '../src/requested-days.ts'

const now = new Date('2026-03-10T02:00:00Z')
const days = (event: unknown, timeZone = 'UTC'): string[] => requestedDays(event, calendarOf(timeZone), now)

describe('requestedDays', () => {
  it('is the day asked for', () => {
    expect(days({ date: '2026-02-28' })).toEqual(['2026-02-28'])
  })

  it('is every day of a range, both ends included', () => {
    expect(days({ from: '2026-02-27', to: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
    expect(days({ from: '2026-02-27', to: '2026-02-27' })).toEqual(['2026-02-27'])
  })

  it('is the day before the scheduled time, on the calendar of the lake', () => {
    expect(days({ version: '0', 'detail-type': 'Scheduled Event', time: '2026-03-09T02:00:00Z' })).toEqual([
      '2026-03-08',
    ])
    expect(days({ time: '2026-03-09T02:00:00Z' }, 'America/Sao_Paulo')).toEqual(['2026-03-07'])
  })

  it('is the day of the scheduled time where the running day is asked for', () => {
    const event = { time: '2026-03-09T02:00:00Z', day: 'running' }
    expect(days(event)).toEqual(['2026-03-09'])
    expect(days(event, 'America/Sao_Paulo')).toEqual(['2026-03-08'])
    expect(days({ day: 'running' })).toEqual(['2026-03-10'])
  })

  it('is the day before now when nothing says otherwise', () => {
    for (const event of [{}, undefined, null, 'text']) expect(days(event)).toEqual(['2026-03-09'])
    expect(days({}, 'America/Sao_Paulo')).toEqual(['2026-03-08'])
  })

  for (const event of [
    { date: '2026-02-29' },
    { date: '10.03.2026' },
    { date: 20260310 },
    { date: '2026-03-01', from: '2026-03-01', to: '2026-03-02' },
    { date: '2026-03-01', dates: 1 },
    { from: '2026-03-01' },
    { to: '2026-03-01' },
    { from: '2026-03-02', to: '2026-03-01' },
    { time: 'yesterday' },
    { time: '2026-03-09T02:00:00Z', day: 'next' },
  ])
    it(`refuses ${JSON.stringify(event)}`, () => {
      expect(() => days(event)).toThrow(EventError)
    })

  it('says what is wrong with each field', () => {
    expect(() => days({ date: 20260310, dates: 1 })).toThrow(
      'event: expected { date }, { from, to } or a scheduler\'s event, got date: Invalid input: expected string, received number; event: Unrecognized key: "dates"',
    )
  })
})
