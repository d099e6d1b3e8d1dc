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

/**
 * What `getUpdates` and a webhook deliver: an id and, as a rule, one payload whose key names the kind.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export interface Update {
  /** Rises with each update of the bot. Telegram retries a webhook, so use it to drop duplicates. */
  update_id: number
  /** A person, bot or service event wrote to a chat that is not a channel. */
  message?: Message | undefined
  /** A message in such a chat changed. It carries the whole new content, not the difference. */
  edited_message?: Message | undefined
  /** A message was published in a channel where the bot is an administrator. */
  channel_post?: Message | undefined
  /** A channel post changed. It carries the whole new content, not the difference. */
  edited_channel_post?: Message | undefined
  /** An account owner linked the bot, unlinked it, or changed what it may do. Since Bot API 7.2. */
  business_connection?: BusinessConnection | undefined
  /** A message in a private chat of an account that is linked to the bot. Since Bot API 7.2. */
  business_message?: Message | undefined
  /** A message in a linked account's chat changed. Since Bot API 7.2. */
  edited_business_message?: Message | undefined
  /** Messages disappeared from a linked account's chat. The only kind that reports deletions. Since Bot API 7.2. */
  deleted_business_messages?: BusinessMessagesDeleted | undefined
  /** Someone called the bot in a chat that it does not belong to. Since Bot API 10.0. */
  guest_message?: Message | undefined
  /** A person added or removed reactions. Off by default; only for administrator bots. Since Bot API 7.0. */
  message_reaction?: MessageReactionUpdated | undefined
  /** Totals of anonymous reactions. Off by default, and sent in batches with some delay. Since Bot API 7.0. */
  message_reaction_count?: MessageReactionCountUpdated | undefined
  /** Someone typed the bot's username and a query in the input field of a chat. */
  inline_query?: InlineQuery | undefined
  /** Which inline result was sent. Arrives only if inline feedback is enabled with @BotFather. */
  chosen_inline_result?: ChosenInlineResult | undefined
  /** A callback button was pressed. */
  callback_query?: CallbackQuery | undefined
  /** A buyer entered an address for an invoice with a flexible price. */
  shipping_query?: ShippingQuery | undefined
  /** A buyer is about to pay. The payment fails unless the bot answers within ten seconds. */
  pre_checkout_query?: PreCheckoutQuery | undefined
  /** A person bought paid media whose payload the bot set. Since Bot API 7.10. */
  purchased_paid_media?: PaidMediaPurchased | undefined
  /** New totals of a poll that the bot sent, or a stop of one by hand. */
  poll?: Poll | undefined
  /** One person's vote in a poll that is not anonymous and that the bot sent. */
  poll_answer?: PollAnswer | undefined
  /** The bot's own membership or rights changed. In a private chat: it was blocked or unblocked. */
  my_chat_member?: ChatMemberUpdated | undefined
  /** Another member joined, left or got other rights. Off by default; only for administrator bots. */
  chat_member?: ChatMemberUpdated | undefined
  /** Someone asks to be let in. The bot needs the right to invite. */
  chat_join_request?: ChatJoinRequest | undefined
  /** A boost of a chat started or was prolonged. Only for administrator bots. Since Bot API 7.0. */
  chat_boost?: ChatBoostUpdated | undefined
  /** A boost of a chat ended. Only for administrator bots. Since Bot API 7.0. */
  removed_chat_boost?: ChatBoostRemoved | undefined
  /** A bot that this bot controls is new, or has another token or owner. Since Bot API 9.6. */
  managed_bot?: ManagedBotUpdated | undefined
  /** A recurring payment to the bot was cancelled, resumed, or could not be charged. Since Bot API 10.2. */
  subscription?: BotSubscriptionUpdated | undefined
  /** A person pressed stop while the bot was streaming a draft. Since Bot API 10.3. */
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
