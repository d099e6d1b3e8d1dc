import {
  Chat,
  ChatMember,
  Message,
  MessageOrigin,
  Update,
  chatTypeValues,
  eventTime,
  isInaccessible,
  messageOf,
  payloadOf,
  updateKind,
  updateKinds,
} from '@telelake/telegram-schema'
import type { ChatType, InaccessibleMessage, PollAnswer, UpdateKind } from '@telelake/telegram-schema'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'

const chat = { id: -100, type: 'supergroup' }
const message = { message_id: 0, date: 1_700_000_000, chat }
const inaccessible = { message_id: 5, date: 0, chat }

describe('Update', () => {
  it('keeps what a later version of the Bot API adds: keys, kinds, values of lists, members of unions', () => {
    const later = {
      update_id: 1,
      later_kind: { any: 'thing' },
      message: {
        ...message,
        chat: { id: 1, type: 'hologram' },
        later_field: [{ x: null }],
        forward_origin: { type: 'time_traveller', from_year: 2199 },
        entities: [{ type: 'scent', offset: 0, length: 1 }],
      },
    }
    expect(Update.parse(later)).toEqual(later)
  })

  it('takes a message id of 0, an empty text, a text longer than can be sent, a date of 0', () => {
    for (const odd of [{ text: '' }, { text: 'x'.repeat(10_000) }, { date: 0 }, { author_signature: '' }])
      expect(Message.parse({ ...message, ...odd })).toEqual({ ...message, ...odd })
  })

  it('takes false where only true is documented, as other senders write it', () => {
    expect(Message.parse({ ...message, is_topic_message: false }).is_topic_message).toBe(false)
  })

  it('refuses a documented member of a union that lacks a field', () => {
    const { error } = MessageOrigin.safeParse({ type: 'user', date: 1 })
    expect(JSON.stringify(error?.issues)).toContain('sender_user')
  })

  it('names the path of what it refuses', () => {
    const { error } = Update.safeParse({
      update_id: 1,
      message: { ...message, from: { id: '7', is_bot: false, first_name: 'A' } },
    })
    expect(error?.issues).toMatchObject([{ path: ['message', 'from', 'id'], expected: 'number' }])
  })

  it('does not change its input', () => {
    const update = Object.freeze({ update_id: 1, message: Object.freeze(message) })
    expect(Update.parse(update)).toEqual({ update_id: 1, message })
  })
})

describe('the types', () => {
  it('read to the interfaces', () => {
    expectTypeOf<z.infer<typeof Message>>().toEqualTypeOf<Message>()
    expectTypeOf<z.infer<typeof Message>['reply_to_message']>().toEqualTypeOf<Message | undefined>()
    expectTypeOf<ReturnType<typeof Update.parse>>().toEqualTypeOf<Update>()
    expectTypeOf<z.infer<typeof Message.shape.chat>>().toEqualTypeOf<Chat>()
  })

  it('leave lists open and offer their values', () => {
    expectTypeOf<'supergroup'>().toExtend<ChatType>()
    expectTypeOf<string>().toExtend<ChatType>()
    expect(chatTypeValues).toEqual(['channel', 'group', 'private', 'supergroup'])
  })

  it('tell the members of a union apart, and those of a later version from all of them', () => {
    const describeOrigin = (origin: MessageOrigin): string => {
      switch (origin.type) {
        case 'user':
          return origin.sender_user.first_name
        case 'hidden_user':
          return origin.sender_user_name
        case 'chat':
          return origin.sender_chat.type
        case 'channel':
          return `${origin.chat.id}/${origin.message_id}`
        default:
          expectTypeOf(origin.from_year).toEqualTypeOf<unknown>()
          return origin.type
      }
    }
    expect(describeOrigin(MessageOrigin.parse({ type: 'channel', date: 1, chat, message_id: 2 }))).toBe(
      '-100/2',
    )
    expect(describeOrigin(MessageOrigin.parse({ type: 'time_traveller' }))).toBe('time_traveller')
    const member = ChatMember.parse({ status: 'restored', user: 1 })
    if (member.status !== 'member') expect(member.status).toBe('restored')
  })

  it('can be taken apart and extended', () => {
    const Title = Chat.pick({ id: true }).extend({ title: Chat.shape.title.unwrap() })
    expectTypeOf<z.infer<typeof Title>>().toExtend<{ id: number; title: string }>()
    expect(Title.parse({ id: 1, title: 'A', more: 1 })).toEqual({ id: 1, title: 'A', more: 1 })
    expect(Title.safeParse({ id: 1 }).success).toBe(false)
    expect(Message.omit({ chat: true }).safeParse({ message_id: 1, date: 1 }).success).toBe(true)
    expect(Message.partial().safeParse({}).success).toBe(true)
    expect(Chat.keyof().safeParse('title').success).toBe(true)
  })
})

