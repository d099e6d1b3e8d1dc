import { object, string, unixTime } from './field.ts'
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

/** Where a forwarded message comes from. https://core.telegram.org/bots/api#messageorigin */
export function readForward(message: JsonObject, path: string, cells: Cells): void {
  const origin = object(message.forward_origin, path, 'forward_origin')
  if (origin === undefined) return
  const at = `${path}.forward_origin`
  const author = authors.find(([key]) => origin[key] !== undefined)
  // Some writers omit the type; the author's field implies it.
  cells.forward_kind = string(origin.type, at, 'type') ?? author?.[1] ?? 'unknown'
  if (author !== undefined && author[1] !== 'hidden_user')
    cells.forward_from_id = idOf(origin[author[0]], at, author[0]) ?? null
  cells.forwarded_at = unixTime(origin.date, at, 'date') ?? null
}
