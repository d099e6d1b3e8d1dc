import { integer, string } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'

/** https://core.telegram.org/bots/api#chat */
export function readChat(chat: JsonObject, path: string, cells: Cells): void {
  cells.chat_id = integer(chat, 'id', path) ?? null
  cells.chat_type = string(chat, 'type', path) ?? null
  cells.chat_title = string(chat, 'title', path) ?? null
}
