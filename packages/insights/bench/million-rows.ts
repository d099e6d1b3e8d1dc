import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { catalogue, sqlType } from '@telelake/flatten'
import { enrichedPrefix } from '@telelake/lake'

export const FIRST_DAY = '2026-08-01'
export const DAYS = 90

// What rows are made of; every other column is null. `r1` ... `r6` are random, 0 to 1.
const expressions: Readonly<Record<string, string>> = {
  update_id: 'i',
  update_type: 'update_type',
  direction: `'in'`,
  source: `'webhook'`,
  event_at: 'event_at',
  event_at_source: `CASE WHEN update_type = 'callback_query' THEN 'received' ELSE 'telegram' END`,
  received_at: `event_at + INTERVAL '1.5' SECOND`,
  local_hour: 'hour(event_at)',
  local_weekday: 'isodow(event_at)',
  local_week: `date_trunc('week', event_at)`,
  local_timezone: `'UTC'`,
  raw_key: `'raw/updates/' || i`,
  schema_version: `'1'`,
  rules_version: `'1'`,
  chat_id: 'chat_id',
  chat_type: `CASE WHEN chat_id > 0 THEN 'private' ELSE 'supergroup' END`,
  chat_title: `CASE WHEN chat_id < 0 THEN 'Group ' || -chat_id END`,
  user_id: 'user_id',
  user_is_bot: 'false',
  user_first_name: `'Person ' || user_id`,
  user_language_code: `['pt-br', 'es', 'en', 'pt'][1 + user_id % 4]`,
  sender_kind: `CASE WHEN update_type = 'message' THEN 'user' END`,
  message_id: 'i * 2',
  sent_at: 'event_at',
  content_type: `CASE WHEN update_type <> 'message' THEN NULL WHEN r5 < 0.9 THEN 'text' ELSE 'photo' END`,
  text: `CASE WHEN update_type = 'message' THEN coalesce(question_key, 'hello') || ' ' || CAST(floor(r6 * 8) AS int) || CASE WHEN asks THEN '?' ELSE '' END END`,
  text_length: '20',
  word_count: '4',
  text_language: `CASE WHEN update_type = 'message' THEN ['pt', 'es', 'en', 'pt'][1 + user_id % 4] END`,
  command: `CASE WHEN update_type = 'message' AND r4 < 0.02 THEN ['/start', '/help', '/status'][1 + CAST(floor(r6 * 3) AS int)] END`,
  hashtags: `CASE WHEN update_type = 'message' THEN CASE WHEN r4 > 0.98 THEN ['#' || CAST(floor(r6 * 40) AS int)] ELSE [] END END`,
  link_domains: `CASE WHEN update_type = 'message' THEN CASE WHEN r4 > 0.95 THEN ['site' || CAST(floor(r6 * 40) AS int) || '.example'] ELSE [] END END`,
  mention_count: '0',
  reply_to_message_id: `CASE WHEN replies THEN i * 2 - CAST(floor(r6 * 60) AS int) * 2 - 1 END`,
  reply_to_user_id: 'CASE WHEN replies THEN CASE WHEN r6 < 0.5 THEN 7 ELSE user_id + 1 END END',
  reply_to_is_bot: 'CASE WHEN replies THEN r6 < 0.5 END',
  reply_to_sent_at: `CASE WHEN replies THEN event_at - INTERVAL '40' SECOND END`,
  reply_latency_seconds: 'CASE WHEN replies THEN 40 END',
  reactions_added: `CASE WHEN update_type = 'message_reaction' THEN [['👍', '👎', '❤'][1 + CAST(floor(r6 * 3) AS int)]] END`,
  reactions_removed: `CASE WHEN update_type = 'message_reaction' THEN CAST([] AS VARCHAR[]) END`,
  reaction_signal: `CASE WHEN update_type = 'message_reaction' THEN CASE WHEN r6 BETWEEN 0.33 AND 0.66 THEN -1 ELSE 1 END END`,
  callback_data: `CASE WHEN update_type = 'callback_query' THEN 'helpful:yes' END`,
  callback_signal: `CASE WHEN update_type = 'callback_query' THEN 1 END`,
  member_user_id: `CASE WHEN update_type = 'chat_member' THEN user_id END`,
  member_event: `CASE WHEN update_type = 'chat_member' THEN CASE WHEN r6 < 0.6 THEN 'joined' ELSE 'left' END END`,
  question_key: 'question_key',
  is_question: `CASE WHEN update_type = 'message' THEN asks END`,
  is_positive_feedback: `CASE WHEN update_type = 'message' THEN NOT asks AND r4 BETWEEN 0.1 AND 0.2 END`,
  is_negative_feedback: `CASE WHEN update_type = 'message' THEN NOT asks AND r4 BETWEEN 0.2 AND 0.22 END`,
  is_escalation: `CASE WHEN update_type = 'message' THEN NOT asks AND r4 BETWEEN 0.22 AND 0.23 END`,
}

