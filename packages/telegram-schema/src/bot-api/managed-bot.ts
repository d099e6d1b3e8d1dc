// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'

/** https://core.telegram.org/bots/api#managedbotcreated */
export interface ManagedBotCreated {
  bot: User
}
export const ManagedBotCreated: ObjectSchema<ManagedBotCreated> = /* @__PURE__ */ object<ManagedBotCreated>(
  () => ({
    bot: User,
  }),
)

/** https://core.telegram.org/bots/api#managedbotupdated */
export interface ManagedBotUpdated {
  user: User
  bot: User
}
export const ManagedBotUpdated: ObjectSchema<ManagedBotUpdated> = /* @__PURE__ */ object<ManagedBotUpdated>(
  () => ({
    user: User,
    bot: User,
  }),
)

/** https://core.telegram.org/bots/api#messagegenerationstopped */
export interface MessageGenerationStopped {
  chat: Chat
  message_thread_id?: number | undefined
  draft_id: number
}
export const MessageGenerationStopped: ObjectSchema<MessageGenerationStopped> =
  /* @__PURE__ */ object<MessageGenerationStopped>(() => ({
    chat: Chat,
    message_thread_id: z.number().optional(),
    draft_id: z.number(),
  }))
