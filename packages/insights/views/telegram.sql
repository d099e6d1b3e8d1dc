-- name: telegram
-- description: Messages in the eight columns of the EBAC course and its partition column, so that its queries run unchanged.
-- column: message_id
-- column: user_id
-- column: user_is_bot
-- column: user_first_name
-- column: chat_id
-- column: chat_type
-- column: text
-- column: date bigint when it was sent, Unix seconds
-- column: context_date date the day, of the lake's time zone
SELECT
  message_id,
  user_id,
  user_is_bot,
  user_first_name,
  chat_id,
  chat_type,
  text,
  date_diff('second', TIMESTAMP '1970-01-01 00:00:00', sent_at) AS "date",
  event_date AS context_date
FROM updates
WHERE update_type = 'message'
