import { boolean, integer, object, string } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'

/** The user who acted: `from` in most payloads, `user` in reactions, poll answers and business connections. */
export function readActor(payload: JsonObject, path: string, cells: Cells): void {
  const key = payload.from === undefined ? 'user' : 'from'
  const user = object(payload, key, path)
  if (user === undefined) return
  const at = `${path}.${key}`
  cells.user_id = integer(user, 'id', at) ?? null
  cells.user_is_bot = boolean(user, 'is_bot', at) ?? null
  cells.user_first_name = string(user, 'first_name', at) ?? null
  cells.user_username = string(user, 'username', at) ?? null
  cells.user_language_code = string(user, 'language_code', at) ?? null
  cells.user_is_premium = boolean(user, 'is_premium', at) ?? null
}

/** The id of a user or chat that a field holds. */
export function idOf(parent: JsonObject, key: string, path: string): number | undefined {
  const holder = object(parent, key, path)
  return holder === undefined ? undefined : integer(holder, 'id', `${path}.${key}`)
}
