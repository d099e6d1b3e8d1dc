-- name: message_edits
-- description: Edits that changed the text, or may have: Telegram also sends an edit when only hidden fields changed, those are left out where an earlier text is known. Imported history tells the last edit of each message.
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
WITH changes AS (
  SELECT
    update_type IN ('edited_message', 'edited_business_message', 'edited_channel_post') AS is_update,
    source = 'import'
      AND direction = 'in'
      AND edited_at IS NOT NULL
      AND coalesce(content_type, 'unknown') <> 'service' AS is_imported,
    updates.*
  FROM updates
  WHERE update_type IN (
    'message', 'business_message', 'channel_post',
    'edited_message', 'edited_business_message', 'edited_channel_post'
  )
),
edited AS (
  SELECT DISTINCT chat_id, message_id
  FROM changes
  WHERE is_update OR is_imported
),
-- An exported message has the text of its last edit, and is placed by the time of that.
versions AS (
  SELECT
    changes.is_update OR changes.is_imported AS is_edit,
    changes.is_imported,
    CASE
      WHEN changes.is_imported
        THEN CAST(at_timezone(with_timezone(changes.edited_at, 'UTC'), changes.local_timezone) AS date)
      ELSE changes.event_date
    END AS event_date,
    CASE WHEN changes.is_imported THEN changes.edited_at ELSE changes.event_at END AS event_at,
    changes.update_id,
    changes.chat_id,
    changes.chat_type,
    changes.message_id,
    changes.user_id,
    changes.sent_at,
    changes.text
  FROM changes
  JOIN edited
    ON edited.chat_id = changes.chat_id
    AND edited.message_id = changes.message_id
),
compared AS (
  SELECT
    versions.*,
    lag(event_at) OVER earlier AS previous_at,
    lag(text) OVER earlier AS previous_text
  FROM versions
  WINDOW earlier AS (
    PARTITION BY chat_id, message_id
    ORDER BY event_at, CASE WHEN is_imported THEN 1 ELSE 0 END, update_id
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
FROM compared
WHERE is_edit
  AND (previous_at IS NULL OR coalesce(text, '') <> coalesce(previous_text, ''))
