import { boolean, object, string } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { idOf } from './user.ts'

/**
 * Who a message speaks for. Where that is a chat, `from` is absent or a placeholder of Telegram's.
 *
 * @see https://core.telegram.org/bots/api#message sender_chat
 */
export function readSender(message: JsonObject, path: string, cells: Cells): void {
  const senderChatId = idOf(message.sender_chat, path, 'sender_chat') ?? null
  const isAutomatic = boolean(message.is_automatic_forward, path, 'is_automatic_forward') ?? null
  cells.sender_chat_id = senderChatId
  cells.is_automatic_forward = isAutomatic
  if (isAutomatic === true) cells.sender_kind = 'auto_forward'
  else if (senderChatId !== null)
    cells.sender_kind =
      senderChatId === cells.chat_id && cells.chat_type !== 'channel' ? 'anonymous_admin' : 'channel'
  else if (cells.user_id === null) cells.sender_kind = isPost(message, path) ? 'channel' : null
  else cells.sender_kind = cells.user_is_bot === true || sentByBot(message, path) ? 'bot' : 'user'
}

/** A bot that writes for a business account appears as the owner of the account. */
function sentByBot(message: JsonObject, path: string): boolean {
  return object(message.sender_business_bot, path, 'sender_business_bot') !== undefined
}

function isPost(message: JsonObject, path: string): boolean {
  const chat = object(message.chat, path, 'chat')
  return chat !== undefined && string(chat.type, `${path}.chat`, 'type') === 'channel'
}
