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

/**
 * One correspondent's thread in the direct messages of a channel. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#directmessagestopic
 */
export interface DirectMessagesTopic {
  /** Exceeds 32 bits, fits a JavaScript number. */
  topic_id: number
  /** The correspondent. */
  user?: User | undefined
}
export const DirectMessagesTopic: ObjectSchema<DirectMessagesTopic> =
  /* @__PURE__ */ object<DirectMessagesTopic>(() => ({
    topic_id: z.number(),
    user: User.optional(),
  }))

/**
 * A person or a bot.
 *
 * @see https://core.telegram.org/bots/api#user
 */
export interface User {
  /** Permanent. Exceeds 32 bits, fits a JavaScript number. Equals the id of the private chat with the person. */
  id: number
  /** True for bots, and for the placeholder accounts that speak for chats. */
  is_bot: boolean
  first_name: string
  /** Absent if the person gave none. */
  last_name?: string | undefined
  /** Without `@`. Absent if none; it can change hands. */
  username?: string | undefined
  /** IETF tag of the app's language, such as `pt-br`. A hint only; often absent. */
  language_code?: string | undefined
  /** True for Premium subscribers. Absent otherwise. */
  is_premium?: boolean | undefined
  /** True if the person keeps the bot in the attachment menu. Absent otherwise. */
  added_to_attachment_menu?: boolean | undefined
  /** Can be added to groups. Filled by `getMe` only. */
  can_join_groups?: boolean | undefined
  /** Privacy mode is off. Filled by `getMe` only. */
  can_read_all_group_messages?: boolean | undefined
  /** Can be called in foreign chats. Filled by `getMe` only. Since Bot API 10.0. */
  supports_guest_queries?: boolean | undefined
  /** Inline mode is on. Filled by `getMe` only. */
  supports_inline_queries?: boolean | undefined
  /** Can be linked to accounts. Filled by `getMe` only. Since Bot API 7.2. */
  can_connect_to_business?: boolean | undefined
  /** Has a main Mini App. Filled by `getMe` only. Since Bot API 7.8. */
  has_main_web_app?: boolean | undefined
  /** Uses topics in private chats. Filled by `getMe` only. Since Bot API 9.3. */
  has_topics_enabled?: boolean | undefined
  /** People may add topics to their chat with it. Filled by `getMe` only. Since Bot API 9.4. */
  allows_users_to_create_topics?: boolean | undefined
  /** May control other bots. Filled by `getMe` only. Since Bot API 9.6. */
  can_manage_bots?: boolean | undefined
  /** May be put in charge of join requests. Filled by `getMe` only. Since Bot API 10.1. */
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

/**
 * A private chat, group, supergroup or channel.
 *
 * @see https://core.telegram.org/bots/api#chat
 */
export interface Chat {
  /** Negative except for private chats. Exceeds 32 bits, fits a JavaScript number. */
  id: number
  /** `private` is one person and the bot; `group` has no usernames and ids change when it becomes a `supergroup`. */
  type: ChatType
  /** Absent for private chats. */
  title?: string | undefined
  /** Without `@`. Absent if there is none, as in all basic groups. */
  username?: string | undefined
  /** The other person's, in private chats only. */
  first_name?: string | undefined
  /** The other person's, in private chats only. */
  last_name?: string | undefined
  /** True if it is divided into topics. Absent otherwise. */
  is_forum?: boolean | undefined
  /** True for the inbox of a channel. Absent otherwise. Since Bot API 9.2. */
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

/**
 * Event: people chosen with a request button. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#usersshared
 */
export interface UsersShared {
  /** Number that the bot gave to its request button. */
  request_id: number
  /** The people chosen, without a promise that the bot knows them. Since Bot API 7.2. */
  users: SharedUser[]
}
export const UsersShared: ObjectSchema<UsersShared> = /* @__PURE__ */ object<UsersShared>(() => ({
  request_id: z.number(),
  users: z.array(SharedUser),
}))

/**
 * A person chosen with a request button. Since Bot API 7.2.
 *
 * @see https://core.telegram.org/bots/api#shareduser
 */
export interface SharedUser {
  /** The bot may be unable to write to this person. */
  user_id: number
  /** Only if the button asked for names. */
  first_name?: string | undefined
  /** Only if the button asked for names and there is one. */
  last_name?: string | undefined
  /** Only if the button asked for it and there is one. */
  username?: string | undefined
  /** Sizes of the picture. Only if the button asked for it. */
  photo?: PhotoSize[] | undefined
}
export const SharedUser: ObjectSchema<SharedUser> = /* @__PURE__ */ object<SharedUser>(() => ({
  user_id: z.number(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  photo: z.array(PhotoSize).optional(),
}))

/**
 * Event: a chat chosen with a request button.
 *
 * @see https://core.telegram.org/bots/api#chatshared
 */
export interface ChatShared {
  /** Number that the bot gave to its request button. */
  request_id: number
  /** The bot may have no access to this chat. */
  chat_id: number
  /** Only if the button asked for it. Since Bot API 7.2. */
  title?: string | undefined
  /** Only if the button asked for it and there is one. Since Bot API 7.2. */
  username?: string | undefined
  /** Sizes of the picture. Only if the button asked for it. Since Bot API 7.2. */
  photo?: PhotoSize[] | undefined
}
export const ChatShared: ObjectSchema<ChatShared> = /* @__PURE__ */ object<ChatShared>(() => ({
  request_id: z.number(),
  chat_id: z.number(),
  title: z.string().optional(),
  username: z.string().optional(),
  photo: z.array(PhotoSize).optional(),
}))

/**
 * A set of chats that belong together. Since Bot API 10.2.
 *
 * @see https://core.telegram.org/bots/api#community
 */
export interface Community {
  /** Exceeds 32 bits, fits a JavaScript number. */
  id: number
  name: string
}
export const Community: ObjectSchema<Community> = /* @__PURE__ */ object<Community>(() => ({
  id: z.number(),
  name: z.string(),
}))

/**
 * A link that lets people into a chat.
 *
 * @see https://core.telegram.org/bots/api#chatinvitelink
 */
export interface ChatInviteLink {
  /** The address. Cut short with `…` if another administrator made it. */
  invite_link: string
  /** Who made the link. */
  creator: User
  /** True if people who follow it must be approved. */
  creates_join_request: boolean
  /** True for the lasting link of its creator. */
  is_primary: boolean
  /** True if it no longer works. */
  is_revoked: boolean
  /** Label for administrators. Absent if none. */
  name?: string | undefined
  /** Unix seconds of its end, future or past. Absent if it does not expire. */
  expire_date?: number | undefined
  /** How many may be in the chat through it at one time. Absent if unlimited. */
  member_limit?: number | undefined
  /** Requests through it that wait for a decision. */
  pending_join_request_count?: number | undefined
  /** Seconds that one payment lasts. Absent for free links. Since Bot API 7.10. */
  subscription_period?: number | undefined
  /** Telegram Stars per period. Absent for free links. Since Bot API 7.10. */
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
