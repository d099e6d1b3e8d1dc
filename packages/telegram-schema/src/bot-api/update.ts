// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { ChatBoostRemoved, ChatBoostUpdated } from './boost.ts'
import { BusinessConnection, BusinessMessagesDeleted } from './business.ts'
import { ChosenInlineResult, InlineQuery } from './inline.ts'
import { CallbackQuery } from './keyboard.ts'
import { ManagedBotUpdated, MessageGenerationStopped } from './managed-bot.ts'
import { ChatJoinRequest, ChatMemberUpdated } from './member.ts'
import { Message } from './message.ts'
import { BotSubscriptionUpdated, PaidMediaPurchased, PreCheckoutQuery, ShippingQuery } from './payment.ts'
import { Poll, PollAnswer } from './poll.ts'
import { MessageReactionCountUpdated, MessageReactionUpdated } from './reaction.ts'

/** https://core.telegram.org/bots/api#update */
export interface Update {
  update_id: number
  message?: Message | undefined
  edited_message?: Message | undefined
  channel_post?: Message | undefined
  edited_channel_post?: Message | undefined
  business_connection?: BusinessConnection | undefined
  business_message?: Message | undefined
  edited_business_message?: Message | undefined
  deleted_business_messages?: BusinessMessagesDeleted | undefined
  guest_message?: Message | undefined
  message_reaction?: MessageReactionUpdated | undefined
  message_reaction_count?: MessageReactionCountUpdated | undefined
  inline_query?: InlineQuery | undefined
  chosen_inline_result?: ChosenInlineResult | undefined
  callback_query?: CallbackQuery | undefined
  shipping_query?: ShippingQuery | undefined
  pre_checkout_query?: PreCheckoutQuery | undefined
  purchased_paid_media?: PaidMediaPurchased | undefined
  poll?: Poll | undefined
  poll_answer?: PollAnswer | undefined
  my_chat_member?: ChatMemberUpdated | undefined
  chat_member?: ChatMemberUpdated | undefined
  chat_join_request?: ChatJoinRequest | undefined
  chat_boost?: ChatBoostUpdated | undefined
  removed_chat_boost?: ChatBoostRemoved | undefined
  managed_bot?: ManagedBotUpdated | undefined
  subscription?: BotSubscriptionUpdated | undefined
  stopped_message_generation?: MessageGenerationStopped | undefined
}
export const Update: ObjectSchema<Update> = /* @__PURE__ */ object<Update>(() => ({
  update_id: z.number(),
  message: Message.optional(),
  edited_message: Message.optional(),
  channel_post: Message.optional(),
  edited_channel_post: Message.optional(),
  business_connection: BusinessConnection.optional(),
  business_message: Message.optional(),
  edited_business_message: Message.optional(),
  deleted_business_messages: BusinessMessagesDeleted.optional(),
  guest_message: Message.optional(),
  message_reaction: MessageReactionUpdated.optional(),
  message_reaction_count: MessageReactionCountUpdated.optional(),
  inline_query: InlineQuery.optional(),
  chosen_inline_result: ChosenInlineResult.optional(),
  callback_query: CallbackQuery.optional(),
  shipping_query: ShippingQuery.optional(),
  pre_checkout_query: PreCheckoutQuery.optional(),
  purchased_paid_media: PaidMediaPurchased.optional(),
  poll: Poll.optional(),
  poll_answer: PollAnswer.optional(),
  my_chat_member: ChatMemberUpdated.optional(),
  chat_member: ChatMemberUpdated.optional(),
  chat_join_request: ChatJoinRequest.optional(),
  chat_boost: ChatBoostUpdated.optional(),
  removed_chat_boost: ChatBoostRemoved.optional(),
  managed_bot: ManagedBotUpdated.optional(),
  subscription: BotSubscriptionUpdated.optional(),
  stopped_message_generation: MessageGenerationStopped.optional(),
}))
