// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Chat, User } from './chat.ts'
import { Checklist } from './checklist.ts'
import { Game } from './game.ts'
import { Giveaway, GiveawayWinners } from './giveaway.ts'
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
import { Invoice } from './payment.ts'
import { Poll } from './poll.ts'
import { Sticker } from './sticker.ts'

/** The values of MessageEntityType that Bot API 10.3 documents. */
export const messageEntityTypeValues = [
  'blockquote',
  'bold',
  'bot_command',
  'cashtag',
  'code',
  'custom_emoji',
  'date_time',
  'email',
  'expandable_blockquote',
  'hashtag',
  'italic',
  'mention',
  'phone_number',
  'pre',
  'spoiler',
  'strikethrough',
  'text_link',
  'text_mention',
  'underline',
  'url',
] as const
/** One of `messageEntityTypeValues`, or a value of a later version. */
export type MessageEntityType = OpenString<(typeof messageEntityTypeValues)[number]>

/** https://core.telegram.org/bots/api#messageoriginuser */
export interface MessageOriginUser {
  type: 'user'
  date: number
  sender_user: User
}
export const MessageOriginUser: ObjectSchema<MessageOriginUser> = /* @__PURE__ */ object<MessageOriginUser>(
  () => ({
    type: z.literal('user'),
    date: z.number(),
    sender_user: User,
  }),
)

/** https://core.telegram.org/bots/api#messageoriginhiddenuser */
export interface MessageOriginHiddenUser {
  type: 'hidden_user'
  date: number
  sender_user_name: string
}
export const MessageOriginHiddenUser: ObjectSchema<MessageOriginHiddenUser> =
  /* @__PURE__ */ object<MessageOriginHiddenUser>(() => ({
    type: z.literal('hidden_user'),
    date: z.number(),
    sender_user_name: z.string(),
  }))

/** https://core.telegram.org/bots/api#messageoriginchat */
export interface MessageOriginChat {
  type: 'chat'
  date: number
  sender_chat: Chat
  author_signature?: string | undefined
}
export const MessageOriginChat: ObjectSchema<MessageOriginChat> = /* @__PURE__ */ object<MessageOriginChat>(
  () => ({
    type: z.literal('chat'),
    date: z.number(),
    sender_chat: Chat,
    author_signature: z.string().optional(),
  }),
)

/** https://core.telegram.org/bots/api#messageoriginchannel */
export interface MessageOriginChannel {
  type: 'channel'
  date: number
  chat: Chat
  message_id: number
  author_signature?: string | undefined
}
export const MessageOriginChannel: ObjectSchema<MessageOriginChannel> =
  /* @__PURE__ */ object<MessageOriginChannel>(() => ({
    type: z.literal('channel'),
    date: z.number(),
    chat: Chat,
    message_id: z.number(),
    author_signature: z.string().optional(),
  }))

/** https://core.telegram.org/bots/api#externalreplyinfo */
export interface ExternalReplyInfo {
  origin: MessageOrigin
  chat?: Chat | undefined
  message_id?: number | undefined
  link_preview_options?: LinkPreviewOptions | undefined
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
  has_media_spoiler?: boolean | undefined
  checklist?: Checklist | undefined
  contact?: Contact | undefined
  dice?: Dice | undefined
  game?: Game | undefined
  giveaway?: Giveaway | undefined
  giveaway_winners?: GiveawayWinners | undefined
  invoice?: Invoice | undefined
  location?: Location | undefined
  poll?: Poll | undefined
  venue?: Venue | undefined
}
export const ExternalReplyInfo: ObjectSchema<ExternalReplyInfo> = /* @__PURE__ */ object<ExternalReplyInfo>(
  () => ({
    origin: MessageOrigin,
    chat: Chat.optional(),
    message_id: z.number().optional(),
    link_preview_options: LinkPreviewOptions.optional(),
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
    has_media_spoiler: z.boolean().optional(),
    checklist: Checklist.optional(),
    contact: Contact.optional(),
    dice: Dice.optional(),
    game: Game.optional(),
    giveaway: Giveaway.optional(),
    giveaway_winners: GiveawayWinners.optional(),
    invoice: Invoice.optional(),
    location: Location.optional(),
    poll: Poll.optional(),
    venue: Venue.optional(),
  }),
)

/** https://core.telegram.org/bots/api#linkpreviewoptions */
export interface LinkPreviewOptions {
  is_disabled?: boolean | undefined
  url?: string | undefined
  prefer_small_media?: boolean | undefined
  prefer_large_media?: boolean | undefined
  show_above_text?: boolean | undefined
}
export const LinkPreviewOptions: ObjectSchema<LinkPreviewOptions> =
  /* @__PURE__ */ object<LinkPreviewOptions>(() => ({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  }))

