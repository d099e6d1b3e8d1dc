// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'
import { Message } from './message.ts'

/**
 * Announcement of a giveaway. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#giveaway
 */
export interface Giveaway {
  /** Chats one must be in to take part. */
  chats: Chat[]
  /** Unix seconds of the draw. */
  winners_selection_date: number
  /** How many are to win. */
  winner_count: number
  /** True if only those who come later can win. Absent otherwise. */
  only_new_members?: boolean | undefined
  /** True if winners will be named. Absent otherwise. */
  has_public_winners?: boolean | undefined
  /** Further prize in words. Absent if none. */
  prize_description?: string | undefined
  /** ISO 3166-1 codes of the countries that can win. Absent for everywhere. */
  country_codes?: string[] | undefined
  /** Telegram Stars to be shared. Absent if Premium is the prize. Since Bot API 7.10. */
  prize_star_count?: number | undefined
  /** Months of Premium for each winner. Absent if Stars are the prize. */
  premium_subscription_month_count?: number | undefined
}
export const Giveaway: ObjectSchema<Giveaway> = /* @__PURE__ */ object<Giveaway>(() => ({
  chats: z.array(Chat),
  winners_selection_date: z.number(),
  winner_count: z.number(),
  only_new_members: z.boolean().optional(),
  has_public_winners: z.boolean().optional(),
  prize_description: z.string().optional(),
  country_codes: z.array(z.string()).optional(),
  prize_star_count: z.number().optional(),
  premium_subscription_month_count: z.number().optional(),
}))

/**
 * Result of a giveaway whose winners are public. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#giveawaywinners
 */
export interface GiveawayWinners {
  /** Who gave it. */
  chat: Chat
  /** Announcement within `chat`. */
  giveaway_message_id: number
  /** Unix seconds of the draw. */
  winners_selection_date: number
  /** How many won, including those not listed. */
  winner_count: number
  /** Up to 100 of them. */
  winners: User[]
  /** Further chats one had to be in. Absent for none. */
  additional_chat_count?: number | undefined
  /** Telegram Stars to be shared. Absent if Premium is the prize. Since Bot API 7.10. */
  prize_star_count?: number | undefined
  /** Months of Premium for each winner. Absent if Stars are the prize. */
  premium_subscription_month_count?: number | undefined
  /** Prizes without a winner. Absent for none. */
  unclaimed_prize_count?: number | undefined
  /** True if only those who came later could win. Absent otherwise. */
  only_new_members?: boolean | undefined
  /** True if it was called off and paid back. Absent otherwise. */
  was_refunded?: boolean | undefined
  /** Further prize in words. Absent if none. */
  prize_description?: string | undefined
}
export const GiveawayWinners: ObjectSchema<GiveawayWinners> = /* @__PURE__ */ object<GiveawayWinners>(() => ({
  chat: Chat,
  giveaway_message_id: z.number(),
  winners_selection_date: z.number(),
  winner_count: z.number(),
  winners: z.array(User),
  additional_chat_count: z.number().optional(),
  prize_star_count: z.number().optional(),
  premium_subscription_month_count: z.number().optional(),
  unclaimed_prize_count: z.number().optional(),
  only_new_members: z.boolean().optional(),
  was_refunded: z.boolean().optional(),
  prize_description: z.string().optional(),
}))

/**
 * Event: a giveaway is planned. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#giveawaycreated
 */
export interface GiveawayCreated {
  /** Telegram Stars to be shared. Absent if Premium is the prize. Since Bot API 7.10. */
  prize_star_count?: number | undefined
}
export const GiveawayCreated: ObjectSchema<GiveawayCreated> = /* @__PURE__ */ object<GiveawayCreated>(() => ({
  prize_star_count: z.number().optional(),
}))

/**
 * Event: a giveaway ended without public winners. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#giveawaycompleted
 */
export interface GiveawayCompleted {
  /** How many won. */
  winner_count: number
  /** Prizes without a winner. Absent for none. */
  unclaimed_prize_count?: number | undefined
  /** The announcement. Absent if it was deleted. */
  giveaway_message?: Message | undefined
  /** True if Stars were given away, not Premium. Absent otherwise. Since Bot API 7.10. */
  is_star_giveaway?: boolean | undefined
}
export const GiveawayCompleted: ObjectSchema<GiveawayCompleted> = /* @__PURE__ */ object<GiveawayCompleted>(
  () => ({
    winner_count: z.number(),
    unclaimed_prize_count: z.number().optional(),
    giveaway_message: Message.optional(),
    is_star_giveaway: z.boolean().optional(),
  }),
)
