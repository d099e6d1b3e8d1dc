-- name: reactions
-- description: One row for each reaction that somebody set or took back. Anonymous reactions come as counts only and are not here.
-- column: event_date
-- column: event_at
-- column: local_hour
-- column: local_weekday
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: message_id
-- column: user_id
-- column: reaction string the emoji, custom:<id> or paid
-- column: change int 1: set, -1: taken back
-- column: reaction_signal
SELECT
  event_date, event_at, local_hour, local_weekday, update_id, chat_id, chat_type, message_id, user_id,
  added.reaction, 1 AS change, reaction_signal
FROM updates
CROSS JOIN UNNEST(reactions_added) AS added (reaction)
WHERE update_type = 'message_reaction'
UNION ALL
SELECT
  event_date, event_at, local_hour, local_weekday, update_id, chat_id, chat_type, message_id, user_id,
  removed.reaction, -1 AS change, reaction_signal
FROM updates
CROSS JOIN UNNEST(reactions_removed) AS removed (reaction)
WHERE update_type = 'message_reaction'
