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

/**
 * A poll or quiz and its totals at that moment.
 *
 * @see https://core.telegram.org/bots/api#poll
 */
export interface Poll {
  /** Same in all updates about the poll and on forwards of it. */
  id: string
  /** Up to 300 characters. */
  question: string
  /** Formatting of `question`; custom emoji only. Since Bot API 7.3. */
  question_entities?: MessageEntity[] | undefined
  /** All options in the order shown. */
  options: PollOption[]
  /** People who voted. Less than the sum over options if several may be chosen. */
  total_voter_count: number
  /** True once no more votes are taken. */
  is_closed: boolean
  /** True if no one can see who voted for what; then no `poll_answer` arrives. */
  is_anonymous: boolean
  /** `quiz` has right answers, `regular` has none. */
  type: PollType
  /** True if one person may pick several. */
  allows_multiple_answers: boolean
  /** True if a vote can be changed. Since Bot API 9.6. */
  allows_revoting: boolean
  /** True if newcomers to the chat, of less than a day, cannot vote. Since Bot API 10.0. */
  members_only: boolean
  /** ISO 3166-1 codes of the countries that may vote; `FT` is for anonymous numbers. Absent for everywhere. Since Bot API 10.0. */
  country_codes?: string[] | undefined
  /** Indexes into `options`, from 0. Only quizzes, and only where the bot may know. Since Bot API 9.6. */
  correct_option_ids?: number[] | undefined
  /** Shown after a wrong answer of a quiz. */
  explanation?: string | undefined
  /** Formatting of `explanation`. */
  explanation_entities?: MessageEntity[] | undefined
  /** Shown with `explanation`. Since Bot API 10.0. */
  explanation_media?: PollMedia | undefined
  /** Seconds from start to automatic end. Absent if it ends by hand. */
  open_period?: number | undefined
  /** Unix seconds of the automatic end. Absent if it ends by hand. */
  close_date?: number | undefined
  /** Longer text under the question. Only inside a message. Since Bot API 9.6. */
  description?: string | undefined
  /** Formatting of `description`. Since Bot API 9.6. */
  description_entities?: MessageEntity[] | undefined
  /** Shown with the description. Only inside a message. Since Bot API 10.0. */
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

/**
 * One option and its votes.
 *
 * @see https://core.telegram.org/bots/api#polloption
 */
export interface PollOption {
  /** Stays the same when options are added or removed, unlike the index. Since Bot API 9.6. */
  persistent_id: string
  /** Up to 100 characters. */
  text: string
  /** Formatting of `text`; custom emoji only. Since Bot API 7.3. */
  text_entities?: MessageEntity[] | undefined
  /** Shown with the option. Since Bot API 10.0. */
  media?: PollMedia | undefined
  /** 0 while results are hidden from the bot. */
  voter_count: number
  /** Who added it later. Absent for the original options. Since Bot API 9.6. */
  added_by_user?: User | undefined
  /** The chat in whose name it was added later. Absent for the original options. Since Bot API 9.6. */
  added_by_chat?: Chat | undefined
  /** Unix seconds when it was added later. Absent for the original options. Since Bot API 9.6. */
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

/**
 * What is shown with a poll, its explanation or an option. One field is set. Since Bot API 10.0.
 *
 * @see https://core.telegram.org/bots/api#pollmedia
 */
export interface PollMedia {
  animation?: Animation | undefined
  /** A music track. Not on options. */
  audio?: Audio | undefined
  /** A general file. Not on options. */
  document?: Document | undefined
  /** A web address. Only on options. Since Bot API 10.1. */
  link?: Link | undefined
  live_photo?: LivePhoto | undefined
  location?: Location | undefined
  photo?: PhotoSize[] | undefined
  /** A sticker. Only on options. */
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

/**
 * Event: a poll has one more option. Since Bot API 9.6.
 *
 * @see https://core.telegram.org/bots/api#polloptionadded
 */
export interface PollOptionAdded {
  /** Message with the poll, without the reply it may be. Absent if unknown. */
  poll_message?: MaybeInaccessibleMessage | undefined
  /** As in `PollOption.persistent_id`. */
  option_persistent_id: string
  option_text: string
  /** Formatting of `option_text`. */
  option_text_entities?: MessageEntity[] | undefined
}
export const PollOptionAdded: ObjectSchema<PollOptionAdded> = /* @__PURE__ */ object<PollOptionAdded>(() => ({
  poll_message: MaybeInaccessibleMessage.optional(),
  option_persistent_id: z.string(),
  option_text: z.string(),
  option_text_entities: z.array(MessageEntity).optional(),
}))

/**
 * Event: a poll has one option fewer. Since Bot API 9.6.
 *
 * @see https://core.telegram.org/bots/api#polloptiondeleted
 */
export interface PollOptionDeleted {
  /** Message with the poll, without the reply it may be. Absent if unknown. */
  poll_message?: MaybeInaccessibleMessage | undefined
  /** As in `PollOption.persistent_id`. */
  option_persistent_id: string
  option_text: string
  /** Formatting of `option_text`. */
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

/**
 * A person's vote, or its withdrawal.
 *
 * @see https://core.telegram.org/bots/api#pollanswer
 */
export interface PollAnswer {
  poll_id: string
  /** The chat that voted, if a chat did. `user` is a placeholder then, for older bots. */
  voter_chat?: Chat | undefined
  /** Who voted. Absent if a chat did. */
  user?: User | undefined
  /** Indexes of the options, from 0. Empty if the vote was withdrawn. */
  option_ids: number[]
  /** The same options by the id that survives edits. Since Bot API 9.6. */
  option_persistent_ids: string[]
}
export const PollAnswer: ObjectSchema<PollAnswer> = /* @__PURE__ */ object<PollAnswer>(() => ({
  poll_id: z.string(),
  voter_chat: Chat.optional(),
  user: User.optional(),
  option_ids: z.array(z.number()),
  option_persistent_ids: z.array(z.string()),
}))
