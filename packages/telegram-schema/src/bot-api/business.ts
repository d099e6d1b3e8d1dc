// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'

/** https://core.telegram.org/bots/api#businessconnection */
export interface BusinessConnection {
  id: string
  user: User
  user_chat_id: number
  date: number
  rights?: BusinessBotRights | undefined
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

/** https://core.telegram.org/bots/api#businessbotrights */
export interface BusinessBotRights {
  can_reply?: boolean | undefined
  can_read_messages?: boolean | undefined
  can_delete_sent_messages?: boolean | undefined
  can_delete_all_messages?: boolean | undefined
  can_edit_name?: boolean | undefined
  can_edit_bio?: boolean | undefined
  can_edit_profile_photo?: boolean | undefined
  can_edit_username?: boolean | undefined
  can_change_gift_settings?: boolean | undefined
  can_view_gifts_and_stars?: boolean | undefined
  can_convert_gifts_to_stars?: boolean | undefined
  can_transfer_and_upgrade_gifts?: boolean | undefined
  can_transfer_stars?: boolean | undefined
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

/** https://core.telegram.org/bots/api#businessmessagesdeleted */
export interface BusinessMessagesDeleted {
  business_connection_id: string
  chat: Chat
  message_ids: number[]
}
export const BusinessMessagesDeleted: ObjectSchema<BusinessMessagesDeleted> =
  /* @__PURE__ */ object<BusinessMessagesDeleted>(() => ({
    business_connection_id: z.string(),
    chat: Chat,
    message_ids: z.array(z.number()),
  }))
