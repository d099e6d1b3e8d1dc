import { boolean, integer, object, string } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'

/** Read the chat of a payload, if it has one. https://core.telegram.org/bots/api#chat */
export function readChat(payload: JsonObject, path: string, cells: Cells): void {
  const chat = object(payload.chat, path, 'chat')
  if (chat === undefined) return
  const at = `${path}.chat`
  cells.chat_id = integer(chat.id, at, 'id') ?? null
  cells.chat_type = string(chat.type, at, 'type') ?? null
  cells.is_forum = boolean(chat.is_forum, at, 'is_forum') ?? null
  const title = string(chat.title, at, 'title')
  const username = string(chat.username, at, 'username')
  // In a private chat, whose id is positive, these are a person's names, which have their own columns.
  if ((cells.chat_id ?? 0) > 0) return
  cells.chat_title = title ?? null
  cells.chat_username = username ?? null
}
