// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Community, User } from './chat.ts'

/** https://core.telegram.org/bots/api#chatownerleft */
export interface ChatOwnerLeft {
  new_owner?: User | undefined
}
export const ChatOwnerLeft: ObjectSchema<ChatOwnerLeft> = /* @__PURE__ */ object<ChatOwnerLeft>(() => ({
  new_owner: User.optional(),
}))

/** https://core.telegram.org/bots/api#chatownerchanged */
export interface ChatOwnerChanged {
  new_owner: User
}
export const ChatOwnerChanged: ObjectSchema<ChatOwnerChanged> = /* @__PURE__ */ object<ChatOwnerChanged>(
  () => ({
    new_owner: User,
  }),
)

/** https://core.telegram.org/bots/api#messageautodeletetimerchanged */
export interface MessageAutoDeleteTimerChanged {
  message_auto_delete_time: number
}
export const MessageAutoDeleteTimerChanged: ObjectSchema<MessageAutoDeleteTimerChanged> =
  /* @__PURE__ */ object<MessageAutoDeleteTimerChanged>(() => ({
    message_auto_delete_time: z.number(),
  }))

/** https://core.telegram.org/bots/api#writeaccessallowed */
export interface WriteAccessAllowed {
  from_request?: boolean | undefined
  web_app_name?: string | undefined
  from_attachment_menu?: boolean | undefined
}
export const WriteAccessAllowed: ObjectSchema<WriteAccessAllowed> =
  /* @__PURE__ */ object<WriteAccessAllowed>(() => ({
    from_request: z.boolean().optional(),
    web_app_name: z.string().optional(),
    from_attachment_menu: z.boolean().optional(),
  }))

/** https://core.telegram.org/bots/api#communitychatadded */
export interface CommunityChatAdded {
  community: Community
}
export const CommunityChatAdded: ObjectSchema<CommunityChatAdded> =
  /* @__PURE__ */ object<CommunityChatAdded>(() => ({
    community: Community,
  }))

/** https://core.telegram.org/bots/api#communitychatjoined */
export interface CommunityChatJoined {
  community: Community
}
export const CommunityChatJoined: ObjectSchema<CommunityChatJoined> =
  /* @__PURE__ */ object<CommunityChatJoined>(() => ({
    community: Community,
  }))

/** https://core.telegram.org/bots/api#communitychatremoved */
export interface CommunityChatRemoved {
  readonly [key: string]: unknown // a mere marker
}
export const CommunityChatRemoved: ObjectSchema<CommunityChatRemoved> =
  /* @__PURE__ */ object<CommunityChatRemoved>(() => ({}))

/** https://core.telegram.org/bots/api#forumtopiccreated */
export interface ForumTopicCreated {
  name: string
  icon_color: number
  icon_custom_emoji_id?: string | undefined
  is_name_implicit?: boolean | undefined
}
export const ForumTopicCreated: ObjectSchema<ForumTopicCreated> = /* @__PURE__ */ object<ForumTopicCreated>(
  () => ({
    name: z.string(),
    icon_color: z.number(),
    icon_custom_emoji_id: z.string().optional(),
    is_name_implicit: z.boolean().optional(),
  }),
)

/** https://core.telegram.org/bots/api#forumtopicedited */
export interface ForumTopicEdited {
  name?: string | undefined
  icon_custom_emoji_id?: string | undefined
}
export const ForumTopicEdited: ObjectSchema<ForumTopicEdited> = /* @__PURE__ */ object<ForumTopicEdited>(
  () => ({
    name: z.string().optional(),
    icon_custom_emoji_id: z.string().optional(),
  }),
)

/** https://core.telegram.org/bots/api#forumtopicclosed */
export interface ForumTopicClosed {
  readonly [key: string]: unknown // a mere marker
}
export const ForumTopicClosed: ObjectSchema<ForumTopicClosed> = /* @__PURE__ */ object<ForumTopicClosed>(
  () => ({}),
)

/** https://core.telegram.org/bots/api#forumtopicreopened */
export interface ForumTopicReopened {
  readonly [key: string]: unknown // a mere marker
}
export const ForumTopicReopened: ObjectSchema<ForumTopicReopened> =
  /* @__PURE__ */ object<ForumTopicReopened>(() => ({}))

/** https://core.telegram.org/bots/api#generalforumtopichidden */
export interface GeneralForumTopicHidden {
  readonly [key: string]: unknown // a mere marker
}
export const GeneralForumTopicHidden: ObjectSchema<GeneralForumTopicHidden> =
  /* @__PURE__ */ object<GeneralForumTopicHidden>(() => ({}))

/** https://core.telegram.org/bots/api#generalforumtopicunhidden */
export interface GeneralForumTopicUnhidden {
  readonly [key: string]: unknown // a mere marker
}
export const GeneralForumTopicUnhidden: ObjectSchema<GeneralForumTopicUnhidden> =
  /* @__PURE__ */ object<GeneralForumTopicUnhidden>(() => ({}))

/** https://core.telegram.org/bots/api#videochatscheduled */
export interface VideoChatScheduled {
  start_date: number
}
export const VideoChatScheduled: ObjectSchema<VideoChatScheduled> =
  /* @__PURE__ */ object<VideoChatScheduled>(() => ({
    start_date: z.number(),
  }))

/** https://core.telegram.org/bots/api#videochatstarted */
export interface VideoChatStarted {
  readonly [key: string]: unknown // a mere marker
}
export const VideoChatStarted: ObjectSchema<VideoChatStarted> = /* @__PURE__ */ object<VideoChatStarted>(
  () => ({}),
)

/** https://core.telegram.org/bots/api#videochatended */
export interface VideoChatEnded {
  duration: number
}
export const VideoChatEnded: ObjectSchema<VideoChatEnded> = /* @__PURE__ */ object<VideoChatEnded>(() => ({
  duration: z.number(),
}))

/** https://core.telegram.org/bots/api#videochatparticipantsinvited */
export interface VideoChatParticipantsInvited {
  users: User[]
}
export const VideoChatParticipantsInvited: ObjectSchema<VideoChatParticipantsInvited> =
  /* @__PURE__ */ object<VideoChatParticipantsInvited>(() => ({
    users: z.array(User),
  }))
