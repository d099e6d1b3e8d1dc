import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askQuestion, questions } from '@telelake/insights'
import type { Cell } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf, rawUpdateKey } from '@telelake/lake'
import { importHistory } from '@telelake/pipeline/import-history'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processDays } from '../src/runs/process-days.ts'
import { createLakeFolder } from './lake-folder.ts'

// Every number below is counted by hand from these messages.
const calendar = calendarOf('America/Sao_Paulo')
const range = { from: '2026-03-01', to: '2026-03-31' }
const unix = (at: string): string => String(Date.parse(at) / 1000)

function exported(id: number, user: number, at: string, text: unknown, fields: object = {}): object {
  const common = { id, type: 'message', date_unixtime: unix(at), from: `U${user}`, from_id: `user${user}` }
  return { ...common, text, ...(Array.isArray(text) && { text_entities: text }), ...fields }
}
const plain = (text: string): object => ({ type: 'plain', text })

const history = {
  name: 'Support',
  type: 'private_supergroup',
  id: 1_234_567_890,
  messages: [
    exported(1, 7, '2026-03-09T12:00:00Z', 'how do I reset my password for the shop?'),
    exported(2, 7, '2026-03-09T12:05:00Z', 'I mean the one that they sent to me', { reply_to_message_id: 1 }),
    exported(3, 8, '2026-03-10T12:00:00Z', 'how can I pay the invoice of this month?'),
    exported(
      4,
      7,
      '2026-03-10T12:03:00Z',
      [
        plain('in the menu, see '),
        { type: 'link', text: 'https://a.example/x' },
        plain(' or '),
        { type: 'link', text: 'https://a.example/y' },
        plain(' '),
        { type: 'hashtag', text: '#Pay' },
        plain(' '),
        { type: 'hashtag', text: '#pay' },
      ],
      // a Monday in UTC, still Sunday by the clock of the lake
      { reply_to_message_id: 3, edited_unixtime: unix('2026-03-16T02:30:00Z') },
    ),
    {
      id: 5,
      type: 'service',
      date_unixtime: unix('2026-03-11T12:00:00Z'),
      actor: 'U9',
      actor_id: 'user9',
      action: 'join_group_by_link',
      inviter: 'U7',
      text: '',
    },
  ],
}

const updates = [
  { id: 10, at: '2026-03-18T12:00:00Z', text: 'good morning to all of you' },
  { id: 11, at: '2026-03-18T12:01:00Z', text: 'good evening to all of you' },
].map(({ id, at, text }) => ({
  update_id: id,
  message: {
    message_id: id,
    date: Date.parse(at) / 1000,
    chat: { id: -1_001_234_567_890, type: 'supergroup' },
    from: { id: 9, is_bot: false, first_name: 'U9', language_code: 'en' },
    text,
  },
}))

interface Asked {
  answer: (name: string) => Promise<Record<string, Cell>[]>
  remove: () => void
}

/** A lake with the history, imported months later, and the updates, each 2 seconds after it happened. */
async function lakeWith(live: typeof updates): Promise<Asked> {
  const { folder, store, remove } = await createLakeFolder()
  for (const update of live) {
    const receivedAt = new Date(update.message.date * 1000 + 2_000)
    const key = rawUpdateKey(calendar.at(receivedAt.getTime()).date, update.update_id)
    await store.putIfAbsent(key, Buffer.from(JSON.stringify(update)), { receivedAt })
  }
  const { signal } = new AbortController()
  await processDays({ store, calendar, days: ['2026-03-18'], flatten: {}, signal })
  const path = join(folder, 'result.json')
  writeFileSync(path, JSON.stringify(history, null, 1))
  const { rows } = await importHistory({ store, calendar, path, now: () => new Date('2026-11-02T12:00:00Z') })
  expect(rows).toBe(5)
  const engine = await openDuckDb(folder)
  return {
    answer: async (name) => {
      const question = questions.find((each) => each.name === name)!
      const { result } = await askQuestion(engine, question, range)
      return result.rows.map((row) =>
        Object.fromEntries(row.map((cell, at) => [result.columns[at]!.name, cell])),
      )
    },
    remove: () => {
      engine.close()
      remove()
    },
  }
}

describe('the questions over an imported history', () => {
  let alone: Asked
  let both: Asked
  beforeAll(async () => {
    alone = await lakeWith([])
    both = await lakeWith(updates)
  }, 60_000)
  afterAll(() => {
    alone.remove()
    both.remove()
  })

  it('count its edits in the week they were made', async () => {
    const week = { week: '2026-03-09', messages: 4, edited: 1, share: 25 }
    expect(await alone.answer('edit-rate')).toEqual([week])
    expect(await both.answer('edit-rate')).toEqual([
      week,
      { week: '2026-03-16', messages: 2, edited: 0, share: 0 },
    ])
  })

  it('count messages with a link or a hashtag, not links and hashtags', async () => {
    expect(await alone.answer('link-domains')).toEqual([{ domain: 'a.example', messages: 1, people: 1 }])
    expect(await alone.answer('hashtags')).toEqual([{ hashtag: '#pay', messages: 1, people: 1 }])
  })

  it('leave the time of the import out of the delays', async () => {
    expect(await alone.answer('pipeline-health')).toMatchObject([
      { update_type: 'message', updates: 5, median_delay_seconds: null, p90_delay_seconds: null },
    ])
    expect(await both.answer('pipeline-health')).toMatchObject([
      { update_type: 'message', updates: 7, median_delay_seconds: 2, p90_delay_seconds: 2 },
    ])
  })

  it('count people of whose app nothing is known under none', async () => {
    expect(await alone.answer('languages')).toEqual([
      { language: 'en', messages: 4, message_share: 100, people: null, people_share: null },
      { language: 'none', messages: 0, message_share: 0, people: 2, people_share: 100 },
    ])
    expect(await both.answer('languages')).toEqual([
      { language: 'en', messages: 6, message_share: 100, people: 1, people_share: 33.3 },
      { language: 'none', messages: 0, message_share: 0, people: 2, people_share: 66.7 },
    ])
  })

  it('take no reply of the asker for help', async () => {
    expect(await alone.answer('human-help')).toEqual([
      { week: '2026-03-09', questions: 2, answered_by_people: 1, share: 50 },
    ])
  })

  it('say that they cannot know about a bot, reactions and inline bots', async () => {
    expect(await alone.answer('bot-answer-time')).toEqual([
      { questions: 0, answers_seen: 0, seen_share: null, median_seconds: null, p90_seconds: null },
    ])
    expect(await alone.answer('reactions')).toEqual([])
    expect((await alone.answer('links-and-forwards'))[1]).toEqual({
      kind: 'via_bot',
      messages: null,
      share: null,
    })
    for (const name of ['bot-answer-time', 'reactions', 'links-and-forwards', 'languages', 'edit-rate'])
      for (const text of Object.values(questions.find((each) => each.name === name)!.description))
        expect(text).toMatch(/import(ed|ad[oa]s?) /i)
  })

  it('count who joined, and the days of nobody', async () => {
    expect(await alone.answer('growth')).toEqual([
      { day: '2026-03-11', joined: 1, left_or_banned: 0, net: 1, net_so_far: 1 },
    ])
    expect((await both.answer('active-people')).map(({ day, daily }) => [day, daily])).toEqual([
      ['2026-03-09', 1],
      ['2026-03-10', 2],
      ['2026-03-11', 1],
      ...[12, 13, 14, 15, 16, 17].map((day) => [`2026-03-${day}`, 0]),
      ['2026-03-18', 1],
    ])
  })
})
