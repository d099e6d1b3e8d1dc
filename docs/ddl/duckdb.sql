-- Made from the catalogue in packages/flatten and the views in packages/insights by `pnpm generate`.
-- Opens a lake in DuckDB: duckdb -init docs/ddl/duckdb.sql, or run this text from any language. It needs one day of rows or more.
SET VARIABLE lake = coalesce(getvariable('lake'), 'lake'); -- the folder of the lake; set it before, or change it here
SET TimeZone = 'UTC';
SET integer_division = true;
SET default_null_order = 'nulls_last';
CREATE MACRO array_join(list, delimiter) AS array_to_string(list, delimiter);
CREATE MACRO cardinality(list) AS len(list);
CREATE MACRO sequence(first, last) AS CAST(generate_series(first, last, INTERVAL 1 DAY) AS DATE[]);
CREATE MACRO with_timezone(clock, zone) AS timezone(zone, clock);
CREATE MACRO at_timezone(moment, zone) AS timezone(zone, moment);
CREATE OR REPLACE VIEW updates AS SELECT CAST(update_id AS BIGINT) AS update_id, CAST(update_type AS VARCHAR) AS update_type, CAST(direction AS VARCHAR) AS direction, CAST(source AS VARCHAR) AS source, CAST(event_at AS TIMESTAMP) AS event_at, CAST(event_at_source AS VARCHAR) AS event_at_source, CAST(received_at AS TIMESTAMP) AS received_at, CAST(local_hour AS INTEGER) AS local_hour, CAST(local_weekday AS INTEGER) AS local_weekday, CAST(local_week AS DATE) AS local_week, CAST(local_timezone AS VARCHAR) AS local_timezone, CAST(raw_key AS VARCHAR) AS raw_key, CAST(schema_version AS VARCHAR) AS schema_version, CAST(rules_version AS VARCHAR) AS rules_version, CAST(chat_id AS BIGINT) AS chat_id, CAST(chat_type AS VARCHAR) AS chat_type, CAST(chat_title AS VARCHAR) AS chat_title, CAST(chat_username AS VARCHAR) AS chat_username, CAST(is_forum AS BOOLEAN) AS is_forum, CAST(message_thread_id AS BIGINT) AS message_thread_id, CAST(is_topic_message AS BOOLEAN) AS is_topic_message, CAST(topic_name AS VARCHAR) AS topic_name, CAST(business_connection_id AS VARCHAR) AS business_connection_id, CAST(migrated_chat_id AS BIGINT) AS migrated_chat_id, CAST(user_id AS BIGINT) AS user_id, CAST(user_is_bot AS BOOLEAN) AS user_is_bot, CAST(user_first_name AS VARCHAR) AS user_first_name, CAST(user_username AS VARCHAR) AS user_username, CAST(user_language_code AS VARCHAR) AS user_language_code, CAST(user_is_premium AS BOOLEAN) AS user_is_premium, CAST(sender_chat_id AS BIGINT) AS sender_chat_id, CAST(sender_kind AS VARCHAR) AS sender_kind, CAST(message_id AS BIGINT) AS message_id, CAST(sent_at AS TIMESTAMP) AS sent_at, CAST(is_edit AS BOOLEAN) AS is_edit, CAST(edited_at AS TIMESTAMP) AS edited_at, CAST(content_type AS VARCHAR) AS content_type, CAST(service_type AS VARCHAR) AS service_type, CAST(text AS VARCHAR) AS text, CAST(text_source AS VARCHAR) AS text_source, CAST(text_length AS INTEGER) AS text_length, CAST(word_count AS INTEGER) AS word_count, CAST(media_group_id AS VARCHAR) AS media_group_id, CAST(file_unique_id AS VARCHAR) AS file_unique_id, CAST(mime_type AS VARCHAR) AS mime_type, CAST(file_size AS BIGINT) AS file_size, CAST(media_seconds AS INTEGER) AS media_seconds, CAST(sticker_emoji AS VARCHAR) AS sticker_emoji, CAST(emojis AS VARCHAR[]) AS emojis, CAST(command AS VARCHAR) AS command, CAST(command_target AS VARCHAR) AS command_target, CAST(command_args AS VARCHAR) AS command_args, CAST(start_payload AS VARCHAR) AS start_payload, CAST(hashtags AS VARCHAR[]) AS hashtags, CAST(link_domains AS VARCHAR[]) AS link_domains, CAST(mention_count AS INTEGER) AS mention_count, CAST(reply_to_message_id AS BIGINT) AS reply_to_message_id, CAST(reply_to_user_id AS BIGINT) AS reply_to_user_id, CAST(reply_to_is_bot AS BOOLEAN) AS reply_to_is_bot, CAST(reply_to_sent_at AS TIMESTAMP) AS reply_to_sent_at, CAST(reply_latency_seconds AS BIGINT) AS reply_latency_seconds, CAST(reply_to_text AS VARCHAR) AS reply_to_text, CAST(quote_text AS VARCHAR) AS quote_text, CAST(forward_kind AS VARCHAR) AS forward_kind, CAST(forward_from_id AS BIGINT) AS forward_from_id, CAST(forwarded_at AS TIMESTAMP) AS forwarded_at, CAST(via_bot_id AS BIGINT) AS via_bot_id, CAST(is_automatic_forward AS BOOLEAN) AS is_automatic_forward, CAST(is_addressed_to_bot AS BOOLEAN) AS is_addressed_to_bot, CAST(pinned_message_id AS BIGINT) AS pinned_message_id, CAST(reactions_added AS VARCHAR[]) AS reactions_added, CAST(reactions_removed AS VARCHAR[]) AS reactions_removed, CAST(reaction_signal AS INTEGER) AS reaction_signal, CAST(reaction_total AS BIGINT) AS reaction_total, CAST(callback_data AS VARCHAR) AS callback_data, CAST(callback_signal AS INTEGER) AS callback_signal, CAST(callback_message_sent_at AS TIMESTAMP) AS callback_message_sent_at, CAST(callback_message_text AS VARCHAR) AS callback_message_text, CAST(member_user_id AS BIGINT) AS member_user_id, CAST(member_old_status AS VARCHAR) AS member_old_status, CAST(member_new_status AS VARCHAR) AS member_new_status, CAST(member_event AS VARCHAR) AS member_event, CAST(joined_via AS VARCHAR) AS joined_via, CAST(joined_user_ids AS BIGINT[]) AS joined_user_ids, CAST(left_user_id AS BIGINT) AS left_user_id, CAST(inline_query_text AS VARCHAR) AS inline_query_text, CAST(poll_id AS VARCHAR) AS poll_id, CAST(poll_question AS VARCHAR) AS poll_question, CAST(poll_option_ids AS BIGINT[]) AS poll_option_ids, CAST(poll_voter_count AS INTEGER) AS poll_voter_count, CAST(payment_currency AS VARCHAR) AS payment_currency, CAST(payment_amount AS BIGINT) AS payment_amount, CAST(boost_source AS VARCHAR) AS boost_source, CAST(subscription_state AS VARCHAR) AS subscription_state, CAST(is_business_enabled AS BOOLEAN) AS is_business_enabled, CAST(deleted_message_ids AS BIGINT[]) AS deleted_message_ids, CAST(managed_bot_id AS BIGINT) AS managed_bot_id, CAST(text_language AS VARCHAR) AS text_language, CAST(text_norm AS VARCHAR) AS text_norm, CAST(question_key AS VARCHAR) AS question_key, CAST(is_question AS BOOLEAN) AS is_question, CAST(is_positive_feedback AS BOOLEAN) AS is_positive_feedback, CAST(is_negative_feedback AS BOOLEAN) AS is_negative_feedback, CAST(is_escalation AS BOOLEAN) AS is_escalation, CAST(event_date AS DATE) AS event_date FROM (SELECT CAST(NULL AS BIGINT) AS update_id, CAST(NULL AS VARCHAR) AS update_type, CAST(NULL AS VARCHAR) AS direction, CAST(NULL AS VARCHAR) AS source, CAST(NULL AS TIMESTAMP) AS event_at, CAST(NULL AS VARCHAR) AS event_at_source, CAST(NULL AS TIMESTAMP) AS received_at, CAST(NULL AS INTEGER) AS local_hour, CAST(NULL AS INTEGER) AS local_weekday, CAST(NULL AS DATE) AS local_week, CAST(NULL AS VARCHAR) AS local_timezone, CAST(NULL AS VARCHAR) AS raw_key, CAST(NULL AS VARCHAR) AS schema_version, CAST(NULL AS VARCHAR) AS rules_version, CAST(NULL AS BIGINT) AS chat_id, CAST(NULL AS VARCHAR) AS chat_type, CAST(NULL AS VARCHAR) AS chat_title, CAST(NULL AS VARCHAR) AS chat_username, CAST(NULL AS BOOLEAN) AS is_forum, CAST(NULL AS BIGINT) AS message_thread_id, CAST(NULL AS BOOLEAN) AS is_topic_message, CAST(NULL AS VARCHAR) AS topic_name, CAST(NULL AS VARCHAR) AS business_connection_id, CAST(NULL AS BIGINT) AS migrated_chat_id, CAST(NULL AS BIGINT) AS user_id, CAST(NULL AS BOOLEAN) AS user_is_bot, CAST(NULL AS VARCHAR) AS user_first_name, CAST(NULL AS VARCHAR) AS user_username, CAST(NULL AS VARCHAR) AS user_language_code, CAST(NULL AS BOOLEAN) AS user_is_premium, CAST(NULL AS BIGINT) AS sender_chat_id, CAST(NULL AS VARCHAR) AS sender_kind, CAST(NULL AS BIGINT) AS message_id, CAST(NULL AS TIMESTAMP) AS sent_at, CAST(NULL AS BOOLEAN) AS is_edit, CAST(NULL AS TIMESTAMP) AS edited_at, CAST(NULL AS VARCHAR) AS content_type, CAST(NULL AS VARCHAR) AS service_type, CAST(NULL AS VARCHAR) AS text, CAST(NULL AS VARCHAR) AS text_source, CAST(NULL AS INTEGER) AS text_length, CAST(NULL AS INTEGER) AS word_count, CAST(NULL AS VARCHAR) AS media_group_id, CAST(NULL AS VARCHAR) AS file_unique_id, CAST(NULL AS VARCHAR) AS mime_type, CAST(NULL AS BIGINT) AS file_size, CAST(NULL AS INTEGER) AS media_seconds, CAST(NULL AS VARCHAR) AS sticker_emoji, CAST(NULL AS VARCHAR[]) AS emojis, CAST(NULL AS VARCHAR) AS command, CAST(NULL AS VARCHAR) AS command_target, CAST(NULL AS VARCHAR) AS command_args, CAST(NULL AS VARCHAR) AS start_payload, CAST(NULL AS VARCHAR[]) AS hashtags, CAST(NULL AS VARCHAR[]) AS link_domains, CAST(NULL AS INTEGER) AS mention_count, CAST(NULL AS BIGINT) AS reply_to_message_id, CAST(NULL AS BIGINT) AS reply_to_user_id, CAST(NULL AS BOOLEAN) AS reply_to_is_bot, CAST(NULL AS TIMESTAMP) AS reply_to_sent_at, CAST(NULL AS BIGINT) AS reply_latency_seconds, CAST(NULL AS VARCHAR) AS reply_to_text, CAST(NULL AS VARCHAR) AS quote_text, CAST(NULL AS VARCHAR) AS forward_kind, CAST(NULL AS BIGINT) AS forward_from_id, CAST(NULL AS TIMESTAMP) AS forwarded_at, CAST(NULL AS BIGINT) AS via_bot_id, CAST(NULL AS BOOLEAN) AS is_automatic_forward, CAST(NULL AS BOOLEAN) AS is_addressed_to_bot, CAST(NULL AS BIGINT) AS pinned_message_id, CAST(NULL AS VARCHAR[]) AS reactions_added, CAST(NULL AS VARCHAR[]) AS reactions_removed, CAST(NULL AS INTEGER) AS reaction_signal, CAST(NULL AS BIGINT) AS reaction_total, CAST(NULL AS VARCHAR) AS callback_data, CAST(NULL AS INTEGER) AS callback_signal, CAST(NULL AS TIMESTAMP) AS callback_message_sent_at, CAST(NULL AS VARCHAR) AS callback_message_text, CAST(NULL AS BIGINT) AS member_user_id, CAST(NULL AS VARCHAR) AS member_old_status, CAST(NULL AS VARCHAR) AS member_new_status, CAST(NULL AS VARCHAR) AS member_event, CAST(NULL AS VARCHAR) AS joined_via, CAST(NULL AS BIGINT[]) AS joined_user_ids, CAST(NULL AS BIGINT) AS left_user_id, CAST(NULL AS VARCHAR) AS inline_query_text, CAST(NULL AS VARCHAR) AS poll_id, CAST(NULL AS VARCHAR) AS poll_question, CAST(NULL AS BIGINT[]) AS poll_option_ids, CAST(NULL AS INTEGER) AS poll_voter_count, CAST(NULL AS VARCHAR) AS payment_currency, CAST(NULL AS BIGINT) AS payment_amount, CAST(NULL AS VARCHAR) AS boost_source, CAST(NULL AS VARCHAR) AS subscription_state, CAST(NULL AS BOOLEAN) AS is_business_enabled, CAST(NULL AS BIGINT[]) AS deleted_message_ids, CAST(NULL AS BIGINT) AS managed_bot_id, CAST(NULL AS VARCHAR) AS text_language, CAST(NULL AS VARCHAR) AS text_norm, CAST(NULL AS VARCHAR) AS question_key, CAST(NULL AS BOOLEAN) AS is_question, CAST(NULL AS BOOLEAN) AS is_positive_feedback, CAST(NULL AS BOOLEAN) AS is_negative_feedback, CAST(NULL AS BOOLEAN) AS is_escalation, CAST(NULL AS DATE) AS event_date WHERE false UNION ALL BY NAME
    FROM read_parquet(getvariable('lake') || '/enriched/updates/*/*.parquet', hive_partitioning = true, hive_types = {'event_date': DATE},
      union_by_name = true));
