import { fileContents, otherContents, services } from './payload-structure.ts'

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
const time = (seconds: string): string => `make_timestamp_ms(nullif(${seconds}, 0) * 1000)`
const file = (field: string): string =>
  `coalesce(${fileContents.map((name) => `p.${name}${name === 'photo' ? '[-1]' : ''}.${field}`).join(', ')})`
const payment = (field: string): string =>
  `coalesce(p.${field}, p.invoice.${field}, p.successful_payment.${field}, p.refunded_payment.${field})`
const firstOf = (names: readonly string[]): string =>
  names.map((name) => `WHEN p.${name} IS NOT NULL THEN '${name}'`).join(' ')
const nameOfReaction = `coalesce(r.emoji, 'custom:' || r.custom_emoji_id, r."type", 'unknown')`
const reactionNames = (field: string): string => `list_transform(p.${field}, lambda r: ${nameOfReaction})`
const covered = 'substring("text", e."offset" + 1, e."length")'
const linked = `CASE e."type" WHEN 'url' THEN ${covered} ELSE e.url END`
const entitiesOf = (types: readonly string[]): string =>
  `list_filter(entities, lambda e: e."type" IN (${list(types)}))`
const orNull = (array: string): string => `CASE WHEN entities IS NOT NULL THEN nullif(${array}, []) END`

/**
 * What later columns build on, layer by layer: a layer sees the ones before. Each row comes with `update_id`, `kind` (the
 * key of its payload), `is_message`, `p` (the payload), `received_at` and `raw_key`.
 */
export const layers: readonly Readonly<Record<string, string>>[] = [
  {
    event_time: time('coalesce(p.edit_date, p.date, p.boost.add_date, p.remove_date)'),
    c: 'coalesce(p.chat, p.message.chat)',
    f: 'coalesce(p."from", p."user", p.source."user", p.boost.source."user")',
    sent: time('p.date'),
    answered: time('p.reply_to_message.date'),
    reacted: reactionNames('new_reaction'),
    reacted_before: reactionNames('old_reaction'),
    was_in: `CASE p.old_chat_member.status WHEN 'restricted' THEN coalesce(p.old_chat_member.is_member, true)
      ELSE p.old_chat_member.status IN ('creator', 'administrator', 'member') END`,
    is_in: `CASE p.new_chat_member.status WHEN 'restricted' THEN coalesce(p.new_chat_member.is_member, true)
      ELSE p.new_chat_member.status IN ('creator', 'administrator', 'member') END`,
    was_admin: `p.old_chat_member.status IN ('creator', 'administrator')`,
    is_admin: `p.new_chat_member.status IN ('creator', 'administrator')`,
  },
  {
    event_at: 'coalesce(event_time, received_at)',
    text: 'CASE WHEN is_message THEN coalesce(p."text", p.caption) END',
    entities: 'CASE WHEN p."text" IS NOT NULL THEN p.entities ELSE p.caption_entities END',
    content_type: `CASE WHEN NOT is_message THEN NULL WHEN p."text" IS NOT NULL THEN 'text'
      ${firstOf(['rich_message', ...fileContents, ...otherContents])} END`,
  },
  {
    service_type: `CASE WHEN is_message AND content_type IS NULL THEN CASE ${firstOf(services)} END END`,
    commands: `list_filter(entities, lambda e: e."type" = 'bot_command')`,
    mentions: entitiesOf(['mention', 'text_mention']),
  },
  {
    command: `CASE WHEN commands[1]."offset" = 0 THEN substring("text", 1, commands[1]."length") END`,
    rest: `CASE WHEN commands[1]."offset" = 0 THEN nullif(trim(substring("text", commands[1]."length" + 1)), '') END`,
  },
]

