-- name: bot_messages_seen
-- description: Messages of bots that left a trace: sent through the outbound log, received from another bot, imported, answered, or tapped on. Telegram delivers no others.
-- column: event_date date the day it was sent, or first seen where that is not known
-- column: chat_id
-- column: message_id
-- column: sent_at timestamp when the bot sent it, UTC; null when the trace does not tell
-- column: text string what the bot wrote; null when the trace does not tell
-- column: answers_message_id bigint the message it answers, where the bot's own log tells
-- column: seen_in string the best trace: outbound, message, reply or callback
-- column: traces bigint updates that show it
WITH traces AS (
  SELECT
    event_date,
    chat_id,
    message_id,
    sent_at,
    text,
    reply_to_message_id AS answers_message_id,
    CASE WHEN direction = 'out' AND source <> 'import' THEN 1 ELSE 2 END AS place
  FROM updates
  WHERE update_type IN ('message', 'business_message')
    AND (direction = 'out' OR (user_is_bot AND coalesce(sender_kind, 'bot') = 'bot'))
  UNION ALL
  SELECT
    event_date,
    chat_id,
    reply_to_message_id,
    reply_to_sent_at,
    reply_to_text,
    CAST(NULL AS bigint),
    3
  FROM updates
  WHERE reply_to_is_bot
    -- the senders Telegram shows for anonymous administrators and for channels
    AND coalesce(reply_to_user_id, 0) NOT IN (1087968824, 136817688)
  UNION ALL
  SELECT
    event_date,
    chat_id,
    message_id,
    callback_message_sent_at,
    callback_message_text,
    CAST(NULL AS bigint),
    4
  FROM updates
  WHERE update_type = 'callback_query'
)
SELECT
  min(event_date) AS event_date,
  chat_id,
  message_id,
  min(sent_at) AS sent_at,
  max_by(text, -place) FILTER (WHERE text IS NOT NULL) AS text,
  max(answers_message_id) AS answers_message_id,
  CASE min(place) WHEN 1 THEN 'outbound' WHEN 2 THEN 'message' WHEN 3 THEN 'reply' ELSE 'callback' END AS seen_in,
  count(*) AS traces
FROM traces
WHERE chat_id IS NOT NULL
  AND message_id IS NOT NULL
GROUP BY chat_id, message_id
