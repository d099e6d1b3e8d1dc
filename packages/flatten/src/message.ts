import { readChat } from './chat.ts'
import { contentTypes, serviceTypes } from './content-types.ts'
import { integer, object, objects, string, unixTime } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'
import { readActor } from './user.ts'

/** https://core.telegram.org/bots/api#message */
export function readMessage(message: JsonObject, path: string, cells: Cells): number | undefined {
  const chat = object(message, 'chat', path)
  if (chat !== undefined) readChat(chat, `${path}.chat`, cells)
  readActor(message, path, cells)

  const sentAt = unixTime(message, 'date', path)
  cells.message_id = integer(message, 'message_id', path) ?? null
  cells.sent_at = sentAt ?? null
  cells.text = string(message, 'text', path) ?? string(message, 'caption', path) ?? null
  cells.media_group_id = string(message, 'media_group_id', path) ?? null
  cells.migrated_chat_id =
    integer(message, 'migrate_to_chat_id', path) ?? integer(message, 'migrate_from_chat_id', path) ?? null
  cells.command = commandOf(message, path)
  readContentType(message, cells)

  const answered = object(message, 'reply_to_message', path)
  if (answered !== undefined) {
    const at = `${path}.reply_to_message`
    cells.reply_to_message_id = integer(answered, 'message_id', at) ?? null
    const author = object(answered, 'from', at)
    if (author !== undefined) {
      cells.reply_to_user_id = integer(author, 'id', `${at}.from`) ?? null
      cells.reply_to_is_bot = author.is_bot === true
    }
  }
  return unixTime(message, 'edit_date', path) ?? sentAt
}

function readContentType(message: JsonObject, cells: Cells): void {
  for (const type of contentTypes)
    if (message[type] !== undefined) {
      cells.content_type = type
      return
    }
  for (const type of serviceTypes)
    if (message[type] !== undefined) {
      cells.content_type = 'service'
      cells.service_type = type
      return
    }
  cells.content_type = 'unknown'
}

/** The command a message begins with. Entities count UTF-16 units, as JavaScript does. */
function commandOf(message: JsonObject, path: string): string | null {
  const text = string(message, 'text', path)
  if (text === undefined || !text.startsWith('/')) return null
  for (const entity of objects(message, 'entities', path) ?? [])
    if (entity.type === 'bot_command' && entity.offset === 0 && typeof entity.length === 'number')
      return text.slice(0, entity.length).split('@', 1)[0]?.toLowerCase() ?? null
  return null
}
