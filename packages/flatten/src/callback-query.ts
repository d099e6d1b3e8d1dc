import { approvalOfCallback } from './approval.ts'
import { readChat } from './chat.ts'
import { textOf } from './content.ts'
import { integer, object, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { readActor } from './user.ts'

/** A tapped button. It has no time of its own. https://core.telegram.org/bots/api#callbackquery */
export function readCallbackQuery(query: JsonObject, path: string, cells: Cells): undefined {
  readActor(query, path, cells)
  const data = string(query.data, path, 'data')
  cells.callback_data = data ?? null
  cells.callback_signal = data === undefined ? 0 : approvalOfCallback(data)
  cells.is_addressed_to_bot = true

  const message = object(query.message, path, 'message')
  if (message === undefined) return undefined // the button belongs to an inline message
  const at = `${path}.message`
  readChat(message, at, cells)
  cells.message_id = integer(message.message_id, at, 'message_id') ?? null
  cells.message_thread_id = integer(message.message_thread_id, at, 'message_thread_id') ?? null
  cells.callback_message_sent_at = unixTime(message.date, at, 'date') ?? null
  cells.callback_message_text = textOf(message, at) ?? null
  return undefined
}
