import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, calendarOf, calendarOfProcess, daysFromTo, isDay, isTimeZone } from '@telelake/lake'

const at = (timeZone: string, instant: string) => calendarOf(timeZone).at(Date.parse(instant))

describe('calendarOf', () => {
  it('puts 02:59:59 UTC on the evening before in São Paulo', () => {
    expect(at('America/Sao_Paulo', '2026-11-23T02:59:59Z')).toEqual({
      date: '2026-11-22',
      hour: 23,
      weekday: 7,
    })
    expect(at('America/Sao_Paulo', '2026-11-23T03:00:00Z')).toEqual({
      date: '2026-11-23',
      hour: 0,
      weekday: 1,
    })
  })

  it('knows the summer time São Paulo had until 2019', () => {
    expect(at('America/Sao_Paulo', '2019-02-17T01:59:59Z')).toEqual({
      date: '2019-02-16',
      hour: 23,
      weekday: 6,
    })
    expect(at('America/Sao_Paulo', '2019-02-17T02:00:00Z')).toEqual({
      date: '2019-02-16',
      hour: 23,
      weekday: 6,
    })
    expect(at('America/Sao_Paulo', '2019-02-17T03:00:00Z')).toEqual({
      date: '2019-02-17',
      hour: 0,
      weekday: 7,
    })
  })

  it('skips the hour that spring forward takes away, and repeats the one that fall back gives', () => {
    expect(at('America/New_York', '2026-03-08T06:59:59Z').hour).toBe(1)
    expect(at('America/New_York', '2026-03-08T07:00:00Z').hour).toBe(3)
    expect(at('America/New_York', '2026-11-01T05:30:00Z').hour).toBe(1)
    expect(at('America/New_York', '2026-11-01T06:30:00Z').hour).toBe(1)
    expect(at('America/New_York', '2026-11-01T07:00:00Z').hour).toBe(2)
  })

  it('agrees with Intl for any instant since 2013, in zones with odd offsets too', () => {
    const zones = [
      'UTC',
      'America/Sao_Paulo',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Africa/Casablanca',
    ]
    const calendars = new Map(zones.map((zone) => [zone, calendarOf(zone)]))
    const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1_356_998_400, max: 2_500_000_000 }),
        (timeZone, seconds) => {
          const instant = seconds * 1000
          const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant)
          const hour = Number(
            new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant),
          )
          const weekday =
            weekdays.indexOf(
              new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(instant),
            ) + 1
          expect(calendars.get(timeZone)?.at(instant)).toEqual({ date, hour, weekday })
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is right in the years 1 and 9999', () => {
    expect(at('UTC', '0001-01-01T00:00:00Z').date).toBe('0001-01-01')
    expect(at('UTC', '9999-12-31T23:59:59Z').date).toBe('9999-12-31')
  })

  for (const zone of ['', 'Brazil/Nowhere', '+03:00', 'GMT+25'])
    it(`refuses the zone ${JSON.stringify(zone)} by name`, () => {
      expect(() => calendarOf(zone)).toThrow(
        `time zone: expected an IANA name such as America/Sao_Paulo, got "${zone}"`,
      )
    })
})

describe('days', () => {
  it('are of the calendar', () => {
    expect(['2024-02-29', '2026-11-23', '0001-01-01'].map(isDay)).toEqual([true, true, true])
    expect(
      ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-11-23T00:00', '', 'abcd-ef-gh'].map(isDay),
    ).toEqual(Array(7).fill(false))
  })

  it('are counted across months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysFromTo('2026-10-30', '2026-11-02')).toEqual([
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-02',
    ])
    expect(daysFromTo('2026-11-02', '2026-11-02')).toEqual(['2026-11-02'])
    expect(daysFromTo('2026-11-02', '2026-11-01')).toEqual([])
  })
})

describe('calendarOfProcess', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it('agrees with calendarOf in every zone that Node lists, in winter and summer, since 2000', () => {
    const instants = Array.from({ length: 200 }, (_, n) => Date.UTC(2000, 0, 1) + n * 73.3 * 86_400_000)
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
      const [calendar, expected] = [calendarOfProcess(zone), calendarOf(zone)]
      expect(calendar.timeZone).toBe(zone)
      expect(instants.map((instant) => calendar.at(instant))).toEqual(
        instants.map((instant) => expected.at(instant)),
      )
    }
  })

  it('knows the very hour at which the clocks change', () => {
    const calendar = calendarOfProcess('America/New_York')

    expect(calendar.at(Date.parse('2026-03-08T06:59:59Z')).hour).toBe(1)
    expect(calendar.at(Date.parse('2026-03-08T07:00:00Z')).hour).toBe(3)
  })

  it('knows zones by names that Node does not list, and leaves the zone of the process alone for them', () => {
    for (const zone of ['US/Eastern', 'Etc/GMT+3', 'america/sao_paulo'])
      expect(calendarOfProcess(zone).at(1_773_100_800_000)).toEqual(calendarOf(zone).at(1_773_100_800_000))
    expect(process.env.TZ).toBe(before)
  })

  it('refuses what is no zone', () => {
    expect(() => calendarOfProcess('Mars')).toThrow('expected an IANA name such as America/Sao_Paulo, got "Mars"')
  })
})

describe('isTimeZone', () => {
  it('takes listed names, older names and UTC, and no offset', () => {
    expect(['Asia/Calcutta', 'Asia/Kolkata', 'US/Eastern', 'UTC', 'utc', 'Etc/GMT+3'].map(isTimeZone)).toEqual(
      Array<boolean>(6).fill(true),
    )
    expect(['', 'Mars', '+03:00', '-03', 'UTC+3'].map(isTimeZone)).toEqual(Array<boolean>(5).fill(false))
  })
})
