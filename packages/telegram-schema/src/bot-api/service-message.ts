// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Community, User } from './chat.ts'

/**
 * Event: the owner went away. Since Bot API 9.4.
 *
 * @see https://core.telegram.org/bots/api#chatownerleft
 */
export interface ChatOwnerLeft {
  /** Who takes over unless the owner comes back. Absent if unknown. */
  new_owner?: User | undefined
}
export const ChatOwnerLeft: ObjectSchema<ChatOwnerLeft> = /* @__PURE__ */ object<ChatOwnerLeft>(() => ({
  new_owner: User.optional(),
}))

/**
 * Event: the chat has another owner. Since Bot API 9.4.
 *
 * @see https://core.telegram.org/bots/api#chatownerchanged
 */
export interface ChatOwnerChanged {
  new_owner: User
}
export const ChatOwnerChanged: ObjectSchema<ChatOwnerChanged> = /* @__PURE__ */ object<ChatOwnerChanged>(
  () => ({
    new_owner: User,
  }),
)

/**
 * Event: messages now disappear after another time.
 *
 * @see https://core.telegram.org/bots/api#messageautodeletetimerchanged
 */
export interface MessageAutoDeleteTimerChanged {
  /** Seconds until new messages disappear. */
  message_auto_delete_time: number
}
export const MessageAutoDeleteTimerChanged: ObjectSchema<MessageAutoDeleteTimerChanged> =
  /* @__PURE__ */ object<MessageAutoDeleteTimerChanged>(() => ({
    message_auto_delete_time: z.number(),
  }))

/**
 * Event: the person lets the bot write first.
 *
 * @see https://core.telegram.org/bots/api#writeaccessallowed
 */
export interface WriteAccessAllowed {
  /** True if a Mini App asked. Absent otherwise. Since Bot API 6.9. */
  from_request?: boolean | undefined
  /** The Mini App whose link was opened. Absent for other ways. */
  web_app_name?: string | undefined
  /** True if the bot was put into the attachment menu. Absent otherwise. Since Bot API 6.9. */
  from_attachment_menu?: boolean | undefined
}
export const WriteAccessAllowed: ObjectSchema<WriteAccessAllowed> =
  /* @__PURE__ */ object<WriteAccessAllowed>(() => ({
    from_request: z.boolean().optional(),
    web_app_name: z.string().optional(),
    from_attachment_menu: z.boolean().optional(),
  }))

/**
 * Event: the chat or bot became part of a community. Since Bot API 10.2.
 *
 * @see https://core.telegram.org/bots/api#communitychatadded
 */
export interface CommunityChatAdded {
  community: Community
}
export const CommunityChatAdded: ObjectSchema<CommunityChatAdded> =
  /* @__PURE__ */ object<CommunityChatAdded>(() => ({
    community: Community,
  }))

/**
 * Event: someone came in through a community. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#communitychatjoined
 */
export interface CommunityChatJoined {
  community: Community
}
export const CommunityChatJoined: ObjectSchema<CommunityChatJoined> =
  /* @__PURE__ */ object<CommunityChatJoined>(() => ({
    community: Community,
  }))

/**
 * Event: the chat or bot left a community. Has no fields. Since Bot API 10.2.
 *
 * @see https://core.telegram.org/bots/api#communitychatremoved
 */
export interface CommunityChatRemoved {
  readonly [key: string]: unknown // a mere marker
}
export const CommunityChatRemoved: ObjectSchema<CommunityChatRemoved> =
  /* @__PURE__ */ object<CommunityChatRemoved>(() => ({}))

/**
 * Event: a topic was opened.
 *
 * @see https://core.telegram.org/bots/api#forumtopiccreated
 */
export interface ForumTopicCreated {
  name: string
  /** RGB as 0xRRGGBB. */
  icon_color: number
  /** Icon of the topic. Absent for the default one. */
  icon_custom_emoji_id?: string | undefined
  /** True if the app made up the name, which the bot may improve. Absent otherwise. Since Bot API 9.3. */
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

/**
 * Event: name or icon of a topic changed.
 *
 * @see https://core.telegram.org/bots/api#forumtopicedited
 */
export interface ForumTopicEdited {
  /** New name. Absent if it stayed. */
  name?: string | undefined
  /** New icon; empty if it was removed. Absent if it stayed. */
  icon_custom_emoji_id?: string | undefined
}
export const ForumTopicEdited: ObjectSchema<ForumTopicEdited> = /* @__PURE__ */ object<ForumTopicEdited>(
  () => ({
    name: z.string().optional(),
    icon_custom_emoji_id: z.string().optional(),
  }),
)

/**
 * Event: only administrators may write in the topic now. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#forumtopicclosed
 */
export interface ForumTopicClosed {
  readonly [key: string]: unknown // a mere marker
}
export const ForumTopicClosed: ObjectSchema<ForumTopicClosed> = /* @__PURE__ */ object<ForumTopicClosed>(
  () => ({}),
)

/**
 * Event: everybody may write in the topic again. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#forumtopicreopened
 */
export interface ForumTopicReopened {
  readonly [key: string]: unknown // a mere marker
}
export const ForumTopicReopened: ObjectSchema<ForumTopicReopened> =
  /* @__PURE__ */ object<ForumTopicReopened>(() => ({}))

/**
 * Event: the General topic is no longer listed. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#generalforumtopichidden
 */
export interface GeneralForumTopicHidden {
  readonly [key: string]: unknown // a mere marker
}
export const GeneralForumTopicHidden: ObjectSchema<GeneralForumTopicHidden> =
  /* @__PURE__ */ object<GeneralForumTopicHidden>(() => ({}))

/**
 * Event: the General topic is listed again. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#generalforumtopicunhidden
 */
export interface GeneralForumTopicUnhidden {
  readonly [key: string]: unknown // a mere marker
}
export const GeneralForumTopicUnhidden: ObjectSchema<GeneralForumTopicUnhidden> =
  /* @__PURE__ */ object<GeneralForumTopicUnhidden>(() => ({}))

/**
 * Event: a group call is planned.
 *
 * @see https://core.telegram.org/bots/api#videochatscheduled
 */
export interface VideoChatScheduled {
  /** Unix seconds when it is to begin. */
  start_date: number
}
export const VideoChatScheduled: ObjectSchema<VideoChatScheduled> =
  /* @__PURE__ */ object<VideoChatScheduled>(() => ({
    start_date: z.number(),
  }))

/**
 * Event: a group call began. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#videochatstarted
 */
export interface VideoChatStarted {
  readonly [key: string]: unknown // a mere marker
}
export const VideoChatStarted: ObjectSchema<VideoChatStarted> = /* @__PURE__ */ object<VideoChatStarted>(
  () => ({}),
)

/**
 * Event: a group call is over.
 *
 * @see https://core.telegram.org/bots/api#videochatended
 */
export interface VideoChatEnded {
  /** Seconds. */
  duration: number
}
export const VideoChatEnded: ObjectSchema<VideoChatEnded> = /* @__PURE__ */ object<VideoChatEnded>(() => ({
  duration: z.number(),
}))

/**
 * Event: people were asked into a group call.
 *
 * @see https://core.telegram.org/bots/api#videochatparticipantsinvited
 */
export interface VideoChatParticipantsInvited {
  /** Who was asked. */
  users: User[]
}
export const VideoChatParticipantsInvited: ObjectSchema<VideoChatParticipantsInvited> =
  /* @__PURE__ */ object<VideoChatParticipantsInvited>(() => ({
    users: z.array(User),
  }))
