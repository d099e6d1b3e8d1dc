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

/**
 * A Mini App to open.
 *
 * @see https://core.telegram.org/bots/api#webappinfo
 */
export interface WebAppInfo {
  /** HTTPS address of the app. */
  url: string
}
export const WebAppInfo: ObjectSchema<WebAppInfo> = /* @__PURE__ */ object<WebAppInfo>(() => ({
  url: z.string(),
}))

/**
 * A site to open with the person logged in.
 *
 * @see https://core.telegram.org/bots/api#loginurl
 */
export interface LoginUrl {
  /** HTTPS address, to which the login is added as a query. */
  url: string
  /** Label of the button on forwards. Absent for the same. */
  forward_text?: string | undefined
  /** Bot that vouches for the login. Absent for this one. */
  bot_username?: string | undefined
  /** True to ask whether the bot may write to the person. */
  request_write_access?: boolean | undefined
}
export const LoginUrl: ObjectSchema<LoginUrl> = /* @__PURE__ */ object<LoginUrl>(() => ({
  url: z.string(),
  forward_text: z.string().optional(),
  bot_username: z.string().optional(),
  request_write_access: z.boolean().optional(),
}))

/**
 * An inline query and the kinds of chats it may go to.
 *
 * @see https://core.telegram.org/bots/api#switchinlinequerychosenchat
 */
export interface SwitchInlineQueryChosenChat {
  /** Text to type. Absent for none. */
  query?: string | undefined
  /** Private chats with people may be picked. */
  allow_user_chats?: boolean | undefined
  /** Private chats with bots may be picked. */
  allow_bot_chats?: boolean | undefined
  /** Groups and supergroups may be picked. */
  allow_group_chats?: boolean | undefined
  /** Channels may be picked. */
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

/**
 * A text to copy. Since Bot API 7.11.
 *
 * @see https://core.telegram.org/bots/api#copytextbutton
 */
export interface CopyTextButton {
  /** Up to 256 characters. */
  text: string
}
export const CopyTextButton: ObjectSchema<CopyTextButton> = /* @__PURE__ */ object<CopyTextButton>(() => ({
  text: z.string(),
}))

/**
 * Marks a button that does nothing. Has no fields. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#disabledbutton
 */
export interface DisabledButton {
  readonly [key: string]: unknown // a mere marker
}
export const DisabledButton: ObjectSchema<DisabledButton> = /* @__PURE__ */ object<DisabledButton>(() => ({}))

/**
 * Buttons under a message.
 *
 * @see https://core.telegram.org/bots/api#inlinekeyboardmarkup
 */
export interface InlineKeyboardMarkup {
  /** Rows of buttons, top to bottom. */
  inline_keyboard: InlineKeyboardButton[][]
  /** True if clients open a reply to the message at once. Since Bot API 10.3. */
  force_reply?: boolean | undefined
}
export const InlineKeyboardMarkup: ObjectSchema<InlineKeyboardMarkup> =
  /* @__PURE__ */ object<InlineKeyboardMarkup>(() => ({
    inline_keyboard: z.array(z.array(InlineKeyboardButton)),
    force_reply: z.boolean().optional(),
  }))

/**
 * A button under a message. One field beyond label and look says what it does.
 *
 * @see https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export interface InlineKeyboardButton {
  text: string
  /** Custom emoji before the label. Absent for none. Since Bot API 9.4. */
  icon_custom_emoji_id?: string | undefined
  /** Colour of the button. Absent for the app's own. Since Bot API 9.4. */
  style?: InlineKeyboardButtonStyle | undefined
  /** Opens this address. */
  url?: string | undefined
  /** Comes back in `CallbackQuery.data`; up to 64 bytes. */
  callback_data?: string | undefined
  /** Opens a Mini App. */
  web_app?: WebAppInfo | undefined
  /** Opens a site with the person logged in. */
  login_url?: LoginUrl | undefined
  /** Picks a chat and types this inline query there; may be empty. */
  switch_inline_query?: string | undefined
  /** Types this inline query in the same chat; may be empty. */
  switch_inline_query_current_chat?: string | undefined
  /** Like `switch_inline_query`, with a choice of kinds of chats. */
  switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat | undefined
  /** Copies a text. Since Bot API 7.11. */
  copy_text?: CopyTextButton | undefined
  /** Starts a game. */
  callback_game?: CallbackGame | undefined
  /** True for the button that pays an invoice. */
  pay?: boolean | undefined
  /** Does nothing. Since Bot API 10.3. */
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

/**
 * Marks the button that starts a game. Has no fields.
 *
 * @see https://core.telegram.org/bots/api#callbackgame
 */
export interface CallbackGame {
  readonly [key: string]: unknown // a mere marker
}
export const CallbackGame: ObjectSchema<CallbackGame> = /* @__PURE__ */ object<CallbackGame>(() => ({}))

/**
 * A press of an inline button. Answer it, or the client keeps showing progress.
 *
 * @see https://core.telegram.org/bots/api#callbackquery
 */
export interface CallbackQuery {
  /** For the answer. */
  id: string
  /** Who pressed. Not always who got the message. */
  from: User
  /** The message with the button, as it is now. Absent for messages sent through inline mode. */
  message?: MaybeInaccessibleMessage | undefined
  /** Handle to edit a message sent through inline mode. Absent for others. */
  inline_message_id?: string | undefined
  /** Same for all presses in one chat, for scores of games. Not a chat id. */
  chat_instance: string
  /** What the bot put on the button, up to 64 bytes. A modified client can send other values. */
  data?: string | undefined
  /** The game to open, when the button starts one. Then `data` is absent. */
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
