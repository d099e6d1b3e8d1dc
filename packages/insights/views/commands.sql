-- name: commands
-- description: Bot commands that people sent.
-- column: event_date
-- column: event_at
-- column: local_hour
-- column: local_weekday
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: message_id
-- column: user_id
-- column: command
-- column: command_args
-- column: command_target
-- column: start_payload
SELECT
  event_date,
  event_at,
  local_hour,
  local_weekday,
  update_id,
  chat_id,
  chat_type,
  message_id,
  user_id,
  command,
  command_args,
  command_target,
  start_payload
FROM updates
WHERE update_type IN ('message', 'business_message')
  AND command IS NOT NULL
  AND user_is_bot = false
