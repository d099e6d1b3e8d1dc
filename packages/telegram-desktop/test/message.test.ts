import { describe, expect, it } from 'vitest'
import { readExport } from './read-export.ts'
import type { ReadOptions } from './read-export.ts'

const at = 1_709_978_400

function exportOf(messages: readonly object[], head: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({ name: 'Support', type: 'private_supergroup', id: 1_234_567_890, ...head, messages }),
  )
}

function message(id: number, fields: object = {}): object {
  return {
    id,
    type: 'message',
    date_unixtime: String(at + id),
    from: 'Ana',
    from_id: 'user111',
    text: 'oi',
    ...fields,
  }
}

/** The messages that are read, as of the Bot API; a text says why one is none. */
function read(messages: readonly object[], head: object = {}, options: ReadOptions = {}): unknown[] {
  return readExport(exportOf(messages, head), options).outcomes.map((outcome) =>
    typeof outcome === 'string' ? outcome : outcome.message,
  )
}

describe('ids', () => {
  const old = { date_unixtime: undefined, date: '2020-11-01T10:00:00' }

  it.each([
    ['private_supergroup', 2 * 2 ** 32 + 42, -1_000_000_000_042],
    ['private_group', 2 * 2 ** 32 + 42, -42],
    ['personal_chat', 2 ** 32 + 42, 42],
    ['public_channel', 42, -1_000_000_000_042],
  ])('of a %s of until 2021 are read by its type', (type, id, expected) => {
    expect(read([message(1, { ...old, from_id: 111 })], { type, id })).toMatchObject([
      { chat: { id: expected } },
    ])
  })

  it('of today stay as they are, above 2^32 as well', () => {
    expect(
      read([message(1, { from_id: 'user6000000111' })], { type: 'personal_chat', id: 6_000_000_111 }),
    ).toMatchObject([{ chat: { id: 6_000_000_111 }, from: { id: 6_000_000_111 } }])
    expect(read([message(1, { from_id: 6_000_000_111 })])).toMatchObject([{ from: { id: 6_000_000_111 } }])
  })

  it('of whoever wrote, acted, was forwarded or answered are read alike', () => {
    const shifted = (kind: number, id: number): number => kind * 2 ** 32 + id
    const fields = {
      ...old,
      forwarded_from: 'News',
      forwarded_from_id: shifted(2, 55),
      reply_to_message_id: 3,
      reply_to_peer_id: shifted(2, 77),
    }
    const head = { id: shifted(2, 1_234_567_890) }

    expect(
      read(
        [
          message(1, { ...fields, from_id: shifted(1, 111) }),
          message(2, { ...fields, from_id: shifted(2, 99), reply_to_peer_id: head.id }),
          message(3, {
            from_id: undefined,
            ...old,
            type: 'service',
            action: 'pin_message',
            actor: 'Ana',
            actor_id: shifted(1, 111),
          }),
        ],
        head,
      ),
    ).toMatchObject([
      { from: { id: 111 }, forward_origin: { type: 'channel', chat: { id: -1_000_000_000_055 } } },
      { sender_chat: { id: -1_000_000_000_099 }, reply_to_message: { message_id: 3 } },
      { from: { id: 111 } },
    ])
    expect(read([message(1, { ...fields, from_id: 111 })], head)[0]).not.toHaveProperty('reply_to_message')
  })

  it('of messages are shared where everybody sees them: not those of before a migration', () => {
    const sharedOf = (type: string, id: number): unknown =>
      readExport(exportOf([message(id)], { type })).outcomes.map((outcome) =>
        typeof outcome === 'string' ? outcome : outcome.hasSharedId,
      )[0]

    expect(sharedOf('private_supergroup', 5)).toBe(true)
    expect(sharedOf('private_supergroup', -999_999_999)).toBe(false)
    expect(sharedOf('private_group', 5)).toBe(false)
  })
})

