// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'

/**
 * Link between an account and the bot that writes in its name. Since Bot API 7.2.
 *
 * @see https://core.telegram.org/bots/api#businessconnection
 */
export interface BusinessConnection {
  /** Appears as `business_connection_id` on everything that comes through the link. */
  id: string
  /** Owner of the account. */
  user: User
  /** The owner's private chat with the bot. */
  user_chat_id: number
  /** Unix seconds when the link was made. */
  date: number
  /** What the owner lets the bot do. Absent if nothing was granted. Since Bot API 9.0. */
  rights?: BusinessBotRights | undefined
  /** False once the owner removed the bot. */
  is_enabled: boolean
}
export const BusinessConnection: ObjectSchema<BusinessConnection> =
  /* @__PURE__ */ object<BusinessConnection>(() => ({
    id: z.string(),
    user: User,
    user_chat_id: z.number(),
    date: z.number(),
    rights: BusinessBotRights.optional(),
    is_enabled: z.boolean(),
  }))

/**
 * What an account owner lets the bot do. A right that is not granted is absent, not false. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#businessbotrights
 */
export interface BusinessBotRights {
  /** May answer chats with an incoming message during the last day. */
  can_reply?: boolean | undefined
  /** May mark messages as read. */
  can_read_messages?: boolean | undefined
  /** May delete what it wrote itself. */
  can_delete_sent_messages?: boolean | undefined
  /** May delete anything in the chats it manages. */
  can_delete_all_messages?: boolean | undefined
  /** May change the owner's name. */
  can_edit_name?: boolean | undefined
  /** May change the owner's bio. */
  can_edit_bio?: boolean | undefined
  /** May change the owner's picture. */
  can_edit_profile_photo?: boolean | undefined
  /** May change the owner's username. */
  can_edit_username?: boolean | undefined
  /** May decide which gifts the owner accepts. */
  can_change_gift_settings?: boolean | undefined
  /** May see gifts and the Stars balance. */
  can_view_gifts_and_stars?: boolean | undefined
  /** May sell regular gifts for Stars. */
  can_convert_gifts_to_stars?: boolean | undefined
  /** May hand on gifts, or turn them into collectibles. */
  can_transfer_and_upgrade_gifts?: boolean | undefined
  /** May spend the owner's Stars or move them to the bot. */
  can_transfer_stars?: boolean | undefined
  /** May publish, change and remove stories. */
  can_manage_stories?: boolean | undefined
}
export const BusinessBotRights: ObjectSchema<BusinessBotRights> = /* @__PURE__ */ object<BusinessBotRights>(
  () => ({
    can_reply: z.boolean().optional(),
    can_read_messages: z.boolean().optional(),
    can_delete_sent_messages: z.boolean().optional(),
    can_delete_all_messages: z.boolean().optional(),
    can_edit_name: z.boolean().optional(),
    can_edit_bio: z.boolean().optional(),
    can_edit_profile_photo: z.boolean().optional(),
    can_edit_username: z.boolean().optional(),
    can_change_gift_settings: z.boolean().optional(),
    can_view_gifts_and_stars: z.boolean().optional(),
    can_convert_gifts_to_stars: z.boolean().optional(),
    can_transfer_and_upgrade_gifts: z.boolean().optional(),
    can_transfer_stars: z.boolean().optional(),
    can_manage_stories: z.boolean().optional(),
  }),
)

/**
 * Report that messages vanished from a linked account's chat. Since Bot API 7.2.
 *
 * @see https://core.telegram.org/bots/api#businessmessagesdeleted
 */
export interface BusinessMessagesDeleted {
  /** The link between account and bot, as in `BusinessConnection.id`. */
  business_connection_id: string
  /** The chat they were in. The bot may have no access to it. */
  chat: Chat
  /** Ids within `chat`. What they said is not repeated. */
  message_ids: number[]
}
export const BusinessMessagesDeleted: ObjectSchema<BusinessMessagesDeleted> =
  /* @__PURE__ */ object<BusinessMessagesDeleted>(() => ({
    business_connection_id: z.string(),
    chat: Chat,
    message_ids: z.array(z.number()),
  }))
