// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { union } from '../open-union.ts'
import { ChatBackground } from './background.ts'
import { ChatBoostAdded } from './boost.ts'
import { Chat, ChatShared, DirectMessagesTopic, User, UsersShared } from './chat.ts'
import { Checklist, ChecklistTasksAdded, ChecklistTasksDone } from './checklist.ts'
import { Game } from './game.ts'
import { GiftInfo, UniqueGiftInfo } from './gift.ts'
import { Giveaway, GiveawayCompleted, GiveawayCreated, GiveawayWinners } from './giveaway.ts'
import { InlineKeyboardMarkup } from './keyboard.ts'
import { ManagedBotCreated } from './managed-bot.ts'
import {
  Animation,
  Audio,
  Document,
  LivePhoto,
  PaidMediaInfo,
  PhotoSize,
  Video,
  VideoNote,
  Voice,
} from './media.ts'
import {
  Contact,
  Dice,
  ExternalReplyInfo,
  LinkPreviewOptions,
  Location,
  MessageEntity,
  MessageOrigin,
  ProximityAlertTriggered,
  Story,
  TextQuote,
  Venue,
  WebAppData,
} from './message-parts.ts'
import { PassportData } from './passport.ts'
import {
  DirectMessagePriceChanged,
  Invoice,
  PaidMessagePriceChanged,
  RefundedPayment,
  SuccessfulPayment,
} from './payment.ts'
import { Poll, PollOptionAdded, PollOptionDeleted } from './poll.ts'
import { RichMessage } from './rich-block.ts'
import {
  ChatOwnerChanged,
  ChatOwnerLeft,
  CommunityChatAdded,
  CommunityChatJoined,
  CommunityChatRemoved,
  ForumTopicClosed,
  ForumTopicCreated,
  ForumTopicEdited,
  ForumTopicReopened,
  GeneralForumTopicHidden,
  GeneralForumTopicUnhidden,
  MessageAutoDeleteTimerChanged,
  VideoChatEnded,
  VideoChatParticipantsInvited,
  VideoChatScheduled,
  VideoChatStarted,
  WriteAccessAllowed,
} from './service-message.ts'
import { Sticker } from './sticker.ts'
import {
  SuggestedPostApprovalFailed,
  SuggestedPostApproved,
  SuggestedPostDeclined,
  SuggestedPostInfo,
  SuggestedPostPaid,
  SuggestedPostRefunded,
} from './suggested-post.ts'

/**
 * One message in a chat. Which content field is set says what it holds; service messages carry events instead.
 *
 * @see https://core.telegram.org/bots/api#message
 */
