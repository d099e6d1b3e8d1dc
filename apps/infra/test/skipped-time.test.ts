import { describe, expect, it } from 'vitest'
import { skippedOn } from '../src/skipped-time.ts'

const from = new Date('2026-11-25T12:00:00Z')

describe('skippedOn', () => {
  it('finds the night in which clocks jump over midnight', () => {
    expect(skippedOn('America/Santiago', '00:15', from)).toBe('2027-09-05')
    expect(skippedOn('Africa/Cairo', '00:15', from)).toBe('2027-04-30')
  })

  it('finds the hour that is skipped, and neither the one before nor the one after', () => {
    expect(skippedOn('Europe/Berlin', '01:59', from)).toBeUndefined()
    expect(skippedOn('Europe/Berlin', '02:00', from)).toBe('2027-03-28')
    expect(skippedOn('Europe/Berlin', '02:59', from)).toBe('2027-03-28')
    expect(skippedOn('Europe/Berlin', '03:00', from)).toBeUndefined()
    expect(skippedOn('Australia/Lord_Howe', '02:15', from)).toBe('2027-10-03')
    expect(skippedOn('Australia/Lord_Howe', '02:30', from)).toBeUndefined()
  })

  it('finds none in a zone without summer time', () => {
    for (const time of ['00:00', '02:30', '23:59'])
      for (const zone of ['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati'])
        expect(skippedOn(zone, time, from), `${zone} ${time}`).toBeUndefined()
  })

  it('finds no zone that skips the default', { timeout: 120_000 }, () => {
    const skipping = Intl.supportedValuesOf('timeZone').filter((zone) => skippedOn(zone, '04:15', from))

    expect(skipping).toEqual([])
  })
})
