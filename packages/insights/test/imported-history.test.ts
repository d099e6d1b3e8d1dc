import { describe, expect, it } from 'vitest'
import { askQuestion, questions } from '../src/index.ts'
import type { Cell } from '../src/index.ts'
import { openDuckDb } from '../src/duckdb.ts'
import { answeringBot, lakeOf, says } from './lake-of.ts'
import type { Told, Update } from './lake-of.ts'

// What a real import makes of an export is tested with the questions in apps/cli/test/history-questions.test.ts; here
// are the cases that need rows in an order of their own.

interface Lake {
  live?: readonly Update[]
  imported?: readonly Update[]
  edited?: Readonly<Record<number, string>> // when imported messages were last edited, by update_id
  timeZone?: string
}

const march = { from: '2026-03-01', to: '2026-03-31' }

async function ask(
  what: { question: string; range?: { from: string; to: string } } | { sql: string },
  { live = [], imported = [], edited = {}, timeZone = 'UTC' }: Lake,
): Promise<Record<string, Cell>[]> {
  const told = imported.map((update): Told => {
    const editedAt = edited[update.update_id]
    return { update, direction: 'in', source: 'import', ...(editedAt !== undefined && { editedAt }) }
  })
  const lake = await lakeOf(live, { told, timeZone })
  const engine = await openDuckDb(lake.folder)
  try {
    const result =
      'sql' in what
        ? await engine.query(what.sql)
        : (
            await askQuestion(
              engine,
              questions.find(({ name }) => name === what.question)!,
              what.range ?? march,
            )
          ).result
    return result.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [result.columns[at]!.name, cell])),
    )
  } finally {
    engine.close()
    lake.remove()
  }
}

function edits(updateId: number, original: Update, at: string, text: string): Update {
  return {
    update_id: updateId,
    edited_message: { ...(original.message as object), text, edit_date: Date.parse(at) / 1000 },
  }
}

/** Fields of a message that replies to another, of which an export knows the number alone. */
const replyTo = (asked: Update): object => ({ reply_to_message: { message_id: asked.update_id } })

describe('message_edits over imported history', () => {
  const sql =
    'SELECT event_date, update_id, text, previous_text, is_text_changed, seconds_after_sending FROM message_edits ORDER BY event_at'

  it('has the last edit, on the day it was made by the clock of the lake', async () => {
    const message = says(1, '2026-03-09T12:00:00Z', 'hello')

    expect(
      await ask(
        { sql },
        {
          imported: [message, says(1, '2026-03-09T13:00:00Z', 'unchanged')],
          edited: { [message.update_id]: '2026-03-16T02:30:00Z' },
          timeZone: 'America/Sao_Paulo',
        },
      ),
    ).toEqual([
      {
        event_date: '2026-03-15',
        update_id: null,
        text: 'hello',
        previous_text: null,
        is_text_changed: null,
        seconds_after_sending: 570_600,
      },
    ])
  })

  it('counts an edit once that the webhook delivered too', async () => {
    const message = says(1, '2026-03-09T12:00:00Z', 'after')
    const at = '2026-03-09T12:01:00Z'

    expect(
      await ask(
        { sql },
        {
          live: [edits(9001, message, at, 'after')],
          imported: [message],
          edited: { [message.update_id]: at },
        },
      ),
    ).toMatchObject([{ update_id: 9001, text: 'after', is_text_changed: null }])
  })

  it('compares an edit after the export with the text of the export', async () => {
    const message = says(1, '2026-03-09T12:00:00Z', 'second')
    const edited = { [message.update_id]: '2026-03-09T12:01:00Z' }
    const third = edits(9001, message, '2026-03-09T12:02:00Z', 'third')
    const hidden = edits(9002, message, '2026-03-09T12:03:00Z', 'third')

    expect(await ask({ sql }, { live: [third, hidden], imported: [message], edited })).toMatchObject([
      { update_id: null, text: 'second', previous_text: null },
      { update_id: 9001, text: 'third', previous_text: 'second', is_text_changed: true },
    ])
  })
})

describe('outcomes of imported questions', () => {
  const later = says(99, '2026-03-20T08:00:00Z', 'good morning')
  const sql = `SELECT outcome, is_bot_known, is_answer_inferred, human_answered_at IS NOT NULL AS is_helped
    FROM questions WHERE user_id IN (1, 2) ORDER BY user_id`

  it('do not take a reply of the asker for help, nor miss the help after it', async () => {
    const first = says(1, '2026-03-09T08:00:00Z', 'how do I reset my password?')
    const second = says(2, '2026-03-09T09:00:00Z', 'how can I pay my invoice?')
    const imported = [
      first,
      says(1, '2026-03-09T08:01:00Z', 'the one of the shop', replyTo(first)),
      second,
      says(2, '2026-03-09T09:01:00Z', 'the one of May', replyTo(second)),
      says(3, '2026-03-09T09:05:00Z', 'in the menu', replyTo(second)),
      later,
    ]
    expect(await ask({ sql }, { imported })).toMatchObject([
      { outcome: 'unknown', is_helped: false },
      { outcome: 'human_assisted', is_helped: true },
    ])
  })

  it('thank people until a bot shows, and the bot from then on', async () => {
    const imported = [
      says(1, '2026-03-09T08:00:00Z', 'how do I reset my password?'),
      says(1, '2026-03-09T08:05:00Z', 'thanks, that worked'),
    ]
    const live = [
      says(2, '2026-03-15T08:00:00Z', 'how do I reset my password?'),
      says(2, '2026-03-15T08:05:00Z', 'thanks, that worked', answeringBot),
      later,
    ]
    expect(await ask({ sql }, { imported, live })).toMatchObject([
      { outcome: 'human_assisted', is_bot_known: false },
      { outcome: 'confirmed', is_bot_known: true },
    ])
    expect(await ask({ question: 'bot-answer-time' }, { imported })).toEqual([
      { questions: 0, answers_seen: 0, seen_share: null, median_seconds: null, p90_seconds: null },
    ])
  })

  it('infer no answer of the bot from a number that is missing in the export', async () => {
    const asked = says(1, '2026-03-09T08:00:00Z', 'how do I reset my password?')
    says(0, '2026-03-09T08:00:01Z', 'a number that nobody has')
    const rest = [says(3, '2026-03-09T07:00:00Z', 'fine', answeringBot), later]

    expect(await ask({ sql }, { imported: [asked, ...rest] })).toMatchObject([
      { outcome: 'unknown', is_bot_known: true, is_answer_inferred: false },
    ])
    expect(await ask({ sql }, { live: [asked, ...rest] })).toMatchObject([
      { outcome: 'assumed', is_bot_known: true, is_answer_inferred: true },
    ])
  })
})

