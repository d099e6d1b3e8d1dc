-- name: member_events
-- description: Who joined, left, was banned or promoted. Telegram tells of one join twice, as an update and as a service message: it is one row here.
-- column: event_date
-- column: event_at
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: user_id
-- column: member_user_id
-- column: member_event
-- column: is_bot_itself boolean whether the member is the bot that tells of it
-- column: member_old_status
-- column: member_new_status
-- column: seen_in string update or service_message
WITH seen AS (
  SELECT
    event_date, event_at, update_id, chat_id, chat_type, user_id, member_user_id, member_event,
    update_type = 'my_chat_member' AS is_bot_itself, member_old_status, member_new_status, 'update' AS seen_in
  FROM updates
  WHERE update_type IN ('chat_member', 'my_chat_member')
  UNION ALL
  SELECT
    event_date, event_at, update_id, chat_id, chat_type, user_id, joined.member_user_id, 'joined',
    false, CAST(NULL AS varchar), CAST(NULL AS varchar), 'service_message'
  FROM updates
  CROSS JOIN UNNEST(joined_user_ids) AS joined (member_user_id)
  WHERE service_type = 'new_chat_members'
  UNION ALL
  SELECT
    event_date, event_at, update_id, chat_id, chat_type, user_id, left_user_id, 'left',
    false, CAST(NULL AS varchar), CAST(NULL AS varchar), 'service_message'
  FROM updates
  WHERE left_user_id IS NOT NULL
),
compared AS (
  SELECT
    seen.*,
    max(CASE WHEN seen_in = 'update' THEN event_at END) OVER earlier AS update_before_at,
    min(CASE WHEN seen_in = 'update' THEN event_at END) OVER later AS update_after_at
  FROM seen
  WINDOW
    earlier AS (
      PARTITION BY chat_id, member_user_id, CASE WHEN member_event IN ('removed', 'banned') THEN 'left' ELSE member_event END
      ORDER BY event_at, update_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ),
    later AS (
      PARTITION BY chat_id, member_user_id, CASE WHEN member_event IN ('removed', 'banned') THEN 'left' ELSE member_event END
      ORDER BY event_at, update_id
      ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
    )
)
SELECT
  event_date, event_at, update_id, chat_id, chat_type, user_id, member_user_id, member_event, is_bot_itself,
  member_old_status, member_new_status, seen_in
FROM compared
WHERE seen_in = 'update'
  OR (
    (update_before_at IS NULL OR update_before_at < event_at - INTERVAL '60' SECOND)
    AND (update_after_at IS NULL OR update_after_at > event_at + INTERVAL '60' SECOND)
  )
