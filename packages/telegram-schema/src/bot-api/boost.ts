// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, User } from './chat.ts'

/** https://core.telegram.org/bots/api#chatboostadded */
export interface ChatBoostAdded {
  boost_count: number
}
export const ChatBoostAdded: ObjectSchema<ChatBoostAdded> = /* @__PURE__ */ object<ChatBoostAdded>(() => ({
  boost_count: z.number(),
}))

/** https://core.telegram.org/bots/api#chatboostupdated */
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

/** https://core.telegram.org/bots/api#chatboost */
export interface ChatBoost {
  boost_id: string
  add_date: number
  expiration_date: number
  source: ChatBoostSource
}
export const ChatBoost: ObjectSchema<ChatBoost> = /* @__PURE__ */ object<ChatBoost>(() => ({
  boost_id: z.string(),
  add_date: z.number(),
  expiration_date: z.number(),
  source: ChatBoostSource,
}))

/** https://core.telegram.org/bots/api#chatboostsourcepremium */
export interface ChatBoostSourcePremium {
  source: 'premium'
  user: User
}
export const ChatBoostSourcePremium: ObjectSchema<ChatBoostSourcePremium> =
  /* @__PURE__ */ object<ChatBoostSourcePremium>(() => ({
    source: z.literal('premium'),
    user: User,
  }))

/** https://core.telegram.org/bots/api#chatboostsourcegiftcode */
export interface ChatBoostSourceGiftCode {
  source: 'gift_code'
  user: User
}
export const ChatBoostSourceGiftCode: ObjectSchema<ChatBoostSourceGiftCode> =
  /* @__PURE__ */ object<ChatBoostSourceGiftCode>(() => ({
    source: z.literal('gift_code'),
    user: User,
  }))

/** https://core.telegram.org/bots/api#chatboostsourcegiveaway */
export interface ChatBoostSourceGiveaway {
  source: 'giveaway'
  giveaway_message_id: number
  user?: User | undefined
  prize_star_count?: number | undefined
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

/** https://core.telegram.org/bots/api#chatboostremoved */
export interface ChatBoostRemoved {
  chat: Chat
  boost_id: string
  remove_date: number
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

/** https://core.telegram.org/bots/api#chatboostsource */
export type ChatBoostSource =
  ChatBoostSourceGiftCode | ChatBoostSourceGiveaway | ChatBoostSourcePremium | Unrecognised<'source'>
export const ChatBoostSource: z.ZodType<ChatBoostSource> = /* @__PURE__ */ openUnion<ChatBoostSource>(
  'source',
  () => [ChatBoostSourceGiftCode, ChatBoostSourceGiveaway, ChatBoostSourcePremium],
)
