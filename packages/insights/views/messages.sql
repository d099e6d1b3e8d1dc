-- name: messages
-- description: New messages of people, bots and channels, without service messages and edits. Filter on event_date.
-- column: event_date
-- column: event_at
-- column: local_hour
-- column: local_weekday
-- column: update_id
-- column: direction
-- column: source
-- column: chat_id
-- column: chat_type
-- column: chat_title
-- column: message_thread_id
-- column: message_id
-- column: user_id
-- column: user_first_name
-- column: user_language_code
-- column: sender_kind
-- column: is_human boolean true when a person wrote it: no bot, no channel, no anonymous administrator, no automatic forward
-- column: content_type
-- column: text
-- column: text_length
-- column: word_count
-- column: text_language
-- column: text_norm
-- column: question_key
-- column: is_question
-- column: is_positive_feedback
-- column: is_negative_feedback
-- column: is_escalation
-- column: is_addressed_to_bot
-- column: command
-- column: media_group_id
-- column: hashtags
-- column: link_domains
-- column: mention_count
-- column: forward_kind
-- column: via_bot_id
-- column: reply_to_message_id
-- column: reply_to_user_id
-- column: reply_to_is_bot
-- column: reply_latency_seconds
SELECT
  event_date,
  event_at,
  local_hour,
  local_weekday,
  update_id,
  direction,
  source,
  chat_id,
  chat_type,
  chat_title,
  message_thread_id,
  message_id,
  user_id,
  user_first_name,
  user_language_code,
  sender_kind,
  coalesce(user_is_bot = false, false)
    AND user_id IS NOT NULL
    AND coalesce(sender_kind, 'user') = 'user' AS is_human,
  content_type,
  text,
  text_length,
  word_count,
  text_language,
  text_norm,
  question_key,
  is_question,
  is_positive_feedback,
  is_negative_feedback,
  is_escalation,
  is_addressed_to_bot,
  command,
  media_group_id,
  hashtags,
  link_domains,
  mention_count,
  forward_kind,
  via_bot_id,
  reply_to_message_id,
  reply_to_user_id,
  reply_to_is_bot,
  reply_latency_seconds
FROM updates
WHERE update_type IN ('message', 'business_message', 'channel_post')
  AND coalesce(content_type, 'unknown') <> 'service'