/** The columns of the catalogue as SQL over those layers. What is not here, and why: `left-out.ts`. */
export const columnSql: Readonly<Record<string, string>> = {
  update_id: 'update_id',
  update_type: 'kind',
  direction: `'in'`,
  source: `'webhook'`,
  event_at: 'event_at',
  event_at_source: `CASE WHEN event_time IS NULL THEN 'received' ELSE 'telegram' END`,
  received_at: 'received_at',
  local_hour: 'hour(event_at)::INTEGER',
  local_weekday: 'isodow(event_at)::INTEGER',
  local_week: `date_trunc('week', event_at)::DATE`,
  local_timezone: `'UTC'`,
  raw_key: 'raw_key',
  schema_version: '$schema_version',
  rules_version: 'NULL::VARCHAR',

  chat_id: 'c.id',
  chat_type: 'c."type"',
  chat_title: 'CASE WHEN c.id <= 0 THEN c.title END',
  chat_username: 'CASE WHEN c.id <= 0 THEN c.username END',
  is_forum: 'c.is_forum',
  message_thread_id: 'coalesce(p.message_thread_id, p.message.message_thread_id)',
  is_topic_message: 'p.is_topic_message',
  business_connection_id: `coalesce(p.business_connection_id, CASE kind WHEN 'business_connection' THEN p.id END)`,
  migrated_chat_id: 'coalesce(p.migrate_to_chat_id, p.migrate_from_chat_id)',

  user_id: 'f.id',
  user_is_bot: 'f.is_bot',
  user_first_name: 'f.first_name',
  user_username: 'f.username',
  user_language_code: 'f.language_code',
  user_is_premium: 'f.is_premium',
  sender_chat_id: 'coalesce(p.sender_chat.id, p.actor_chat.id, p.voter_chat.id)',
  sender_kind: `CASE WHEN NOT is_message THEN NULL WHEN p.is_automatic_forward THEN 'auto_forward'
    WHEN p.sender_chat.id = c.id AND c."type" <> 'channel' THEN 'anonymous_admin'
    WHEN p.sender_chat.id IS NOT NULL THEN 'channel'
    WHEN f.id IS NULL THEN CASE c."type" WHEN 'channel' THEN 'channel' END
    WHEN f.is_bot OR p.sender_business_bot IS NOT NULL THEN 'bot' ELSE 'user' END`,

  message_id: 'coalesce(p.message_id, p.message.message_id)',
  sent_at: 'CASE WHEN is_message THEN sent END',
  is_edit: `CASE WHEN is_message THEN starts_with(kind, 'edited_') END`,
  edited_at: time('p.edit_date'),
  content_type: `CASE WHEN NOT is_message THEN NULL WHEN content_type IS NOT NULL THEN content_type
    WHEN service_type IS NOT NULL THEN 'service' ELSE 'unknown' END`,
  service_type: 'service_type',
  text: '"text"',
  text_source: `CASE WHEN NOT is_message THEN NULL WHEN p."text" IS NOT NULL THEN 'text'
    WHEN p.caption IS NOT NULL THEN 'caption' END`,
  text_length: 'length("text")::INTEGER',
  media_group_id: 'p.media_group_id',
  file_unique_id: file('file_unique_id'),
  mime_type: file('mime_type'),
  file_size: file('file_size'),
  media_seconds: file('duration'),
  sticker_emoji: 'p.sticker.emoji',
  command: `lower(split_part(command, '@', 1))`,
  command_target: `nullif(split_part(command, '@', 2), '')`,
  command_args: 'rest',
  start_payload: `CASE WHEN lower(split_part(command, '@', 1)) = '/start' THEN rest END`,
  hashtags: orNull(`list_transform(${entitiesOf(['hashtag', 'cashtag'])}, lambda e: lower(${covered}))`),
  link_domains: orNull(`list_transform(${entitiesOf(['url', 'text_link'])},
    lambda e: replace(lower(split_part(split_part('://' || ${linked}, '://', -1), '/', 1)), 'www.', ''))`),
  mention_count: 'nullif(len(mentions), 0)::INTEGER',

  reply_to_message_id: 'p.reply_to_message.message_id',
  reply_to_user_id: 'p.reply_to_message."from".id',
  reply_to_is_bot: 'p.reply_to_message."from".is_bot',
  reply_to_sent_at: 'answered',
  reply_latency_seconds: 'nullif(p.date, 0) - nullif(p.reply_to_message.date, 0)',
  reply_to_text: `CASE WHEN p.reply_to_message."from".is_bot
    THEN coalesce(p.reply_to_message."text", p.reply_to_message.caption) END`,
  quote_text: 'p.quote."text"',
  forward_kind: `coalesce(p.forward_origin."type", CASE WHEN p.forward_origin.sender_user IS NOT NULL THEN 'user'
    WHEN p.forward_origin.sender_chat IS NOT NULL THEN 'chat' WHEN p.forward_origin.chat IS NOT NULL THEN 'channel' END)`,
  forward_from_id:
    'coalesce(p.forward_origin.sender_user.id, p.forward_origin.sender_chat.id, p.forward_origin.chat.id)',
  forwarded_at: time('p.forward_origin.date'),
  via_bot_id: 'p.via_bot.id',
  is_automatic_forward: 'p.is_automatic_forward',
  is_addressed_to_bot: `CASE WHEN kind IN ('callback_query', 'inline_query', 'chosen_inline_result') THEN true
    WHEN is_message THEN c."type" = 'private' OR coalesce(p.reply_to_message."from".is_bot, false)
      OR coalesce(len(commands) > 0, false) OR coalesce(len(mentions) > 0 AND len(list_filter(mentions,
      lambda e: e."type" = 'mention' AND lower(${covered}) LIKE '%bot')) > 0, false) END`,
  pinned_message_id: 'p.pinned_message.message_id',

  reactions_added: 'list_filter(reacted, lambda n: NOT list_contains(reacted_before, n))',
  reactions_removed: 'list_filter(reacted_before, lambda n: NOT list_contains(reacted, n))',
  reaction_total: `CASE kind WHEN 'message_reaction_count'
    THEN coalesce(list_sum(list_transform(p.reactions, lambda r: r.total_count)), 0)::BIGINT END`,
  callback_data: 'p.data',
  callback_message_sent_at: time('p.message.date'),
  callback_message_text: 'coalesce(p.message."text", p.message.caption)',
  member_user_id: 'p.new_chat_member."user".id',
  member_old_status: 'p.old_chat_member.status',
  member_new_status: 'p.new_chat_member.status',
  member_event: `CASE WHEN p.old_chat_member.status IS NULL OR p.new_chat_member.status IS NULL THEN NULL
    WHEN c."type" = 'private' THEN CASE
      WHEN (p.old_chat_member.status = 'kicked') = (p.new_chat_member.status = 'kicked') THEN 'changed'
      WHEN p.new_chat_member.status = 'kicked' THEN 'bot_blocked' ELSE 'bot_unblocked' END
    WHEN p.new_chat_member.status = 'kicked' AND p.old_chat_member.status <> 'kicked' THEN 'banned'
    WHEN is_in AND NOT was_in THEN 'joined'
    WHEN p.old_chat_member.status = 'kicked' AND p.new_chat_member.status <> 'kicked' THEN 'unbanned'
    WHEN was_in AND NOT is_in THEN CASE WHEN f.id = p.new_chat_member."user".id THEN 'left' ELSE 'removed' END
    WHEN was_admin <> is_admin THEN CASE WHEN is_admin THEN 'promoted' ELSE 'demoted' END
    WHEN p.old_chat_member.status = p.new_chat_member.status THEN 'changed'
    WHEN p.new_chat_member.status = 'restricted' THEN 'restricted'
    WHEN p.old_chat_member.status = 'restricted' THEN 'unrestricted' ELSE 'changed' END`,
  joined_via: `CASE WHEN p.via_join_request THEN 'join_request' WHEN p.via_chat_folder_invite_link THEN 'folder_link'
    WHEN p.invite_link IS NOT NULL THEN 'invite_link' END`,
  joined_user_ids: 'list_transform(p.new_chat_members, lambda u: u.id)',
  left_user_id: 'p.left_chat_member.id',
  inline_query_text: 'p.query',
  poll_id: `coalesce(p.poll_id, p.poll.id, CASE kind WHEN 'poll' THEN p.id END)`,
  poll_question: 'coalesce(p.question, p.poll.question)',
  poll_option_ids: 'p.option_ids',
  poll_voter_count: 'coalesce(p.total_voter_count, p.poll.total_voter_count)',
  payment_currency: payment('currency'),
  payment_amount: payment('total_amount'),
  boost_source: 'coalesce(p.boost.source.source, p.source.source)',
  subscription_state: 'p.state',
  is_business_enabled: 'p.is_enabled',
  deleted_message_ids: 'p.message_ids',
  managed_bot_id: 'p.bot.id',
}
