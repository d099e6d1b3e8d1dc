import { boolean, integer, object, string } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'

/** Read the user who acted: `from` in most payloads, `user` in reactions, poll answers and business connections. */
export function readActor(payload: JsonObject, path: string, cells: Cells): void {
  const key = payload.from === undefined ? 'user' : 'from'
  const user = object(payload[key], path, key)
  if (user === undefined) return
  const at = `${path}.${key}`
  cells.user_id = integer(user.id, at, 'id') ?? null
  cells.user_is_bot = boolean(user.is_bot, at, 'is_bot') ?? null
  cells.user_first_name = string(user.first_name, at, 'first_name') ?? null
  cells.user_username = string(user.username, at, 'username') ?? null
  cells.user_language_code = string(user.language_code, at, 'language_code') ?? null
  cells.user_is_premium = boolean(user.is_premium, at, 'is_premium') ?? null
}

/** The id of the user or chat in a field. */
export function idOf(field: unknown, path: string, key: string): number | undefined {
  const holder = object(field, path, key)
  return holder === undefined ? undefined : integer(holder.id, `${path}.${key}`, 'id')
}
