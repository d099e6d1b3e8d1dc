import { describe, expect, it } from 'vitest'
import { secondsOfLocalTime } from '../src/local-time.ts'

const instant = (text: string, timeZone: string): string | undefined => {
  const seconds = secondsOfLocalTime(text, timeZone)
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 16)
}

describe('secondsOfLocalTime', () => {
  // The clocks of Sao Paulo went to 01:00 at midnight of 2018-11-04, and back to 23:00 at midnight of 2018-02-18.
  it.each([
    ['2018-11-03T23:59:59', '2018-11-04T02:59'],
    ['2018-11-04T00:30:00', '2018-11-04T03:30'],
    ['2018-11-04T01:00:00', '2018-11-04T03:00'],
    ['2018-02-17T22:59:59', '2018-02-18T00:59'],
    ['2018-02-17T23:30:00', '2018-02-18T01:30'],
    ['2018-02-18T00:00:00', '2018-02-18T03:00'],
  ])('reads %s where the clocks change, in Sao Paulo', (text, expected) => {
    expect(instant(text, 'America/Sao_Paulo')).toBe(expected)
  })

  it('reads a shift of half an hour', () => {
    expect(instant('2018-04-01T01:45:00', 'Australia/Lord_Howe')).toBe('2018-03-31T14:45')
    expect(instant('2018-04-01T02:00:00', 'Australia/Lord_Howe')).toBe('2018-03-31T15:30')
  })

  it.each([
    '2018-02-30T00:00:00',
    '2018-02-29T00:00:00',
    '2018-13-01T00:00:00',
    '2018-01-01T24:00:00',
    '2018-01-01',
    'x',
  ])('refuses %s', (text) => {
    expect(secondsOfLocalTime(text, 'UTC')).toBeUndefined()
  })
})
