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

/**
 * One person's reactions to one message, before and after. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messagereactionupdated
 */
export interface MessageReactionUpdated {
  chat: Chat
  /** The message within `chat`. */
  message_id: number
  /** Who reacted. Absent if a chat did, see `actor_chat`. */
  user?: User | undefined
  /** The chat in whose name the reaction was given. Absent for people. */
  actor_chat?: Chat | undefined
  /** Unix seconds of the change. */
  date: number
  /** All reactions before. Empty for a first reaction. */
  old_reaction: ReactionType[]
  /** All reactions now. Empty if they were withdrawn. */
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

/**
 * A reaction with one of the standard emoji. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#reactiontypeemoji
 */
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

/**
 * A reaction with a custom emoji. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#reactiontypecustomemoji
 */
export interface ReactionTypeCustomEmoji {
  type: 'custom_emoji'
  /** Id of the custom emoji, for `getCustomEmojiStickers`. */
  custom_emoji_id: string
}
export const ReactionTypeCustomEmoji: ObjectSchema<ReactionTypeCustomEmoji> =
  /* @__PURE__ */ object<ReactionTypeCustomEmoji>(() => ({
    type: z.literal('custom_emoji'),
    custom_emoji_id: z.string(),
  }))

/**
 * A reaction that costs Telegram Stars. Since Bot API 7.9.
 *
 * @see https://core.telegram.org/bots/api#reactiontypepaid
 */
export interface ReactionTypePaid {
  type: 'paid'
}
export const ReactionTypePaid: ObjectSchema<ReactionTypePaid> = /* @__PURE__ */ object<ReactionTypePaid>(
  () => ({
    type: z.literal('paid'),
  }),
)

/**
 * Totals of a message whose reactions are anonymous, as in channels. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messagereactioncountupdated
 */
export interface MessageReactionCountUpdated {
  chat: Chat
  /** The message within `chat`. */
  message_id: number
  /** Unix seconds of the change. */
  date: number
  /** All totals now, not the difference. */
  reactions: ReactionCount[]
}
export const MessageReactionCountUpdated: ObjectSchema<MessageReactionCountUpdated> =
  /* @__PURE__ */ object<MessageReactionCountUpdated>(() => ({
    chat: Chat,
    message_id: z.number(),
    date: z.number(),
    reactions: z.array(ReactionCount),
  }))

/**
 * How often one reaction was given. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#reactioncount
 */
export interface ReactionCount {
  type: ReactionType
  /** Times given, over everybody. */
  total_count: number
}
export const ReactionCount: ObjectSchema<ReactionCount> = /* @__PURE__ */ object<ReactionCount>(() => ({
  type: ReactionType,
  total_count: z.number(),
}))

/**
 * An emoji, a custom emoji or a paid star. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#reactiontype
 */
export type ReactionType =
  ReactionTypeCustomEmoji | ReactionTypeEmoji | ReactionTypePaid | Unrecognised<'type'>
export const ReactionType: z.ZodType<ReactionType> = /* @__PURE__ */ openUnion<ReactionType>('type', () => [
  ReactionTypeCustomEmoji,
  ReactionTypeEmoji,
  ReactionTypePaid,
])
