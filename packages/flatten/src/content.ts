import { contentTypes, mediaTypes, serviceTypes } from './content-types.ts'
import { int32, integer, object, objects, string } from './field.ts'
import { isJsonObject } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'

// A message has 5 to 10 of its 120 possible fields, so iterate over those present.
const rankOf = new Map<string, number>([...contentTypes, ...serviceTypes].map((type, rank) => [type, rank]))

/** Read the content of a message: its type, and its file or poll. */
export function readContent(message: JsonObject, path: string, cells: Cells): void {
  let lowest = Infinity
  for (const key in message) {
    const rank = rankOf.get(key)
    // No type is documented as `false`; other writers of such JSON use it for absent.
    if (rank !== undefined && rank < lowest && (message[key] ?? false) !== false) lowest = rank
  }
  if (lowest === Infinity) cells.content_type = 'unknown'
  else if (lowest >= contentTypes.length) {
    cells.content_type = 'service'
    cells.service_type = serviceTypes[lowest - contentTypes.length] ?? null
  } else {
    const type = contentTypes[lowest] ?? 'unknown'
    cells.content_type = type
    if (mediaTypes.has(type)) readMedia(message, type, path, cells)
    else if (type === 'poll') readPoll(object(message.poll, path, 'poll') ?? {}, `${path}.poll`, cells)
    else if (type === 'invoice')
      readAmount(object(message.invoice, path, 'invoice') ?? {}, `${path}.invoice`, cells)
  }
}

function readMedia(message: JsonObject, type: string, path: string, cells: Cells): void {
  const at = `${path}.${type}`
  // A photo comes in several sizes, the last is the original.
  const media =
    type === 'photo' ? objects(message[type], path, type)?.at(-1) : object(message[type], path, type)
  if (media === undefined) return
  cells.file_unique_id = string(media.file_unique_id, at, 'file_unique_id') ?? null
  cells.mime_type = string(media.mime_type, at, 'mime_type') ?? null
  cells.file_size = integer(media.file_size, at, 'file_size') ?? null
  cells.media_seconds = int32(media.duration, at, 'duration') ?? null
  if (type === 'sticker') cells.sticker_emoji = string(media.emoji, at, 'emoji') ?? null
}

/** https://core.telegram.org/bots/api#poll */
export function readPoll(poll: JsonObject, path: string, cells: Cells): undefined {
  cells.poll_id = string(poll.id, path, 'id') ?? null
  cells.poll_question = string(poll.question, path, 'question') ?? null
  cells.poll_voter_count = int32(poll.total_voter_count, path, 'total_voter_count') ?? null
  return undefined
}

/** Read an amount of money, in the smallest unit of its currency. */
export function readAmount(payment: JsonObject, path: string, cells: Cells): void {
  cells.payment_currency = string(payment.currency, path, 'currency') ?? null
  cells.payment_amount = integer(payment.total_amount, path, 'total_amount') ?? null
}

/** The text or caption of a message; undefined without one, and for an inaccessible message. */
export function textOf(message: JsonObject, path: string): string | undefined {
  return string(message.text, path, 'text') ?? string(message.caption, path, 'caption')
}

/** Ids of the users in a list. */
export function userIds(field: unknown, path: string, key: string): number[] | undefined {
  return objects(field, path, key)
    ?.map((user, index) =>
      isJsonObject(user) ? integer(user.id, `${path}.${key}[${index}]`, 'id') : undefined,
    )
    .filter((id) => id !== undefined)
}
