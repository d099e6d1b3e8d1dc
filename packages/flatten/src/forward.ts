import { integer, object, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { idOf } from './user.ts'

/** The field of an origin that identifies its author, and the kind it implies. A hidden user has only a name, which is not kept. */
const authors = [
  ['sender_user', 'user'],
  ['sender_chat', 'chat'],
  ['chat', 'channel'],
  ['sender_user_name', 'hidden_user'],
] as const

/** Read where a forwarded message comes from. https://core.telegram.org/bots/api#messageorigin */
export function readForward(message: JsonObject, path: string, cells: Cells): void {
  const origin = object(message.forward_origin, path, 'forward_origin')
  if (origin === undefined) {
    readOldForward(message, path, cells)
    return
  }
  const at = `${path}.forward_origin`
  const author = authors.find(([key]) => origin[key] !== undefined)
  // Some writers omit the type; the author's field implies it.
  cells.forward_kind = string(origin.type, at, 'type') ?? author?.[1] ?? 'unknown'
  if (author !== undefined && author[1] !== 'hidden_user')
    cells.forward_from_id = idOf(origin[author[0]], at, author[0]) ?? null
  cells.forwarded_at = unixTime(origin.date, at, 'date') ?? null
}

/** Forwards before Bot API 7.0 have no origin but fields of the message. https://core.telegram.org/bots/api-changelog#december-29-2023 */
function readOldForward(message: JsonObject, path: string, cells: Cells): void {
  const date = unixTime(message.forward_date, path, 'forward_date')
  const user = object(message.forward_from, path, 'forward_from')
  const chat = object(message.forward_from_chat, path, 'forward_from_chat')
  const name = string(message.forward_sender_name, path, 'forward_sender_name')
  if (date === undefined && user === undefined && chat === undefined && name === undefined) return
  cells.forwarded_at = date ?? null
  if (chat !== undefined) {
    const type = string(chat.type, `${path}.forward_from_chat`, 'type')
    cells.forward_kind = type === 'channel' ? 'channel' : 'chat'
    cells.forward_from_id = integer(chat.id, `${path}.forward_from_chat`, 'id') ?? null
  } else if (user !== undefined) {
    cells.forward_kind = 'user'
    cells.forward_from_id = integer(user.id, `${path}.forward_from`, 'id') ?? null
  } else cells.forward_kind = name === undefined ? 'unknown' : 'hidden_user'
}
