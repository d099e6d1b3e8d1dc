// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, User } from './chat.ts'

/**
 * Event: a person boosted the chat. Since Bot API 7.1.
 *
 * @see https://core.telegram.org/bots/api#chatboostadded
 */
export interface ChatBoostAdded {
  /** Boosts that the person added. */
  boost_count: number
}
export const ChatBoostAdded: ObjectSchema<ChatBoostAdded> = /* @__PURE__ */ object<ChatBoostAdded>(() => ({
  boost_count: z.number(),
}))

/**
 * A boost that is new or prolonged. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostupdated
 */
export interface ChatBoostUpdated {
  chat: Chat
  boost: ChatBoost
}
export const ChatBoostUpdated: ObjectSchema<ChatBoostUpdated> = /* @__PURE__ */ object<ChatBoostUpdated>(
  () => ({
    chat: Chat,
    boost: ChatBoost,
  }),
)

/**
 * A boost of a chat, which unlocks features for it. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboost
 */
export interface ChatBoost {
  /** Same on the update about its end. */
  boost_id: string
  /** Unix seconds of the start. */
  add_date: number
  /** Unix seconds when it ends unless prolonged. */
  expiration_date: number
  /** Where it came from. */
  source: ChatBoostSource
}
export const ChatBoost: ObjectSchema<ChatBoost> = /* @__PURE__ */ object<ChatBoost>(() => ({
  boost_id: z.string(),
  add_date: z.number(),
  expiration_date: z.number(),
  source: ChatBoostSource,
}))

/**
 * A boost by a Premium subscriber, own or with gifted Premium. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostsourcepremium
 */
export interface ChatBoostSourcePremium {
  source: 'premium'
  /** Who boosted. */
  user: User
}
export const ChatBoostSourcePremium: ObjectSchema<ChatBoostSourcePremium> =
  /* @__PURE__ */ object<ChatBoostSourcePremium>(() => ({
    source: z.literal('premium'),
    user: User,
  }))

/**
 * A boost from a gift code that the chat handed out. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostsourcegiftcode
 */
export interface ChatBoostSourceGiftCode {
  source: 'gift_code'
  /** Whom the code was for. */
  user: User
}
export const ChatBoostSourceGiftCode: ObjectSchema<ChatBoostSourceGiftCode> =
  /* @__PURE__ */ object<ChatBoostSourceGiftCode>(() => ({
    source: z.literal('gift_code'),
    user: User,
  }))

/**
 * A boost from a Premium or Stars giveaway. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostsourcegiveaway
 */
export interface ChatBoostSourceGiveaway {
  source: 'giveaway'
  /** Announcement within the chat. 0 if it was not sent yet. */
  giveaway_message_id: number
  /** Who won. Absent if no one claimed it or for Stars. */
  user?: User | undefined
  /** Telegram Stars to be shared. Only Stars giveaways. Since Bot API 7.10. */
  prize_star_count?: number | undefined
  /** True if no one won the prize. Absent otherwise. */
  is_unclaimed?: boolean | undefined
}
export const ChatBoostSourceGiveaway: ObjectSchema<ChatBoostSourceGiveaway> =
  /* @__PURE__ */ object<ChatBoostSourceGiveaway>(() => ({
    source: z.literal('giveaway'),
    giveaway_message_id: z.number(),
    user: User.optional(),
    prize_star_count: z.number().optional(),
    is_unclaimed: z.boolean().optional(),
  }))

/**
 * A boost that ended. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostremoved
 */
export interface ChatBoostRemoved {
  chat: Chat
  /** As in `ChatBoost.boost_id`. */
  boost_id: string
  /** Unix seconds when it ended. */
  remove_date: number
  /** Where it came from. */
  source: ChatBoostSource
}
export const ChatBoostRemoved: ObjectSchema<ChatBoostRemoved> = /* @__PURE__ */ object<ChatBoostRemoved>(
  () => ({
    chat: Chat,
    boost_id: z.string(),
    remove_date: z.number(),
    source: ChatBoostSource,
  }),
)

/**
 * How a boost came about: Premium, a gift code or a giveaway. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#chatboostsource
 */
export type ChatBoostSource =
  ChatBoostSourceGiftCode | ChatBoostSourceGiveaway | ChatBoostSourcePremium | Unrecognised<'source'>
export const ChatBoostSource: z.ZodType<ChatBoostSource> = /* @__PURE__ */ openUnion<ChatBoostSource>(
  'source',
  () => [ChatBoostSourceGiftCode, ChatBoostSourceGiveaway, ChatBoostSourcePremium],
)
