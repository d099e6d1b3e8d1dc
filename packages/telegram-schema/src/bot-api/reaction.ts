// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, User } from './chat.ts'

/** The values of ReactionTypeEmojiEmoji that Bot API 10.3 documents. */
export const reactionTypeEmojiEmojiValues = [
  '☃',
  '⚡',
  '✍',
  '❤',
  '❤‍🔥',
  '🆒',
  '🌚',
  '🌭',
  '🍌',
  '🍓',
  '🍾',
  '🎃',
  '🎄',
  '🎅',
  '🎉',
  '🏆',
  '🐳',
  '👀',
  '👌',
  '👍',
  '👎',
  '👏',
  '👨‍💻',
  '👻',
  '👾',
  '💅',
  '💊',
  '💋',
  '💔',
  '💘',
  '💩',
  '💯',
  '🔥',
  '🕊',
  '🖕',
  '🗿',
  '😁',
  '😇',
  '😈',
  '😍',
  '😎',
  '😐',
  '😘',
  '😡',
  '😢',
  '😨',
  '😭',
  '😱',
  '😴',
  '🙈',
  '🙉',
  '🙊',
  '🙏',
  '🤓',
  '🤔',
  '🤗',
  '🤝',
  '🤡',
  '🤣',
  '🤨',
  '🤩',
  '🤪',
  '🤬',
  '🤮',
  '🤯',
  '🤷',
  '🤷‍♀',
  '🤷‍♂',
  '🥰',
  '🥱',
  '🥴',
  '🦄',
  '🫡',
] as const
/** One of `reactionTypeEmojiEmojiValues`, or a value of a later version. */
export type ReactionTypeEmojiEmoji = OpenString<(typeof reactionTypeEmojiEmojiValues)[number]>

/** https://core.telegram.org/bots/api#messagereactionupdated */
export interface MessageReactionUpdated {
  chat: Chat
  message_id: number
  user?: User | undefined
  actor_chat?: Chat | undefined
  date: number
  old_reaction: ReactionType[]
  new_reaction: ReactionType[]
}
export const MessageReactionUpdated: ObjectSchema<MessageReactionUpdated> =
  /* @__PURE__ */ object<MessageReactionUpdated>(() => ({
    chat: Chat,
    message_id: z.number(),
    user: User.optional(),
    actor_chat: Chat.optional(),
    date: z.number(),
    old_reaction: z.array(ReactionType),
    new_reaction: z.array(ReactionType),
  }))

/** https://core.telegram.org/bots/api#reactiontypeemoji */
export interface ReactionTypeEmoji {
  type: 'emoji'
  emoji: ReactionTypeEmojiEmoji
}
export const ReactionTypeEmoji: ObjectSchema<ReactionTypeEmoji> = /* @__PURE__ */ object<ReactionTypeEmoji>(
  () => ({
    type: z.literal('emoji'),
    emoji: z.string(),
  }),
)

/** https://core.telegram.org/bots/api#reactiontypecustomemoji */
export interface ReactionTypeCustomEmoji {
  type: 'custom_emoji'
  custom_emoji_id: string
}
export const ReactionTypeCustomEmoji: ObjectSchema<ReactionTypeCustomEmoji> =
  /* @__PURE__ */ object<ReactionTypeCustomEmoji>(() => ({
    type: z.literal('custom_emoji'),
    custom_emoji_id: z.string(),
  }))

/** https://core.telegram.org/bots/api#reactiontypepaid */
export interface ReactionTypePaid {
  type: 'paid'
}
export const ReactionTypePaid: ObjectSchema<ReactionTypePaid> = /* @__PURE__ */ object<ReactionTypePaid>(
  () => ({
    type: z.literal('paid'),
  }),
)

/** https://core.telegram.org/bots/api#messagereactioncountupdated */
export interface MessageReactionCountUpdated {
  chat: Chat
  message_id: number
  date: number
  reactions: ReactionCount[]
}
export const MessageReactionCountUpdated: ObjectSchema<MessageReactionCountUpdated> =
  /* @__PURE__ */ object<MessageReactionCountUpdated>(() => ({
    chat: Chat,
    message_id: z.number(),
    date: z.number(),
    reactions: z.array(ReactionCount),
  }))

/** https://core.telegram.org/bots/api#reactioncount */
export interface ReactionCount {
  type: ReactionType
  total_count: number
}
export const ReactionCount: ObjectSchema<ReactionCount> = /* @__PURE__ */ object<ReactionCount>(() => ({
  type: ReactionType,
  total_count: z.number(),
}))

/** https://core.telegram.org/bots/api#reactiontype */
export type ReactionType =
  ReactionTypeCustomEmoji | ReactionTypeEmoji | ReactionTypePaid | Unrecognised<'type'>
export const ReactionType: z.ZodType<ReactionType> = /* @__PURE__ */ openUnion<ReactionType>('type', () => [
  ReactionTypeCustomEmoji,
  ReactionTypeEmoji,
  ReactionTypePaid,
])
