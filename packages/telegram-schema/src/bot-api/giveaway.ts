// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'
import { Message } from './message.ts'

/** https://core.telegram.org/bots/api#giveaway */
export interface Giveaway {
  chats: Chat[]
  winners_selection_date: number
  winner_count: number
  only_new_members?: boolean | undefined
  has_public_winners?: boolean | undefined
  prize_description?: string | undefined
  country_codes?: string[] | undefined
  prize_star_count?: number | undefined
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

/** https://core.telegram.org/bots/api#giveawaywinners */
export interface GiveawayWinners {
  chat: Chat
  giveaway_message_id: number
  winners_selection_date: number
  winner_count: number
  winners: User[]
  additional_chat_count?: number | undefined
  prize_star_count?: number | undefined
  premium_subscription_month_count?: number | undefined
  unclaimed_prize_count?: number | undefined
  only_new_members?: boolean | undefined
  was_refunded?: boolean | undefined
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

/** https://core.telegram.org/bots/api#giveawaycreated */
export interface GiveawayCreated {
  prize_star_count?: number | undefined
}
export const GiveawayCreated: ObjectSchema<GiveawayCreated> = /* @__PURE__ */ object<GiveawayCreated>(() => ({
  prize_star_count: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#giveawaycompleted */
export interface GiveawayCompleted {
  winner_count: number
  unclaimed_prize_count?: number | undefined
  giveaway_message?: Message | undefined
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