COMMENT ON COLUMN updates.update_id IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN updates.update_type IS 'Kind of the update: message, edited_message, callback_query, message_reaction, chat_member, ...; a kind unknown to this version keeps its name';
COMMENT ON COLUMN updates.direction IS 'in: delivered by Telegram; out: sent by the bot itself';
COMMENT ON COLUMN updates.source IS 'How it got into the lake: webhook (or getUpdates), outbound (the bot reported what it sent), import (an export of Telegram Desktop)';
COMMENT ON COLUMN updates.event_at IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN updates.event_at_source IS 'telegram: event_at is a time that Telegram gave; received: it is the time of arrival';
COMMENT ON COLUMN updates.received_at IS 'When the update arrived at the webhook, UTC; for imported history, when it was imported';
COMMENT ON COLUMN updates.local_hour IS 'Hour of event_at on the clock of local_timezone, 0 to 23';
COMMENT ON COLUMN updates.local_weekday IS 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday';
COMMENT ON COLUMN updates.local_week IS 'Monday of the week of event_at in local_timezone';
COMMENT ON COLUMN updates.local_timezone IS 'IANA time zone of event_date, local_hour, local_weekday and local_week';
COMMENT ON COLUMN updates.raw_key IS 'Key of the original JSON in the lake; null where it would identify a person who is pseudonymised';
COMMENT ON COLUMN updates.schema_version IS 'Version of the columns by which the row was made';
COMMENT ON COLUMN updates.rules_version IS 'Version of the rules by which the columns derived from text were filled; null when they were not';
COMMENT ON COLUMN updates.chat_id IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN updates.chat_type IS 'private, group, supergroup or channel';
COMMENT ON COLUMN updates.chat_title IS 'Title of the group or channel; null in private chats';
COMMENT ON COLUMN updates.chat_username IS 'Public name of the group or channel, without @; null in private chats';
COMMENT ON COLUMN updates.is_forum IS 'Whether the supergroup has topics';
COMMENT ON COLUMN updates.message_thread_id IS 'Topic or thread of the message within the chat';
COMMENT ON COLUMN updates.is_topic_message IS 'Whether the message was sent to a topic of a forum';
COMMENT ON COLUMN updates.topic_name IS 'Name of the topic when it was created; in a service message its new name; null where the message replies to another one';
COMMENT ON COLUMN updates.business_connection_id IS 'Set: the chat is one of a business account that the bot serves';
COMMENT ON COLUMN updates.migrated_chat_id IS 'The other id of a group that became a supergroup: in the old chat the new id, in the new chat the old one';
COMMENT ON COLUMN updates.user_id IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN updates.user_is_bot IS 'Whether the actor is a bot';
COMMENT ON COLUMN updates.user_first_name IS 'First name of the actor at that time; group by user_id, names repeat';
COMMENT ON COLUMN updates.user_username IS 'Public name of the actor at that time, without @';
COMMENT ON COLUMN updates.user_language_code IS 'Language of the app of the actor (IETF tag), not the one written';
COMMENT ON COLUMN updates.user_is_premium IS 'Whether the actor has Telegram Premium; null where Telegram does not say so';
COMMENT ON COLUMN updates.sender_chat_id IS 'The chat on whose behalf it was done: the group of an anonymous admin, a channel';
COMMENT ON COLUMN updates.sender_kind IS 'Who speaks in a message: user, bot, anonymous_admin, channel, or auto_forward (a post of the linked channel, forwarded by Telegram)';
COMMENT ON COLUMN updates.message_id IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN updates.sent_at IS 'When the message was first sent, UTC; for an edit the time of the original';
COMMENT ON COLUMN updates.is_edit IS 'Whether the update reports an edit, which may have changed nothing visible';
COMMENT ON COLUMN updates.edited_at IS 'When the message was last edited, UTC';
COMMENT ON COLUMN updates.content_type IS 'text, photo, video, voice, sticker, ...; service for service messages, unknown for contents newer than this version';
COMMENT ON COLUMN updates.service_type IS 'Kind of the service message: new_chat_members, left_chat_member, pinned_message, migrate_to_chat_id, ...';
COMMENT ON COLUMN updates.text IS 'What was written: the text, or the caption of a media message';
COMMENT ON COLUMN updates.text_source IS 'Where text comes from: text, caption or rich_message';
COMMENT ON COLUMN updates.text_length IS 'Length of text in UTF-16 units, as Telegram counts';
COMMENT ON COLUMN updates.word_count IS 'Words of text, separated by white space';
COMMENT ON COLUMN updates.media_group_id IS 'Album the message belongs to; count an album once';
COMMENT ON COLUMN updates.file_unique_id IS 'The file, the same for all bots and at all times; cannot be used to download it';
COMMENT ON COLUMN updates.mime_type IS 'Media type of the file, as its sender says';
COMMENT ON COLUMN updates.file_size IS 'Size of the file in bytes';
COMMENT ON COLUMN updates.media_seconds IS 'Duration of audio, video, voice, animation in seconds';
COMMENT ON COLUMN updates.sticker_emoji IS 'Emoji of the sticker';
COMMENT ON COLUMN updates.emojis IS 'Emoji in text, in order, repeated ones too';
COMMENT ON COLUMN updates.command IS 'Bot command the message begins with, lower case, without the @name of the bot, such as /start';
COMMENT ON COLUMN updates.command_target IS 'Name of the bot the command is addressed to with @, without @';
COMMENT ON COLUMN updates.command_args IS 'What follows the command, without white space around it';
COMMENT ON COLUMN updates.start_payload IS 'Parameter of the link the bot was started by: the campaign or source';
COMMENT ON COLUMN updates.hashtags IS 'Hashtags and cashtags of text, lower case, with their sign';
COMMENT ON COLUMN updates.link_domains IS 'Host names of the links in text, lower case, without www.; the links themselves are in the original';
COMMENT ON COLUMN updates.mention_count IS 'How many people, bots or channels text mentions';
COMMENT ON COLUMN updates.reply_to_message_id IS 'Message of the same chat this one replies to; null in a topic where it replies to nothing';
COMMENT ON COLUMN updates.reply_to_user_id IS 'Who wrote the message this one answers';
COMMENT ON COLUMN updates.reply_to_is_bot IS 'Whether a bot wrote the message this one answers';
COMMENT ON COLUMN updates.reply_to_sent_at IS 'When the message this one answers was sent, UTC';
COMMENT ON COLUMN updates.reply_latency_seconds IS 'Seconds from the answered message to the answer';
COMMENT ON COLUMN updates.reply_to_text IS 'What the bot had written: the only trace of its messages in the updates';
COMMENT ON COLUMN updates.quote_text IS 'Part of the answered message that is quoted';
COMMENT ON COLUMN updates.forward_kind IS 'Where a forwarded message comes from: user, hidden_user, chat or channel; null: not forwarded';
COMMENT ON COLUMN updates.forward_from_id IS 'Who first wrote the forwarded message; null for hidden users';
COMMENT ON COLUMN updates.forwarded_at IS 'When the forwarded message was first sent, UTC';
COMMENT ON COLUMN updates.via_bot_id IS 'Bot through which the message was written (inline mode)';
COMMENT ON COLUMN updates.is_automatic_forward IS 'Whether Telegram forwarded it from the linked channel';
COMMENT ON COLUMN updates.is_addressed_to_bot IS 'Whether a bot is meant: a private chat, a command, a tapped button, a reply to a bot, or the @name of a bot in text';
COMMENT ON COLUMN updates.pinned_message_id IS 'Message that was pinned';
COMMENT ON COLUMN updates.reactions_added IS 'Reactions set: the emoji, custom:<id> or paid';
COMMENT ON COLUMN updates.reactions_removed IS 'Reactions taken back: the emoji, custom:<id> or paid';
COMMENT ON COLUMN updates.reaction_signal IS 'Approval in the change of reactions: 1 more of it, -1 less of it, 0 neither';
COMMENT ON COLUMN updates.reaction_total IS 'Reactions on the message in a chat that keeps their authors anonymous';
COMMENT ON COLUMN updates.callback_data IS 'Data of the button tapped';
COMMENT ON COLUMN updates.callback_signal IS 'Approval in the button tapped: 1 for an answer such as helpful:yes, -1 for helpful:no, 0 for others';
COMMENT ON COLUMN updates.callback_message_sent_at IS 'When the message with the tapped button was sent, UTC; null when the bot can no longer see it';
COMMENT ON COLUMN updates.callback_message_text IS 'Text of the message with the tapped button';
COMMENT ON COLUMN updates.member_user_id IS 'Whose membership changed';
COMMENT ON COLUMN updates.member_old_status IS 'Membership before: creator, administrator, member, restricted, left or kicked';
COMMENT ON COLUMN updates.member_new_status IS 'Membership after: creator, administrator, member, restricted, left or kicked';
COMMENT ON COLUMN updates.member_event IS 'joined, left, removed, banned, unbanned, promoted, demoted, restricted, unrestricted, changed; of the bot in a private chat bot_blocked, bot_unblocked';
COMMENT ON COLUMN updates.joined_via IS 'How the member joined, where Telegram reports it: invite_link, join_request or folder_link';
COMMENT ON COLUMN updates.joined_user_ids IS 'Who joined, by the service message; member_event reports the same where the bot receives chat_member: do not count both';
COMMENT ON COLUMN updates.left_user_id IS 'Who left or was removed, by the service message; see joined_user_ids';
COMMENT ON COLUMN updates.inline_query_text IS 'What was typed after the name of the bot in another chat';
COMMENT ON COLUMN updates.poll_id IS 'The poll';
COMMENT ON COLUMN updates.poll_question IS 'Question of the poll';
COMMENT ON COLUMN updates.poll_option_ids IS 'Options chosen, counted from 0; empty: the vote was taken back';
COMMENT ON COLUMN updates.poll_voter_count IS 'Voters so far';
COMMENT ON COLUMN updates.payment_currency IS 'ISO 4217 code, or XTR for Telegram Stars';
COMMENT ON COLUMN updates.payment_amount IS 'Amount in the smallest unit of the currency, such as cents';
COMMENT ON COLUMN updates.boost_source IS 'Where a boost of the chat comes from: premium, gift_code or giveaway';
COMMENT ON COLUMN updates.subscription_state IS 'State of the subscription';
COMMENT ON COLUMN updates.is_business_enabled IS 'Whether the business account lets the bot act';
COMMENT ON COLUMN updates.deleted_message_ids IS 'Messages deleted in a chat of a business account';
COMMENT ON COLUMN updates.managed_bot_id IS 'Bot that was created or changed on behalf of its owner';
COMMENT ON COLUMN updates.text_language IS 'Language written: pt, es or en, else the language of the app; null without words';
COMMENT ON COLUMN updates.text_norm IS 'Text in lower case without marks, links, mentions and punctuation';
COMMENT ON COLUMN updates.question_key IS 'The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing';
COMMENT ON COLUMN updates.is_question IS 'Whether the text asks for something or reports a problem';
COMMENT ON COLUMN updates.is_positive_feedback IS 'Whether the text thanks or says that it worked';
COMMENT ON COLUMN updates.is_negative_feedback IS 'Whether the text says that it did not work';
COMMENT ON COLUMN updates.is_escalation IS 'Whether the text asks for a human';
COMMENT ON COLUMN updates.event_date IS 'Day of event_at on the calendar of local_timezone; always filter on it';
CREATE OR REPLACE VIEW daily_activity AS SELECT
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
GROUP BY event_date, chat_id, user_id;
COMMENT ON VIEW daily_activity IS 'What each person did on each day in each chat. Filter on event_date.';
COMMENT ON COLUMN daily_activity."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN daily_activity."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN daily_activity."chat_type" IS 'private, group, supergroup or channel; null for what happens outside chats';
COMMENT ON COLUMN daily_activity."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN daily_activity."events" IS 'updates of the person, of any kind';
COMMENT ON COLUMN daily_activity."messages" IS 'messages written';
COMMENT ON COLUMN daily_activity."questions" IS 'messages that ask something';
COMMENT ON COLUMN daily_activity."commands" IS 'commands sent';
COMMENT ON COLUMN daily_activity."reactions" IS 'changes of reactions';
COMMENT ON COLUMN daily_activity."taps" IS 'buttons tapped';
CREATE OR REPLACE VIEW active_people AS WITH active AS (
  SELECT event_date, chat_id, user_id FROM daily_activity WHERE chat_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT event_date, CAST(NULL AS bigint) AS chat_id, user_id FROM daily_activity
),
followed AS (
  SELECT
    event_date,
    chat_id,
    user_id,
    lead(event_date) OVER (PARTITION BY chat_id, user_id ORDER BY event_date) AS next_date
  FROM active
),
-- Each active day lights a person for 1, 7 or 30 days, or until the next active day: steps up and down, no self-join.
steps AS (
  SELECT event_date, chat_id, count(*) AS daily, count(*) AS weekly, count(*) AS monthly
  FROM followed
  GROUP BY event_date, chat_id
  UNION ALL
  SELECT CAST(event_date + INTERVAL '1' DAY AS date), chat_id, -count(*), 0, 0
  FROM followed
  GROUP BY 1, chat_id
  UNION ALL
  SELECT
    CAST(CASE WHEN next_date < event_date + INTERVAL '7' DAY THEN next_date ELSE event_date + INTERVAL '7' DAY END AS date),
    chat_id,
    0,
    -count(*),
    0
  FROM followed
  GROUP BY 1, chat_id
  UNION ALL
  SELECT
    CAST(CASE WHEN next_date < event_date + INTERVAL '30' DAY THEN next_date ELSE event_date + INTERVAL '30' DAY END AS date),
    chat_id,
    0,
    0,
    -count(*)
  FROM followed
  GROUP BY 1, chat_id
),
changes AS (
  SELECT event_date, chat_id, sum(daily) AS daily, sum(weekly) AS weekly, sum(monthly) AS monthly
  FROM steps
  GROUP BY event_date, chat_id
),
newest AS (
  SELECT max(event_date) AS newest_date FROM updates
),
totals AS (
  SELECT
    event_date,
    chat_id,
    lead(event_date) OVER (PARTITION BY chat_id ORDER BY event_date) AS next_date,
    sum(daily) OVER so_far AS daily,
    sum(weekly) OVER so_far AS weekly,
    sum(monthly) OVER so_far AS monthly
  FROM changes
  WINDOW so_far AS (PARTITION BY chat_id ORDER BY event_date ROWS UNBOUNDED PRECEDING)
)
SELECT
  totals.event_date,
  CAST(
    CASE WHEN totals.next_date <= newest.newest_date THEN totals.next_date - INTERVAL '1' DAY ELSE newest.newest_date END AS date
  ) AS last_date,
  totals.chat_id,
  CAST(totals.daily AS bigint) AS daily,
  CAST(totals.weekly AS bigint) AS weekly,
  CAST(totals.monthly AS bigint) AS monthly
