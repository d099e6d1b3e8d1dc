import { boolean, integer, object, string } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'

/** The chat of a payload, if it has one. https://core.telegram.org/bots/api#chat */
export function readChat(payload: JsonObject, path: string, cells: Cells): void {
  const chat = object(payload, 'chat', path)
  if (chat === undefined) return
  const at = `${path}.chat`
  cells.chat_id = integer(chat, 'id', at) ?? null
  cells.chat_type = string(chat, 'type', at) ?? null
  cells.is_forum = boolean(chat, 'is_forum', at) ?? null
  const title = string(chat, 'title', at)
  const username = string(chat, 'username', at)
  // In a private chat, whose id is positive, they are the names of a person, who has columns of his own.
  if ((cells.chat_id ?? 0) > 0) return
  cells.chat_title = title ?? null
  cells.chat_username = username ?? null
}
