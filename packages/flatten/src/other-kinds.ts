import { readChat } from './chat.ts'
import { readAmount, readPoll } from './content.ts'
import { boolean, integer, integers, object, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { idOf, readActor } from './user.ts'

/** Reads the payload of one kind into cells; returns its time in milliseconds, if it has one. */
export type PayloadReader = (payload: JsonObject, path: string, cells: Cells) => number | undefined

/** What nearly every kind has: chat, user and time. Nothing else is read from unknown kinds. */
export const readOther: PayloadReader = (payload, path, cells) => {
  readChat(payload, path, cells)
  readActor(payload, path, cells)
  return unixTime(payload.date, path, 'date')
}

/** Kinds with few columns of their own. See https://core.telegram.org/bots/api#update */
export const otherKinds: Readonly<Record<string, PayloadReader>> = {
  inline_query: readQuery,
  chosen_inline_result: readQuery,
  pre_checkout_query(query, path, cells) {
    readAmount(query, path, cells)
    return readOther(query, path, cells)
  },
  poll: readPoll,
  poll_answer(answer, path, cells) {
    cells.poll_id = string(answer.poll_id, path, 'poll_id') ?? null
    cells.poll_option_ids = integers(answer.option_ids, path, 'option_ids') ?? null
    cells.sender_chat_id = idOf(answer.voter_chat, path, 'voter_chat') ?? null
    return readOther(answer, path, cells)
  },
  business_connection(connection, path, cells) {
    cells.business_connection_id = string(connection.id, path, 'id') ?? null
    cells.is_business_enabled = boolean(connection.is_enabled, path, 'is_enabled') ?? null
    return readOther(connection, path, cells)
  },
  deleted_business_messages(deleted, path, cells) {
    cells.business_connection_id =
      string(deleted.business_connection_id, path, 'business_connection_id') ?? null
    cells.deleted_message_ids = integers(deleted.message_ids, path, 'message_ids') ?? null
    return readOther(deleted, path, cells)
  },
  chat_join_request(request, path, cells) {
    if (object(request.invite_link, path, 'invite_link') !== undefined) cells.joined_via = 'invite_link'
    return readOther(request, path, cells)
  },
  chat_boost(update, path, cells) {
    readOther(update, path, cells)
    const boost = object(update.boost, path, 'boost')
    if (boost === undefined) return undefined
    readBooster(boost, `${path}.boost`, cells)
    return unixTime(boost.add_date, `${path}.boost`, 'add_date')
  },
  removed_chat_boost(boost, path, cells) {
    readOther(boost, path, cells)
    readBooster(boost, path, cells)
    return unixTime(boost.remove_date, path, 'remove_date')
  },
  managed_bot(change, path, cells) {
    cells.managed_bot_id = idOf(change.bot, path, 'bot') ?? null
    return readOther(change, path, cells)
  },
  subscription(change, path, cells) {
    cells.subscription_state = string(change.state, path, 'state') ?? null
    return readOther(change, path, cells)
  },
  stopped_message_generation(stopped, path, cells) {
    cells.message_thread_id = integer(stopped.message_thread_id, path, 'message_thread_id') ?? null
    return readOther(stopped, path, cells)
  },
}

function readQuery(query: JsonObject, path: string, cells: Cells): number | undefined {
  cells.inline_query_text = string(query.query, path, 'query') ?? null
  cells.is_addressed_to_bot = true
  return readOther(query, path, cells)
}

function readBooster(boost: JsonObject, path: string, cells: Cells): void {
  const source = object(boost.source, path, 'source')
  if (source === undefined) return
  cells.boost_source = string(source.source, `${path}.source`, 'source') ?? null
  readActor(source, `${path}.source`, cells)
}
