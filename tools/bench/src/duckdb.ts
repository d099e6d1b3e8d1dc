import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'

/** A database in memory, of one thread unless more are asked for. */
export async function duckdb(threads = 1): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  return instance.connect()
}

type Structure = string | { [field: string]: Structure } | [Structure]

const user = {
  id: 'BIGINT',
  is_bot: 'BOOLEAN',
  first_name: 'VARCHAR',
  last_name: 'VARCHAR',
  username: 'VARCHAR',
  language_code: 'VARCHAR',
}
const chat = { id: 'BIGINT', type: 'VARCHAR', title: 'VARCHAR', username: 'VARCHAR' }
const reactions: Structure = [{ type: 'VARCHAR', emoji: 'VARCHAR' }]
const message: Structure = {
  message_id: 'BIGINT',
  from: user,
  chat,
  date: 'BIGINT',
  edit_date: 'BIGINT',
  text: 'VARCHAR',
  caption: 'VARCHAR',
  photo: [{ file_id: 'VARCHAR', file_unique_id: 'VARCHAR', file_size: 'BIGINT' }],
  reply_to_message: { message_id: 'BIGINT', from: user, date: 'BIGINT' },
  new_chat_members: [user],
}
const update: { [field: string]: Structure } = {
  update_id: 'BIGINT',
  message,
  edited_message: message,
  message_reaction: {
    chat,
    message_id: 'BIGINT',
    user,
    date: 'BIGINT',
    old_reaction: reactions,
    new_reaction: reactions,
  },
  callback_query: { id: 'VARCHAR', from: user, message, data: 'VARCHAR' },
}

function typeOf(structure: Structure): string {
  if (typeof structure === 'string') return structure
  if (Array.isArray(structure)) return `${typeOf(structure[0])}[]`
  const fields = Object.entries(structure).map(([name, type]) => `"${name}" ${typeOf(type)}`)
  return `STRUCT(${fields.join(', ')})`
}

/** The types of an update's fields, for read_json(columns = …). */
export const jsonColumns: string = `{${Object.entries(update)
  .map(([name, structure]) => `${name}: '${typeOf(structure)}'`)
  .join(', ')}}`

/** What from_json is to read of an update; fields that are not there become null. */
export const jsonStructure: string = JSON.stringify(update)

const at = (seconds: string): string => `make_timestamp_ms((${seconds}) * 1000)`

/** A flatten in SQL to 33 columns, a third of the catalogue and none of what is derived from text. */
export function flattenSql(source: string): string {
  return `WITH s AS (SELECT *, coalesce(message, edited_message, callback_query.message) AS m, message_reaction AS r,
      coalesce(callback_query."from", message."from", edited_message."from", message_reaction."user") AS f,
      coalesce(message.chat, edited_message.chat, callback_query.message.chat, message_reaction.chat) AS c FROM ${source})
    SELECT update_id,
      CASE WHEN message IS NOT NULL THEN 'message' WHEN edited_message IS NOT NULL THEN 'edited_message'
        WHEN r IS NOT NULL THEN 'message_reaction' WHEN callback_query IS NOT NULL THEN 'callback_query' END AS update_type,
      ${at('coalesce(m.edit_date, m.date, r.date)')} AS event_at, ${at('m.date')} AS message_date,
      ${at('m.edit_date')} AS edit_date, c.id AS chat_id, c."type" AS chat_type, c.title AS chat_title,
      c.username AS chat_username, coalesce(m.message_id, r.message_id) AS message_id, f.id AS user_id,
      f.is_bot AS user_is_bot, f.first_name AS user_first_name, f.last_name AS user_last_name,
      f.username AS user_username, f.language_code AS user_language_code, coalesce(m.text, m.caption) AS text,
      length(coalesce(m.text, m.caption))::INTEGER AS text_length, m.photo IS NOT NULL AS has_photo,
      m.photo[-1].file_id AS file_id, m.photo[-1].file_unique_id AS file_unique_id, m.photo[-1].file_size AS file_size,
      m.reply_to_message.message_id AS reply_to_message_id, m.reply_to_message."from".id AS reply_to_user_id,
      ${at('m.reply_to_message.date')} AS reply_to_date, list_transform(m.new_chat_members, lambda u: u.id) AS joined_ids,
      callback_query.id AS callback_id, callback_query.data AS callback_data,
      list_transform(r.old_reaction, lambda x: x.emoji) AS reaction_old,
      list_transform(r.new_reaction, lambda x: x.emoji) AS reaction_new,
      hour(${at('coalesce(m.edit_date, m.date, r.date)')})::INTEGER AS local_hour,
      isodow(${at('coalesce(m.edit_date, m.date, r.date)')})::INTEGER AS local_weekday, 'UTC' AS local_timezone FROM s`
}
