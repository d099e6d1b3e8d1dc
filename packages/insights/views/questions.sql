-- name: questions
-- description: One row for each question that a person asked, with what came of it within 24 hours. The same question again within 24 hours is no new row but a sign that it was not resolved.
-- column: event_date date the day it was asked, of the lake's time zone
-- column: asked_at timestamp when it was asked, UTC
-- column: update_id
-- column: chat_id
-- column: chat_type
-- column: message_id
-- column: user_id
-- column: text string the question as it was written
-- column: text_language
-- column: question_key
-- column: group_key string questions of the same meaning have the same; see question_groups
-- column: is_bot_known boolean whether a bot is known to be in the chat at that time; in imported history, once a message shows one
-- column: bot_answered_at timestamp when a bot is known to have answered, UTC; null when no trace tells
-- column: is_answer_inferred boolean whether the number after its message is missing in a supergroup with a bot: probably the bot's answer
-- column: human_answered_at timestamp when another person first replied to it, UTC
-- column: is_approved boolean whether the asker thanked or approved
-- column: is_disapproved boolean whether the asker complained
-- column: is_escalated boolean whether the asker called for a human
-- column: is_repeated boolean whether the asker asked the same again
-- column: outcome string confirmed, assumed, human_assisted, unresolved, unknown or pending
WITH events AS (
  SELECT
    update_id,
    event_date,
    event_at,
    source,
    chat_id,
    chat_type,
    message_id,
    -- in a private chat the bot's own messages belong to the one person there
    CASE WHEN direction = 'out' THEN chat_id ELSE user_id END AS asker_id,
    CASE WHEN is_question THEN text END AS text,
    text_language,
    question_key,
    direction = 'in'
      AND update_type IN ('message', 'business_message')
      AND coalesce(is_question, false)
      AND coalesce(question_key, '') <> '' AS asks,
    direction = 'in' AND (
      (update_type IN ('message', 'business_message') AND coalesce(is_positive_feedback, false))
      OR coalesce(reaction_signal, 0) > 0
      OR coalesce(callback_signal, 0) > 0
    ) AS approves,
    direction = 'in' AND (
      (update_type IN ('message', 'business_message') AND coalesce(is_negative_feedback, false))
      OR coalesce(reaction_signal, 0) < 0
      OR coalesce(callback_signal, 0) < 0
    ) AS disapproves,
    direction = 'in'
      AND update_type IN ('message', 'business_message')
      AND coalesce(is_escalation, false) AS escalates,
    direction = 'out'
      OR coalesce(reply_to_is_bot, false)
      OR update_type IN ('message_reaction', 'callback_query') AS shows_answer,
    CASE
      WHEN direction = 'out' THEN event_at
      WHEN reply_to_is_bot THEN reply_to_sent_at
      WHEN update_type = 'callback_query' THEN callback_message_sent_at
    END AS answer_sent_at
  FROM updates
  WHERE chat_id IS NOT NULL
    AND update_type IN ('message', 'business_message', 'message_reaction', 'callback_query')
    AND (
      (direction = 'in' AND user_is_bot = false AND coalesce(sender_kind, 'user') = 'user')
      OR (direction = 'out' AND chat_type = 'private')
    )
),
compared AS (
  SELECT
    events.*,
    question_groups.group_key,
    lag(events.event_at) OVER same_question AS same_before_at,
    lead(events.event_at) OVER same_question AS same_after_at
  FROM events
  JOIN question_groups ON question_groups.question_key = events.question_key
  WHERE events.asks
  WINDOW same_question AS (
    PARTITION BY events.chat_id, events.asker_id, question_groups.group_key
    ORDER BY events.event_at, events.update_id, events.message_id
  )
),
stream AS (
  SELECT
    compared.*,
    same_before_at IS NULL OR same_before_at < event_at - INTERVAL '24' HOUR AS opens
  FROM compared
  UNION ALL
  SELECT
    events.*,
    CAST(NULL AS varchar) AS group_key,
    CAST(NULL AS timestamp) AS same_before_at,
    CAST(NULL AS timestamp) AS same_after_at,
    false AS opens
  FROM events
  WHERE NOT asks
),
numbered AS (
  SELECT
    stream.*,
    count(CASE WHEN opens THEN 1 END) OVER so_far AS question_number,
    max(CASE WHEN opens THEN event_at END) OVER so_far AS asked_at
  FROM stream
  WINDOW so_far AS (PARTITION BY chat_id, asker_id ORDER BY event_at, update_id, message_id ROWS UNBOUNDED PRECEDING)
),
episodes AS (
  SELECT
    chat_id,
    asker_id,
    asked_at,
    min(event_date) AS event_date,
    max(CASE WHEN opens THEN update_id END) AS update_id,
    max(CASE WHEN opens THEN source END) AS source,
    max(CASE WHEN opens THEN chat_type END) AS chat_type,
    max(CASE WHEN opens THEN message_id END) AS message_id,
    max(CASE WHEN opens THEN text END) AS text,
    max(CASE WHEN opens THEN text_language END) AS text_language,
    max(CASE WHEN opens THEN question_key END) AS question_key,
    max(CASE WHEN opens THEN group_key END) AS group_key,
    max(CASE WHEN opens AND same_after_at <= event_at + INTERVAL '24' HOUR THEN same_after_at END) AS repeated_at,
    max(CASE WHEN approves AND NOT opens THEN event_at END) AS approved_at,
    max(CASE WHEN disapproves AND NOT opens THEN event_at END) AS disapproved_at,
    max(CASE WHEN escalates AND NOT opens THEN event_at END) AS escalated_at,
    count(CASE WHEN shows_answer AND NOT opens THEN 1 END) AS answers_shown,
    min(CASE WHEN answer_sent_at >= asked_at THEN answer_sent_at END) AS answer_sent_at
  FROM numbered
  WHERE question_number > 0
    AND event_at < asked_at + INTERVAL '24' HOUR
  GROUP BY chat_id, asker_id, question_number, asked_at
),
replies AS (
  SELECT
    asked.chat_id,
    asked.message_id,
    -- who asked is known by the question: a reply may not tell whom it answers
    min(CASE WHEN reply.direction = 'in' AND reply.user_is_bot = false AND reply.user_id <> asked.asker_id THEN reply.event_at END) AS human_at,
    min(CASE WHEN reply.direction = 'out' OR reply.user_is_bot THEN reply.event_at END) AS bot_at
  FROM updates AS reply
  JOIN (SELECT chat_id, message_id, asker_id FROM events WHERE asks) AS asked
    ON asked.chat_id = reply.chat_id
    AND asked.message_id = reply.reply_to_message_id
  WHERE reply.update_type IN ('message', 'business_message')
  GROUP BY asked.chat_id, asked.message_id
),
rooms AS (
  SELECT
    chat_id,
    max(message_id) AS last_message_id,
    count(CASE WHEN reply_to_is_bot OR direction = 'out' OR update_type = 'callback_query' THEN 1 END) > 0 AS shows_bot,
    -- a history taken over from a group has no bot of ours in it until one shows
    min(
      CASE WHEN source <> 'import' OR reply_to_is_bot OR direction = 'out' OR update_type = 'callback_query' THEN event_at END
    ) AS bot_since
  FROM updates
  WHERE chat_id IS NOT NULL
  GROUP BY chat_id
),
following AS (
  SELECT DISTINCT chat_id, message_id - 1 AS message_id
  FROM updates
  WHERE update_type = 'message'
    AND chat_type = 'supergroup'
),
horizon AS (
  SELECT max(event_at) AS data_until FROM updates
),
joined AS (
  SELECT
    episodes.*,
    CASE WHEN replies.human_at <= episodes.asked_at + INTERVAL '24' HOUR THEN replies.human_at END AS human_answered_at,
    CASE
      WHEN replies.bot_at <= episodes.asked_at + INTERVAL '24' HOUR THEN replies.bot_at
      ELSE episodes.answer_sent_at
    END AS bot_answered_at,
    coalesce(rooms.bot_since <= episodes.asked_at + INTERVAL '24' HOUR, false) AS is_bot_known,
    rooms.shows_bot
      -- an export has every message: a missing number is a deleted one
      AND episodes.source <> 'import'
      AND coalesce(episodes.chat_type, '') = 'supergroup'
      AND following.message_id IS NULL
      AND rooms.last_message_id > episodes.message_id + 1 AS is_answer_inferred,
    coalesce(
      episodes.disapproved_at >= coalesce(episodes.approved_at, episodes.disapproved_at)
      OR episodes.escalated_at >= coalesce(episodes.approved_at, episodes.escalated_at)
      OR episodes.repeated_at >= coalesce(episodes.approved_at, episodes.repeated_at),
      false
    ) AS ends_badly,
    horizon.data_until
  FROM episodes
  JOIN rooms ON rooms.chat_id = episodes.chat_id
  LEFT JOIN replies
    ON replies.chat_id = episodes.chat_id
    AND replies.message_id = episodes.message_id
  LEFT JOIN following
    ON following.chat_id = episodes.chat_id
    AND following.message_id = episodes.message_id
  CROSS JOIN horizon
)
SELECT
  event_date,
  asked_at,
  update_id,
  chat_id,
  chat_type,
  message_id,
  asker_id AS user_id,
  text,
  text_language,
  question_key,
  group_key,
  is_bot_known,
  bot_answered_at,
  coalesce(is_answer_inferred, false) AS is_answer_inferred,
  human_answered_at,
  approved_at IS NOT NULL AS is_approved,
  disapproved_at IS NOT NULL AS is_disapproved,
  escalated_at IS NOT NULL AS is_escalated,
  repeated_at IS NOT NULL AS is_repeated,
  CASE
    WHEN ends_badly THEN 'unresolved'
    WHEN human_answered_at IS NOT NULL THEN 'human_assisted'
    WHEN approved_at IS NOT NULL AND is_bot_known THEN 'confirmed'
    WHEN approved_at IS NOT NULL THEN 'human_assisted'
    WHEN asked_at + INTERVAL '24' HOUR > data_until THEN 'pending'
    WHEN is_bot_known AND (answers_shown > 0 OR bot_answered_at IS NOT NULL OR is_answer_inferred) THEN 'assumed'
    ELSE 'unknown'
  END AS outcome
FROM joined
