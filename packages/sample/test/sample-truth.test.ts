import { describe, expect, it } from 'vitest'
import { sampleTraffic } from '../src/sample-traffic.ts'
import type { SampleTruth } from '../src/sample-traffic.ts'
import { firstDeliveries, payloads, places } from '../src/sample-view.ts'
import type { Json } from '../src/sample-view.ts'

const sample = sampleTraffic({ lastDay: '2026-11-23', timeZone: 'America/Sao_Paulo' })
const share = (truth: readonly SampleTruth[], holds: (of: SampleTruth) => boolean): number =>
  truth.filter(holds).length / truth.length

describe('the truth of the sample', () => {
  it('refers to messages of the sample, by update_id, each once', () => {
    const updates = new Map(firstDeliveries(sample.updates).map(({ update }) => [update.update_id, update]))
    const ids = sample.truth.map(({ update_id }) => update_id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(ids.toSorted((left, right) => left - right))
    for (const { update_id, chat_id, user_id, asked_at } of sample.truth) {
      const message = updates.get(update_id)?.['message'] as Json
      expect(message).toMatchObject({ chat: { id: chat_id }, from: { id: user_id, is_bot: false } })
      expect(Number(message['date']) * 1000).toBe(Date.parse(asked_at))
      expect(message['text'] ?? message['caption']).toMatch(/\p{L}{2}/u)
    }
  })

  it('agrees with itself', () => {
    const outcomes = { bot: ['confirmed', 'assumed'], human: ['human_assisted'], nobody: ['unresolved'] }
    for (const { resolved, by, outcome } of sample.truth) {
      expect(resolved).toBe(by !== null)
      expect(outcomes[by ?? 'nobody']).toContain(outcome)
    }
  })

  it('has one intent asked clearly more often than any other, and a long tail', () => {
    const counts = Object.values(Object.groupBy(sample.truth, ({ intent }) => intent))
      .map((asked) => asked?.length ?? 0)
      .sort((left, right) => right - left)

    expect(counts.length).toBeGreaterThanOrEqual(15)
    expect(counts[0]).toBeGreaterThan(1.5 * (counts[1] ?? Infinity))
    expect(counts.at(-1)).toBeGreaterThan(5)
    expect(counts[0]).toBe(sample.truth.filter(({ intent }) => intent === 'change-password').length)
  })

  it('finds errors and missing payments harder than opening hours', () => {
    const rate = (intent: string): number => {
      const asked = sample.truth.filter((question) => question.intent === intent)
      return share(asked, ({ by }) => by === 'bot')
    }

    expect(rate('error-500')).toBeLessThan(0.5)
    expect(rate('payment-missing')).toBeLessThan(0.6)
    expect(rate('opening-hours')).toBeGreaterThan(0.85)
  })

  it('words one intent in many ways', () => {
    const asked = new Set(
      sample.truth.filter(({ intent }) => intent === 'change-password').map(({ update_id }) => update_id),
    )
    const texts = firstDeliveries(sample.updates).flatMap(({ update }) =>
      asked.has(update.update_id) ? [(update['message'] as Json)['text']] : [],
    )

    expect(new Set(texts).size).toBeGreaterThan(60)
  })

  it('has people of the support team reply to the question where a human resolved it', () => {
    const replies = payloads(sample, 'message').filter((message) => 'reply_to_message' in message)
    const key = (message: Json): string => JSON.stringify([message['chat'], message['message_id']])
    const repliedTo = new Map(
      replies.map((message) => [key(message['reply_to_message'] as Json), message['from'] as Json]),
    )
    const updates = new Map(firstDeliveries(sample.updates).map(({ update }) => [update.update_id, update]))

    for (const { update_id, user_id } of sample.truth.filter(({ by }) => by === 'human')) {
      const helper = repliedTo.get(key(updates.get(update_id)?.['message'] as Json))
      expect(['Camila', 'Rafael', 'Inés']).toContain(helper?.['first_name'])
      expect(helper?.['id']).not.toBe(user_id)
    }
  })

  it('lets nobody ask the same again within a day but as a repetition', () => {
    const last = new Map<string, number>()
    for (const { user_id, intent, asked_at } of sample.truth) {
      const key = `${user_id} ${intent}`
      expect(Date.parse(asked_at) - (last.get(key) ?? 0)).toBeGreaterThan(24 * 3_600_000)
      last.set(key, Date.parse(asked_at))
    }
  })

  it.each(places)('stays within its rates in $timeZone until $lastDay', (place) => {
    const { truth } = sampleTraffic(place)
    const byBot = truth.filter(({ by }) => by === 'bot')
    const byNobody = truth.filter(({ by }) => by === null)

    expect(share(truth, ({ by }) => by === 'bot')).toBeGreaterThan(0.7)
    expect(share(truth, ({ by }) => by === 'bot')).toBeLessThan(0.76)
    expect(share(truth, ({ by }) => by === 'human')).toBeGreaterThan(0.075)
    expect(share(truth, ({ by }) => by === 'human')).toBeLessThan(0.105)
    expect(share(truth, ({ language }) => language === 'pt')).toBeGreaterThan(0.68)
    expect(share(truth, ({ language }) => language === 'pt')).toBeLessThan(0.82)
    expect(new Set(truth.map(({ language }) => language))).toEqual(new Set(['pt', 'es', 'en']))
    expect(share(byBot, ({ outcome }) => outcome === 'confirmed')).toBeGreaterThan(0.5)
    expect(share(byBot, ({ outcome }) => outcome === 'confirmed')).toBeLessThan(0.6)
    expect(share(byNobody, ({ trace }) => trace === 'silence')).toBeGreaterThan(0.18)
    expect(share(byNobody, ({ trace }) => trace === 'silence')).toBeLessThan(0.34)
  })
})
