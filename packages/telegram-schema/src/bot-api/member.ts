// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, ChatInviteLink, User } from './chat.ts'

/**
 * A change of one person's standing in a chat, before and after.
 *
 * @see https://core.telegram.org/bots/api#chatmemberupdated
 */
export interface ChatMemberUpdated {
  chat: Chat
  /** Who made the change; the member for joining and leaving. */
  from: User
  /** Unix seconds of the change. */
  date: number
  /** Standing before. */
  old_chat_member: ChatMember
  /** Standing now; `user` in it is whom it is about. */
  new_chat_member: ChatMember
  /** The link used to come in. Absent for other ways and changes. */
  invite_link?: ChatInviteLink | undefined
  /** True if an administrator let the person in on request. Since Bot API 7.3. */
  via_join_request?: boolean | undefined
  /** True if the person came with a whole folder of chats. */
  via_chat_folder_invite_link?: boolean | undefined
}
export const ChatMemberUpdated: ObjectSchema<ChatMemberUpdated> = /* @__PURE__ */ object<ChatMemberUpdated>(
  () => ({
    chat: Chat,
    from: User,
    date: z.number(),
    old_chat_member: ChatMember,
    new_chat_member: ChatMember,
    invite_link: ChatInviteLink.optional(),
    via_join_request: z.boolean().optional(),
    via_chat_folder_invite_link: z.boolean().optional(),
  }),
)

/**
 * The owner, with all rights. Its `status` is `creator`.
 *
 * @see https://core.telegram.org/bots/api#chatmemberowner
 */
export interface ChatMemberOwner {
  status: 'creator'
  user: User
  /** True if the person acts in the name of the chat. */
  is_anonymous: boolean
  /** Label after the name. Absent for the default one. */
  custom_title?: string | undefined
}
export const ChatMemberOwner: ObjectSchema<ChatMemberOwner> = /* @__PURE__ */ object<ChatMemberOwner>(() => ({
  status: z.literal('creator'),
  user: User,
  is_anonymous: z.boolean(),
  custom_title: z.string().optional(),
}))

/**
 * A member with rights to manage the chat.
 *
 * @see https://core.telegram.org/bots/api#chatmemberadministrator
 */
export interface ChatMemberAdministrator {
  status: 'administrator'
  user: User
  /** True if the bot may change this administrator's rights. */
  can_be_edited: boolean
  /** True if the person acts in the name of the chat. */
  is_anonymous: boolean
  /** The right that any other implies: the log, statistics, hidden members, no slow mode. */
  can_manage_chat: boolean
  /** May delete messages of others. */
  can_delete_messages: boolean
  /** May run group calls. */
  can_manage_video_chats: boolean
  /** May mute, ban and unban. */
  can_restrict_members: boolean
  /** May make others administrators, with at most its own rights. */
  can_promote_members: boolean
  /** May change title, picture and settings. */
  can_change_info: boolean
  /** May invite and let people in. */
  can_invite_users: boolean
  /** May publish stories of the chat. Since Bot API 6.9. */
  can_post_stories: boolean
  /** May change stories of others and the archive. Since Bot API 6.9. */
  can_edit_stories: boolean
  /** May remove stories of others. Since Bot API 6.9. */
  can_delete_stories: boolean
  /** May publish and see statistics. Channels only. */
  can_post_messages?: boolean | undefined
  /** May change and pin posts of others. Channels only. */
  can_edit_messages?: boolean | undefined
  /** May pin. Groups and supergroups only. */
  can_pin_messages?: boolean | undefined
  /** May open, close and rename topics. Supergroups only. */
  can_manage_topics?: boolean | undefined
  /** May answer what people write to the channel. Channels only. Since Bot API 9.2. */
  can_manage_direct_messages?: boolean | undefined
  /** May change labels of ordinary members. Groups and supergroups only. Since Bot API 9.5. */
  can_manage_tags?: boolean | undefined
  /** May set what newcomers are greeted with; a bot may send it. Since Bot API 10.3. */
  can_send_welcome_messages: boolean
  /** Label after the name. Absent for the default one. */
  custom_title?: string | undefined
}
export const ChatMemberAdministrator: ObjectSchema<ChatMemberAdministrator> =
  /* @__PURE__ */ object<ChatMemberAdministrator>(() => ({
    status: z.literal('administrator'),
    user: User,
    can_be_edited: z.boolean(),
    is_anonymous: z.boolean(),
    can_manage_chat: z.boolean(),
    can_delete_messages: z.boolean(),
    can_manage_video_chats: z.boolean(),
    can_restrict_members: z.boolean(),
    can_promote_members: z.boolean(),
    can_change_info: z.boolean(),
    can_invite_users: z.boolean(),
    can_post_stories: z.boolean(),
    can_edit_stories: z.boolean(),
    can_delete_stories: z.boolean(),
    can_post_messages: z.boolean().optional(),
    can_edit_messages: z.boolean().optional(),
    can_pin_messages: z.boolean().optional(),
    can_manage_topics: z.boolean().optional(),
    can_manage_direct_messages: z.boolean().optional(),
    can_manage_tags: z.boolean().optional(),
    can_send_welcome_messages: z.boolean(),
    custom_title: z.string().optional(),
  }))

/**
 * An ordinary member.
 *
 * @see https://core.telegram.org/bots/api#chatmembermember
 */
