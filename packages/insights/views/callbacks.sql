-- name: callbacks
-- description: Taps on the buttons of the bot.
-- column: event_date
-- column: event_at
-- column: local_hour
-- column: local_weekday
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: message_id
-- column: user_id
-- column: callback_data
-- column: callback_signal
-- column: callback_message_sent_at
-- column: callback_message_text
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
  callback_data,
  callback_signal,
  callback_message_sent_at,
  callback_message_text
FROM updates
WHERE update_type = 'callback_query'
