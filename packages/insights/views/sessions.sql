-- name: sessions
-- description: Visits: what one person does in one chat until 60 minutes of silence. event_date is the day it began.
-- column: event_date date the day the session began, of the lake's time zone
-- column: chat_id
-- column: chat_type
-- column: user_id
-- column: started_at timestamp the first event, UTC
-- column: ended_at timestamp the last event, UTC
-- column: seconds bigint from the first event to the last
-- column: events bigint updates in it
-- column: messages bigint messages written in it
WITH events AS (
  SELECT
    update_id,
    message_id,
    event_date,
    event_at,
    chat_id,
    chat_type,
    user_id,
    update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service' AS is_message,
    lag(event_at) OVER (PARTITION BY chat_id, user_id ORDER BY event_at, update_id, message_id) AS previous_at
  FROM updates
  WHERE chat_id IS NOT NULL
    AND user_id IS NOT NULL
    AND user_is_bot = false
    AND coalesce(sender_kind, 'user') = 'user'
),
numbered AS (
  SELECT
    events.*,
    count(CASE WHEN previous_at IS NULL OR event_at > previous_at + INTERVAL '60' MINUTE THEN 1 END) OVER (
      PARTITION BY chat_id, user_id
      ORDER BY event_at, update_id, message_id
      ROWS UNBOUNDED PRECEDING
    ) AS session_number
  FROM events
)
SELECT
  min(event_date) AS event_date,
  chat_id,
  max(chat_type) AS chat_type,
  user_id,
  min(event_at) AS started_at,
  max(event_at) AS ended_at,
  date_diff('second', min(event_at), max(event_at)) AS seconds,
  count(*) AS events,
  count(CASE WHEN is_message THEN 1 END) AS messages
FROM numbered
GROUP BY chat_id, user_id, session_number