export interface ChatMemberMember {
  status: 'member'
  /** Label that the chat shows after the name. Absent for none. Since Bot API 9.5. */
  tag?: string | undefined
  user: User
  /** Unix seconds when a paid membership ends. Absent for free ones. Since Bot API 7.9. */
  until_date?: number | undefined
}
export const ChatMemberMember: ObjectSchema<ChatMemberMember> = /* @__PURE__ */ object<ChatMemberMember>(
  () => ({
    status: z.literal('member'),
    tag: z.string().optional(),
    user: User,
    until_date: z.number().optional(),
  }),
)

/**
 * Someone with limited rights. Supergroups only.
 *
 * @see https://core.telegram.org/bots/api#chatmemberrestricted
 */
export interface ChatMemberRestricted {
  status: 'restricted'
  /** Label that the chat shows after the name. Absent for none. Since Bot API 9.5. */
  tag?: string | undefined
  user: User
  /** False if the person is not in the chat, only limited for a return. */
  is_member: boolean
  /** May send text, contacts, invoices and locations. */
  can_send_messages: boolean
  can_send_audios: boolean
  can_send_documents: boolean
  can_send_photos: boolean
  can_send_videos: boolean
  can_send_video_notes: boolean
  can_send_voice_notes: boolean
  can_send_polls: boolean
  /** May send stickers, GIFs, games and use inline bots. */
  can_send_other_messages: boolean
  /** May let links show a preview. */
  can_add_web_page_previews: boolean
  /** May give reactions. Since Bot API 10.0. */
  can_react_to_messages: boolean
  /** May change the label after the own name. Since Bot API 9.5. */
  can_edit_tag: boolean
  /** May change title, picture and settings. */
  can_change_info: boolean
  /** May bring people in. */
  can_invite_users: boolean
  /** May pin. */
  can_pin_messages: boolean
  /** May open topics. */
  can_manage_topics: boolean
  /** Unix seconds when the limits end. 0 for never. */
  until_date: number
}
export const ChatMemberRestricted: ObjectSchema<ChatMemberRestricted> =
  /* @__PURE__ */ object<ChatMemberRestricted>(() => ({
    status: z.literal('restricted'),
    tag: z.string().optional(),
    user: User,
    is_member: z.boolean(),
    can_send_messages: z.boolean(),
    can_send_audios: z.boolean(),
    can_send_documents: z.boolean(),
    can_send_photos: z.boolean(),
    can_send_videos: z.boolean(),
    can_send_video_notes: z.boolean(),
    can_send_voice_notes: z.boolean(),
    can_send_polls: z.boolean(),
    can_send_other_messages: z.boolean(),
    can_add_web_page_previews: z.boolean(),
    can_react_to_messages: z.boolean(),
    can_edit_tag: z.boolean(),
    can_change_info: z.boolean(),
    can_invite_users: z.boolean(),
    can_pin_messages: z.boolean(),
    can_manage_topics: z.boolean(),
    until_date: z.number(),
  }))

/**
 * Someone who is not in the chat but may come in.
 *
 * @see https://core.telegram.org/bots/api#chatmemberleft
 */
export interface ChatMemberLeft {
  status: 'left'
  user: User
}
export const ChatMemberLeft: ObjectSchema<ChatMemberLeft> = /* @__PURE__ */ object<ChatMemberLeft>(() => ({
  status: z.literal('left'),
  user: User,
}))

/**
 * Someone who is shut out. Its `status` is `kicked`.
 *
 * @see https://core.telegram.org/bots/api#chatmemberbanned
 */
export interface ChatMemberBanned {
  status: 'kicked'
  user: User
  /** Unix seconds when the ban ends. 0 for never. */
  until_date: number
}
export const ChatMemberBanned: ObjectSchema<ChatMemberBanned> = /* @__PURE__ */ object<ChatMemberBanned>(
  () => ({
    status: z.literal('kicked'),
    user: User,
    until_date: z.number(),
  }),
)

/**
 * A person's request to be let in. The bot can accept or decline.
 *
 * @see https://core.telegram.org/bots/api#chatjoinrequest
 */
export interface ChatJoinRequest {
  chat: Chat
  /** Who asks. */
  from: User
  /** Private chat for a message to the person, open for five minutes. */
  user_chat_id: number
  /** Unix seconds of the request. */
  date: number
  /** The person's bio. Absent if empty or hidden. */
  bio?: string | undefined
  /** The link used. Absent if there was none. */
  invite_link?: ChatInviteLink | undefined
  /** Only for the bot that decides on requests: answer it within ten seconds. Since Bot API 10.1. */
  query_id?: string | undefined
}
export const ChatJoinRequest: ObjectSchema<ChatJoinRequest> = /* @__PURE__ */ object<ChatJoinRequest>(() => ({
  chat: Chat,
  from: User,
  user_chat_id: z.number(),
  date: z.number(),
  bio: z.string().optional(),
  invite_link: ChatInviteLink.optional(),
  query_id: z.string().optional(),
}))

/**
 * A person's standing in a chat. `status` says which kind.
 *
 * @see https://core.telegram.org/bots/api#chatmember
 */
export type ChatMember =
  | ChatMemberAdministrator
  | ChatMemberBanned
  | ChatMemberLeft
  | ChatMemberMember
  | ChatMemberOwner
  | ChatMemberRestricted
  | Unrecognised<'status'>
export const ChatMember: z.ZodType<ChatMember> = /* @__PURE__ */ openUnion<ChatMember>('status', () => [
  ChatMemberAdministrator,
  ChatMemberBanned,
  ChatMemberLeft,
  ChatMemberMember,
  ChatMemberOwner,
  ChatMemberRestricted,
])
