-- name: service_events
-- description: Service messages: members that came and left, pins, titles, topics, migrations, calls.
-- column: event_date
-- column: event_at
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: chat_title
-- column: message_id
-- column: user_id
-- column: user_is_bot
-- column: service_type
-- column: joined_user_ids
-- column: migrated_chat_id
SELECT
  event_date,
  event_at,
  update_id,
  chat_id,
  chat_type,
  chat_title,
  message_id,
  user_id,
  user_is_bot,
  service_type,
  joined_user_ids,
  migrated_chat_id
FROM updates
WHERE content_type = 'service'
  AND update_type IN ('message', 'business_message', 'channel_post')
