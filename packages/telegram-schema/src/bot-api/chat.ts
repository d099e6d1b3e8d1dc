// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { PhotoSize } from './media.ts'

/** The values of ChatType that Bot API 10.3 documents. */
export const chatTypeValues = ['channel', 'group', 'private', 'supergroup'] as const
/** One of `chatTypeValues`, or a value of a later version. */
export type ChatType = OpenString<(typeof chatTypeValues)[number]>

/** https://core.telegram.org/bots/api#directmessagestopic */
export interface DirectMessagesTopic {
  topic_id: number
  user?: User | undefined
}
export const DirectMessagesTopic: ObjectSchema<DirectMessagesTopic> =
  /* @__PURE__ */ object<DirectMessagesTopic>(() => ({
    topic_id: z.number(),
    user: User.optional(),
  }))

/** https://core.telegram.org/bots/api#user */
export interface User {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string | undefined
  username?: string | undefined
  language_code?: string | undefined
  is_premium?: boolean | undefined
  added_to_attachment_menu?: boolean | undefined
  can_join_groups?: boolean | undefined
  can_read_all_group_messages?: boolean | undefined
  supports_guest_queries?: boolean | undefined
  supports_inline_queries?: boolean | undefined
  can_connect_to_business?: boolean | undefined
  has_main_web_app?: boolean | undefined
  has_topics_enabled?: boolean | undefined
  allows_users_to_create_topics?: boolean | undefined
  can_manage_bots?: boolean | undefined
  supports_join_request_queries?: boolean | undefined
}
export const User: ObjectSchema<User> = /* @__PURE__ */ object<User>(() => ({
  id: z.number(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
  is_premium: z.boolean().optional(),
  added_to_attachment_menu: z.boolean().optional(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
  supports_guest_queries: z.boolean().optional(),
  supports_inline_queries: z.boolean().optional(),
  can_connect_to_business: z.boolean().optional(),
  has_main_web_app: z.boolean().optional(),
  has_topics_enabled: z.boolean().optional(),
  allows_users_to_create_topics: z.boolean().optional(),
  can_manage_bots: z.boolean().optional(),
  supports_join_request_queries: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#chat */
export interface Chat {
  id: number
  type: ChatType
  title?: string | undefined
  username?: string | undefined
  first_name?: string | undefined
  last_name?: string | undefined
  is_forum?: boolean | undefined
  is_direct_messages?: boolean | undefined
}
export const Chat: ObjectSchema<Chat> = /* @__PURE__ */ object<Chat>(() => ({
  id: z.number(),
  type: z.string(),
  title: z.string().optional(),
  username: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  is_forum: z.boolean().optional(),
  is_direct_messages: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#usersshared */
export interface UsersShared {
  request_id: number
  users: SharedUser[]
}
export const UsersShared: ObjectSchema<UsersShared> = /* @__PURE__ */ object<UsersShared>(() => ({
  request_id: z.number(),
  users: z.array(SharedUser),
}))

/** https://core.telegram.org/bots/api#shareduser */
export interface SharedUser {
  user_id: number
  first_name?: string | undefined
  last_name?: string | undefined
  username?: string | undefined
  photo?: PhotoSize[] | undefined
}
export const SharedUser: ObjectSchema<SharedUser> = /* @__PURE__ */ object<SharedUser>(() => ({
  user_id: z.number(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  photo: z.array(PhotoSize).optional(),
}))

/** https://core.telegram.org/bots/api#chatshared */
export interface ChatShared {
  request_id: number
  chat_id: number
  title?: string | undefined
  username?: string | undefined
  photo?: PhotoSize[] | undefined
}
export const ChatShared: ObjectSchema<ChatShared> = /* @__PURE__ */ object<ChatShared>(() => ({
  request_id: z.number(),
  chat_id: z.number(),
  title: z.string().optional(),
  username: z.string().optional(),
  photo: z.array(PhotoSize).optional(),
}))

/** https://core.telegram.org/bots/api#community */
export interface Community {
  id: number
  name: string
}
export const Community: ObjectSchema<Community> = /* @__PURE__ */ object<Community>(() => ({
  id: z.number(),
  name: z.string(),
}))

/** https://core.telegram.org/bots/api#chatinvitelink */
export interface ChatInviteLink {
  invite_link: string
  creator: User
  creates_join_request: boolean
  is_primary: boolean
  is_revoked: boolean
  name?: string | undefined
  expire_date?: number | undefined
  member_limit?: number | undefined
  pending_join_request_count?: number | undefined
  subscription_period?: number | undefined
  subscription_price?: number | undefined
}
export const ChatInviteLink: ObjectSchema<ChatInviteLink> = /* @__PURE__ */ object<ChatInviteLink>(() => ({
  invite_link: z.string(),
  creator: User,
  creates_join_request: z.boolean(),
  is_primary: z.boolean(),
  is_revoked: z.boolean(),
  name: z.string().optional(),
  expire_date: z.number().optional(),
  member_limit: z.number().optional(),
  pending_join_request_count: z.number().optional(),
  subscription_period: z.number().optional(),
  subscription_price: z.number().optional(),
}))
