type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * An export of Telegram Desktop without a person: their messages, their private chat, and their id wherever else it
 * stands. Holds the whole export in memory.
 *
 * @throws {SyntaxError} It is no JSON.
 */
export function exportWithoutUser(text: string, userId: number): string {
  return JSON.stringify(without(JSON.parse(text) as Json, userId))
}

function without(value: Json, userId: number): Json {
  if (Array.isArray(value))
    return value.filter((item) => !isTheirs(item, userId)).map((item) => without(item, userId))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isIdOf(key, inner, userId) ? (typeof inner === 'string' ? 'user0' : 0) : without(inner, userId),
    ]),
  )
}

/** Whether an item of a list is a message of theirs, or the chat with them. */
function isTheirs(item: Json, userId: number): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false
  const { from_id: from, actor_id: actor, type, id } = item
  return from === `user${userId}` || actor === `user${userId}` || (type === 'personal_chat' && id === userId)
}

function isIdOf(key: string, value: Json, userId: number): boolean {
  return key.endsWith('_id') && (value === `user${userId}` || value === userId)
}
