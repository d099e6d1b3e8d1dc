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
  cells.user_language_code = string(user, 'language_code', at) ?? null
}