describe('updateKind', () => {
  it('is the key of the payload, known or not, in any order', () => {
    expect(updateKind({ message: {}, update_id: 1 })).toBe('message')
    expect(updateKind({ update_id: 1, later_text: 'x', later_kind: {} })).toBe('later_kind')
    expect(updateKind({ update_id: 1, later_text: 'x' })).toBe('later_text')
    expect(updateKind({ update_id: 1 })).toBeUndefined()
    expectTypeOf<UpdateKind>().toExtend<NonNullable<ReturnType<typeof updateKind>>>()
  })
})

describe('payloadOf', () => {
  it('gives the payload with the type of its kind', () => {
    const answer = { poll_id: '1', option_ids: [0, 2], option_persistent_ids: ['a', 'b'] }
    const carried = payloadOf(Update.parse({ update_id: 1, poll_answer: answer }))
    if (carried?.kind !== 'poll_answer') throw new Error('expected a poll answer')
    expectTypeOf(carried.payload).toEqualTypeOf<PollAnswer>()
    expect(carried.payload.option_ids).toEqual([0, 2])
  })

  it('gives the payload of a kind it does not know, and nothing where there is none', () => {
    const carried = payloadOf(Update.parse({ update_id: 1, later_kind: { x: 1 } }))
    expect(carried).toEqual({ kind: 'later_kind', payload: { x: 1 } })
    expect(payloadOf(Update.parse({ update_id: 1 }))).toBeUndefined()
  })
})

describe('messageOf', () => {
  const carriers = updateKinds.filter(
    (kind) => Update.shape[kind].safeParse(message).success && kind.match(/message$|post$/),
  )

  it('gives the message of the seven kinds that carry one, and of a callback', () => {
    expect(carriers).toHaveLength(7)
    for (const kind of carriers)
      expect(messageOf(Update.parse({ update_id: 1, [kind]: message }))).toEqual(message)
    const callback = {
      id: '1',
      from: { id: 1, is_bot: false, first_name: 'A' },
      chat_instance: '',
      message: inaccessible,
    }
    expect(messageOf(Update.parse({ update_id: 1, callback_query: callback }))).toEqual(inaccessible)
    expect(messageOf({ update_id: 1 })).toBeUndefined()
  })

  it('gives messages that isInaccessible tells apart', () => {
    const found = messageOf(Update.parse({ update_id: 1, message }))
    if (found === undefined || isInaccessible(found)) throw new Error('expected an accessible message')
    expectTypeOf(found).toEqualTypeOf<Message>()
    expect(isInaccessible(inaccessible as InaccessibleMessage)).toBe(true)
  })
})

describe('eventTime', () => {
  const user = { id: 1, is_bot: false, first_name: 'A' }
  it.each([
    [{ message }, 1_700_000_000],
    [{ edited_message: { ...message, edit_date: 1_700_000_060 } }, 1_700_000_060],
    [{ message_reaction: { chat, message_id: 1, date: 7, old_reaction: [], new_reaction: [] } }, 7],
    [
      {
        chat_boost: {
          chat,
          boost: { boost_id: '', add_date: 8, expiration_date: 9, source: { source: 'premium', user } },
        },
      },
      8,
    ],
    [{ removed_chat_boost: { chat, boost_id: '', remove_date: 9, source: { source: 'premium', user } } }, 9],
    [{ callback_query: { id: '1', from: user, chat_instance: '', message } }, undefined],
    [{ poll_answer: { poll_id: '1', option_ids: [], option_persistent_ids: [] } }, undefined],
  ])('of %o is %s', (payload, seconds) => {
    expect(eventTime(Update.parse({ update_id: 1, ...payload }))).toBe(seconds)
  })
})
