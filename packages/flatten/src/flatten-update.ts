import { isJsonObject, updateKind, updateKinds } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'
import { CATALOGUE_VERSION } from './catalogue/catalogue.ts'
import { readCallbackQuery } from './callback-query.ts'
import { readChatMember } from './chat-member.ts'
import { deriveText } from './derive-text.ts'
import { MappedFieldError } from './errors.ts'
import { integer } from './field.ts'
import { readEditedMessage, readMessage } from './message.ts'
import { otherKinds, readOther } from './other-kinds.ts'
import type { PayloadReader } from './other-kinds.ts'
import { protectRow } from './protect-row.ts'
import type { Privacy } from './protect-row.ts'
import { readReaction, readReactionCount } from './reaction.ts'
import { createRow } from './row.ts'
import type { Row } from './row.ts'
import { scrubText } from './scrub-text.ts'
import { RULES_VERSION } from './text-rules.ts'
import { mondayOf } from './week.ts'
import { withoutMentions } from './without-mentions.ts'

/** An instant on the clock and calendar of the lake. */
export interface LocalTime {
  date: string // YYYY-MM-DD
  hour: number // 0 to 23
  weekday: number // 1 = Monday to 7 = Sunday
}

/** The part of a row that is not in the update. */
export interface FlattenContext {
  receivedAt: number // arrival, milliseconds since 1970 UTC
  rawKey: string // key of the original JSON
  calendar: { readonly timeZone: string; at(epochMs: number): LocalTime }
  text?: 'derive' | 'as-is' // whether to fill the columns derived from text; default 'derive'
  privacy?: Privacy // default: keep
}

/** The part of a row that is not in the message. */
export interface FlattenMessageContext extends FlattenContext {
  direction: 'in' | 'out'
  source: 'outbound' | 'import'
}

const readers: ReadonlyMap<string, PayloadReader> = new Map(
  Object.entries({
    message: readMessage,
    edited_message: readEditedMessage,
    channel_post: readMessage,
    edited_channel_post: readEditedMessage,
    business_message: readMessage,
    edited_business_message: readEditedMessage,
    guest_message: readMessage,
    message_reaction: readReaction,
    message_reaction_count: readReactionCount,
    callback_query: readCallbackQuery,
    my_chat_member: readChatMember,
    chat_member: readChatMember,
    ...otherKinds,
  }),
)

const knownKinds: ReadonlySet<string> = new Set(updateKinds)

/**
 * Make one row of `updates` from one update. Deterministic; does not change the update. Fields that fill no column may
 * have any type; a kind unknown to this version becomes a row with the chat, user and time that all kinds share.
 *
 * @param update - a JSON object
 * @throws {MappedFieldError} A field that fills a column has the wrong type, or the event is on no day of four-digit
 *   years on the calendar; names the path and the type, never a value.
 * @see https://core.telegram.org/bots/api#update
 */
export function flattenUpdate(update: JsonObject, context: FlattenContext): Row {
  if (!isJsonObject(update)) throw new MappedFieldError('update', 'object', update)
  const updateId = integer(update.update_id, '', 'update_id')
  if (updateId === undefined || updateId < 0)
    throw new MappedFieldError('update_id', 'integer, 0 or more', update.update_id)

  const updateType = updateKind(update) ?? 'unknown'
  const payload = update[updateType]
  if (knownKinds.has(updateType) && !isJsonObject(payload))
    throw new MappedFieldError(updateType, 'object', payload)
  const row = createRow()
  row.update_id = updateId
  const read = readers.get(updateType) ?? readOther
  const happenedAt = isJsonObject(payload) ? read(readable(payload, context), updateType, row) : undefined
  return complete(row, updateType, happenedAt, context, 'in', 'webhook')
}

/**
 * Make one row from a message that came without an update: sent by the bot itself, or from an export. The row is that of
 * an update of kind `message` (`channel_post` in channels) without an `update_id`.
 *
 * @param message - a Message of the Bot API, a JSON object
 * @throws {MappedFieldError} As `flattenUpdate`.
 * @see https://core.telegram.org/bots/api#message
 */
export function flattenMessage(message: JsonObject, context: FlattenMessageContext): Row {
  if (!isJsonObject(message)) throw new MappedFieldError('message', 'object', message)
  const row = createRow()
  const happenedAt = readMessage(readable(message, context), 'message', row)
  return complete(
    row,
    row.chat_type === 'channel' ? 'channel_post' : 'message',
    happenedAt,
    context,
    context.direction,
    context.source,
  )
}

/** The payload that columns are read from: what `privacy` removes is gone before anything is read. */
function readable(payload: JsonObject, { privacy }: FlattenContext): JsonObject {
  return privacy === undefined || privacy.mode === 'keep' ? payload : withoutMentions(payload)
}

/** Fill the columns that every row has, then the derived ones, then apply `privacy`. */
function complete(
  row: Row,
  updateType: string,
  happenedAt: number | undefined,
  context: FlattenContext,
  direction: string,
  source: string,
): Row {
  const eventAt = happenedAt ?? context.receivedAt
  const local = context.calendar.at(eventAt)
  // In the last hours of 9999 it is the year 10000 east of Greenwich, which is no date of SQL, Parquet or a key.
  if (local.date.length !== 'YYYY-MM-DD'.length)
    throw new MappedFieldError('event_at', 'integer seconds of a local day before the year 10000', eventAt)
  row.update_type = updateType
  row.direction = direction
  row.source = source
  row.event_at = eventAt
  row.event_at_source = happenedAt === undefined ? 'received' : 'telegram'
  row.received_at = context.receivedAt
  row.event_date = local.date
  row.local_hour = local.hour
  row.local_weekday = local.weekday
  row.local_week = mondayOf(local)
  row.local_timezone = context.calendar.timeZone
  row.raw_key = context.rawKey
  row.schema_version = CATALOGUE_VERSION

  const { privacy } = context
  const isProtected = privacy !== undefined && privacy.mode !== 'keep'
  if (row.text !== null && context.text !== 'as-is') {
    // Derived columns must not contain what is scrubbed.
    if (isProtected) row.text = scrubText(row.text)
    deriveText(row.text, row)
    row.rules_version = RULES_VERSION
  }
  if (isProtected) protectRow(row, privacy)
  return row
}
