import { updateKind, updateKinds } from '@telelake/telegram-schema'
import { readCallbackQuery } from './callback-query.ts'
import { readChat } from './chat.ts'
import { readChatMember } from './chat-member.ts'
import { deriveText } from './derive-text.ts'
import { MappedFieldError } from './errors.ts'
import { integer, isObject, object, unixTime } from './field.ts'
import type { JsonObject } from './field.ts'
import { readMessage } from './message.ts'
import { readReaction } from './reaction.ts'
import { createCells } from './row.ts'
import type { Cells, Row } from './row.ts'
import { readActor } from './user.ts'

/** An instant on the clock and calendar of the lake. */
export interface LocalTime {
  date: string // YYYY-MM-DD
  hour: number // 0 to 23
  weekday: number // 1 = Monday to 7 = Sunday
}

/** What a row holds that its update does not tell. */
export interface FlattenContext {
  receivedAt: number // arrival, milliseconds since 1970 UTC
  rawKey: string // key of the original JSON
  calendar: { readonly timeZone: string; at(epochMs: number): LocalTime }
  text?: 'derive' | 'as-is' // whether the columns derived from text are filled; default 'derive'
}

/** Reads one kind's payload into cells; gives the time it happened, in milliseconds, where it tells one. */
type PayloadReader = (payload: JsonObject, path: string, cells: Cells) => number | undefined

const readers: Readonly<Record<string, PayloadReader>> = {
  message: readMessage,
  edited_message: readMessage,
  channel_post: readMessage,
  edited_channel_post: readMessage,
  business_message: readMessage,
  edited_business_message: readMessage,
  guest_message: readMessage,
  message_reaction: readReaction,
  callback_query: readCallbackQuery,
  my_chat_member: readChatMember,
  chat_member: readChatMember,
}

const knownKinds: ReadonlySet<string> = new Set(updateKinds)

/**
 * One update as one row of `updates`. Same update and context, same row; the update is not changed. Fields that no
 * column is read from may hold anything; a kind this version does not know becomes a row with what all kinds share.
 *
 * @param update - a JSON object
 * @throws {MappedFieldError} A field that a column is read from has the wrong type; its path and the type, no value.
 * @see https://core.telegram.org/bots/api#update
 */
export function flattenUpdate(update: JsonObject, context: FlattenContext): Row {
  const updateId = integer(update, 'update_id', '')
  if (updateId === undefined || updateId < 0)
    throw new MappedFieldError('update_id', 'integer, 0 or more', update.update_id)

  const updateType = updateKind(update) ?? 'unknown'
  const payload = update[updateType]
  if (knownKinds.has(updateType) && !isObject(payload))
    throw new MappedFieldError(updateType, 'object', payload)
  const cells = createCells()
  const read = Object.hasOwn(readers, updateType) ? readers[updateType] : readOther
  const happenedAt = isObject(payload) && read !== undefined ? read(payload, updateType, cells) : undefined
  if (context.text !== 'as-is' && cells.text !== null) deriveText(cells.text, cells)

  const eventAt = happenedAt ?? context.receivedAt
  const local = context.calendar.at(eventAt)
  return {
    update_id: updateId,
    update_type: updateType,
    direction: 'in',
    event_at: eventAt,
    event_at_source: happenedAt === undefined ? 'received' : 'telegram',
    received_at: context.receivedAt,
    event_date: local.date,
    local_hour: local.hour,
    local_weekday: local.weekday,
    local_timezone: context.calendar.timeZone,
    raw_key: context.rawKey,
    ...cells,
  }
}

/** What nearly every kind shares: somebody, somewhere, at some time. */
function readOther(payload: JsonObject, path: string, cells: Cells): number | undefined {
  const chat = object(payload, 'chat', path)
  if (chat !== undefined) readChat(chat, `${path}.chat`, cells)
  readActor(payload, path, cells)
  return unixTime(payload, 'date', path)
}
