import { askQuestion, questions } from '@telelake/insights'
import type { Cell, QueryEngine } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf } from '@telelake/lake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillSample, sampleDays } from '../src/runs/fill-sample.ts'
import { processDays } from '../src/runs/process-days.ts'
import { sampleTraffic } from '@telelake/sample'
import { adjustedRand } from './adjusted-rand.ts'
import { createLakeFolder } from './lake-folder.ts'
import { localClock, payloads } from '@telelake/sample/sample-view'

const timeZone = 'America/Sao_Paulo'
const marker = { last_day: '2026-11-23', days: 28, time_zone: timeZone, is_complete: false }
const range = { from: '2026-10-27', to: '2026-11-23' }
const sample = sampleTraffic({ lastDay: marker.last_day, days: marker.days, timeZone })
const intents = new Map(sample.truth.map(({ update_id, intent }) => [update_id, intent]))

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const share = (part: number): string => `${(100 * part).toFixed(1)} %`

describe('the answers about the sample, whose truth is known', { timeout: 120_000 }, () => {
  let lake: Awaited<ReturnType<typeof createLakeFolder>>
  let engine: QueryEngine

  beforeAll(async () => {
    const { signal } = new AbortController()
    const calendar = calendarOf(timeZone)
    lake = await createLakeFolder()
    await fillSample(lake.store, calendar, marker, signal)
    await processDays({ store: lake.store, calendar, days: sampleDays(marker), flatten: {}, signal })
    engine = await openDuckDb(lake.folder)
  }, 120_000)
  afterAll(() => {
    engine.close()
    lake.remove()
  })

  async function answer(name: string): Promise<Record<string, Cell>[]> {
    const question = questions.find((each) => each.name === name)!
    const { result } = await askQuestion(engine, question, range)
    return result.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [result.columns[at]!.name, cell])),
    )
  }

  /** What each question of the truth was grouped under; one that was not found is a group of its own. */
  async function groups(): Promise<(readonly [update: number, group: string])[]> {
    const { rows } = await engine.query(`
      SELECT updates.update_id, question_groups.group_key
      FROM updates JOIN question_groups ON question_groups.question_key = updates.question_key
      WHERE updates.update_type = 'message'`)
    const found = new Map(rows.map(([update, group]) => [update as number, group as string]))
    return sample.truth.map(({ update_id }) => [update_id, found.get(update_id) ?? `none ${update_id}`])
  }

  it('find the busiest hour and the busiest hour of the week', async () => {
    const clock = localClock(timeZone)
    const written = payloads(sample, 'message').filter(
      (message) =>
        [
          'text',
          'sticker',
          'photo',
          'voice',
          'animation',
          'document',
          'video',
          'video_note',
          'location',
          'contact',
          'poll',
          'audio',
          'venue',
          'dice',
        ].some((kind) => kind in message) &&
        (message['from'] as { is_bot?: boolean } | undefined)?.is_bot === false,
    )
    const times = written.map((message) => clock(Number(message['date']) * 1000))
    const busiest = (name: (time: (typeof times)[number]) => string): [string, number] => {
      const counts = [...Map.groupBy(times, name)].map(([key, { length }]): [string, number] => [key, length])
      return counts.sort((left, right) => right[1] - left[1])[0]!
    }
    const rows = await answer('busiest-hours')
    const top = rows.toSorted((left, right) => Number(right.messages) - Number(left.messages))[0]!
    const [peak] = await answer('peak-hours')

    const [hour, messages] = busiest((time) => String(time.hour))
    print(
      `busiest hour: ${Number(peak?.peak_hour)} with ${Number(peak?.peak_messages)} messages; truth ${hour} with ${messages}`,
    )
    expect(peak).toMatchObject({ peak_hour: Number(hour), peak_messages: messages })
    const [cell, most] = busiest(({ weekday, hour: of }) => `${weekday === 0 ? 7 : weekday} ${of}`)
    expect(top.messages).toBe(most)
    expect(
      rows
        .filter(({ messages: each }) => each === most)
        .map((row) => `${row.local_weekday as number} ${row.local_hour as number}`),
    ).toContain(cell)
  })

  it('group questions by their meaning', async () => {
    const grouped = await groups()
    const counts = [...Map.groupBy(grouped, ([, group]) => group)].sort((a, b) => b[1].length - a[1].length)
    const topGroups = new Set(counts.slice(0, 10).map(([group]) => group))
    const ofIntents = Map.groupBy(sample.truth, ({ intent }) => intent)
    const topIntents = new Set(
      [...ofIntents]
        .sort((a, b) => b[1].length - a[1].length)
        .slice(0, 10)
        .map(([intent]) => intent),
    )
    const pair = ([update, group]: readonly [number, string]): [string, string] => [
      intents.get(update)!,
      group,
    ]
    const all = adjustedRand(grouped.map(pair))
    const ofTopGroups = adjustedRand(grouped.filter(([, group]) => topGroups.has(group)).map(pair))
    const ofTopIntents = adjustedRand(
      grouped.filter(([update]) => topIntents.has(intents.get(update)!)).map(pair),
    )
    const ofKeys = adjustedRand(
      (
        await engine.query(
          `SELECT update_id, coalesce(question_key, 'none ' || update_id) FROM updates WHERE update_type = 'message'`,
        )
      ).rows
        .filter(([update]) => intents.has(update as number))
        .map(([update, key]) => [intents.get(update as number)!, key as string]),
    )

    print(
      `adjusted Rand index against the true intents, of ${grouped.length} questions: ${all.toFixed(3)} (question_key alone ${ofKeys.toFixed(3)})`,
    )
    print(
      `  of the ten most frequent groups: ${ofTopGroups.toFixed(3)}, of the ten most frequent intents: ${ofTopIntents.toFixed(3)}`,
    )
    for (const index of [all, ofTopGroups, ofTopIntents]) expect(index).toBeGreaterThanOrEqual(0.7)
    expect(all).toBeGreaterThan(ofKeys + 0.2)
  })

  it('name the most frequent questions', async () => {
    const texts = new Map<string, string[]>()
    for (const { rows } of [await engine.query('SELECT text, update_id FROM updates WHERE is_question')])
      for (const [text, update] of rows)
        if (intents.has(update as number))
          texts.set(text as string, [...(texts.get(text as string) ?? []), intents.get(update as number)!])
    const ranked = [...Map.groupBy(sample.truth, ({ intent }) => intent)].sort(
      (a, b) => b[1].length - a[1].length,
    )
    const answered = (await answer('frequent-questions')).slice(0, 10)
    const meant = answered.map(({ question }) => texts.get(question as string)?.[0])

    for (const [at, { question, asked, people }] of answered.entries())
      print(`  ${Number(asked)} × by ${Number(people)}: ${question as string} (${meant[at]})`)
    expect(meant[0]).toBe(ranked[0]![0])
    const tenTrue = ranked.slice(0, 10).map(([intent]) => intent)
    expect(new Set(meant).intersection(new Set(tenTrue)).size).toBeGreaterThanOrEqual(7)
    for (const { asked, confirmed, assumed, human_assisted, unresolved, unknown, pending } of answered)
      expect(
        [confirmed, assumed, human_assisted, unresolved, unknown, pending].reduce(
          (sum: number, n) => sum + Number(n),
          0,
        ),
      ).toBe(asked)
  })

  it('hold the true rate of resolution in their band', async () => {
    const rows = await answer('resolution')
    const { low, rate, high } = rows[0] as { low: number; rate: number; high: number }
    const unknown = rows.find(({ outcome }) => outcome === 'unknown')!
    const truth = sample.truth.filter(({ by }) => by === 'bot').length / sample.truth.length

    print(
      `resolved by the bot: low ${low} %, rate ${rate} %, high ${high} %, unknown ${Number(unknown.share)} %; truth ${share(truth)}`,
    )
    expect(100 * truth).toBeGreaterThan(low)
    expect(100 * truth).toBeLessThan(high)
    expect(high - low).toBeLessThan(45)
    expect(rows.reduce((sum, row) => sum + Number(row.share), 0)).toBeCloseTo(100, 0)
  })

  it('judge single questions as the truth does', async () => {
    const { rows } = await engine.query('SELECT update_id, outcome FROM questions')
    const outcomes = new Map(rows.map(([update, outcome]) => [update as number, outcome as string]))
    const resolvedOf = (outcome: string): number => {
      const of = sample.truth.filter(({ update_id }) => outcomes.get(update_id) === outcome)
      const part = of.filter(({ by }) => by === 'bot').length / of.length
      print(`  ${outcome}: ${of.length} questions, ${share(part)} truly resolved by the bot`)
      return part
    }

    expect(resolvedOf('confirmed')).toBeGreaterThan(0.9)
    expect(resolvedOf('assumed')).toBeGreaterThan(0.7)
    expect(resolvedOf('unresolved')).toBeLessThan(0.15)
    expect(resolvedOf('human_assisted')).toBeLessThan(0.2)
    resolvedOf('unknown')
  })
})