describe('times', () => {
  it.each([
    ['no time', {}],
    ['the 30th of February', { date: '2018-02-30T00:00:00' }],
    ['a month 13', { date: '2018-13-01T00:00:00' }],
    ['1970 on the clocks of Desktop', { date: '1970-01-01T09:00:00' }],
    ['the last day of the year 9999', { date_unixtime: '253402300799', date: '9999-12-31T23:59:59' }],
    ['a year 10000', { date_unixtime: '253402300800', date: '2024-01-01T00:00:00' }],
  ])('%s is no time', (_what, fields) => {
    expect(read([message(1, { date_unixtime: undefined, ...fields })])).toEqual([
      expect.stringContaining('message date: expected'),
    ])
  })

  it('of an edit are read, but not one of 1970', () => {
    const { outcomes } = readExport(
      exportOf([
        message(1, { edited_unixtime: String(at + 60) }),
        message(2, { date_unixtime: undefined, date: '2019-01-01T00:00:00', edited: '2019-01-01T00:01:00' }),
        message(3, {
          date_unixtime: undefined,
          date: '2019-01-01T00:00:00',
          edited: '1970-01-01T03:00:00',
        }),
      ]),
    )

    expect(outcomes.map((outcome) => (outcome as { editDate?: number }).editDate)).toEqual([
      at + 60,
      Date.parse('2019-01-01T00:01:00Z') / 1000,
      undefined,
    ])
  })
})

describe('members', () => {
  const service = (fields: object): object => ({
    id: 1,
    type: 'service',
    date_unixtime: String(at),
    ...fields,
  })
  const join = { action: 'invite_members', actor_id: 'user111' }

  it.each<[string, object, object]>([
    [
      'a deleted account that joined',
      { ...join, actor: null, members: [null] },
      { new_chat_members: [{ id: 111 }] },
    ],
    [
      'a deleted account that left',
      { action: 'remove_members', actor: null, actor_id: 'user111', members: [null] },
      { left_chat_member: { id: 111 } },
    ],
    ['a person who joined', { ...join, actor: 'Ana', members: ['Ana'] }, { new_chat_members: [{ id: 111 }] }],
    [
      'a person who added another',
      { ...join, actor: 'Ana', members: ['Bia'] },
      { new_chat_members: [{ first_name: 'Bia' }] },
    ],
  ])('%s', (_what, fields, expected) => {
    expect(read([service(fields)])).toMatchObject([expected])
  })

  it('has no id where a person added an account that was deleted since', () => {
    expect(read([service({ ...join, actor: 'Ana', members: [null] })])).toMatchObject([
      { new_chat_members: [{}] },
    ])
    expect(JSON.stringify(read([service({ ...join, actor: 'Ana', members: [null] })]))).not.toContain('null')
  })
})

describe('topics', () => {
  const created = {
    id: 10,
    type: 'service',
    date_unixtime: String(at),
    actor: 'Ana',
    actor_id: 'user111',
    action: 'topic_created',
    title: 'Payments',
  }

  it('are those of the message that is answered; their creation is answered by none', () => {
    const [, first, answer, other] = read([
      created,
      message(11, { reply_to_message_id: 10 }),
      message(12, { reply_to_message_id: 11 }),
      message(13, { reply_to_message_id: 9 }),
    ])

    expect(first).toMatchObject({ message_thread_id: 10, is_topic_message: true })
    expect(first).toMatchObject({ reply_to_message: { forum_topic_created: { name: 'Payments' } } })
    expect(first).not.toHaveProperty('reply_to_message.message_id')
    expect(answer).toMatchObject({ message_thread_id: 10, reply_to_message: { message_id: 11 } })
    expect(other).toMatchObject({ reply_to_message: { message_id: 9 } })
    expect(other).not.toHaveProperty('message_thread_id')
  })

  it('have their names', () => {
    const { contents } = readExport(exportOf([created]))
    const [chat] = contents.chats

    expect(typeof chat === 'object' && chat.topics.titleOf(10)).toBe('Payments')
  })
})

describe('bots', () => {
  it('are the other side of a chat with a bot, and those that are given', () => {
    const messages = [message(1, { from_id: 'user5' }), message(2)]

    expect(read(messages, { type: 'bot_chat', id: 5 })).toMatchObject([
      { chat: { id: 5 }, from: { is_bot: true } },
      { chat: { id: 5 }, from: { is_bot: false } },
    ])
    expect(read(messages, {}, { botIds: new Set([5]) })).toMatchObject([
      { from: { is_bot: true } },
      { from: { is_bot: false } },
    ])
  })
})

it('files may be larger than 2 GB', () => {
  expect(read([message(1, { file: 'x', file_size: 3_000_000_000 })])).toMatchObject([
    { document: { file_size: 3_000_000_000 } },
  ])
})
