-- name: chats
-- description: Chats with their last title. A group that became a supergroup is one chat, under its new id.
-- column: chat_id bigint the chat, under its newest id
-- column: former_chat_id bigint the id it had as a basic group; null for others
-- column: chat_type
-- column: chat_title
-- column: first_seen_on date the first day of an update in this chat
-- column: last_seen_on date the last day of an update in this chat
-- column: people bigint different people active in it
-- column: events bigint updates
-- column: messages bigint messages of people, bots and channels
WITH migrations AS (
  SELECT chat_id AS former_chat_id, max(migrated_chat_id) AS chat_id
  FROM updates
  WHERE service_type = 'migrate_to_chat_id' AND migrated_chat_id IS NOT NULL
  GROUP BY chat_id
  UNION
  SELECT migrated_chat_id AS former_chat_id, max(chat_id) AS chat_id
  FROM updates
  WHERE service_type = 'migrate_from_chat_id' AND migrated_chat_id IS NOT NULL
  GROUP BY migrated_chat_id
)
SELECT
  coalesce(migrations.chat_id, updates.chat_id) AS chat_id,
  max(migrations.former_chat_id) AS former_chat_id,
  max_by(updates.chat_type, updates.event_at) AS chat_type,
  max_by(updates.chat_title, updates.event_at) FILTER (WHERE updates.chat_title IS NOT NULL) AS chat_title,
  min(updates.event_date) AS first_seen_on,
  max(updates.event_date) AS last_seen_on,
  count(DISTINCT CASE WHEN updates.user_is_bot = false THEN updates.user_id END) AS people,
  count(*) AS events,
  count(*) FILTER (
    WHERE updates.update_type IN ('message', 'business_message', 'channel_post')
      AND coalesce(updates.content_type, 'unknown') <> 'service'
  ) AS messages
FROM updates
LEFT JOIN migrations ON migrations.former_chat_id = updates.chat_id
WHERE updates.chat_id IS NOT NULL
GROUP BY coalesce(migrations.chat_id, updates.chat_id)
