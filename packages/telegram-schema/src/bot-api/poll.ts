// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { Chat, User } from './chat.ts'
import { Animation, Audio, Document, LivePhoto, PhotoSize, Video } from './media.ts'
import { MaybeInaccessibleMessage } from './message.ts'
import { Link, Location, MessageEntity, Venue } from './message-parts.ts'
import { Sticker } from './sticker.ts'

/** The values of PollType that Bot API 10.3 documents. */
export const pollTypeValues = ['quiz', 'regular'] as const
/** One of `pollTypeValues`, or a value of a later version. */
export type PollType = OpenString<(typeof pollTypeValues)[number]>

/** https://core.telegram.org/bots/api#poll */
export interface Poll {
  id: string
  question: string
  question_entities?: MessageEntity[] | undefined
  options: PollOption[]
  total_voter_count: number
  is_closed: boolean
  is_anonymous: boolean
  type: PollType
  allows_multiple_answers: boolean
  allows_revoting: boolean
  members_only: boolean
  country_codes?: string[] | undefined
  correct_option_ids?: number[] | undefined
  explanation?: string | undefined
  explanation_entities?: MessageEntity[] | undefined
  explanation_media?: PollMedia | undefined
  open_period?: number | undefined
  close_date?: number | undefined
  description?: string | undefined
  description_entities?: MessageEntity[] | undefined
  media?: PollMedia | undefined
}
export const Poll: ObjectSchema<Poll> = /* @__PURE__ */ object<Poll>(() => ({
  id: z.string(),
  question: z.string(),
  question_entities: z.array(MessageEntity).optional(),
  options: z.array(PollOption),
  total_voter_count: z.number(),
  is_closed: z.boolean(),
  is_anonymous: z.boolean(),
  type: z.string(),
  allows_multiple_answers: z.boolean(),
  allows_revoting: z.boolean(),
  members_only: z.boolean(),
  country_codes: z.array(z.string()).optional(),
  correct_option_ids: z.array(z.number()).optional(),
  explanation: z.string().optional(),
  explanation_entities: z.array(MessageEntity).optional(),
  explanation_media: PollMedia.optional(),
  open_period: z.number().optional(),
  close_date: z.number().optional(),
  description: z.string().optional(),
  description_entities: z.array(MessageEntity).optional(),
  media: PollMedia.optional(),
}))

/** https://core.telegram.org/bots/api#polloption */
export interface PollOption {
  persistent_id: string
  text: string
  text_entities?: MessageEntity[] | undefined
  media?: PollMedia | undefined
  voter_count: number
  added_by_user?: User | undefined
  added_by_chat?: Chat | undefined
  addition_date?: number | undefined
}
export const PollOption: ObjectSchema<PollOption> = /* @__PURE__ */ object<PollOption>(() => ({
  persistent_id: z.string(),
  text: z.string(),
  text_entities: z.array(MessageEntity).optional(),
  media: PollMedia.optional(),
  voter_count: z.number(),
  added_by_user: User.optional(),
  added_by_chat: Chat.optional(),
  addition_date: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#pollmedia */
export interface PollMedia {
  animation?: Animation | undefined
  audio?: Audio | undefined
  document?: Document | undefined
  link?: Link | undefined
  live_photo?: LivePhoto | undefined
  location?: Location | undefined
  photo?: PhotoSize[] | undefined
  sticker?: Sticker | undefined
  venue?: Venue | undefined
  video?: Video | undefined
}
export const PollMedia: ObjectSchema<PollMedia> = /* @__PURE__ */ object<PollMedia>(() => ({
  animation: Animation.optional(),
  audio: Audio.optional(),
  document: Document.optional(),
  link: Link.optional(),
  live_photo: LivePhoto.optional(),
  location: Location.optional(),
  photo: z.array(PhotoSize).optional(),
  sticker: Sticker.optional(),
  venue: Venue.optional(),
  video: Video.optional(),
}))

/** https://core.telegram.org/bots/api#polloptionadded */
export interface PollOptionAdded {
  poll_message?: MaybeInaccessibleMessage | undefined
  option_persistent_id: string
  option_text: string
  option_text_entities?: MessageEntity[] | undefined
}
export const PollOptionAdded: ObjectSchema<PollOptionAdded> = /* @__PURE__ */ object<PollOptionAdded>(() => ({
  poll_message: MaybeInaccessibleMessage.optional(),
  option_persistent_id: z.string(),
  option_text: z.string(),
  option_text_entities: z.array(MessageEntity).optional(),
}))

/** https://core.telegram.org/bots/api#polloptiondeleted */
export interface PollOptionDeleted {
  poll_message?: MaybeInaccessibleMessage | undefined
  option_persistent_id: string
  option_text: string
  option_text_entities?: MessageEntity[] | undefined
}
export const PollOptionDeleted: ObjectSchema<PollOptionDeleted> = /* @__PURE__ */ object<PollOptionDeleted>(
  () => ({
    poll_message: MaybeInaccessibleMessage.optional(),
    option_persistent_id: z.string(),
    option_text: z.string(),
    option_text_entities: z.array(MessageEntity).optional(),
  }),
)

/** https://core.telegram.org/bots/api#pollanswer */
export interface PollAnswer {
  poll_id: string
  voter_chat?: Chat | undefined
  user?: User | undefined
  option_ids: number[]
  option_persistent_ids: string[]
}
export const PollAnswer: ObjectSchema<PollAnswer> = /* @__PURE__ */ object<PollAnswer>(() => ({
  poll_id: z.string(),
  voter_chat: Chat.optional(),
  user: User.optional(),
  option_ids: z.array(z.number()),
  option_persistent_ids: z.array(z.string()),
}))
