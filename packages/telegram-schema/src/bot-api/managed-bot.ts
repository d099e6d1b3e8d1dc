// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'

/**
 * Event: a bot was made for this bot to control. Since Bot API 9.6.
 *
 * @see https://core.telegram.org/bots/api#managedbotcreated
 */
export interface ManagedBotCreated {
  /** The new bot. */
  bot: User
}
export const ManagedBotCreated: ObjectSchema<ManagedBotCreated> = /* @__PURE__ */ object<ManagedBotCreated>(
  () => ({
    bot: User,
  }),
)

/**
 * A bot under this bot's control is new or changed hands or token. Since Bot API 9.6.
 *
 * @see https://core.telegram.org/bots/api#managedbotupdated
 */
export interface ManagedBotUpdated {
  /** Who made it. */
  user: User
  /** The controlled bot. */
  bot: User
}
export const ManagedBotUpdated: ObjectSchema<ManagedBotUpdated> = /* @__PURE__ */ object<ManagedBotUpdated>(
  () => ({
    user: User,
    bot: User,
  }),
)

/**
 * A person stopped a draft that the bot was streaming. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#messagegenerationstopped
 */
export interface MessageGenerationStopped {
  chat: Chat
  /** Topic of the draft. Absent outside of topics. */
  message_thread_id?: number | undefined
  /** Id that the bot gave to the draft. */
  draft_id: number
}
export const MessageGenerationStopped: ObjectSchema<MessageGenerationStopped> =
  /* @__PURE__ */ object<MessageGenerationStopped>(() => ({
    chat: Chat,
    message_thread_id: z.number().optional(),
    draft_id: z.number(),
  }))
