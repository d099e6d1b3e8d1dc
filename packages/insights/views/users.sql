-- name: users
-- description: People and bots seen, with the name they had last. Ids join every table; names may be missing.
-- column: user_id
-- column: user_is_bot
-- column: user_first_name
-- column: user_language_code
-- column: first_seen_on date the first day of an update by this user
-- column: last_seen_on date the last day of an update by this user
-- column: active_days bigint days with an update
-- column: chats bigint chats written, reacted or tapped in
-- column: events bigint updates
-- column: messages bigint messages written
SELECT
  user_id,
  max_by(user_is_bot, event_at) AS user_is_bot,
  max_by(user_first_name, event_at) FILTER (WHERE user_first_name IS NOT NULL) AS user_first_name,
  max_by(user_language_code, event_at) FILTER (WHERE user_language_code IS NOT NULL) AS user_language_code,
  min(event_date) AS first_seen_on,
  max(event_date) AS last_seen_on,
  count(DISTINCT event_date) AS active_days,
  count(DISTINCT chat_id) AS chats,
  count(*) AS events,
  count(*) FILTER (
    WHERE update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service'
  ) AS messages
FROM updates
WHERE user_id IS NOT NULL
GROUP BY user_id
