type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

/** What replaces a person, and a private chat with them. */
const noUser = { id: 0, is_bot: false, first_name: '' }
const noChat = { id: 0, type: 'private' }

/** What is left of a message whose words were the person's: that it was there, so that answers still hang on it. */
const shellKeys = ['message_id', 'message_thread_id', 'date', 'chat']

/** What remains of a raw object. */
export type Remainder = { kind: 'untouched' } | { kind: 'theirs' } | { kind: 'redacted'; text: string }

/**
 * The JSON of a raw object without a person: `theirs` when all of it is (they sent, reacted, tapped, joined, or
 * it is their private chat), `untouched` when they are not in it. Otherwise they are replaced with a placeholder wherever
 * Telegram names them by id, and what they wrote, inside what others did, is left out. Running text of others that
 * speaks of them stays. What is not JSON is theirs if it holds their id as a number of its own.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export function withoutUser(text: string, userId: number): Remainder {
  if (!namesUser(text, userId)) return { kind: 'untouched' } // spares parsing nearly all
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { kind: 'theirs' }
  }
  if (!isObject(value)) return { kind: 'theirs' }
  if (Object.values(value).some((payload) => isObject(payload) && isTheirs(payload, userId)))
    return { kind: 'theirs' }
  const search = new Redaction(userId)
  const rest = search.of(value)
  return search.isFound ? { kind: 'redacted', text: JSON.stringify(rest) } : { kind: 'untouched' }
}

/** Whether a text holds the id of a person as a number of its own. */
export function namesUser(text: string, userId: number): boolean {
  return new RegExp(`(?<![0-9.])${userId}(?![0-9.])`).test(text)
}

/** The same of a body, however long, without a copy of it. */
export function bodyNamesUser(body: Uint8Array, userId: number): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const id = String(userId)
  for (let at = bytes.indexOf(id); at !== -1; at = bytes.indexOf(id, at + 1))
    if (namesUser(bytes.toString('latin1', Math.max(0, at - 1), at + id.length + 1), userId)) return true
  return false
}

/** Whether the payload of an update, or a message sent, is the person's own or in their private chat. */
function isTheirs(payload: JsonObject, userId: number): boolean {
  const actor = payload.from ?? payload.user
  const message = isObject(payload.message ?? null) ? (payload.message as JsonObject) : payload
  return isOf(actor, userId) || isOf(message.chat, userId)
}

class Redaction {
  readonly #userId: number
  isFound = false

  constructor(userId: number) {
    this.#userId = userId
  }

  of(value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.of(item))
    if (!isObject(value)) return value
    if (value.id === this.#userId && ('is_bot' in value || 'first_name' in value || 'type' in value)) {
      this.isFound = true
      return 'is_bot' in value ? noUser : noChat
    }
    return Object.fromEntries(
      Object.entries(this.#isMessageOfTheirs(value) ? shellOf(value) : value).map(([key, inner]) => [
        key,
        this.#field(key, inner, value),
      ]),
    )
  }

  #field(key: string, value: Json, parent: JsonObject): Json {
    if (typeof value === 'number' && value === this.#userId && /(?:^|_)(?:user|user_chat)_id$/.test(key)) {
      this.isFound = true
      return 0
    }
    // A quote holds the words of the person who is answered.
    if (key === 'quote' && isObject(value) && this.#answers(parent))
      return { ...value, text: '', entities: [] }
    return this.of(value)
  }

  #isMessageOfTheirs(value: JsonObject): boolean {
    if (!('message_id' in value)) return false
    const origin = value.forward_origin
    const isForwarded = origin !== undefined && isObject(origin) && isOf(origin.sender_user, this.#userId)
    if (!isOf(value.from, this.#userId) && !isForwarded) return false
    this.isFound = true
    return true
  }

  #answers({ reply_to_message: answered, external_reply: outside }: JsonObject): boolean {
    if (answered !== undefined && isObject(answered) && isOf(answered.from, this.#userId)) return true
    const origin = outside !== undefined && isObject(outside) ? outside.origin : undefined
    return origin !== undefined && isObject(origin) && isOf(origin.sender_user, this.#userId)
  }
}

/** A forwarded message keeps who forwarded it; the person's own keeps the placeholder as its author. */
function shellOf(message: JsonObject): JsonObject {
  const kept = Object.entries(message).filter(([key]) => shellKeys.includes(key))
  return { ...Object.fromEntries(kept), ...(message.from !== undefined && { from: message.from }) }
}

function isOf(holder: Json | undefined, userId: number): boolean {
  return holder !== undefined && isObject(holder) && holder.id === userId
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
