-- name: daily_activity
-- description: What each person did on each day in each chat. Filter on event_date.
-- column: event_date
-- column: chat_id
-- column: chat_type string private, group, supergroup or channel; null for what happens outside chats
-- column: user_id
-- column: events bigint updates of the person, of any kind
-- column: messages bigint messages written
-- column: questions bigint messages that ask something
-- column: commands bigint commands sent
-- column: reactions bigint changes of reactions
-- column: taps bigint buttons tapped
SELECT
  event_date,
  chat_id,
  max(chat_type) AS chat_type,
  user_id,
  count(*) AS events,
  count(*) FILTER (
    WHERE update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service'
  ) AS messages,
  count(*) FILTER (
    WHERE update_type IN ('message', 'business_message') AND is_question
  ) AS questions,
  count(*) FILTER (
    WHERE update_type IN ('message', 'business_message') AND command IS NOT NULL
  ) AS commands,
  count(*) FILTER (WHERE update_type = 'message_reaction') AS reactions,
  count(*) FILTER (WHERE update_type = 'callback_query') AS taps
FROM updates
WHERE user_id IS NOT NULL
  AND user_is_bot = false
  AND coalesce(sender_kind, 'user') = 'user'
GROUP BY event_date, chat_id, user_id
