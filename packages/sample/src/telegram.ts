/**
 * The Bot API objects the sample builds, with the fields it uses; spelt as Telegram spells them.
 *
 * @see https://core.telegram.org/bots/api#available-types
 */
export interface User {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
  readonly is_premium?: true
}

export interface Chat {
  readonly id: number
  readonly title?: string
  readonly username?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly type: 'private' | 'group' | 'supergroup'
}

export interface Entity {
  readonly type: 'bot_command' | 'mention' | 'url' | 'hashtag'
  readonly offset: number // UTF-16 units
  readonly length: number // UTF-16 units
}

/** What a message says or shows: text, photo, sticker, service notice and so on. */
export type Content = Readonly<Record<string, unknown>>

export interface Message extends Content {
  readonly message_id: number
  readonly from: User
  readonly chat: Chat
  readonly date: number // Unix seconds
}

/** An update without its `update_id`: one key, the kind. */
export type UpdateBody = Readonly<Record<string, unknown>>

/** The user Telegram names as sender of what an anonymous admin writes. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

export function unixSeconds(at: number): number {
  return Math.floor(at / 1000)
}