FROM totals
CROSS JOIN newest
WHERE totals.event_date <= newest.newest_date;
COMMENT ON VIEW active_people IS 'How many different people were active on a day, in the 7 and in the 30 days up to it; for each chat, and with chat_id null for all chats together.';
COMMENT ON COLUMN active_people."event_date" IS 'the first day of these numbers; a day without a change of the numbers has no row';
COMMENT ON COLUMN active_people."last_date" IS 'the last day of these numbers: the day before they change, or the newest day of the lake';
COMMENT ON COLUMN active_people."chat_id" IS 'the chat; null: all chats';
COMMENT ON COLUMN active_people."daily" IS 'people active on the day';
COMMENT ON COLUMN active_people."weekly" IS 'people active in the 7 days up to it';
COMMENT ON COLUMN active_people."monthly" IS 'people active in the 30 days up to it';
CREATE OR REPLACE VIEW bot_messages_seen AS WITH traces AS (
  SELECT
    event_date,
    chat_id,
    message_id,
    sent_at,
    text,
    reply_to_message_id AS answers_message_id,
    CASE WHEN direction = 'out' AND source <> 'import' THEN 1 ELSE 2 END AS place
  FROM updates
  WHERE update_type IN ('message', 'business_message')
    AND (direction = 'out' OR (user_is_bot AND coalesce(sender_kind, 'bot') = 'bot'))
  UNION ALL
  SELECT
    event_date,
    chat_id,
    reply_to_message_id,
    reply_to_sent_at,
    reply_to_text,
    CAST(NULL AS bigint),
    3
  FROM updates
  WHERE reply_to_is_bot
    -- the senders Telegram shows for anonymous administrators and for channels
    AND coalesce(reply_to_user_id, 0) NOT IN (1087968824, 136817688)
  UNION ALL
  SELECT
    event_date,
    chat_id,
    message_id,
    callback_message_sent_at,
    callback_message_text,
    CAST(NULL AS bigint),
    4
  FROM updates
  WHERE update_type = 'callback_query'
)
SELECT
  min(event_date) AS event_date,
  chat_id,
  message_id,
  min(sent_at) AS sent_at,
  max_by(text, -place) FILTER (WHERE text IS NOT NULL) AS text,
  max(answers_message_id) AS answers_message_id,
  CASE min(place) WHEN 1 THEN 'outbound' WHEN 2 THEN 'message' WHEN 3 THEN 'reply' ELSE 'callback' END AS seen_in,
  count(*) AS traces