describe('active-people', () => {
  const poll = { update_id: 9100, poll: { id: '1' } } // arrives on 2026-03-31: the newest day, of no person
  const live = [says(1, '2026-01-30T08:00:00Z', 'hi'), says(1, '2026-03-02T08:00:00Z', 'hi'), poll]

  it('has every day from the first activity to the newest day, those of nobody too', async () => {
    const rows = await ask(
      { question: 'active-people', range: { from: '2026-01-01', to: '2026-12-31' } },
      { live },
    )

    expect(rows.map(({ day }) => day)).toEqual(
      Array.from({ length: 61 }, (_, at) => new Date(Date.UTC(2026, 0, 30 + at)).toISOString().slice(0, 10)),
    )
    const numbers = rows.map(
      ({ daily, weekly, monthly }) => `${daily as number}${weekly as number}${monthly as number}`,
    )
    expect(numbers.join(' ')).toBe(
      [
        ...Array<string>(1).fill('111'),
        ...Array<string>(6).fill('011'),
        ...Array<string>(23).fill('001'), // the 30th day is 2026-02-28
        '000',
        ...Array<string>(1).fill('111'),
        ...Array<string>(6).fill('011'),
        ...Array<string>(23).fill('001'),
      ].join(' '),
    )
  })

  it('has the days of the range alone, also where nothing changes in it', async () => {
    const range = { from: '2026-02-10', to: '2026-02-11' }
    expect(await ask({ question: 'active-people', range }, { live })).toEqual([
      { day: '2026-02-10', daily: 0, weekly: 0, monthly: 1 },
      { day: '2026-02-11', daily: 0, weekly: 0, monthly: 1 },
    ])
    expect(
      await ask({ question: 'stickiness', range: { from: '2026-03-01', to: '2026-03-03' } }, { live }),
    ).toEqual([
      { day: '2026-03-01', stickiness: null },
      { day: '2026-03-02', stickiness: 100 },
      { day: '2026-03-03', stickiness: 0 },
    ])
  })

  it('answers over a silence of more days than Trino lists', async () => {
    const rows = await ask(
      { question: 'active-people', range: { from: '1970-01-01', to: '2026-12-31' } },
      { live: [says(1, '1980-01-01T08:00:00Z', 'hi'), ...live] },
    )
    expect(rows[0]).toEqual({ day: '1980-01-01', daily: 1, weekly: 1, monthly: 1 })
    expect(rows.at(-1)).toEqual({ day: '2026-03-31', daily: 0, weekly: 0, monthly: 1 })
    expect(rows.length).toBe(30 + 10_000 + 61)
  })
})

describe('languages', () => {
  const nameless = (user: number, text: string): Update =>
    says(user, '2026-03-09T08:00:00Z', text, { from: { id: user, is_bot: false, first_name: 'U' } })

  it('counts who tells no language of the app under none, once', async () => {
    const imported = [
      nameless(1, 'como faço para trocar a minha senha do aplicativo?'),
      nameless(2, 'como faço para trocar a minha senha do aplicativo?'),
    ]
    const live = [says(1, '2026-03-10T08:00:00Z', 'onde encontro o meu pedido de ontem?')]

    expect(await ask({ question: 'languages' }, { imported })).toEqual([
      { language: 'pt', messages: 2, message_share: 100, people: null, people_share: null },
      { language: 'none', messages: 0, message_share: 0, people: 2, people_share: 100 },
    ])
    expect(await ask({ question: 'languages' }, { imported, live })).toEqual([
      { language: 'pt', messages: 3, message_share: 100, people: 1, people_share: 50 },
      { language: 'none', messages: 0, message_share: 0, people: 1, people_share: 50 },
    ])
  })
})

describe('links-and-forwards', () => {
  it('tells of the messages made through another bot only what is not imported', async () => {
    const at = '2026-03-09T08:00:00Z'
    const via = says(1, at, 'cat', { via_bot: { id: 5, is_bot: true, first_name: 'gif' } })
    const viaBot = async (lake: Lake): Promise<unknown> =>
      (await ask({ question: 'links-and-forwards' }, lake)).find(({ kind }) => kind === 'via_bot')

    expect(await viaBot({ imported: [says(1, at, 'cat')] })).toEqual({
      kind: 'via_bot',
      messages: null,
      share: null,
    })
    expect(await viaBot({ imported: [says(1, at, 'cat')], live: [via, says(2, at, 'dog')] })).toEqual({
      kind: 'via_bot',
      messages: 1,
      share: 50,
    })
  })
})
