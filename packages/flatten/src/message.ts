import { readChat } from './chat.ts'
import { readContent } from './content.ts'
import { boolean, integer, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import { readForward } from './forward.ts'
import { readReply } from './reply.ts'
import type { Cells } from './row.ts'
import { readSender } from './sender.ts'
import { readServiceMessage } from './service-message.ts'
import { readText } from './text.ts'
import { idOf, readActor } from './user.ts'

/**
 * Read a message; returns the time of its last edit, else the time it was sent.
 *
 * @see https://core.telegram.org/bots/api#message
 */
export function readMessage(message: JsonObject, path: string, cells: Cells): number | undefined {
  readChat(message, path, cells)
  readActor(message, path, cells)
  readSender(message, path, cells)

  const sentAt = unixTime(message.date, path, 'date')
  const editedAt = unixTime(message.edit_date, path, 'edit_date')
  cells.message_id = integer(message.message_id, path, 'message_id') ?? null
  cells.sent_at = sentAt ?? null
  cells.edited_at = editedAt ?? null
  cells.is_edit = false
  cells.message_thread_id = integer(message.message_thread_id, path, 'message_thread_id') ?? null
  cells.is_topic_message = boolean(message.is_topic_message, path, 'is_topic_message') ?? null
  cells.business_connection_id =
    string(message.business_connection_id, path, 'business_connection_id') ?? null
  cells.media_group_id = string(message.media_group_id, path, 'media_group_id') ?? null
  cells.via_bot_id = idOf(message.via_bot, path, 'via_bot') ?? null

  readContent(message, path, cells)
  if (cells.service_type !== null) readServiceMessage(message, path, cells)
  readText(message, path, cells)
  readReply(message, path, sentAt, cells)
  readForward(message, path, cells)
  cells.is_addressed_to_bot ||= cells.chat_type === 'private' || cells.reply_to_is_bot === true
  return editedAt ?? sentAt
}

/** A message of the update kinds that report an edit. */
export function readEditedMessage(message: JsonObject, path: string, cells: Cells): number | undefined {
  const happenedAt = readMessage(message, path, cells)
  cells.is_edit = true
  return happenedAt
}
