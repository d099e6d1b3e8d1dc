import { afterAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../src/duckdb.ts'
import { questions, views } from '../src/index.ts'
import { parseViews } from '../src/view-file.ts'
import { answeringBot, lakeOf, says } from './lake-of.ts'
import type { Update } from './lake-of.ts'

const catalogueType = (type: string): string =>
  type
    .toLowerCase()
    .replace('integer', 'int')
    .replace('varchar', 'string')
    .replace(/^(\w+)\[\]$/, 'array<$1>')

const person = (id: number): object => ({ id, is_bot: false, first_name: `U${id}` })
const group = { id: -100, type: 'supergroup', title: 'Grupo' }
const seconds = (at: string): number => Date.parse(at) / 1000

function joins(updateId: number, at: string, member: number, kind = 'chat_member'): Update {
  return {
    update_id: updateId,
    [kind]: {
      chat: group,
      from: person(member),
      date: seconds(at),
      old_chat_member: { user: person(member), status: 'left' },
      new_chat_member: { user: person(member), status: 'member' },
    },
  }
}

function edits(updateId: number, original: Update, at: string, text: string): Update {
  return {
    update_id: updateId,
    edited_message: { ...(original.message as object), text, edit_date: seconds(at) },
  }
}

const first = says(1, '2026-03-09T08:00:00Z', 'como trocar a senha?')
const lake = await lakeOf([
  first,
  edits(9001, first, '2026-03-09T08:01:00Z', 'como trocar a senha'),
  edits(9002, first, '2026-03-09T08:02:00Z', 'como trocar a senha'),
  says(1, '2026-03-09T09:00:00Z', 'obrigado', answeringBot),
  says(1, '2026-03-09T10:00:01Z', 'oi'),
  says(2, '2026-03-09T10:00:00Z', '/start promo', {
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  }),
  joins(9003, '2026-03-10T08:00:00Z', 3),
  says(3, '2026-03-10T08:00:01Z', '', { text: undefined, new_chat_members: [person(3)] }),
  says(4, '2026-03-10T08:00:01Z', '', { text: undefined, new_chat_members: [person(4)] }),
  joins(9004, '2026-03-10T08:00:00Z', 9, 'my_chat_member'),
  {
    update_id: 9005,
    message_reaction: {
      chat: group,
      message_id: 1,
      user: person(1),
      date: seconds('2026-03-10T08:00:00Z'),
      old_reaction: [{ type: 'emoji', emoji: '👎' }],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
  },
  says(5, '2026-03-11T08:00:00Z', '', { text: undefined, migrate_to_chat_id: -1002 }, -7),
  says(5, '2026-03-11T09:00:00Z', 'olá', {}, -1002),
  // no name, no id: an update of a chat that Telegram tells nothing more about
  { update_id: 9006, poll: { id: '1' } },
])
const engine = await openDuckDb(lake.folder)
const empty = await openDuckDb('/nothing/here')
afterAll(() => {
  empty.close()
  engine.close()
  lake.remove()
})
const rows = async (sql: string): Promise<unknown[][]> => (await engine.query(sql)).rows

describe('a view', () => {
  it.each(views)('$name has the columns its file declares, with their meanings', async (view) => {
    const { columns } = await engine.query(`SELECT * FROM ${view.name} LIMIT 1`)
    expect(columns.map(({ name, type }) => `${name} ${catalogueType(type)}`)).toEqual(
      view.columns.map(({ name, type }) => `${name} ${type}`),
    )
    expect(
      await rows(
        `SELECT column_name, comment FROM duckdb_columns() WHERE table_name = '${view.name}' ORDER BY column_index`,
      ),
    ).toEqual(view.columns.map(({ name, meaning }) => [name, meaning]))
  })

  it('comes after those it reads', () => {
    const place = (name: string): number => views.findIndex((view) => view.name === name)
    for (const view of views)
      for (const name of view.reads) expect(place(name)).toBeLessThan(place(view.name))
  })

  it('is refused with a column that is not of `updates` and has no meaning', () => {
    const text = '-- name: v\n-- description: d\n-- column: colour\nSELECT 1 AS colour'
    expect(() => parseViews([{ text, file: 'v.sql' }])).toThrow('(v.sql)')
  })
})

describe('what the views say', () => {
  it('message_edits leaves out edits that changed nothing', async () => {
    expect(
      await rows(
        'SELECT update_id, text, previous_text, is_text_changed, seconds_after_sending FROM message_edits',
      ),
    ).toEqual([[9001, 'como trocar a senha', 'como trocar a senha?', true, 60]])
  })

  it('reactions has a row for each reaction set and taken back', async () => {
    expect(await rows('SELECT reaction, change FROM reactions ORDER BY change')).toEqual([
      ['👎', -1],
      ['👍', 1],
    ])
  })

  it('member_events counts a join once, told twice or only by the service message', async () => {
    expect(
      await rows(
        'SELECT member_user_id, member_event, seen_in, is_bot_itself FROM member_events ORDER BY member_user_id',
      ),
    ).toEqual([
      [3, 'joined', 'update', false],
      [4, 'joined', 'service_message', false],
      [9, 'joined', 'update', true],
    ])
  })

  it('sessions ends one after more than 60 minutes of silence', async () => {
    expect(
      await rows(
        'SELECT seconds, events, messages FROM sessions WHERE user_id = 1 AND chat_id = -100 ORDER BY started_at',
      ),
    ).toEqual([
      [3600, 4, 2],
      [0, 1, 1],
      [0, 1, 0],
    ])
  })

  it('commands has the payload of /start', async () => {
    expect(await rows('SELECT command, start_payload, user_id FROM commands')).toEqual([
      ['/start', 'promo', 2],
    ])
  })

  it('chats has a group that became a supergroup once, under its new id', async () => {
    expect(await rows('SELECT chat_id, former_chat_id, messages FROM chats ORDER BY chat_id')).toEqual([
      [-1002, -7, 1],
      [-100, null, 4],
    ])
  })

  it('users has everybody seen, with the last name', async () => {
    expect(await rows('SELECT user_id, user_first_name, messages FROM users WHERE user_id = 1')).toEqual([
      [1, 'U1', 3],
    ])
  })

  it('active_people counts a person for 7 and for 30 days, in each chat and in all', async () => {
    const ofAll = await rows(
      'SELECT event_date, last_date, daily, weekly, monthly FROM active_people WHERE chat_id IS NULL ORDER BY event_date',
    )
    expect(ofAll).toEqual([
      ['2026-03-09', '2026-03-09', 2, 2, 2],
      ['2026-03-10', '2026-03-10', 4, 5, 5],
      ['2026-03-11', '2026-03-11', 1, 6, 6],
      ['2026-03-12', '2026-03-15', 0, 6, 6],
      ['2026-03-16', '2026-03-16', 0, 5, 6],
      ['2026-03-17', '2026-03-17', 0, 1, 6],
      ['2026-03-18', '2026-03-31', 0, 0, 6],
    ])
  })

  it('bot_messages_seen knows the bot’s message somebody answered', async () => {
    expect(await rows('SELECT chat_id, message_id, seen_in FROM bot_messages_seen')).toEqual([
      [-100, 1, 'reply'],
    ])
  })
})

describe('every question', () => {
  const whole = ['2026-01-01', '2026-12-31', null]

  it.each(questions)(
    '$name answers with its columns over some updates, one chat, and none',
    async (question) => {
      for (const [each, values] of [
        [engine, whole],
        [engine, ['2026-03-09', '2026-03-09', '-100']],
        [engine, ['2030-01-01', '2020-01-01', '5']],
        [empty, whole],
      ] as const) {
        const { columns } = await each.query(question.sql, values)
        expect(columns.map(({ name, type }) => `${name} ${catalogueType(type)}`)).toEqual(
          question.columns.map(({ name, type }) => `${name} ${type}`),
        )
      }
    },
  )
})
