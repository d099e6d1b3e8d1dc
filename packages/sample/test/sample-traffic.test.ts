import { describe, expect, it } from 'vitest'
import { HOUR_WEIGHTS, WEEKDAY_WEIGHTS } from '../src/rhythm.ts'
import { sampleTraffic } from '../src/sample-traffic.ts'
import { firstDeliveries, happenedAt, localClock, places, redeliveries } from '../src/sample-view.ts'

const options = { lastDay: '2026-11-23', timeZone: 'America/Sao_Paulo' }
const sample = sampleTraffic(options)

describe('sampleTraffic', () => {
  it('gives the same sample for the same options', () => {
    expect(sampleTraffic({ ...options, days: 28, seed: 5 })).toEqual(sample)
  })

  it('gives another sample for another seed', () => {
    expect(sampleTraffic({ ...options, seed: 6 }).updates).not.toEqual(sample.updates)
  })

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(sample))).toEqual(sample)
  })

  it('is in order of arrival', () => {
    const times = sample.updates.map(({ arrivedAt }) => arrivedAt)

    expect(times).toEqual(times.toSorted((left, right) => left - right))
    expect(times.every(Number.isInteger)).toBe(true)
  })

  it('counts update_id up from one first delivery to the next', () => {
    const ids = firstDeliveries(sample.updates).map(({ update }) => update.update_id)

    expect(ids.every((id, index) => index === 0 || id === (ids[index - 1] ?? 0) + 1)).toBe(true)
  })

  it('delivers a handful of updates twice, within two minutes and alike', () => {
    const pairs = redeliveries(sample.updates)

    expect(pairs.length).toBeGreaterThanOrEqual(5)
    expect(pairs.length).toBeLessThanOrEqual(12)
    for (const [first, second] of pairs) {
      expect(second.update).toEqual(first.update)
      expect(second.arrivedAt - first.arrivedAt).toBeGreaterThan(0)
      expect(second.arrivedAt - first.arrivedAt).toBeLessThan(120_000)
    }
  })

  it('names one kind beside update_id in each update', () => {
    for (const { update } of sample.updates) expect(Object.keys(update)).toHaveLength(2)
  })

  it('delivers the updates of one chat in the order they happened', () => {
    const lastOfChat = new Map<number, number>()
    for (const delivery of firstDeliveries(sample.updates)) {
      const { message } = delivery.update as { message?: { chat: { id: number }; message_id: number } }
      if (message === undefined) continue
      expect(message.message_id).toBeGreaterThan(lastOfChat.get(message.chat.id) ?? 0)
      lastOfChat.set(message.chat.id, message.message_id)
    }
  })

  it('gives a single day too', () => {
    const { updates, truth } = sampleTraffic({ ...options, days: 1 })
    const clock = localClock(options.timeZone)

    expect(new Set(updates.map(({ arrivedAt }) => clock(arrivedAt).date))).toEqual(new Set(['2026-11-23']))
    expect(truth.length).toBeGreaterThan(20)
  })

  it('refuses what is no date, no length and no zone', () => {
    expect(() => sampleTraffic({ ...options, lastDay: '2026-02-30' })).toThrow(RangeError)
    expect(() => sampleTraffic({ ...options, lastDay: 'today' })).toThrow(RangeError)
    expect(() => sampleTraffic({ ...options, days: 0 })).toThrow(RangeError)
    expect(() => sampleTraffic({ ...options, days: 1.5 })).toThrow(RangeError)
    expect(() => sampleTraffic({ ...options, timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  })
})

describe.each(places)('28 days of $timeZone until $lastDay', ({ timeZone, lastDay }) => {
  const { updates } = sampleTraffic({ timeZone, lastDay })
  const clock = localClock(timeZone)
  const wanted = new Set(
    Array.from({ length: 28 }, (_, back) =>
      new Date(Date.parse(lastDay) - back * 86_400_000).toISOString().slice(0, 10),
    ),
  )

  it('hold 5,000 to 7,000 updates', () => {
    expect(updates.length).toBeGreaterThanOrEqual(5000)
    expect(updates.length).toBeLessThanOrEqual(7000)
  })

  it('see something happen and something arrive on every day, and on no other', () => {
    const happened = updates.flatMap((delivery) => happenedAt(delivery) ?? [])

    expect(new Set(updates.map(({ arrivedAt }) => clock(arrivedAt).date))).toEqual(wanted)
    expect(new Set(happened.map((at) => clock(at).date))).toEqual(wanted)
  })

  it('bring everything after it happened, most of it within three seconds', () => {
    const travels = firstDeliveries(updates).flatMap((delivery) => {
      const at = happenedAt(delivery)
      return at === undefined ? [] : [delivery.arrivedAt - at]
    })
    const quick = travels.filter((ms) => ms <= 3000)

    expect(Math.min(...travels)).toBeGreaterThanOrEqual(200)
    expect(quick.length / travels.length).toBeGreaterThan(0.97)
  })

  it('bring a few updates on the day after they happened', () => {
    const late = firstDeliveries(updates).filter((delivery) => {
      const at = happenedAt(delivery)
      return at !== undefined && clock(at).date !== clock(delivery.arrivedAt).date
    })

    expect(late.length).toBeGreaterThanOrEqual(3)
    expect(late.length).toBeLessThanOrEqual(20)
  })

  it('bring one update before midnight and again after it', () => {
    const astride = redeliveries(updates).filter(
      ([first, second]) => clock(first.arrivedAt).date !== clock(second.arrivedAt).date,
    )

    expect(astride.length).toBeGreaterThanOrEqual(1)
  })

  it('follow the hours and the weekdays people keep', () => {
    const hours = Array.from({ length: 24 }, () => 0)
    const weekdays = Array.from({ length: 7 }, () => 0)
    for (const { arrivedAt } of updates) {
      const { hour, weekday } = clock(arrivedAt)
      hours[hour] = (hours[hour] ?? 0) + 1
      weekdays[weekday] = (weekdays[weekday] ?? 0) + 1
    }
    const night = hours.slice(0, 6).reduce((sum, count) => sum + count, 0)

    expect(night / updates.length).toBeLessThan(0.05)
    expect(correlation(hours, HOUR_WEIGHTS)).toBeGreaterThan(0.97)
    expect(correlation(weekdays, WEEKDAY_WEIGHTS)).toBeGreaterThan(0.95)
    expect(weekdays[0]).toBeLessThan(0.7 * (weekdays[2] ?? 0))
  })
})

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const deviations = (numbers: readonly number[]): readonly number[] =>
    numbers.map((number) => number - mean(numbers))
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, number, index) => sum + number * (b[index] ?? 0), 0)
  const [a, b] = [deviations(left), deviations(right)]
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
}
