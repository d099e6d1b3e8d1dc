import { describe, expect, it } from 'vitest'
import { localDays } from '../src/local-day.ts'

const HOUR = 3_600_000
const lengths = (lastDay: string, count: number, timeZone: string): readonly number[] =>
  localDays(lastDay, count, timeZone).map(({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR)

describe('localDays', () => {
  it('begins days at local midnight', () => {
    const [day] = localDays('2026-11-23', 1, 'America/Sao_Paulo')

    expect(new Date(day?.startsAt ?? 0).toISOString()).toBe('2026-11-23T03:00:00.000Z')
    expect(day?.weekday).toBe(1)
  })

  it('has days of 23, 24 and 25 hours, and of half hours more or less', () => {
    expect(lengths('2026-03-30', 3, 'Europe/Lisbon')).toEqual([24, 23, 24])
    expect(lengths('2026-10-26', 3, 'Europe/Lisbon')).toEqual([24, 25, 24])
    expect(lengths('2026-04-06', 3, 'Australia/Lord_Howe')).toEqual([24, 24.5, 24])
    expect(lengths('2026-10-05', 3, 'Australia/Lord_Howe')).toEqual([24, 23.5, 24])
  })

  it('begins a day at one where clocks go forward at midnight', () => {
    const [day] = localDays('2018-11-04', 1, 'America/Sao_Paulo')

    expect(new Date(day?.startsAt ?? 0).toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(day?.quarters[0]?.hour).toBe(1)
    expect(day?.quarters).toHaveLength(23 * 4)
  })

  it('joins days without a gap, across a leap day and a new year', () => {
    const days = localDays('2028-03-01', 3, 'Pacific/Auckland')

    expect(days.map(({ date }) => date)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(days.slice(1).map(({ startsAt }) => startsAt)).toEqual(
      days.slice(0, -1).map(({ endsAt }) => endsAt),
    )
    expect(localDays('2027-01-01', 2, 'UTC').map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01'])
  })

  it('skips the hour that the clock skips, and has twice the one it shows twice', () => {
    const hours = (lastDay: string): readonly number[] =>
      localDays(lastDay, 1, 'Europe/Lisbon')[0]?.quarters.map(({ hour }) => hour) ?? []

    expect(hours('2026-03-29')).not.toContain(1)
    expect(hours('2026-10-25').filter((hour) => hour === 1)).toHaveLength(8)
  })
})
