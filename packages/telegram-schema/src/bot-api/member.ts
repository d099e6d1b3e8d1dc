// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, ChatInviteLink, User } from './chat.ts'

/** https://core.telegram.org/bots/api#chatmemberupdated */
export interface ChatMemberUpdated {
  chat: Chat
  from: User
  date: number
  old_chat_member: ChatMember
  new_chat_member: ChatMember
  invite_link?: ChatInviteLink | undefined
  via_join_request?: boolean | undefined
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

/** https://core.telegram.org/bots/api#chatmemberowner */
export interface ChatMemberOwner {
  status: 'creator'
  user: User
  is_anonymous: boolean
  custom_title?: string | undefined
}
export const ChatMemberOwner: ObjectSchema<ChatMemberOwner> = /* @__PURE__ */ object<ChatMemberOwner>(() => ({
  status: z.literal('creator'),
  user: User,
  is_anonymous: z.boolean(),
  custom_title: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#chatmemberadministrator */
export interface ChatMemberAdministrator {
  status: 'administrator'
  user: User
  can_be_edited: boolean
  is_anonymous: boolean
  can_manage_chat: boolean
  can_delete_messages: boolean
  can_manage_video_chats: boolean
  can_restrict_members: boolean
  can_promote_members: boolean
  can_change_info: boolean
  can_invite_users: boolean
  can_post_stories: boolean
  can_edit_stories: boolean
  can_delete_stories: boolean
  can_post_messages?: boolean | undefined
  can_edit_messages?: boolean | undefined
  can_pin_messages?: boolean | undefined
  can_manage_topics?: boolean | undefined
  can_manage_direct_messages?: boolean | undefined
  can_manage_tags?: boolean | undefined
  can_send_welcome_messages: boolean
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

/** https://core.telegram.org/bots/api#chatmembermember */
export interface ChatMemberMember {
  status: 'member'
  tag?: string | undefined
  user: User
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

/** https://core.telegram.org/bots/api#chatmemberrestricted */
export interface ChatMemberRestricted {
  status: 'restricted'
  tag?: string | undefined
  user: User
  is_member: boolean
  can_send_messages: boolean
  can_send_audios: boolean
  can_send_documents: boolean
  can_send_photos: boolean
  can_send_videos: boolean
  can_send_video_notes: boolean
  can_send_voice_notes: boolean
  can_send_polls: boolean
  can_send_other_messages: boolean
  can_add_web_page_previews: boolean
  can_react_to_messages: boolean
  can_edit_tag: boolean
  can_change_info: boolean
  can_invite_users: boolean
  can_pin_messages: boolean
  can_manage_topics: boolean
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

/** https://core.telegram.org/bots/api#chatmemberleft */
export interface ChatMemberLeft {
  status: 'left'
  user: User
}
export const ChatMemberLeft: ObjectSchema<ChatMemberLeft> = /* @__PURE__ */ object<ChatMemberLeft>(() => ({
  status: z.literal('left'),
  user: User,
}))

/** https://core.telegram.org/bots/api#chatmemberbanned */
export interface ChatMemberBanned {
  status: 'kicked'
  user: User
  until_date: number
}
export const ChatMemberBanned: ObjectSchema<ChatMemberBanned> = /* @__PURE__ */ object<ChatMemberBanned>(
  () => ({
    status: z.literal('kicked'),
    user: User,
    until_date: z.number(),
  }),
)

/** https://core.telegram.org/bots/api#chatjoinrequest */
export interface ChatJoinRequest {
  chat: Chat
  from: User
  user_chat_id: number
  date: number
  bio?: string | undefined
  invite_link?: ChatInviteLink | undefined
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

/** https://core.telegram.org/bots/api#chatmember */
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