export interface Message {
  /** Counts up per chat, so only chat and id together are unique. 0 for a message that is only scheduled. */
  message_id: number
  /** The forum topic or comment thread. Absent outside of these and in the General topic. */
  message_thread_id?: number | undefined
  /** Which correspondent's thread it is in. Only in the direct messages of a channel. Since Bot API 9.2. */
  direct_messages_topic?: DirectMessagesTopic | undefined
  /** Who sent it. Absent in channels; a placeholder account when a chat speaks, see `sender_chat`. */
  from?: User | undefined
  /** The chat in whose name it was sent: an anonymous administrator's group, or a channel. */
  sender_chat?: Chat | undefined
  /** How many boosts the sender gave this chat. Absent if none. Since Bot API 7.1. */
  sender_boost_count?: number | undefined
  /** The bot that wrote in the name of the account owner. Since Bot API 7.2. */
  sender_business_bot?: User | undefined
  /** The label that the chat shows after the sender's name. Supergroups only. Since Bot API 9.5. */
  sender_tag?: string | undefined
  /** The only person who can see this ephemeral message. Since Bot API 10.2. */
  receiver_user?: User | undefined
  /** Id of an ephemeral message within its chat. Used again after the message is gone. Since Bot API 10.2. */
  ephemeral_message_id?: number | undefined
  /** Unix seconds when it was sent. Never 0, which would mark an inaccessible message. */
  date: number
  /** Answer with this to reply in a chat where the bot is only a guest. Since Bot API 10.0. */
  guest_query_id?: string | undefined
  /** The linked account it came through. Such a chat is not the bot's own chat of the same id. Since Bot API 7.2. */
  business_connection_id?: string | undefined
  /** Where the message is. */
  chat: Chat
  /** Where it was first written. Set only on forwards. Since Bot API 7.0. */
  forward_origin?: MessageOrigin | undefined
  /** True in a forum topic. Absent otherwise, never false. */
  is_topic_message?: boolean | undefined
  /** True when a channel post was copied into its linked discussion group. Absent otherwise. */
  is_automatic_forward?: boolean | undefined
  /** The answered message of the same chat and thread. Holds no reply of its own, so chains are cut at one. */
  reply_to_message?: Message | undefined
  /** The answered message, when it is in another chat or topic. Since Bot API 7.0. */
  external_reply?: ExternalReplyInfo | undefined
  /** The passage of the answered message that was quoted. Since Bot API 7.0. */
  quote?: TextQuote | undefined
  /** The answered story. Since Bot API 7.1. */
  reply_to_story?: Story | undefined
  /** The answered task of a checklist. Since Bot API 9.2. */
  reply_to_checklist_task_id?: number | undefined
  /** The answered option of a poll, as in `PollOption.persistent_id`. Since Bot API 9.6. */
  reply_to_poll_option_id?: string | undefined
  /** The inline bot that produced the content. */
  via_bot?: User | undefined
  /** Whose message made the guest bot write this. Since Bot API 10.0. */
  guest_bot_caller_user?: User | undefined
  /** The chat in whose name that message was written. Since Bot API 10.0. */
  guest_bot_caller_chat?: Chat | undefined
  /** Unix seconds of the last edit. Absent if never edited. */
  edit_date?: number | undefined
  /** True if clients refuse to forward or save it. Absent otherwise. */
  has_protected_content?: boolean | undefined
  /** True if the app sent it without its user: away and greeting messages, scheduled ones. Absent otherwise. Since Bot API 7.2. */
  is_from_offline?: boolean | undefined
  /** True for a suggested post that was paid for. Absent otherwise. Since Bot API 9.2. */
  is_paid_post?: boolean | undefined
  /** Same value on all items of an album. Each item arrives as a message of its own. */
  media_group_id?: string | undefined
  /** Name of the post's author or custom title of the anonymous administrator, if signatures are shown. */
  author_signature?: string | undefined
  /** Telegram Stars that the sender paid to write here. Since Bot API 9.0. */
  paid_star_count?: number | undefined
  /** The text, at most 4,096 characters. Absent for media, which have a `caption`, and service messages. */
  text?: string | undefined
  /** Formatting, links and mentions in `text`. Offsets count UTF-16 code units. */
  entities?: MessageEntity[] | undefined
  /** How the preview of a link is shown, if the sender changed that. Since Bot API 7.0. */
  link_preview_options?: LinkPreviewOptions | undefined
  /** Terms of a post proposed to a channel. Since Bot API 9.2. */
  suggested_post_info?: SuggestedPostInfo | undefined
  /** The animation played when it arrives. Since Bot API 7.4. */
  effect_id?: string | undefined
  /** Content made of blocks such as headings, tables and lists. Since Bot API 10.1. */
  rich_message?: RichMessage | undefined
  /** A GIF or silent video. `document` is set as well. */
  animation?: Animation | undefined
  /** A music track. */
  audio?: Audio | undefined
  /** A general file. Also set together with `animation`. */
  document?: Document | undefined
  /** A photo with a short video. `photo` is set as well. Since Bot API 10.0. */
  live_photo?: LivePhoto | undefined
  /** Media that is unlocked with Telegram Stars. Since Bot API 7.6. */
  paid_media?: PaidMediaInfo | undefined
  /** The same picture in several sizes. Also set together with `live_photo`. */
  photo?: PhotoSize[] | undefined
  /** A sticker. */
  sticker?: Sticker | undefined
  /** A forwarded story. */
  story?: Story | undefined
  /** A video with sound. */
  video?: Video | undefined
  /** A round video message. */
  video_note?: VideoNote | undefined
  /** A voice message. */
  voice?: Voice | undefined
  /** Text under the media. Absent without media. */
  caption?: string | undefined
  /** Formatting of `caption`. Offsets count UTF-16 code units. */
  caption_entities?: MessageEntity[] | undefined
  /** True if the caption comes first. Absent otherwise. Since Bot API 7.4. */
  show_caption_above_media?: boolean | undefined
  /** True if the media is blurred until tapped. Absent otherwise. */
  has_media_spoiler?: boolean | undefined
  /** A list of tasks. Since Bot API 9.1. */
  checklist?: Checklist | undefined
  /** A phone contact. Anyone can send anyone's; compare its `user_id` with `from`. */
  contact?: Contact | undefined
  /** An animated emoji with a random value that the server drew. */
  dice?: Dice | undefined
  /** A game of the bot. */
  game?: Game | undefined
  /** A poll or quiz, with its totals at that moment. */
  poll?: Poll | undefined
  /** A named place. `location` is set as well. */
  venue?: Venue | undefined
  /** A point on the map, possibly live. Also set together with `venue`. */
  location?: Location | undefined
  /** Service message: who came in or was added; may include the bot. */
  new_chat_members?: User[] | undefined
  /** Service message: who left or was removed; may be the bot. */
  left_chat_member?: User | undefined
  /** Service message: the owner went away. Since Bot API 9.4. */
  chat_owner_left?: ChatOwnerLeft | undefined
  /** Service message: the chat has another owner. Since Bot API 9.4. */
  chat_owner_changed?: ChatOwnerChanged | undefined
  /** Service message: the title is now this. */
  new_chat_title?: string | undefined
  /** Service message: the chat picture is now this, in several sizes. */
  new_chat_photo?: PhotoSize[] | undefined
  /** Service message: the chat picture was removed. Absent otherwise. */
  delete_chat_photo?: boolean | undefined
  /** Service message: the basic group was made. Absent otherwise. */
  group_chat_created?: boolean | undefined
  /** Service message: the supergroup was made. Bots see it only inside `reply_to_message`. */
  supergroup_chat_created?: boolean | undefined
  /** Service message: the channel was made. Bots see it only inside `reply_to_message`. */
  channel_chat_created?: boolean | undefined
  /** Service message: messages now disappear after another time. */
  message_auto_delete_timer_changed?: MessageAutoDeleteTimerChanged | undefined
  /** Service message: the group became this supergroup. Its old id stops working. */
  migrate_to_chat_id?: number | undefined
  /** Service message: the supergroup was this group before. */
  migrate_from_chat_id?: number | undefined
  /** Service message: what was pinned. Carries no reply of its own. */
  pinned_message?: MaybeInaccessibleMessage | undefined
  /** A bill to pay. */
  invoice?: Invoice | undefined
  /** Service message: the bot was paid. The moment to deliver. */
  successful_payment?: SuccessfulPayment | undefined
  /** Service message: a payment was given back. Since Bot API 7.7. */
  refunded_payment?: RefundedPayment | undefined
  /** Service message: whom the person picked with a request button. Since Bot API 7.0. */
  users_shared?: UsersShared | undefined
  /** Service message: which chat the person picked with a request button. */
  chat_shared?: ChatShared | undefined
  /** Service message: a regular gift changed hands. Since Bot API 9.0. */
  gift?: GiftInfo | undefined
  /** Service message: a collectible gift changed hands. Since Bot API 9.0. */
  unique_gift?: UniqueGiftInfo | undefined
  /** Service message: someone paid later for the upgrade of a gift. Since Bot API 9.3. */
  gift_upgrade_sent?: GiftInfo | undefined
  /** Domain of the site where the person logged in with Telegram. */
  connected_website?: string | undefined
  /** Service message: the person lets the bot write first. */
  write_access_allowed?: WriteAccessAllowed | undefined
  /** Encrypted identity documents. */
  passport_data?: PassportData | undefined
  /** Service message: two people who share live locations came close. */
  proximity_alert_triggered?: ProximityAlertTriggered | undefined
  /** Service message: the sender boosted the chat. Since Bot API 7.1. */
  boost_added?: ChatBoostAdded | undefined
  /** Service message: the wallpaper changed. Since Bot API 7.3. */
  chat_background_set?: ChatBackground | undefined
  /** Service message: tasks were ticked or unticked. Since Bot API 9.1. */
  checklist_tasks_done?: ChecklistTasksDone | undefined
  /** Service message: a checklist grew. Since Bot API 9.1. */
  checklist_tasks_added?: ChecklistTasksAdded | undefined
  /** Service message: the chat or bot became part of a community. Since Bot API 10.2. */
  community_chat_added?: CommunityChatAdded | undefined
  /** Service message: someone came in through a community. Since Bot API 10.3. */
  community_chat_joined?: CommunityChatJoined | undefined
  /** Service message: the chat or bot is no longer part of a community. Since Bot API 10.2. */
  community_chat_removed?: CommunityChatRemoved | undefined
  /** Service message: writing to the channel costs something else now. Since Bot API 9.1. */
  direct_message_price_changed?: DirectMessagePriceChanged | undefined
  /** Service message: a topic was opened. Its id is `message_thread_id`. */
  forum_topic_created?: ForumTopicCreated | undefined
  /** Service message: name or icon of the topic changed. */
  forum_topic_edited?: ForumTopicEdited | undefined
  /** Service message: only administrators may write in the topic now. */
  forum_topic_closed?: ForumTopicClosed | undefined
  /** Service message: everybody may write in the topic again. */
  forum_topic_reopened?: ForumTopicReopened | undefined
  /** Service message: the General topic is no longer listed. */
  general_forum_topic_hidden?: GeneralForumTopicHidden | undefined
  /** Service message: the General topic is listed again. */
  general_forum_topic_unhidden?: GeneralForumTopicUnhidden | undefined
  /** Service message: a giveaway is planned. Since Bot API 7.0. */
  giveaway_created?: GiveawayCreated | undefined
  /** Announcement of a giveaway. Since Bot API 7.0. */
  giveaway?: Giveaway | undefined
  /** Who won, when winners are public. Since Bot API 7.0. */
  giveaway_winners?: GiveawayWinners | undefined
  /** Service message: a giveaway ended without public winners. Since Bot API 7.0. */
  giveaway_completed?: GiveawayCompleted | undefined
  /** Service message: the person made a bot for this bot to control. Since Bot API 9.6. */
  managed_bot_created?: ManagedBotCreated | undefined
  /** Service message: writing in the group costs something else now. Since Bot API 9.0. */
  paid_message_price_changed?: PaidMessagePriceChanged | undefined
  /** Service message: a poll has one more option. Since Bot API 9.6. */
  poll_option_added?: PollOptionAdded | undefined
  /** Service message: a poll has one option fewer. Since Bot API 9.6. */
  poll_option_deleted?: PollOptionDeleted | undefined
  /** Service message: the channel takes the post. Since Bot API 9.2. */
  suggested_post_approved?: SuggestedPostApproved | undefined
  /** Service message: the post was accepted, but its author could not pay. Since Bot API 9.2. */
  suggested_post_approval_failed?: SuggestedPostApprovalFailed | undefined
  /** Service message: the channel does not take the post. Since Bot API 9.2. */
  suggested_post_declined?: SuggestedPostDeclined | undefined
  /** Service message: the channel got its money for a post. Since Bot API 9.2. */
  suggested_post_paid?: SuggestedPostPaid | undefined
  /** Service message: the money for a post went back. Since Bot API 9.2. */
  suggested_post_refunded?: SuggestedPostRefunded | undefined
  /** Service message: a group call is planned. */
  video_chat_scheduled?: VideoChatScheduled | undefined
  /** Service message: a group call began. */
  video_chat_started?: VideoChatStarted | undefined
  /** Service message: a group call is over. */
  video_chat_ended?: VideoChatEnded | undefined
  /** Service message: people were asked into a group call. */
  video_chat_participants_invited?: VideoChatParticipantsInvited | undefined
  /** Service message: what a Mini App sent with its keyboard button. Chosen by the client; verify it. */
  web_app_data?: WebAppData | undefined
  /** Inline buttons under the message. Buttons of other kinds are not reported. */
  reply_markup?: InlineKeyboardMarkup | undefined
}
export const Message: ObjectSchema<Message> = /* @__PURE__ */ object<Message>(() => ({
  message_id: z.number(),
  message_thread_id: z.number().optional(),
  direct_messages_topic: DirectMessagesTopic.optional(),
  from: User.optional(),
  sender_chat: Chat.optional(),
  sender_boost_count: z.number().optional(),
  sender_business_bot: User.optional(),
  sender_tag: z.string().optional(),
  receiver_user: User.optional(),
  ephemeral_message_id: z.number().optional(),
  date: z.number(),
  guest_query_id: z.string().optional(),
  business_connection_id: z.string().optional(),
  chat: Chat,
  forward_origin: MessageOrigin.optional(),
  is_topic_message: z.boolean().optional(),
  is_automatic_forward: z.boolean().optional(),
  reply_to_message: Message.optional(),
  external_reply: ExternalReplyInfo.optional(),
  quote: TextQuote.optional(),
  reply_to_story: Story.optional(),
  reply_to_checklist_task_id: z.number().optional(),
  reply_to_poll_option_id: z.string().optional(),
  via_bot: User.optional(),
  guest_bot_caller_user: User.optional(),
  guest_bot_caller_chat: Chat.optional(),
  edit_date: z.number().optional(),
  has_protected_content: z.boolean().optional(),
  is_from_offline: z.boolean().optional(),
  is_paid_post: z.boolean().optional(),
  media_group_id: z.string().optional(),
  author_signature: z.string().optional(),
  paid_star_count: z.number().optional(),
  text: z.string().optional(),
  entities: z.array(MessageEntity).optional(),
  link_preview_options: LinkPreviewOptions.optional(),
  suggested_post_info: SuggestedPostInfo.optional(),
  effect_id: z.string().optional(),
  rich_message: RichMessage.optional(),
  animation: Animation.optional(),
  audio: Audio.optional(),
  document: Document.optional(),
  live_photo: LivePhoto.optional(),
  paid_media: PaidMediaInfo.optional(),
  photo: z.array(PhotoSize).optional(),
  sticker: Sticker.optional(),
  story: Story.optional(),
  video: Video.optional(),
  video_note: VideoNote.optional(),
  voice: Voice.optional(),
  caption: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  has_media_spoiler: z.boolean().optional(),
  checklist: Checklist.optional(),
  contact: Contact.optional(),
  dice: Dice.optional(),
  game: Game.optional(),
  poll: Poll.optional(),
  venue: Venue.optional(),
  location: Location.optional(),
  new_chat_members: z.array(User).optional(),
  left_chat_member: User.optional(),
  chat_owner_left: ChatOwnerLeft.optional(),
  chat_owner_changed: ChatOwnerChanged.optional(),
  new_chat_title: z.string().optional(),
  new_chat_photo: z.array(PhotoSize).optional(),
  delete_chat_photo: z.boolean().optional(),
  group_chat_created: z.boolean().optional(),
  supergroup_chat_created: z.boolean().optional(),
  channel_chat_created: z.boolean().optional(),
  message_auto_delete_timer_changed: MessageAutoDeleteTimerChanged.optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
  pinned_message: MaybeInaccessibleMessage.optional(),
  invoice: Invoice.optional(),
  successful_payment: SuccessfulPayment.optional(),
  refunded_payment: RefundedPayment.optional(),
  users_shared: UsersShared.optional(),
  chat_shared: ChatShared.optional(),
  gift: GiftInfo.optional(),
  unique_gift: UniqueGiftInfo.optional(),
  gift_upgrade_sent: GiftInfo.optional(),
  connected_website: z.string().optional(),
  write_access_allowed: WriteAccessAllowed.optional(),
  passport_data: PassportData.optional(),
  proximity_alert_triggered: ProximityAlertTriggered.optional(),
  boost_added: ChatBoostAdded.optional(),
  chat_background_set: ChatBackground.optional(),
  checklist_tasks_done: ChecklistTasksDone.optional(),
  checklist_tasks_added: ChecklistTasksAdded.optional(),
  community_chat_added: CommunityChatAdded.optional(),
  community_chat_joined: CommunityChatJoined.optional(),
  community_chat_removed: CommunityChatRemoved.optional(),
  direct_message_price_changed: DirectMessagePriceChanged.optional(),
  forum_topic_created: ForumTopicCreated.optional(),
  forum_topic_edited: ForumTopicEdited.optional(),
  forum_topic_closed: ForumTopicClosed.optional(),
  forum_topic_reopened: ForumTopicReopened.optional(),
  general_forum_topic_hidden: GeneralForumTopicHidden.optional(),
  general_forum_topic_unhidden: GeneralForumTopicUnhidden.optional(),
  giveaway_created: GiveawayCreated.optional(),
  giveaway: Giveaway.optional(),
  giveaway_winners: GiveawayWinners.optional(),
  giveaway_completed: GiveawayCompleted.optional(),
  managed_bot_created: ManagedBotCreated.optional(),
  paid_message_price_changed: PaidMessagePriceChanged.optional(),
  poll_option_added: PollOptionAdded.optional(),
  poll_option_deleted: PollOptionDeleted.optional(),
  suggested_post_approved: SuggestedPostApproved.optional(),
  suggested_post_approval_failed: SuggestedPostApprovalFailed.optional(),
  suggested_post_declined: SuggestedPostDeclined.optional(),
  suggested_post_paid: SuggestedPostPaid.optional(),
  suggested_post_refunded: SuggestedPostRefunded.optional(),
  video_chat_scheduled: VideoChatScheduled.optional(),
  video_chat_started: VideoChatStarted.optional(),
  video_chat_ended: VideoChatEnded.optional(),
  video_chat_participants_invited: VideoChatParticipantsInvited.optional(),
  web_app_data: WebAppData.optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
}))

/**
 * Stand-in for a deleted message, or one closed to the bot: only its place is known. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#inaccessiblemessage
 */
export interface InaccessibleMessage {
  chat: Chat
  /** Id within `chat`. */
  message_id: number
  /** Always 0. A real message never has that. */
  date: 0
}
export const InaccessibleMessage: ObjectSchema<InaccessibleMessage> =
  /* @__PURE__ */ object<InaccessibleMessage>(() => ({
    chat: Chat,
    message_id: z.number(),
    date: z.literal(0),
  }))

/**
 * A message, or a stub without content where the bot cannot see it. Check with `isInaccessible`.
 *
 * @see https://core.telegram.org/bots/api#maybeinaccessiblemessage
 */
export type MaybeInaccessibleMessage = InaccessibleMessage | Message
export const MaybeInaccessibleMessage: z.ZodType<MaybeInaccessibleMessage> =
  /* @__PURE__ */ union<MaybeInaccessibleMessage>(() => [InaccessibleMessage, Message])
