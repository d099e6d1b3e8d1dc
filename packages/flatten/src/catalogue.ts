/** SQL type of a column, as Athena and DuckDB both have it. timestamp: milliseconds, UTC. */
export type ColumnType =
  'bigint' | 'int' | 'boolean' | 'string' | 'timestamp' | 'date' | 'array<string>' | 'array<bigint>'

/**
 * What a column tells about a person: `none`; `pseudonym` an id that can be replaced by a keyed hash; `direct` a name;
 * `content` what somebody wrote.
 */
export type PiiClass = 'none' | 'pseudonym' | 'direct' | 'content'

/** One column of the table `updates`; the only place where it is declared. */
export interface CatalogueColumn {
  name: string // snake_case, lower case
  type: ColumnType
  nullable: boolean
  source: string // path in the update, or who derives it
  meaning: string // one line, at most 255 characters: it becomes the Glue column comment
  pii: PiiClass
  encoding?: 'dictionary' | 'delta' // of the Parquet column where the writer's choice for the type is not the best
}

/** Raised by one whenever a column is added, removed or changes its meaning; written into every Parquet file. */
export const CATALOGUE_VERSION = '1'

/** The catalogue with its literal types, from which the type of a row is made. `M` in a source: the update's message. */
export const declaredColumns = [
  // event
  {
    name: 'update_id',
    type: 'bigint',
    nullable: false,
    source: 'update_id',
    pii: 'none',
    meaning:
      'Number of the update, unique per bot; increases by one, but starts anew at random after a week without updates',
  },
  {
    name: 'update_type',
    type: 'string',
    nullable: false,
    source: 'name of the payload key',
    pii: 'none',
    meaning:
      'Kind of the update: message, edited_message, callback_query, message_reaction, chat_member, ...; a kind unknown to this version keeps its name',
  },
  {
    name: 'direction',
    type: 'string',
    nullable: false,
    source: 'pipeline',
    pii: 'none',
    meaning: 'in: delivered by Telegram; out: sent by the bot itself',
  },
  {
    name: 'event_at',
    type: 'timestamp',
    nullable: false,
    source: 'M.edit_date, M.date or the date of the payload; else received_at',
    pii: 'none',
    meaning: 'When it happened, UTC, whole seconds where Telegram tells it',
  },
  {
    name: 'event_at_source',
    type: 'string',
    nullable: false,
    source: 'derived',
    pii: 'none',
    meaning: 'telegram: event_at is a time that Telegram gave; received: it is the time of arrival',
  },
  {
    name: 'received_at',
    type: 'timestamp',
    nullable: false,
    source: 'pipeline',
    pii: 'none',
    meaning: 'When the update arrived at the webhook, UTC',
  },
  {
    name: 'local_hour',
    type: 'int',
    nullable: false,
    source: 'event_at in the zone of the lake',
    pii: 'none',
    meaning: 'Hour of event_at on the clock of local_timezone, 0 to 23',
  },
  {
    name: 'local_weekday',
    type: 'int',
    nullable: false,
    source: 'event_at in the zone of the lake',
    pii: 'none',
    meaning: 'Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday',
  },
  {
    name: 'local_timezone',
    type: 'string',
    nullable: false,
    source: 'configuration',
    pii: 'none',
    meaning: 'IANA time zone of event_date, local_hour and local_weekday',
  },
  {
    name: 'raw_key',
    type: 'string',
    nullable: false,
    source: 'pipeline',
    pii: 'none',
    encoding: 'delta',
    meaning: 'Key of the original JSON in the lake',
  },
  // chat
  {
    name: 'chat_id',
    type: 'bigint',
    nullable: true,
    source: 'chat.id',
    pii: 'pseudonym',
    meaning: 'The chat; negative for groups and channels, equal to user_id in a private chat',
  },
  {
    name: 'chat_type',
    type: 'string',
    nullable: true,
    source: 'chat.type',
    pii: 'none',
    meaning: 'private, group, supergroup or channel',
  },
  {
    name: 'chat_title',
    type: 'string',
    nullable: true,
    source: 'chat.title',
    pii: 'none',
    meaning: 'Title of the group or channel; null in private chats',
  },
  // who
  {
    name: 'user_id',
    type: 'bigint',
    nullable: true,
    source: 'from.id or user.id',
    pii: 'pseudonym',
    meaning: 'Who did it: the sender, reactor, tapper or the one who changed a member',
  },
  {
    name: 'user_is_bot',
    type: 'boolean',
    nullable: true,
    source: 'from.is_bot',
    pii: 'none',
    meaning: 'Whether the actor is a bot',
  },
  {
    name: 'user_first_name',
    type: 'string',
    nullable: true,
    source: 'from.first_name',
    pii: 'direct',
    meaning: 'First name of the actor at that time; group by user_id, names repeat',
  },
  {
    name: 'user_language_code',
    type: 'string',
    nullable: true,
    source: 'from.language_code',
    pii: 'none',
    meaning: 'Language of the app of the actor (IETF tag), not the one written',
  },
  // message
  {
    name: 'message_id',
    type: 'bigint',
    nullable: true,
    source: 'M.message_id, reaction.message_id, callback_query.message.message_id',
    pii: 'none',
    meaning:
      'Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages',
  },
  {
    name: 'sent_at',
    type: 'timestamp',
    nullable: true,
    source: 'M.date',
    pii: 'none',
    meaning: 'When the message was first sent, UTC; for an edit the time of the original',
  },
  {
    name: 'content_type',
    type: 'string',
    nullable: true,
    source: 'the content field present',
    pii: 'none',
    meaning:
      'text, photo, video, voice, sticker, ...; service for service messages, unknown for contents newer than this version',
  },
  {
    name: 'service_type',
    type: 'string',
    nullable: true,
    source: 'the service field present',
    pii: 'none',
    meaning:
      'Kind of the service message: new_chat_members, left_chat_member, pinned_message, migrate_to_chat_id, ...',
  },
  {
    name: 'text',
    type: 'string',
    nullable: true,
    source: 'M.text or M.caption',
    pii: 'content',
    encoding: 'delta',
    meaning: 'What was written: the text, or the caption of a media message',
  },
  {
    name: 'media_group_id',
    type: 'string',
    nullable: true,
    source: 'M.media_group_id',
    pii: 'none',
    meaning: 'Album the message belongs to; count an album once',
  },
  {
    name: 'command',
    type: 'string',
    nullable: true,
    source: 'M.entities: bot_command at offset 0',
    pii: 'none',
    meaning: 'Bot command the message begins with, lower case, without the @name of the bot, such as /start',
  },
  {
    name: 'migrated_chat_id',
    type: 'bigint',
    nullable: true,
    source: 'M.migrate_to_chat_id or M.migrate_from_chat_id',
    pii: 'none',
    meaning:
      'The other id of a group that became a supergroup: in the old chat the new id, in the new chat the old one',
  },
  // threads
  {
    name: 'reply_to_message_id',
    type: 'bigint',
    nullable: true,
    source: 'M.reply_to_message.message_id',
    pii: 'none',
    meaning: 'Message of the same chat this one answers',
  },
  {
    name: 'reply_to_user_id',
    type: 'bigint',
    nullable: true,
    source: 'M.reply_to_message.from.id',
    pii: 'pseudonym',
    meaning: 'Who wrote the message this one answers',
  },
  {
    name: 'reply_to_is_bot',
    type: 'boolean',
    nullable: true,
    source: 'M.reply_to_message.from.is_bot',
    pii: 'none',
    meaning: 'Whether a bot wrote the message this one answers',
  },
  // other updates
  {
    name: 'reactions_added',
    type: 'array<string>',
    nullable: true,
    source: 'message_reaction.new_reaction without old_reaction',
    pii: 'none',
    meaning: 'Reactions set: the emoji, custom:<id> or paid',
  },
  {
    name: 'reactions_removed',
    type: 'array<string>',
    nullable: true,
    source: 'message_reaction.old_reaction without new_reaction',
    pii: 'none',
    meaning: 'Reactions taken back: the emoji, custom:<id> or paid',
  },
  {
    name: 'reaction_signal',
    type: 'int',
    nullable: true,
    source: 'derived',
    pii: 'none',
    meaning: 'Approval in the change of reactions: 1 more of it, -1 less of it, 0 neither',
  },
  {
    name: 'callback_data',
    type: 'string',
    nullable: true,
    source: 'callback_query.data',
    pii: 'content',
    meaning: 'Data of the button tapped',
  },
  {
    name: 'callback_signal',
    type: 'int',
    nullable: true,
    source: 'derived',
    pii: 'none',
    meaning:
      'Approval in the button tapped: 1 for an answer such as helpful:yes, -1 for helpful:no, 0 for others',
  },
  {
    name: 'member_user_id',
    type: 'bigint',
    nullable: true,
    source: 'new_chat_member.user.id',
    pii: 'pseudonym',
    meaning: 'Whose membership changed',
  },
  {
    name: 'member_old_status',
    type: 'string',
    nullable: true,
    source: 'old_chat_member.status',
    pii: 'none',
    meaning: 'Membership before: creator, administrator, member, restricted, left or kicked',
  },
  {
    name: 'member_new_status',
    type: 'string',
    nullable: true,
    source: 'new_chat_member.status',
    pii: 'none',
    meaning: 'Membership after: creator, administrator, member, restricted, left or kicked',
  },
  // derived text
  {
    name: 'text_language',
    type: 'string',
    nullable: true,
    source: 'derived from text',
    pii: 'none',
    meaning: 'Language written: pt, es or en, else the language of the app; null without words',
  },
  {
    name: 'text_norm',
    type: 'string',
    nullable: true,
    source: 'derived from text',
    pii: 'content',
    encoding: 'delta',
    meaning: 'Text in lower case without marks, links, mentions and punctuation',
  },
  {
    name: 'question_key',
    type: 'string',
    nullable: true,
    source: 'derived from text',
    pii: 'content',
    meaning:
      'The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing',
  },
  {
    name: 'is_question',
    type: 'boolean',
    nullable: true,
    source: 'derived from text',
    pii: 'none',
    meaning: 'Whether the text asks for something or tells a problem',
  },
  {
    name: 'is_positive_feedback',
    type: 'boolean',
    nullable: true,
    source: 'derived from text',
    pii: 'none',
    meaning: 'Whether the text thanks or says that it worked',
  },
  {
    name: 'is_negative_feedback',
    type: 'boolean',
    nullable: true,
    source: 'derived from text',
    pii: 'none',
    meaning: 'Whether the text says that it did not work',
  },
  {
    name: 'is_escalation',
    type: 'boolean',
    nullable: true,
    source: 'derived from text',
    pii: 'none',
    meaning: 'Whether the text asks for a human',
  },
] as const

/** The columns of `updates` in their order, the partition column apart. */
export const catalogue: readonly CatalogueColumn[] = declaredColumns

/** The column by which the table is partitioned. It stands in the path of a file, never inside it. */
export const partitionColumn: CatalogueColumn = {
  name: 'event_date',
  type: 'date',
  nullable: false,
  source: 'event_at in the zone of the lake',
  pii: 'none',
  meaning: 'Day of event_at on the calendar of local_timezone; always filter on it',
}
