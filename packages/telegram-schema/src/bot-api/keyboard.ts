// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { User } from './chat.ts'
import { MaybeInaccessibleMessage } from './message.ts'

/** The values of InlineKeyboardButtonStyle that Bot API 10.3 documents. */
export const inlineKeyboardButtonStyleValues = ['danger', 'primary', 'success'] as const
/** One of `inlineKeyboardButtonStyleValues`, or a value of a later version. */
export type InlineKeyboardButtonStyle = OpenString<(typeof inlineKeyboardButtonStyleValues)[number]>

/** https://core.telegram.org/bots/api#webappinfo */
export interface WebAppInfo {
  url: string
}
export const WebAppInfo: ObjectSchema<WebAppInfo> = /* @__PURE__ */ object<WebAppInfo>(() => ({
  url: z.string(),
}))

/** https://core.telegram.org/bots/api#loginurl */
export interface LoginUrl {
  url: string
  forward_text?: string | undefined
  bot_username?: string | undefined
  request_write_access?: boolean | undefined
}
export const LoginUrl: ObjectSchema<LoginUrl> = /* @__PURE__ */ object<LoginUrl>(() => ({
  url: z.string(),
  forward_text: z.string().optional(),
  bot_username: z.string().optional(),
  request_write_access: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#switchinlinequerychosenchat */
export interface SwitchInlineQueryChosenChat {
  query?: string | undefined
  allow_user_chats?: boolean | undefined
  allow_bot_chats?: boolean | undefined
  allow_group_chats?: boolean | undefined
  allow_channel_chats?: boolean | undefined
}
export const SwitchInlineQueryChosenChat: ObjectSchema<SwitchInlineQueryChosenChat> =
  /* @__PURE__ */ object<SwitchInlineQueryChosenChat>(() => ({
    query: z.string().optional(),
    allow_user_chats: z.boolean().optional(),
    allow_bot_chats: z.boolean().optional(),
    allow_group_chats: z.boolean().optional(),
    allow_channel_chats: z.boolean().optional(),
  }))

/** https://core.telegram.org/bots/api#copytextbutton */
export interface CopyTextButton {
  text: string
}
export const CopyTextButton: ObjectSchema<CopyTextButton> = /* @__PURE__ */ object<CopyTextButton>(() => ({
  text: z.string(),
}))

/** https://core.telegram.org/bots/api#disabledbutton */
export interface DisabledButton {
  readonly [key: string]: unknown // a mere marker
}
export const DisabledButton: ObjectSchema<DisabledButton> = /* @__PURE__ */ object<DisabledButton>(() => ({}))

/** https://core.telegram.org/bots/api#inlinekeyboardmarkup */
export interface InlineKeyboardMarkup {
  inline_keyboard: InlineKeyboardButton[][]
  force_reply?: boolean | undefined
}
export const InlineKeyboardMarkup: ObjectSchema<InlineKeyboardMarkup> =
  /* @__PURE__ */ object<InlineKeyboardMarkup>(() => ({
    inline_keyboard: z.array(z.array(InlineKeyboardButton)),
    force_reply: z.boolean().optional(),
  }))

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
export interface InlineKeyboardButton {
  text: string
  icon_custom_emoji_id?: string | undefined
  style?: InlineKeyboardButtonStyle | undefined
  url?: string | undefined
  callback_data?: string | undefined
  web_app?: WebAppInfo | undefined
  login_url?: LoginUrl | undefined
  switch_inline_query?: string | undefined
  switch_inline_query_current_chat?: string | undefined
  switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat | undefined
  copy_text?: CopyTextButton | undefined
  callback_game?: CallbackGame | undefined
  pay?: boolean | undefined
  disabled?: DisabledButton | undefined
}
export const InlineKeyboardButton: ObjectSchema<InlineKeyboardButton> =
  /* @__PURE__ */ object<InlineKeyboardButton>(() => ({
    text: z.string(),
    icon_custom_emoji_id: z.string().optional(),
    style: z.string().optional(),
    url: z.string().optional(),
    callback_data: z.string().optional(),
    web_app: WebAppInfo.optional(),
    login_url: LoginUrl.optional(),
    switch_inline_query: z.string().optional(),
    switch_inline_query_current_chat: z.string().optional(),
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat.optional(),
    copy_text: CopyTextButton.optional(),
    callback_game: CallbackGame.optional(),
    pay: z.boolean().optional(),
    disabled: DisabledButton.optional(),
  }))

/** https://core.telegram.org/bots/api#callbackgame */
export interface CallbackGame {
  readonly [key: string]: unknown // a mere marker
}
export const CallbackGame: ObjectSchema<CallbackGame> = /* @__PURE__ */ object<CallbackGame>(() => ({}))

/** https://core.telegram.org/bots/api#callbackquery */
export interface CallbackQuery {
  id: string
  from: User
  message?: MaybeInaccessibleMessage | undefined
  inline_message_id?: string | undefined
  chat_instance: string
  data?: string | undefined
  game_short_name?: string | undefined
}
export const CallbackQuery: ObjectSchema<CallbackQuery> = /* @__PURE__ */ object<CallbackQuery>(() => ({
  id: z.string(),
  from: User,
  message: MaybeInaccessibleMessage.optional(),
  inline_message_id: z.string().optional(),
  chat_instance: z.string(),
  data: z.string().optional(),
  game_short_name: z.string().optional(),
}))
