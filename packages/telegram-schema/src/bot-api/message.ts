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

/** https://core.telegram.org/bots/api#message */
export interface Message {
  message_id: number
  message_thread_id?: number | undefined
  direct_messages_topic?: DirectMessagesTopic | undefined
  from?: User | undefined
  sender_chat?: Chat | undefined
  sender_boost_count?: number | undefined
  sender_business_bot?: User | undefined
  sender_tag?: string | undefined
  receiver_user?: User | undefined
  ephemeral_message_id?: number | undefined
  date: number
  guest_query_id?: string | undefined
  business_connection_id?: string | undefined
  chat: Chat
  forward_origin?: MessageOrigin | undefined
  is_topic_message?: boolean | undefined
  is_automatic_forward?: boolean | undefined
  reply_to_message?: Message | undefined
  external_reply?: ExternalReplyInfo | undefined
  quote?: TextQuote | undefined
  reply_to_story?: Story | undefined
  reply_to_checklist_task_id?: number | undefined
  reply_to_poll_option_id?: string | undefined
  via_bot?: User | undefined
  guest_bot_caller_user?: User | undefined
  guest_bot_caller_chat?: Chat | undefined
  edit_date?: number | undefined
  has_protected_content?: boolean | undefined
  is_from_offline?: boolean | undefined
  is_paid_post?: boolean | undefined
  media_group_id?: string | undefined
  author_signature?: string | undefined
  paid_star_count?: number | undefined
  text?: string | undefined
  entities?: MessageEntity[] | undefined
  link_preview_options?: LinkPreviewOptions | undefined
  suggested_post_info?: SuggestedPostInfo | undefined
  effect_id?: string | undefined
  rich_message?: RichMessage | undefined
  animation?: Animation | undefined
  audio?: Audio | undefined
  document?: Document | undefined
  live_photo?: LivePhoto | undefined
  paid_media?: PaidMediaInfo | undefined
  photo?: PhotoSize[] | undefined
  sticker?: Sticker | undefined
  story?: Story | undefined
  video?: Video | undefined
  video_note?: VideoNote | undefined
  voice?: Voice | undefined
  caption?: string | undefined
  caption_entities?: MessageEntity[] | undefined
  show_caption_above_media?: boolean | undefined
  has_media_spoiler?: boolean | undefined
  checklist?: Checklist | undefined
  contact?: Contact | undefined
  dice?: Dice | undefined
  game?: Game | undefined
  poll?: Poll | undefined
  venue?: Venue | undefined
  location?: Location | undefined
  new_chat_members?: User[] | undefined
  left_chat_member?: User | undefined
  chat_owner_left?: ChatOwnerLeft | undefined
  chat_owner_changed?: ChatOwnerChanged | undefined
  new_chat_title?: string | undefined
  new_chat_photo?: PhotoSize[] | undefined
  delete_chat_photo?: boolean | undefined
  group_chat_created?: boolean | undefined
  supergroup_chat_created?: boolean | undefined
  channel_chat_created?: boolean | undefined
  message_auto_delete_timer_changed?: MessageAutoDeleteTimerChanged | undefined
  migrate_to_chat_id?: number | undefined
  migrate_from_chat_id?: number | undefined
  pinned_message?: MaybeInaccessibleMessage | undefined
  invoice?: Invoice | undefined
  successful_payment?: SuccessfulPayment | undefined
  refunded_payment?: RefundedPayment | undefined
  users_shared?: UsersShared | undefined
  chat_shared?: ChatShared | undefined
  gift?: GiftInfo | undefined
  unique_gift?: UniqueGiftInfo | undefined
  gift_upgrade_sent?: GiftInfo | undefined
  connected_website?: string | undefined
  write_access_allowed?: WriteAccessAllowed | undefined
  passport_data?: PassportData | undefined
  proximity_alert_triggered?: ProximityAlertTriggered | undefined
  boost_added?: ChatBoostAdded | undefined
  chat_background_set?: ChatBackground | undefined
  checklist_tasks_done?: ChecklistTasksDone | undefined
  checklist_tasks_added?: ChecklistTasksAdded | undefined
  community_chat_added?: CommunityChatAdded | undefined
  community_chat_joined?: CommunityChatJoined | undefined
  community_chat_removed?: CommunityChatRemoved | undefined
  direct_message_price_changed?: DirectMessagePriceChanged | undefined
  forum_topic_created?: ForumTopicCreated | undefined
  forum_topic_edited?: ForumTopicEdited | undefined
  forum_topic_closed?: ForumTopicClosed | undefined
  forum_topic_reopened?: ForumTopicReopened | undefined
  general_forum_topic_hidden?: GeneralForumTopicHidden | undefined
  general_forum_topic_unhidden?: GeneralForumTopicUnhidden | undefined
  giveaway_created?: GiveawayCreated | undefined
  giveaway?: Giveaway | undefined
  giveaway_winners?: GiveawayWinners | undefined
  giveaway_completed?: GiveawayCompleted | undefined
  managed_bot_created?: ManagedBotCreated | undefined
  paid_message_price_changed?: PaidMessagePriceChanged | undefined
  poll_option_added?: PollOptionAdded | undefined
  poll_option_deleted?: PollOptionDeleted | undefined
  suggested_post_approved?: SuggestedPostApproved | undefined
  suggested_post_approval_failed?: SuggestedPostApprovalFailed | undefined
  suggested_post_declined?: SuggestedPostDeclined | undefined
  suggested_post_paid?: SuggestedPostPaid | undefined
  suggested_post_refunded?: SuggestedPostRefunded | undefined
  video_chat_scheduled?: VideoChatScheduled | undefined
  video_chat_started?: VideoChatStarted | undefined
  video_chat_ended?: VideoChatEnded | undefined
  video_chat_participants_invited?: VideoChatParticipantsInvited | undefined
  web_app_data?: WebAppData | undefined
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

/** https://core.telegram.org/bots/api#inaccessiblemessage */
export interface InaccessibleMessage {
  chat: Chat
  message_id: number
  date: 0
}
export const InaccessibleMessage: ObjectSchema<InaccessibleMessage> =
  /* @__PURE__ */ object<InaccessibleMessage>(() => ({
    chat: Chat,
    message_id: z.number(),
    date: z.literal(0),
  }))

/** https://core.telegram.org/bots/api#maybeinaccessiblemessage */
export type MaybeInaccessibleMessage = InaccessibleMessage | Message
export const MaybeInaccessibleMessage: z.ZodType<MaybeInaccessibleMessage> =
  /* @__PURE__ */ union<MaybeInaccessibleMessage>(() => [InaccessibleMessage, Message])
