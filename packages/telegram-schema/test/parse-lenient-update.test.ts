import { Update, messageOf, parseLenientUpdate, payloadOf, updateKind } from '@telelake/telegram-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const chat = { id: -100, type: 'group' }
const message = { message_id: 1, date: 1_500_000_000, chat }

describe('parseLenientUpdate', () => {
  it('gives what Update accepts, equal, with nothing to report', () => {
    const update = { update_id: 1, message: { ...message, later: [1] } }
    expect(parseLenientUpdate(update)).toEqual({ update, dropped: [], missing: [] })
  })

  it('takes an update of an older version, which lacks fields required since', () => {
    const old = { update_id: 1, message: { ...message, from: { id: 1, first_name: 'A' } } }
    expect(Update.safeParse(old).success).toBe(false)
    expect(parseLenientUpdate(old)).toEqual({
      update: old,
      dropped: [],
      missing: [['message', 'from', 'is_bot']],
    })
  })

  it('takes an origin without a type, as an odd sender writes it', () => {
    const odd = { update_id: 1, message: { ...message, forward_origin: { date: 5, sender_user: { id: 1 } } } }
    expect(parseLenientUpdate(odd)).toEqual({
      update: odd,
      dropped: [],
      missing: [['message', 'forward_origin', 'type']],
    })
  })

  it('leaves out a field of the wrong type and says which, keeping the rest and the input', () => {
    const odd = {
      update_id: 1,
      message: {
        ...message,
        text: 'olá',
        edit_date: 'yesterday',
        reply_to_message: { ...message, photo: 'none' },
      },
    }
    const before = structuredClone(odd)
    expect(parseLenientUpdate(odd)).toEqual({
      update: { update_id: 1, message: { ...message, text: 'olá', reply_to_message: message } },
      dropped: [
        { path: ['message', 'edit_date'], expected: 'number' },
        { path: ['message', 'reply_to_message', 'photo'], expected: 'array' },
      ],
      missing: [],
    })
    expect(odd).toEqual(before)
  })

  it('leaves out items of the wrong type, not their array', () => {
    const bold = { type: 'bold', offset: 0, length: 2 }
    const odd = { update_id: 1, message: { ...message, entities: [7, bold, null, { ...bold, offset: '0' }] } }
    const { update, dropped } = parseLenientUpdate(odd)
    expect(update.message?.entities).toEqual([bold, { type: 'bold', length: 2 }])
    expect(dropped.map(({ path }) => path.slice(2))).toEqual([[0], [2], [3, 'offset']])
  })

  it('looks into the member of a union that the value is of', () => {
    const button = { text: 'b' }
    const odd = {
      update_id: 1,
      callback_query: {
        id: '1',
        from: { id: 1, is_bot: false, first_name: 'A' },
        chat_instance: '',
        message: { ...message, text: 9, reply_markup: { inline_keyboard: [[button]] } },
      },
      my_chat_member: {
        chat,
        date: 1,
        from: { id: 1, is_bot: false, first_name: 'A' },
        old_chat_member: { status: 'left', user: 5 },
        new_chat_member: 'member',
      },
    }
    const { update, dropped } = parseLenientUpdate(odd)
    expect(dropped).toEqual([
      { path: ['callback_query', 'message', 'text'], expected: 'string' },
      { path: ['my_chat_member', 'old_chat_member', 'user'], expected: 'object' },
      { path: ['my_chat_member', 'new_chat_member'], expected: 'a member of the union' },
    ])
    expect(update.callback_query?.message).toEqual({
      ...message,
      reply_markup: { inline_keyboard: [[button]] },
    })
    expect(update.my_chat_member?.old_chat_member).toEqual({ status: 'left' })
  })

  it('refuses what is no update', () => {
    for (const none of [null, [], 'x', {}, { update_id: '1' }, { message }])
      expect(() => parseLenientUpdate(none)).toThrow(/update_id|expected object/)
  })

  it('reads to what the helpers take', () => {
    const { update } = parseLenientUpdate({ update_id: 1, message: { ...message, from: 'nobody' } })
    expect([updateKind(update), payloadOf(update)?.kind, messageOf(update)?.chat?.id]).toEqual([
      'message',
      'message',
      -100,
    ])
  })

  it('keeps any JSON that has an update_id, but for what it reports', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...Object.keys(Update.shape).slice(1), 'later_kind'),
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom('chat', 'from', 'date', 'text', 'entities', 'forward_origin', 'x'),
          fc.jsonValue(),
        ),
        (update_id, kind, value, fields) => {
          for (const payload of [value, fields]) {
            const input = { update_id, [kind]: payload }
            const { update, dropped } = parseLenientUpdate(input)
            if (dropped.length === 0) expect(update).toEqual(input)
            expect(parseLenientUpdate(update).dropped).toEqual([])
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
