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

/**
 * Forwarded from a person whose account may be shown. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messageoriginuser
 */
export interface MessageOriginUser {
  type: 'user'
  /** Unix seconds of the original. */
  date: number
  /** Who wrote it. */
  sender_user: User
}
export const MessageOriginUser: ObjectSchema<MessageOriginUser> = /* @__PURE__ */ object<MessageOriginUser>(
  () => ({
    type: z.literal('user'),
    date: z.number(),
    sender_user: User,
  }),
)

/**
 * Forwarded from a person who hides the account in forwards. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messageoriginhiddenuser
 */
export interface MessageOriginHiddenUser {
  type: 'hidden_user'
  /** Unix seconds of the original. */
  date: number
  /** The display name. There is no id. */
  sender_user_name: string
}
export const MessageOriginHiddenUser: ObjectSchema<MessageOriginHiddenUser> =
  /* @__PURE__ */ object<MessageOriginHiddenUser>(() => ({
    type: z.literal('hidden_user'),
    date: z.number(),
    sender_user_name: z.string(),
  }))

/**
 * Forwarded from a chat that spoke in a group. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messageoriginchat
 */
export interface MessageOriginChat {
  type: 'chat'
  /** Unix seconds of the original. */
  date: number
  /** The chat that spoke. */
  sender_chat: Chat
  /** Custom title of the administrator who wrote it. Absent if none is shown. */
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

/**
 * Forwarded from a channel. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messageoriginchannel
 */
export interface MessageOriginChannel {
  type: 'channel'
  /** Unix seconds of the original. */
  date: number
  /** The channel. */
  chat: Chat
  /** Id of the post within the channel. */
  message_id: number
  /** Name of the author. Absent if signatures are off. */
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

/**
 * Summary of an answered message that is in another chat or topic. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#externalreplyinfo
 */
export interface ExternalReplyInfo {
  /** Who wrote the answered message. */
  origin: MessageOrigin
  /** Where it is. Only supergroups and channels. */
  chat?: Chat | undefined
  /** Its id within `chat`. Absent without `chat`. */
  message_id?: number | undefined
  /** How the preview of a link is shown, if the sender changed that. */
  link_preview_options?: LinkPreviewOptions | undefined
  animation?: Animation | undefined
  audio?: Audio | undefined
  document?: Document | undefined
  /** Since Bot API 10.0. */
  live_photo?: LivePhoto | undefined
  /** Since Bot API 7.6. */
  paid_media?: PaidMediaInfo | undefined
  /** The same picture in several sizes. */
  photo?: PhotoSize[] | undefined
  sticker?: Sticker | undefined
  story?: Story | undefined
  video?: Video | undefined
  video_note?: VideoNote | undefined
  voice?: Voice | undefined
  /** True if the media is blurred until tapped. Absent otherwise. */
  has_media_spoiler?: boolean | undefined
  /** Since Bot API 9.1. */
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

/**
 * How the preview of a link is shown. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#linkpreviewoptions
 */
export interface LinkPreviewOptions {
  /** True for no preview. */
  is_disabled?: boolean | undefined
  /** The link to show. Absent for the first one in the text. */
  url?: string | undefined
  /** True to shrink the picture. */
  prefer_small_media?: boolean | undefined
  /** True to enlarge the picture. */
  prefer_large_media?: boolean | undefined
  /** True to put the preview first. */
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

/**
 * Reference to a story. Its content is not given.
 *
 * @see https://core.telegram.org/bots/api#story
 */
export interface Story {
  /** Who posted it. Since Bot API 7.1. */
  chat: Chat
  /** Unique within `chat`. Since Bot API 7.1. */
  id: number
}
export const Story: ObjectSchema<Story> = /* @__PURE__ */ object<Story>(() => ({
  chat: Chat,
  id: z.number(),
}))

/**
 * A stretch of text with a meaning or format: a link, mention, command, bold.
 *
 * @see https://core.telegram.org/bots/api#messageentity
 */
export interface MessageEntity {
  /** What it is. Only some types have further fields. */
  type: MessageEntityType
  /** Start, as JavaScript counts: UTF-16 code units. */
  offset: number
  /** Length, as JavaScript counts: UTF-16 code units. */
  length: number
  /** Target of a `text_link`. Absent for `url`, whose text is the address. */
  url?: string | undefined
  /** Person of a `text_mention`, who has no username. */
  user?: User | undefined
  /** Programming language of a `pre`. Absent if not named. */
  language?: string | undefined
  /** Emoji of a `custom_emoji`. The text itself holds a stand-in emoji. */
  custom_emoji_id?: string | undefined
  /** Seconds of a `date_time`. Since Bot API 9.5. */
  unix_time?: number | undefined
  /** How a `date_time` is to be shown. Since Bot API 9.5. */
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

/**
 * A phone contact that someone sent. Not proof of who sent it.
 *
 * @see https://core.telegram.org/bots/api#contact
 */
export interface Contact {
  /** As the sender's address book has it, with or without `+`. */
  phone_number: string
  first_name: string
  last_name?: string | undefined
  /** Telegram account of the number. Absent if none is known. */
  user_id?: number | undefined
  /** Further details as a vCard. */
  vcard?: string | undefined
}
export const Contact: ObjectSchema<Contact> = /* @__PURE__ */ object<Contact>(() => ({
  phone_number: z.string(),
  first_name: z.string(),
  last_name: z.string().optional(),
  user_id: z.number().optional(),
  vcard: z.string().optional(),
}))

/**
 * An animated emoji and the value that the server drew.
 *
 * @see https://core.telegram.org/bots/api#dice
 */
export interface Dice {
  /** Which game it is; the range of `value` depends on it. */
  emoji: string
  /** From 1, up to 5, 6 or 64. */
  value: number
}
export const Dice: ObjectSchema<Dice> = /* @__PURE__ */ object<Dice>(() => ({
  emoji: z.string(),
  value: z.number(),
}))

/**
 * A point on the map, fixed or live.
 *
 * @see https://core.telegram.org/bots/api#location
 */
export interface Location {
  /** Degrees, north positive. */
  latitude: number
  /** Degrees, east positive. */
  longitude: number
  /** Radius in metres, 0 to 1,500. */
  horizontal_accuracy?: number | undefined
  /** Seconds from sending during which it moves. Only live locations. */
  live_period?: number | undefined
  /** Direction of movement in degrees, from 1 to 360. Only live locations. */
  heading?: number | undefined
  /** Metres at which an alert is due. Only live locations. */
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

/**
 * A web address. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#link
 */
export interface Link {
  url: string
}
export const Link: ObjectSchema<Link> = /* @__PURE__ */ object<Link>(() => ({
  url: z.string(),
}))

/**
 * A place with a name and an address.
 *
 * @see https://core.telegram.org/bots/api#venue
 */
export interface Venue {
  location: Location
  title: string
  address: string
  /** Place in Foursquare's data. */
  foursquare_id?: string | undefined
  /** Category in Foursquare's data. */
  foursquare_type?: string | undefined
  /** Place in Google's data. */
  google_place_id?: string | undefined
  /** Category in Google's data. */
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

/**
 * The part of an answered message that was quoted. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#textquote
 */
export interface TextQuote {
  text: string
  /** Formatting of `text`; letter styles and custom emoji only. */
  entities?: MessageEntity[] | undefined
  /** Where it starts in the original, in UTF-16 code units. Approximate. */
  position: number
  /** True if the sender picked the passage. Absent if the server did. */
  is_manual?: boolean | undefined
}
export const TextQuote: ObjectSchema<TextQuote> = /* @__PURE__ */ object<TextQuote>(() => ({
  text: z.string(),
  entities: z.array(MessageEntity).optional(),
  position: z.number(),
  is_manual: z.boolean().optional(),
}))

/**
 * Event: two people who share live locations came close.
 *
 * @see https://core.telegram.org/bots/api#proximityalerttriggered
 */
export interface ProximityAlertTriggered {
  /** Who came close. */
  traveler: User
  /** Who asked for the alert. */
  watcher: User
  /** Metres between them. */
  distance: number
}
export const ProximityAlertTriggered: ObjectSchema<ProximityAlertTriggered> =
  /* @__PURE__ */ object<ProximityAlertTriggered>(() => ({
    traveler: User,
    watcher: User,
    distance: z.number(),
  }))

/**
 * What a Mini App sent through a keyboard button.
 *
 * @see https://core.telegram.org/bots/api#webappdata
 */
export interface WebAppData {
  /** Up to 4,096 bytes. A modified client can send anything. */
  data: string
  /** Label of the button. A modified client can send anything. */
  button_text: string
}
export const WebAppData: ObjectSchema<WebAppData> = /* @__PURE__ */ object<WebAppData>(() => ({
  data: z.string(),
  button_text: z.string(),
}))

/**
 * Where a forwarded message came from: a user, a hidden user, a chat or a channel. Since Bot API 7.0.
 *
 * @see https://core.telegram.org/bots/api#messageorigin
 */
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
