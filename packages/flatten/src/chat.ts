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
  cells.chat_title = string(chat, 'title', at) ?? null
  cells.is_forum = boolean(chat, 'is_forum', at) ?? null
  // In a private chat it is the name of a person, which has a column of its own.
  if (cells.chat_type !== 'private') cells.chat_username = string(chat, 'username', at) ?? null
}