/**
 * Write a lake of so many rows over 90 days: 20,000 people, 40 groups and private chats, a fifth of the messages
 * questions, of 4,000 different keys. The same numbers give the same rows.
 */
export async function writeLake(folder: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const stems = `list_transform(range(300), n -> 'stem' || n)`
  await connection.run(`CREATE TABLE keys AS
    SELECT k, array_to_string(list_sort(list_distinct([
      stems[1 + CAST(floor(300 * pow((hash(k, 1) % 10000) / 10000.0, 2)) AS int)],
      stems[1 + CAST(floor(300 * pow((hash(k, 2) % 10000) / 10000.0, 2)) AS int)],
      stems[1 + CAST(floor(300 * pow((hash(k, 3) % 10000) / 10000.0, 2)) AS int)]])), ' ') AS question_key
    FROM range(4000) AS t (k), (SELECT ${stems} AS stems)`)
  const random = (seed: number): string => `((hash(i, ${seed}) % 1000000) / 1000000.0)`
  const sql = `
    WITH drawn AS (
      SELECT i, ${[1, 2, 3, 4, 5, 6].map((seed) => `${random(seed)} AS r${seed}`).join(', ')} FROM range(${rows}) AS t (i)
    ),
    placed AS (
      SELECT *,
        TIMESTAMP '${FIRST_DAY} 00:00:00' + to_seconds(CAST(floor(i * ${DAYS * 86400.0} / ${rows}) AS bigint)) AS event_at,
        1000 + CAST(floor(20000 * pow(r1, 3)) AS bigint) AS user_id,
        CASE WHEN r2 < 0.85 THEN 'message' WHEN r2 < 0.95 THEN 'message_reaction' WHEN r2 < 0.99 THEN 'callback_query' ELSE 'chat_member' END AS update_type
      FROM drawn
    ),
    spoken AS (
      SELECT *,
        CASE WHEN r3 < 0.6 THEN -1 - CAST(floor(r3 / 0.6 * 40) AS bigint) ELSE user_id END AS chat_id,
        update_type = 'message' AND r4 >= 0.5 AND r4 < 0.7 AS asks,
        update_type = 'message' AND r5 < 0.2 AS replies,
        CAST(floor(4000 * pow(r6, 3)) AS bigint) AS k
      FROM placed
    ),
    keyed AS (
      SELECT spoken.*, CASE WHEN asks THEN keys.question_key END AS question_key FROM spoken JOIN keys ON keys.k = spoken.k
    )
    SELECT ${catalogue
      .map(
        ({ name, type }) => `CAST(${expressions[name] ?? 'NULL'} AS ${sqlType(type, 'duckdb')}) AS ${name}`,
      )
      .join(', ')}, CAST(event_at AS date) AS event_date
    FROM keyed ORDER BY update_id`
  const target = join(folder, ...enrichedPrefix().split('/'))
  mkdirSync(target, { recursive: true })
  await connection.run(
    `COPY (${sql}) TO '${target.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (event_date))`,
  )
  connection.closeSync()
  instance.closeSync()
}
