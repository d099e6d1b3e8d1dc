-- name: message_edits
-- description: Edits that changed the text, or may have: Telegram also sends an edit when only hidden fields changed, those are left out where an earlier text is known.
-- column: event_date
-- column: event_at
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: message_id
-- column: user_id
-- column: sent_at
-- column: seconds_after_sending bigint seconds from sending to this edit
-- column: text
-- column: previous_text string the text before, as last seen; null when none was seen
-- column: is_text_changed boolean whether the text differs from the one before; null when none was seen
WITH edited AS (
  SELECT DISTINCT chat_id, message_id
  FROM updates
  WHERE update_type IN ('edited_message', 'edited_business_message', 'edited_channel_post')
),
versions AS (
  SELECT
    updates.event_date,
    updates.event_at,
    updates.update_id,
    updates.update_type,
    updates.chat_id,
    updates.chat_type,
    updates.message_id,
    updates.user_id,
    updates.sent_at,
    updates.text,
    lag(updates.event_at) OVER earlier AS previous_at,
    lag(updates.text) OVER earlier AS previous_text
  FROM updates
  JOIN edited
    ON edited.chat_id = updates.chat_id
    AND edited.message_id = updates.message_id
  WHERE updates.update_type IN (
    'message', 'business_message', 'channel_post',
    'edited_message', 'edited_business_message', 'edited_channel_post'
  )
  WINDOW earlier AS (
    PARTITION BY updates.chat_id, updates.message_id
    ORDER BY updates.event_at, updates.update_id
  )
)
SELECT
  event_date,
  event_at,
  update_id,
  chat_id,
  chat_type,
  message_id,
  user_id,
  sent_at,
  date_diff('second', sent_at, event_at) AS seconds_after_sending,
  text,
  previous_text,
  CASE WHEN previous_at IS NOT NULL THEN coalesce(text, '') <> coalesce(previous_text, '') END AS is_text_changed
FROM versions
WHERE update_type IN ('edited_message', 'edited_business_message', 'edited_channel_post')
  AND (previous_at IS NULL OR coalesce(text, '') <> coalesce(previous_text, ''))