FROM traces
WHERE chat_id IS NOT NULL
  AND message_id IS NOT NULL
GROUP BY chat_id, message_id;
COMMENT ON VIEW bot_messages_seen IS 'Messages of bots that left a trace: sent through the outbound log, received from another bot, imported, answered, or tapped on. Telegram delivers no others.';
COMMENT ON COLUMN bot_messages_seen."event_date" IS 'the day it was sent, or first seen where that is not known';
COMMENT ON COLUMN bot_messages_seen."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN bot_messages_seen."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN bot_messages_seen."sent_at" IS 'when the bot sent it, UTC; null when the trace does not tell';
COMMENT ON COLUMN bot_messages_seen."text" IS 'what the bot wrote; null when the trace does not tell';
COMMENT ON COLUMN bot_messages_seen."answers_message_id" IS 'the message it answers, where the bot''s own log tells';
COMMENT ON COLUMN bot_messages_seen."seen_in" IS 'the best trace: outbound, message, reply or callback';
COMMENT ON COLUMN bot_messages_seen."traces" IS 'updates that show it';
CREATE OR REPLACE VIEW callbacks AS SELECT
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
WHERE update_type = 'callback_query';
COMMENT ON VIEW callbacks IS 'Taps on the buttons of the bot.';
COMMENT ON COLUMN callbacks."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN callbacks."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN callbacks."local_hour" IS 'Hour of event_at on the clock of local_timezone, 0 to 23';
COMMENT ON COLUMN callbacks."local_weekday" IS 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday';
COMMENT ON COLUMN callbacks."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN callbacks."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN callbacks."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN callbacks."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN callbacks."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN callbacks."callback_data" IS 'Data of the button tapped';
COMMENT ON COLUMN callbacks."callback_signal" IS 'Approval in the button tapped: 1 for an answer such as helpful:yes, -1 for helpful:no, 0 for others';
COMMENT ON COLUMN callbacks."callback_message_sent_at" IS 'When the message with the tapped button was sent, UTC; null when the bot can no longer see it';
COMMENT ON COLUMN callbacks."callback_message_text" IS 'Text of the message with the tapped button';
CREATE OR REPLACE VIEW chats AS WITH migrations AS (
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
GROUP BY coalesce(migrations.chat_id, updates.chat_id);
COMMENT ON VIEW chats IS 'Chats with their last title. A group that became a supergroup is one chat, under its new id.';
COMMENT ON COLUMN chats."chat_id" IS 'the chat, under its newest id';
COMMENT ON COLUMN chats."former_chat_id" IS 'the id it had as a basic group; null for others';
COMMENT ON COLUMN chats."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN chats."chat_title" IS 'Title of the group or channel; null in private chats';
COMMENT ON COLUMN chats."first_seen_on" IS 'the first day of an update in this chat';
COMMENT ON COLUMN chats."last_seen_on" IS 'the last day of an update in this chat';
COMMENT ON COLUMN chats."people" IS 'different people active in it';
COMMENT ON COLUMN chats."events" IS 'updates';
COMMENT ON COLUMN chats."messages" IS 'messages of people, bots and channels';
CREATE OR REPLACE VIEW commands AS SELECT
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
  AND user_is_bot = false;
COMMENT ON VIEW commands IS 'Bot commands that people sent.';
COMMENT ON COLUMN commands."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN commands."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN commands."local_hour" IS 'Hour of event_at on the clock of local_timezone, 0 to 23';
COMMENT ON COLUMN commands."local_weekday" IS 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday';
COMMENT ON COLUMN commands."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN commands."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN commands."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN commands."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN commands."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN commands."command" IS 'Bot command the message begins with, lower case, without the @name of the bot, such as /start';
COMMENT ON COLUMN commands."command_args" IS 'What follows the command, without white space around it';
COMMENT ON COLUMN commands."command_target" IS 'Name of the bot the command is addressed to with @, without @';
COMMENT ON COLUMN commands."start_payload" IS 'Parameter of the link the bot was started by: the campaign or source';
CREATE OR REPLACE VIEW member_events AS WITH seen AS (
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
  );
COMMENT ON VIEW member_events IS 'Who joined, left, was banned or promoted. Telegram tells of one join twice, as an update and as a service message: it is one row here.';
COMMENT ON COLUMN member_events."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN member_events."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN member_events."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN member_events."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN member_events."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN member_events."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN member_events."member_user_id" IS 'Whose membership changed';
COMMENT ON COLUMN member_events."member_event" IS 'joined, left, removed, banned, unbanned, promoted, demoted, restricted, unrestricted, changed; of the bot in a private chat bot_blocked, bot_unblocked';
COMMENT ON COLUMN member_events."is_bot_itself" IS 'whether the member is the bot that tells of it';
COMMENT ON COLUMN member_events."member_old_status" IS 'Membership before: creator, administrator, member, restricted, left or kicked';
COMMENT ON COLUMN member_events."member_new_status" IS 'Membership after: creator, administrator, member, restricted, left or kicked';
COMMENT ON COLUMN member_events."seen_in" IS 'update or service_message';
CREATE OR REPLACE VIEW message_edits AS WITH changes AS (
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
  AND (previous_at IS NULL OR coalesce(text, '') <> coalesce(previous_text, ''));
COMMENT ON VIEW message_edits IS 'Edits that changed the text, or may have: Telegram also sends an edit when only hidden fields changed, those are left out where an earlier text is known. Imported history tells the last edit of each message.';
COMMENT ON COLUMN message_edits."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN message_edits."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN message_edits."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN message_edits."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN message_edits."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN message_edits."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN message_edits."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN message_edits."sent_at" IS 'When the message was first sent, UTC; for an edit the time of the original';
COMMENT ON COLUMN message_edits."seconds_after_sending" IS 'seconds from sending to this edit';
COMMENT ON COLUMN message_edits."text" IS 'What was written: the text, or the caption of a media message';
COMMENT ON COLUMN message_edits."previous_text" IS 'the text before, as last seen; null when none was seen';
COMMENT ON COLUMN message_edits."is_text_changed" IS 'whether the text differs from the one before; null when none was seen';
CREATE OR REPLACE VIEW messages AS SELECT
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
  AND coalesce(content_type, 'unknown') <> 'service';
COMMENT ON VIEW messages IS 'New messages of people, bots and channels, without service messages and edits. Filter on event_date.';
COMMENT ON COLUMN messages."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN messages."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN messages."local_hour" IS 'Hour of event_at on the clock of local_timezone, 0 to 23';
COMMENT ON COLUMN messages."local_weekday" IS 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday';
COMMENT ON COLUMN messages."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN messages."direction" IS 'in: delivered by Telegram; out: sent by the bot itself';
COMMENT ON COLUMN messages."source" IS 'How it got into the lake: webhook (or getUpdates), outbound (the bot reported what it sent), import (an export of Telegram Desktop)';
COMMENT ON COLUMN messages."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN messages."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN messages."chat_title" IS 'Title of the group or channel; null in private chats';
COMMENT ON COLUMN messages."message_thread_id" IS 'Topic or thread of the message within the chat';
COMMENT ON COLUMN messages."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN messages."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN messages."user_first_name" IS 'First name of the actor at that time; group by user_id, names repeat';
COMMENT ON COLUMN messages."user_language_code" IS 'Language of the app of the actor (IETF tag), not the one written';
COMMENT ON COLUMN messages."sender_kind" IS 'Who speaks in a message: user, bot, anonymous_admin, channel, or auto_forward (a post of the linked channel, forwarded by Telegram)';
COMMENT ON COLUMN messages."is_human" IS 'true when a person wrote it: no bot, no channel, no anonymous administrator, no automatic forward';
COMMENT ON COLUMN messages."content_type" IS 'text, photo, video, voice, sticker, ...; service for service messages, unknown for contents newer than this version';
COMMENT ON COLUMN messages."text" IS 'What was written: the text, or the caption of a media message';
COMMENT ON COLUMN messages."text_length" IS 'Length of text in UTF-16 units, as Telegram counts';
COMMENT ON COLUMN messages."word_count" IS 'Words of text, separated by white space';
COMMENT ON COLUMN messages."text_language" IS 'Language written: pt, es or en, else the language of the app; null without words';
COMMENT ON COLUMN messages."text_norm" IS 'Text in lower case without marks, links, mentions and punctuation';
COMMENT ON COLUMN messages."question_key" IS 'The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing';
COMMENT ON COLUMN messages."is_question" IS 'Whether the text asks for something or reports a problem';
COMMENT ON COLUMN messages."is_positive_feedback" IS 'Whether the text thanks or says that it worked';
COMMENT ON COLUMN messages."is_negative_feedback" IS 'Whether the text says that it did not work';
COMMENT ON COLUMN messages."is_escalation" IS 'Whether the text asks for a human';
COMMENT ON COLUMN messages."is_addressed_to_bot" IS 'Whether a bot is meant: a private chat, a command, a tapped button, a reply to a bot, or the @name of a bot in text';
COMMENT ON COLUMN messages."command" IS 'Bot command the message begins with, lower case, without the @name of the bot, such as /start';
COMMENT ON COLUMN messages."media_group_id" IS 'Album the message belongs to; count an album once';
COMMENT ON COLUMN messages."hashtags" IS 'Hashtags and cashtags of text, lower case, with their sign';
COMMENT ON COLUMN messages."link_domains" IS 'Host names of the links in text, lower case, without www.; the links themselves are in the original';
COMMENT ON COLUMN messages."mention_count" IS 'How many people, bots or channels text mentions';
COMMENT ON COLUMN messages."forward_kind" IS 'Where a forwarded message comes from: user, hidden_user, chat or channel; null: not forwarded';
COMMENT ON COLUMN messages."via_bot_id" IS 'Bot through which the message was written (inline mode)';
COMMENT ON COLUMN messages."reply_to_message_id" IS 'Message of the same chat this one replies to; null in a topic where it replies to nothing';
COMMENT ON COLUMN messages."reply_to_user_id" IS 'Who wrote the message this one answers';
COMMENT ON COLUMN messages."reply_to_is_bot" IS 'Whether a bot wrote the message this one answers';
COMMENT ON COLUMN messages."reply_latency_seconds" IS 'Seconds from the answered message to the answer';
CREATE OR REPLACE VIEW question_concepts AS SELECT stem, concept
FROM (
  VALUES
    ('senh', 'password'), ('contrasen', 'password'), ('password', 'password'), ('passwd', 'password'), ('clav', 'password'),
    ('troc', 'change'), ('mud', 'change'), ('alter', 'change'), ('cambi', 'change'), ('chang', 'change'), ('exchang', 'change'), ('modific', 'change'), ('substitu', 'change'), ('swap', 'change'),
    ('ped', 'order'), ('pedid', 'order'), ('encomend', 'order'), ('order', 'order'),
    ('entreg', 'arrive'), ('cheg', 'arrive'), ('lleg', 'arrive'), ('arriv', 'arrive'), ('deliveri', 'arrive'), ('deliv', 'arrive'), ('receb', 'arrive'), ('recib', 'arrive'), ('receiv', 'arrive'),
    ('fret', 'ship'), ('envi', 'ship'), ('ship', 'ship'), ('freight', 'ship'),
    ('pag', 'pay'), ('pagament', 'pay'), ('pagu', 'pay'), ('pay', 'pay'), ('payment', 'pay'), ('paid', 'pay'),
    ('cancel', 'cancel'), ('encerr', 'cancel'),
    ('assinatur', 'subscription'), ('suscripcion', 'subscription'), ('subscript', 'subscription'), ('plan', 'subscription'), ('membership', 'subscription'),
    ('bolet', 'invoice'), ('factur', 'invoice'), ('fatur', 'invoice'), ('invoic', 'invoice'), ('bill', 'invoice'),
    ('horari', 'hours'), ('hor', 'hours'), ('hour', 'hours'), ('open', 'hours'), ('abert', 'hours'), ('abiert', 'hours'), ('abre', 'hours'),
    ('atend', 'attend'), ('atiend', 'attend'), ('support', 'attend'),
    ('cupom', 'coupon'), ('cupon', 'coupon'), ('coupon', 'coupon'), ('cupons', 'coupon'),
    ('descont', 'discount'), ('descuent', 'discount'), ('discount', 'discount'),
    ('erro', 'error'), ('error', 'error'), ('fail', 'error'), ('falh', 'error'), ('fall', 'error'),
    ('entrar', 'login'), ('login', 'login'), ('acces', 'login'), ('acess', 'login'), ('sesion', 'login'), ('log', 'login'), ('ingres', 'login'), ('sign', 'login'), ('logar', 'login'), ('inici', 'login'),
    ('codig', 'code'), ('code', 'code'),
    ('enderec', 'address'), ('direccion', 'address'), ('address', 'address'),
    ('reembols', 'refund'), ('estorn', 'refund'), ('refund', 'refund'), ('devolv', 'refund'), ('devolu', 'refund'),
    ('cont', 'account'), ('cuent', 'account'), ('account', 'account'),
    ('quebr', 'broken'), ('defeit', 'broken'), ('defect', 'broken'), ('rot', 'broken'), ('broken', 'broken'), ('damag', 'broken'),
    ('cart', 'card'), ('carta', 'card'), ('tarjet', 'card'), ('card', 'card'),
    ('rastre', 'track'), ('rastrei', 'track'), ('track', 'track'), ('seguimient', 'track'),
    ('produt', 'product'), ('product', 'product'),
    ('baix', 'download'), ('descarg', 'download'), ('download', 'download'),
    ('funcion', 'work'), ('work', 'work'),
    ('aparec', 'show'), ('show', 'show'),
    ('nao', 'no'), ('no', 'no'), ('not', 'no'), ('sem', 'no'), ('sin', 'no'), ('without', 'no'), ('nunca', 'no'), ('never', 'no')
) AS words (stem, concept);
COMMENT ON VIEW question_concepts IS 'Word stems of Portuguese, Spanish and English that mean the same in questions put to a support bot. Questions are grouped by it.';
COMMENT ON COLUMN question_concepts."stem" IS 'a word of question_key';
COMMENT ON COLUMN question_concepts."concept" IS 'what it means, in English; no: a negation';
CREATE OR REPLACE VIEW question_groups AS WITH keys AS (
  SELECT question_key, count(*) AS asked
  FROM updates
  WHERE update_type IN ('message', 'business_message')
    AND is_question
    AND question_key <> ''
    AND user_is_bot = false
  GROUP BY question_key
),
signatures AS (
  SELECT
    keys.question_key,
    keys.asked,
    coalesce(
      array_join(
        array_agg(DISTINCT coalesce(question_concepts.concept, words.stem) ORDER BY coalesce(question_concepts.concept, words.stem))
          FILTER (WHERE coalesce(question_concepts.concept, words.stem) <> 'no'),
        ' '
      ),
      keys.question_key
    ) AS signature
  FROM keys
  CROSS JOIN UNNEST(split(keys.question_key, ' ')) AS words (stem)
  LEFT JOIN question_concepts ON question_concepts.stem = words.stem
  GROUP BY keys.question_key, keys.asked
),
ranked AS (
  SELECT
    signature,
    sum(asked) AS asked,
    row_number() OVER (ORDER BY sum(asked) DESC, signature) AS place
  FROM signatures
  GROUP BY signature
),
weighed AS (
  SELECT
    ranked.place,
    words.concept,
    -- the rarer a concept, the more it says
    ln(1 + CAST(sum(asked) OVER () AS double) / sum(asked) OVER (PARTITION BY words.concept)) AS weight
  FROM ranked
  CROSS JOIN UNNEST(split(ranked.signature, ' ')) AS words (concept)
  WHERE ranked.place <= 2000
),
sized AS (
  SELECT
    weighed.*,
    count(*) OVER (PARTITION BY place) AS concepts,
    sum(weight) OVER (PARTITION BY place) AS total
  FROM weighed
),
-- Both directions, and each with itself.
pairs AS (
  SELECT
    one.place AS place,
    other.place AS other_place
  FROM sized AS one
  JOIN sized AS other ON other.concept = one.concept
  GROUP BY one.place, other.place, one.concepts, other.concepts, one.total, other.total
  HAVING count(*) * 4 >= one.concepts + other.concepts - count(*)
    AND sum(one.weight) * 2 >= CASE WHEN one.total < other.total THEN one.total ELSE other.total END
),
-- A key leads when none that is more frequent is like it; the others follow the most frequent leader they are like.
judged AS (
  SELECT
    place,
    other_place,
    min(place) OVER (PARTITION BY other_place) = other_place AS other_leads
  FROM pairs
),
followed AS (
  SELECT place, min(CASE WHEN other_leads THEN other_place END) AS leader_place
  FROM judged
  GROUP BY place
)
SELECT
  signatures.question_key,
  coalesce(leader.signature, signatures.signature) AS group_key
FROM signatures
JOIN ranked ON ranked.signature = signatures.signature
LEFT JOIN followed ON followed.place = ranked.place
LEFT JOIN ranked AS leader ON leader.place = followed.leader_place;
COMMENT ON VIEW question_groups IS 'Which keys of questions mean the same: words of three languages become concepts, and a key joins the most frequent one it shares enough with. One row for each question_key.';
COMMENT ON COLUMN question_groups."question_key" IS 'The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing';
COMMENT ON COLUMN question_groups."group_key" IS 'the concepts of the most frequent key of the group';
CREATE OR REPLACE VIEW questions AS WITH events AS (
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
FROM joined;
COMMENT ON VIEW questions IS 'One row for each question that a person asked, with what came of it within 24 hours. The same question again within 24 hours is no new row but a sign that it was not resolved.';
COMMENT ON COLUMN questions."event_date" IS 'the day it was asked, of the lake''s time zone';
COMMENT ON COLUMN questions."asked_at" IS 'when it was asked, UTC';
COMMENT ON COLUMN questions."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN questions."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN questions."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN questions."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN questions."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN questions."text" IS 'the question as it was written';
COMMENT ON COLUMN questions."text_language" IS 'Language written: pt, es or en, else the language of the app; null without words';
COMMENT ON COLUMN questions."question_key" IS 'The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing';
COMMENT ON COLUMN questions."group_key" IS 'questions of the same meaning have the same; see question_groups';
COMMENT ON COLUMN questions."is_bot_known" IS 'whether a bot is known to be in the chat at that time; in imported history, once a message shows one';
COMMENT ON COLUMN questions."bot_answered_at" IS 'when a bot is known to have answered, UTC; null when no trace tells';
COMMENT ON COLUMN questions."is_answer_inferred" IS 'whether the number after its message is missing in a supergroup with a bot: probably the bot''s answer';
COMMENT ON COLUMN questions."human_answered_at" IS 'when another person first replied to it, UTC';
COMMENT ON COLUMN questions."is_approved" IS 'whether the asker thanked or approved';
COMMENT ON COLUMN questions."is_disapproved" IS 'whether the asker complained';
COMMENT ON COLUMN questions."is_escalated" IS 'whether the asker called for a human';
COMMENT ON COLUMN questions."is_repeated" IS 'whether the asker asked the same again';
COMMENT ON COLUMN questions."outcome" IS 'confirmed, assumed, human_assisted, unresolved, unknown or pending';
CREATE OR REPLACE VIEW reactions AS SELECT
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
WHERE update_type = 'message_reaction';
COMMENT ON VIEW reactions IS 'One row for each reaction that somebody set or took back. Anonymous reactions come as counts only and are not here.';
COMMENT ON COLUMN reactions."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN reactions."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN reactions."local_hour" IS 'Hour of event_at on the clock of local_timezone, 0 to 23';
COMMENT ON COLUMN reactions."local_weekday" IS 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday';
COMMENT ON COLUMN reactions."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN reactions."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN reactions."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN reactions."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN reactions."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN reactions."reaction" IS 'the emoji, custom:<id> or paid';
COMMENT ON COLUMN reactions."change" IS '1: set, -1: taken back';
COMMENT ON COLUMN reactions."reaction_signal" IS 'Approval in the change of reactions: 1 more of it, -1 less of it, 0 neither';
CREATE OR REPLACE VIEW service_events AS SELECT
  event_date,
  event_at,
  update_id,
  chat_id,
  chat_type,
  chat_title,
  message_id,
  user_id,
  user_is_bot,
  service_type,
  joined_user_ids,
  migrated_chat_id
FROM updates
WHERE content_type = 'service'
  AND update_type IN ('message', 'business_message', 'channel_post');
COMMENT ON VIEW service_events IS 'Service messages: members that came and left, pins, titles, topics, migrations, calls.';
COMMENT ON COLUMN service_events."event_date" IS 'Day of event_at on the calendar of local_timezone; always filter on it';
COMMENT ON COLUMN service_events."event_at" IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN service_events."update_id" IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN service_events."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN service_events."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN service_events."chat_title" IS 'Title of the group or channel; null in private chats';
COMMENT ON COLUMN service_events."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN service_events."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN service_events."user_is_bot" IS 'Whether the actor is a bot';
COMMENT ON COLUMN service_events."service_type" IS 'Kind of the service message: new_chat_members, left_chat_member, pinned_message, migrate_to_chat_id, ...';
COMMENT ON COLUMN service_events."joined_user_ids" IS 'Who joined, by the service message; member_event reports the same where the bot receives chat_member: do not count both';
COMMENT ON COLUMN service_events."migrated_chat_id" IS 'The other id of a group that became a supergroup: in the old chat the new id, in the new chat the old one';
CREATE OR REPLACE VIEW sessions AS WITH events AS (
  SELECT
    update_id,
    message_id,
    event_date,
    event_at,
    chat_id,
    chat_type,
    user_id,
    update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service' AS is_message,
    lag(event_at) OVER (PARTITION BY chat_id, user_id ORDER BY event_at, update_id, message_id) AS previous_at
  FROM updates
  WHERE chat_id IS NOT NULL
    AND user_id IS NOT NULL
    AND user_is_bot = false
    AND coalesce(sender_kind, 'user') = 'user'
),
numbered AS (
  SELECT
    events.*,
    count(CASE WHEN previous_at IS NULL OR event_at > previous_at + INTERVAL '60' MINUTE THEN 1 END) OVER (
      PARTITION BY chat_id, user_id
      ORDER BY event_at, update_id, message_id
      ROWS UNBOUNDED PRECEDING
    ) AS session_number
  FROM events
)
SELECT
  min(event_date) AS event_date,
  chat_id,
  max(chat_type) AS chat_type,
  user_id,
  min(event_at) AS started_at,
  max(event_at) AS ended_at,
  date_diff('second', min(event_at), max(event_at)) AS seconds,
  count(*) AS events,
  count(CASE WHEN is_message THEN 1 END) AS messages
FROM numbered
GROUP BY chat_id, user_id, session_number;
COMMENT ON VIEW sessions IS 'Visits: what one person does in one chat until 60 minutes of silence. event_date is the day it began.';
COMMENT ON COLUMN sessions."event_date" IS 'the day the session began, of the lake''s time zone';
COMMENT ON COLUMN sessions."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN sessions."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN sessions."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN sessions."started_at" IS 'the first event, UTC';
COMMENT ON COLUMN sessions."ended_at" IS 'the last event, UTC';
COMMENT ON COLUMN sessions."seconds" IS 'from the first event to the last';
COMMENT ON COLUMN sessions."events" IS 'updates in it';
COMMENT ON COLUMN sessions."messages" IS 'messages written in it';
CREATE OR REPLACE VIEW telegram AS SELECT
  message_id,
  user_id,
  user_is_bot,
  user_first_name,
  chat_id,
  chat_type,
  text,
  date_diff('second', TIMESTAMP '1970-01-01 00:00:00', sent_at) AS "date",
  event_date AS context_date
FROM updates
WHERE update_type = 'message';
COMMENT ON VIEW telegram IS 'Messages in the eight columns of the EBAC course and its partition column, so that its queries run unchanged.';
COMMENT ON COLUMN telegram."message_id" IS 'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages';
COMMENT ON COLUMN telegram."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN telegram."user_is_bot" IS 'Whether the actor is a bot';
COMMENT ON COLUMN telegram."user_first_name" IS 'First name of the actor at that time; group by user_id, names repeat';
COMMENT ON COLUMN telegram."chat_id" IS 'The chat; negative for groups and channels, equal to user_id in a private chat';
COMMENT ON COLUMN telegram."chat_type" IS 'private, group, supergroup or channel';
COMMENT ON COLUMN telegram."text" IS 'What was written: the text, or the caption of a media message';
COMMENT ON COLUMN telegram."date" IS 'when it was sent, Unix seconds';
COMMENT ON COLUMN telegram."context_date" IS 'the day, of the lake''s time zone';
CREATE OR REPLACE VIEW users AS SELECT
  user_id,
  max_by(user_is_bot, event_at) AS user_is_bot,
  max_by(user_first_name, event_at) FILTER (WHERE user_first_name IS NOT NULL) AS user_first_name,
  max_by(user_language_code, event_at) FILTER (WHERE user_language_code IS NOT NULL) AS user_language_code,
  min(event_date) AS first_seen_on,
  max(event_date) AS last_seen_on,
  count(DISTINCT event_date) AS active_days,
  count(DISTINCT chat_id) AS chats,
  count(*) AS events,
  count(*) FILTER (
    WHERE update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service'
  ) AS messages
FROM updates
WHERE user_id IS NOT NULL
GROUP BY user_id;
COMMENT ON VIEW users IS 'People and bots seen, with the name they had last. Ids join every table; names may be missing.';
COMMENT ON COLUMN users."user_id" IS 'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot';
COMMENT ON COLUMN users."user_is_bot" IS 'Whether the actor is a bot';
COMMENT ON COLUMN users."user_first_name" IS 'First name of the actor at that time; group by user_id, names repeat';
COMMENT ON COLUMN users."user_language_code" IS 'Language of the app of the actor (IETF tag), not the one written';
COMMENT ON COLUMN users."first_seen_on" IS 'the first day of an update by this user';
COMMENT ON COLUMN users."last_seen_on" IS 'the last day of an update by this user';
COMMENT ON COLUMN users."active_days" IS 'days with an update';
COMMENT ON COLUMN users."chats" IS 'chats written, reacted or tapped in';
COMMENT ON COLUMN users."events" IS 'updates';
COMMENT ON COLUMN users."messages" IS 'messages written';
