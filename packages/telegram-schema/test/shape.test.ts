import {
  Chat,
  ChatMemberUpdated,
  InaccessibleMessage,
  Message,
  Poll,
  RichBlockList,
  RichBlockParagraph,
  Update,
} from '@telelake/telegram-schema'
import type { ChatMember, ChatType, RichText } from '@telelake/telegram-schema'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'

// The types are checked by the typecheck of the project, the values here.
describe('the shape of an object schema', () => {
  it('holds objects and arrays that can be taken apart in turn', () => {
    const Place = Message.shape.chat.pick({ id: true, type: true })
    expectTypeOf(Place.parse({ id: 1, type: 'private' }).id).toEqualTypeOf<number>()
    expect(Place.parse({ id: 1, type: 'private' })).toEqual({ id: 1, type: 'private' })

    const Span = Update.shape.message.unwrap().shape.entities.unwrap().element.pick({ offset: true })
    expectTypeOf(Span.parse({ offset: 0 }).offset).toEqualTypeOf<number>()
    expect(Span.safeParse({}).success).toBe(false)

    const label = RichBlockList.shape.items.element.shape.label
    expectTypeOf(label).toEqualTypeOf<z.ZodString>()
    expect(label.min(2).safeParse('a').success).toBe(false)
  })

  it('holds leaves with the checks of zod', () => {
    expectTypeOf(Poll.shape.question).toEqualTypeOf<z.ZodString>()
    expectTypeOf(Poll.shape.is_closed).toEqualTypeOf<z.ZodBoolean>()
    expectTypeOf(Poll.shape.close_date).toEqualTypeOf<z.ZodOptional<z.ZodNumber>>()
    expect(Poll.shape.question.max(3).safeParse('four').success).toBe(false)
    expect(Poll.shape.close_date.unwrap().int().safeParse(0.5).success).toBe(false)
  })

  it('holds open lists, literals and unions as what they read to', () => {
    expectTypeOf(Chat.pick({ type: true }).parse({ type: 'group' }).type).toEqualTypeOf<ChatType>()
    expectTypeOf(InaccessibleMessage.shape.date.parse(0)).toEqualTypeOf<0>()
    expectTypeOf(RichBlockParagraph.shape.text.parse([])).toEqualTypeOf<RichText>()
    const member = { status: 'left', user: { id: 1, is_bot: false, first_name: 'Ana' } }
    const read = ChatMemberUpdated.shape.new_chat_member.parse(member)
    expectTypeOf(read).toEqualTypeOf<ChatMember>()
    expect(read).toEqual(member)
  })

  it('can be made stricter: fields required, unknown keys dropped or refused', () => {
    const Text = Message.pick({ message_id: true, text: true }).required()
    expectTypeOf(Text.parse({ message_id: 1, text: 'a' }).text).toEqualTypeOf<string>()
    expect(Text.safeParse({ message_id: 1 }).success).toBe(false)
    expect(Text.strip().parse({ message_id: 1, text: 'a', later: 1 })).toEqual({ message_id: 1, text: 'a' })
    expect(Text.strict().safeParse({ message_id: 1, text: 'a', later: 1 }).success).toBe(false)
  })
})
