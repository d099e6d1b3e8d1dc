// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { User } from './chat.ts'
import { Location } from './message-parts.ts'

/** The values of InlineQueryChatType that Bot API 10.3 documents. */
export const inlineQueryChatTypeValues = ['channel', 'group', 'private', 'sender', 'supergroup'] as const
/** One of `inlineQueryChatTypeValues`, or a value of a later version. */
export type InlineQueryChatType = OpenString<(typeof inlineQueryChatTypeValues)[number]>

/**
 * A query being typed after the bot's username. One arrives at nearly every key press.
 *
 * @see https://core.telegram.org/bots/api#inlinequery
 */
export interface InlineQuery {
  /** For the answer. Expires quickly. */
  id: string
  /** Who is typing. */
  from: User
  /** What was typed so far, up to 256 characters; may be empty. */
  query: string
  /** Empty for the first page, then what the bot itself returned as the next offset. */
  offset: string
  /** Kind of chat it is typed in; `sender` is a private chat with this bot. Absent from some clients. */
  chat_type?: InlineQueryChatType | undefined
  /** Where the person is. Only if the bot asks for it and the person agrees. */
  location?: Location | undefined
}
export const InlineQuery: ObjectSchema<InlineQuery> = /* @__PURE__ */ object<InlineQuery>(() => ({
  id: z.string(),
  from: User,
  query: z.string(),
  offset: z.string(),
  chat_type: z.string().optional(),
  location: Location.optional(),
}))

/**
 * The inline result that someone picked and sent.
 *
 * @see https://core.telegram.org/bots/api#choseninlineresult
 */
export interface ChosenInlineResult {
  /** Id that the bot gave to the result. */
  result_id: string
  /** Who picked it. */
  from: User
  /** Where the person is. Only if the bot asks for it and the person agrees. */
  location?: Location | undefined
  /** Handle to edit a message sent through inline mode. Absent for others. */
  inline_message_id?: string | undefined
  /** The text that led to the result. */
  query: string
}
export const ChosenInlineResult: ObjectSchema<ChosenInlineResult> =
  /* @__PURE__ */ object<ChosenInlineResult>(() => ({
    result_id: z.string(),
    from: User,
    location: Location.optional(),
    inline_message_id: z.string().optional(),
    query: z.string(),
  }))
