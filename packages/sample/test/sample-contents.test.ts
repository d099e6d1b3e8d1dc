import { Update } from '@telelake/telegram-schema'
import { describe, expect, it } from 'vitest'
import { sampleTraffic } from '../src/sample-traffic.ts'
import { payloads } from '../src/sample-view.ts'
import type { Json } from '../src/sample-view.ts'

interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
}

const sample = sampleTraffic({ lastDay: '2026-11-23', timeZone: 'America/Sao_Paulo' })
const messages = payloads(sample, 'message')
const withField = (field: string): readonly Json[] => messages.filter((message) => field in message)
const chatOf = (payload: Json): Json => payload['chat'] as Json
const fromOf = (payload: Json): Json => payload['from'] as Json

describe('the sample', () => {
  it.each([
    ['message', 4000],
    ['edited_message', 30],
    ['callback_query', 100],
    ['message_reaction', 200],
    ['chat_member', 50],
    ['my_chat_member', 5],
    ['poll', 20],
    ['poll_answer', 20],
  ])('has updates of the kind %s', (kind, atLeast) => {
    expect(payloads(sample, kind).length).toBeGreaterThanOrEqual(atLeast)
  })

  it.each([
    ['text', 3500],
    ['photo', 100],
    ['caption', 50],
    ['sticker', 50],
    ['voice', 30],
    ['document', 10],
    ['location', 3],
    ['poll', 1],
    ['reply_to_message', 300],
    ['media_group_id', 8],
    ['forward_origin', 4],
    ['pinned_message', 2],
    ['new_chat_members', 20],
    ['left_chat_member', 5],
    ['sender_chat', 3],
  ])('has messages with %s', (field, atLeast) => {
    expect(withField(field).length).toBeGreaterThanOrEqual(atLeast)
  })

  it('holds updates as the Bot API documents them', () => {
    for (const { update } of sample.updates) expect(Update.parse(update)).toEqual(update)
  })

  it('never holds a message of the bot itself', () => {
    expect(messages.filter((message) => fromOf(message)['username'] === 'AuroraAtendeBot')).toEqual([])
  })

  it('shows the bot inside replies and pressed buttons', () => {
    const replies = withField('reply_to_message').map((message) => message['reply_to_message'] as Json)
    const pressed = payloads(sample, 'callback_query')

    expect(replies.filter((reply) => fromOf(reply)['is_bot'] === true).length).toBeGreaterThan(100)
    for (const query of pressed) {
      expect(query['data']).toMatch(/^helpful:(yes|no)$/)
      expect(fromOf(query['message'] as Json)['is_bot']).toBe(true)
    }
    expect(new Set(pressed.map((query) => query['data'])).size).toBe(2)
  })

  it('shows a replied-to message without the message that one replies to', () => {
    for (const message of withField('reply_to_message')) {
      const replied = message['reply_to_message'] as Json

      expect(replied).not.toHaveProperty('reply_to_message')
      expect(replied['message_id']).toBeLessThan(Number(message['message_id']))
      expect(replied['chat']).toEqual(message['chat'])
    }
  })

  it('knows private chats, a basic group and two supergroups', () => {
    const chats = new Map(messages.map((message) => [chatOf(message)['id'], chatOf(message)['type']]))
    const types = [...chats.values()]

    expect(types.filter((type) => type === 'private').length).toBeGreaterThan(100)
    expect(types.filter((type) => type === 'group')).toHaveLength(1)
    expect(types.filter((type) => type === 'supergroup')).toHaveLength(2)
  })

  it('turns the basic group into a supergroup, and leaves the old one silent', () => {
    const [leaves] = withField('migrate_to_chat_id')
    const [arrives] = withField('migrate_from_chat_id')
    if (leaves === undefined || arrives === undefined) throw new Error('no migration')

    expect(leaves['migrate_to_chat_id']).toBe(chatOf(arrives)['id'])
    expect(arrives['migrate_from_chat_id']).toBe(chatOf(leaves)['id'])
    expect(chatOf(leaves)['type']).toBe('group')
    expect(chatOf(arrives)['type']).toBe('supergroup')
    expect(messages.findLast((message) => chatOf(message)['id'] === chatOf(leaves)['id'])).toBe(leaves)
    expect(messages.find((message) => chatOf(message)['id'] === chatOf(arrives)['id'])).toBe(arrives)
  })

  it('tells of members and reactions only where the bot is an admin or alone with someone', () => {
    const group = chatOf(withField('migrate_to_chat_id')[0] ?? {})['id']
    const told = [...payloads(sample, 'message_reaction'), ...payloads(sample, 'chat_member')]

    expect(told.filter((payload) => chatOf(payload)['id'] === group)).toEqual([])
  })

  it('gives photos three or four sizes, rising, and all photos of an album one id', () => {
    for (const message of withField('photo')) {
      const sizes = message['photo'] as readonly { width: number; file_unique_id: string }[]
      const widths = sizes.map(({ width }) => width)

      expect([3, 4]).toContain(sizes.length)
      expect(widths).toEqual(widths.toSorted((left, right) => left - right))
      expect(new Set(sizes.map(({ file_unique_id }) => file_unique_id)).size).toBe(sizes.length)
    }
    const albums = Object.groupBy(withField('media_group_id'), (message) => String(message['media_group_id']))
    for (const album of Object.values(albums)) {
      expect([2, 3, 4]).toContain(album?.length)
      expect(new Set(album?.map((message) => message['date'])).size).toBe(1)
    }
  })

  it('counts entity offsets in UTF-16 units', () => {
    const first: Readonly<Record<string, string>> = { bot_command: '/', mention: '@', url: 'h', hashtag: '#' }
    const marked = withField('entities').flatMap(({ text, entities }) =>
      (entities as readonly Entity[]).map(({ type, offset, length }) => ({
        type,
        before: String(text).slice(0, offset),
        marked: String(text).slice(offset, offset + length),
      })),
    )

    for (const { type, marked: words } of marked) {
      expect(words.charAt(0)).toBe(first[type])
      expect(words).not.toMatch(/\s/)
    }
    expect(new Set(marked.map(({ type }) => type))).toEqual(new Set(Object.keys(first)))
    expect(marked.some(({ before }) => /[\u{10000}-\u{10ffff}]/u.test(before))).toBe(true)
  })

  it('uses commands, also addressed to the bot', () => {
    const texts = messages.map(({ text }) => text)

    expect(texts).toContain('/start')
    expect(texts).toContain('/ajuda')
    expect(texts).toContain('/status@AuroraAtendeBot')
  })

  it('reacts with hearts, thumbs and folded hands, and takes some back', () => {
    const reactions = payloads(sample, 'message_reaction')
    const emoji = reactions.flatMap(({ new_reaction }) =>
      (new_reaction as readonly { emoji: string }[]).map((reaction) => reaction.emoji),
    )

    expect([...new Set(emoji)]).toEqual(expect.arrayContaining(['👍', '❤', '🙏', '👎']))
    expect(reactions.some(({ old_reaction }) => (old_reaction as readonly Json[]).length > 0)).toBe(true)
  })

  it('edits later than it writes, and says something else', () => {
    for (const edited of payloads(sample, 'edited_message')) {
      const original = messages.find(
        (message) =>
          message['message_id'] === edited['message_id'] && chatOf(message)['id'] === chatOf(edited)['id'],
      )

      expect(edited['edit_date']).toBeGreaterThan(Number(edited['date']))
      expect(edited['date']).toBe(original?.['date'])
      expect(edited['text']).not.toBe(original?.['text'])
    }
  })

  it('counts the votes it tells of, and closes the poll', () => {
    const states = payloads(sample, 'poll') as readonly { is_closed: boolean; total_voter_count: number }[]
    const answers = payloads(sample, 'poll_answer') as readonly { option_ids: readonly number[] }[]
    const votes = answers.filter(({ option_ids }) => option_ids.length === 1).length
    const takenBack = answers.filter(({ option_ids }) => option_ids.length === 0).length

    expect(states.at(-1)).toMatchObject({ is_closed: true, total_voter_count: votes - takenBack })
    expect(takenBack).toBeGreaterThan(0)
  })

  it('writes as anonymous admin only in supergroups', () => {
    for (const message of withField('sender_chat')) {
      expect(chatOf(message)['type']).toBe('supergroup')
      expect(message['sender_chat']).toEqual(message['chat'])
      expect(fromOf(message)['username']).toBe('GroupAnonymousBot')
    }
  })

  it('keeps ids within 52 bits and some beyond 32', () => {
    const ids = messages.flatMap((message) => [Number(fromOf(message)['id']), Number(chatOf(message)['id'])])

    expect(ids.every((id) => Number.isInteger(id) && Math.abs(id) < 2 ** 52)).toBe(true)
    expect(ids.some((id) => id > 2 ** 32)).toBe(true)
  })
})