/** https://core.telegram.org/bots/api#story */
export interface Story {
  chat: Chat
  id: number
}
export const Story: ObjectSchema<Story> = /* @__PURE__ */ object<Story>(() => ({
  chat: Chat,
  id: z.number(),
}))

/** https://core.telegram.org/bots/api#messageentity */
export interface MessageEntity {
  type: MessageEntityType
  offset: number
  length: number
  url?: string | undefined
  user?: User | undefined
  language?: string | undefined
  custom_emoji_id?: string | undefined
  unix_time?: number | undefined
  date_time_format?: string | undefined
}
export const MessageEntity: ObjectSchema<MessageEntity> = /* @__PURE__ */ object<MessageEntity>(() => ({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  url: z.string().optional(),
  user: User.optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
  unix_time: z.number().optional(),
  date_time_format: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#contact */
export interface Contact {
  phone_number: string
  first_name: string
  last_name?: string | undefined
  user_id?: number | undefined
  vcard?: string | undefined
}
export const Contact: ObjectSchema<Contact> = /* @__PURE__ */ object<Contact>(() => ({
  phone_number: z.string(),
  first_name: z.string(),
  last_name: z.string().optional(),
  user_id: z.number().optional(),
  vcard: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#dice */
export interface Dice {
  emoji: string
  value: number
}
export const Dice: ObjectSchema<Dice> = /* @__PURE__ */ object<Dice>(() => ({
  emoji: z.string(),
  value: z.number(),
}))

/** https://core.telegram.org/bots/api#location */
export interface Location {
  latitude: number
  longitude: number
  horizontal_accuracy?: number | undefined
  live_period?: number | undefined
  heading?: number | undefined
  proximity_alert_radius?: number | undefined
}
export const Location: ObjectSchema<Location> = /* @__PURE__ */ object<Location>(() => ({
  latitude: z.number(),
  longitude: z.number(),
  horizontal_accuracy: z.number().optional(),
  live_period: z.number().optional(),
  heading: z.number().optional(),
  proximity_alert_radius: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#link */
export interface Link {
  url: string
}
export const Link: ObjectSchema<Link> = /* @__PURE__ */ object<Link>(() => ({
  url: z.string(),
}))

/** https://core.telegram.org/bots/api#venue */
export interface Venue {
  location: Location
  title: string
  address: string
  foursquare_id?: string | undefined
  foursquare_type?: string | undefined
  google_place_id?: string | undefined
  google_place_type?: string | undefined
}
export const Venue: ObjectSchema<Venue> = /* @__PURE__ */ object<Venue>(() => ({
  location: Location,
  title: z.string(),
  address: z.string(),
  foursquare_id: z.string().optional(),
  foursquare_type: z.string().optional(),
  google_place_id: z.string().optional(),
  google_place_type: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#textquote */
export interface TextQuote {
  text: string
  entities?: MessageEntity[] | undefined
  position: number
  is_manual?: boolean | undefined
}
export const TextQuote: ObjectSchema<TextQuote> = /* @__PURE__ */ object<TextQuote>(() => ({
  text: z.string(),
  entities: z.array(MessageEntity).optional(),
  position: z.number(),
  is_manual: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#proximityalerttriggered */
export interface ProximityAlertTriggered {
  traveler: User
  watcher: User
  distance: number
}
export const ProximityAlertTriggered: ObjectSchema<ProximityAlertTriggered> =
  /* @__PURE__ */ object<ProximityAlertTriggered>(() => ({
    traveler: User,
    watcher: User,
    distance: z.number(),
  }))

/** https://core.telegram.org/bots/api#webappdata */
export interface WebAppData {
  data: string
  button_text: string
}
export const WebAppData: ObjectSchema<WebAppData> = /* @__PURE__ */ object<WebAppData>(() => ({
  data: z.string(),
  button_text: z.string(),
}))

/** https://core.telegram.org/bots/api#messageorigin */
export type MessageOrigin =
  | MessageOriginChannel
  | MessageOriginChat
  | MessageOriginHiddenUser
  | MessageOriginUser
  | Unrecognised<'type'>
export const MessageOrigin: z.ZodType<MessageOrigin> = /* @__PURE__ */ openUnion<MessageOrigin>(
  'type',
  () => [MessageOriginChannel, MessageOriginChat, MessageOriginHiddenUser, MessageOriginUser],
)
