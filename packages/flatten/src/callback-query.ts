import { approvalOfCallback } from './approval.ts'
import { readChat } from './chat.ts'
import { integer, object, string } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'
import { readActor } from './user.ts'

/** A tapped button. It carries no time of its own. https://core.telegram.org/bots/api#callbackquery */
export function readCallbackQuery(query: JsonObject, path: string, cells: Cells): undefined {
  readActor(query, path, cells)
  const data = string(query, 'data', path)
  cells.callback_data = data ?? null
  cells.callback_signal = data === undefined ? 0 : approvalOfCallback(data)

  const message = object(query, 'message', path)
  if (message === undefined) return undefined // the button hangs on an inline message
  cells.message_id = integer(message, 'message_id', `${path}.message`) ?? null
  const chat = object(message, 'chat', `${path}.message`)
  if (chat !== undefined) readChat(chat, `${path}.message.chat`, cells)
  return undefined
}
