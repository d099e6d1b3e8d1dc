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

/** https://core.telegram.org/bots/api#inlinequery */
export interface InlineQuery {
  id: string
  from: User
  query: string
  offset: string
  chat_type?: InlineQueryChatType | undefined
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

/** https://core.telegram.org/bots/api#choseninlineresult */
export interface ChosenInlineResult {
  result_id: string
  from: User
  location?: Location | undefined
  inline_message_id?: string | undefined
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
