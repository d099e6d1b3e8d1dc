-- Made from the catalogue in packages/flatten by scripts/generate.ts. Put your own place and first day.
CREATE TABLE updates (
  update_id BIGINT,
  update_type VARCHAR NOT NULL,
  direction VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  event_at TIMESTAMP NOT NULL,
  event_at_source VARCHAR NOT NULL,
  received_at TIMESTAMP NOT NULL,
  local_hour INTEGER NOT NULL,
  local_weekday INTEGER NOT NULL,
  local_week DATE NOT NULL,
  local_timezone VARCHAR NOT NULL,
  raw_key VARCHAR,
  schema_version VARCHAR NOT NULL,
  rules_version VARCHAR,
  chat_id BIGINT,
  chat_type VARCHAR,
  chat_title VARCHAR,
  chat_username VARCHAR,
  is_forum BOOLEAN,
  message_thread_id BIGINT,
  is_topic_message BOOLEAN,
  topic_name VARCHAR,
  business_connection_id VARCHAR,
  migrated_chat_id BIGINT,
  user_id BIGINT,
  user_is_bot BOOLEAN,
  user_first_name VARCHAR,
  user_username VARCHAR,
  user_language_code VARCHAR,
  user_is_premium BOOLEAN,
  sender_chat_id BIGINT,
  sender_kind VARCHAR,
  message_id BIGINT,
  sent_at TIMESTAMP,
  is_edit BOOLEAN,
  edited_at TIMESTAMP,
  content_type VARCHAR,
  service_type VARCHAR,
  text VARCHAR,
  text_source VARCHAR,
  text_length INTEGER,
  word_count INTEGER,
  media_group_id VARCHAR,
  file_unique_id VARCHAR,
  mime_type VARCHAR,
  file_size BIGINT,
  media_seconds INTEGER,
  sticker_emoji VARCHAR,
  emojis VARCHAR[],
  command VARCHAR,
  command_target VARCHAR,
  command_args VARCHAR,
  start_payload VARCHAR,
  hashtags VARCHAR[],
  link_domains VARCHAR[],
  mention_count INTEGER,
  reply_to_message_id BIGINT,
  reply_to_user_id BIGINT,
  reply_to_is_bot BOOLEAN,
  reply_to_sent_at TIMESTAMP,
  reply_latency_seconds BIGINT,
  reply_to_text VARCHAR,
  quote_text VARCHAR,
  forward_kind VARCHAR,
  forward_from_id BIGINT,
  forwarded_at TIMESTAMP,
  via_bot_id BIGINT,
  is_automatic_forward BOOLEAN,
  is_addressed_to_bot BOOLEAN,
  pinned_message_id BIGINT,
  reactions_added VARCHAR[],
  reactions_removed VARCHAR[],
  reaction_signal INTEGER,
  reaction_total BIGINT,
  callback_data VARCHAR,
  callback_signal INTEGER,
  callback_message_sent_at TIMESTAMP,
  callback_message_text VARCHAR,
  member_user_id BIGINT,
  member_old_status VARCHAR,
  member_new_status VARCHAR,
  member_event VARCHAR,
  joined_via VARCHAR,
  joined_user_ids BIGINT[],
  left_user_id BIGINT,
  inline_query_text VARCHAR,
  poll_id VARCHAR,
  poll_question VARCHAR,
  poll_option_ids BIGINT[],
  poll_voter_count INTEGER,
  payment_currency VARCHAR,
  payment_amount BIGINT,
  boost_source VARCHAR,
  subscription_state VARCHAR,
  is_business_enabled BOOLEAN,
  deleted_message_ids BIGINT[],
  managed_bot_id BIGINT,
  text_language VARCHAR,
  text_norm VARCHAR,
  question_key VARCHAR,
  is_question BOOLEAN,
  is_positive_feedback BOOLEAN,
  is_negative_feedback BOOLEAN,
  is_escalation BOOLEAN,
  event_date DATE NOT NULL
);
COMMENT ON COLUMN updates.update_id IS 'Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history';
COMMENT ON COLUMN updates.update_type IS 'Kind of the update: message, edited_message, callback_query, message_reaction, chat_member, ...; a kind unknown to this version keeps its name';
COMMENT ON COLUMN updates.direction IS 'in: delivered by Telegram; out: sent by the bot itself';
COMMENT ON COLUMN updates.source IS 'How it got into the lake: webhook (or getUpdates), outbound (the bot reported what it sent), import (an export of Telegram Desktop)';
COMMENT ON COLUMN updates.event_at IS 'When it happened, UTC, whole seconds where Telegram provides it';
COMMENT ON COLUMN updates.event_at_source IS 'telegram: event_at is a time that Telegram gave; received: it is the time of arrival';
COMMENT ON COLUMN updates.received_at IS 'When the update arrived at the webhook, UTC; for imported history the same as event_at';
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
