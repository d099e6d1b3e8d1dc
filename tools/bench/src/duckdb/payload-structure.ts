import { updateKinds } from '@telelake/telegram-schema'

/** A type of DuckDB, by its name or as structs and lists of such. */
export type Structure = string | { readonly [field: string]: Structure } | readonly [Structure]

/** The keys of an update that hold a message. */
export const messageKinds: readonly string[] = updateKinds.filter((kind) =>
  /(^|_)(message|channel_post)$/.test(kind),
)

/** All other keys of an update that hold a payload. */
export const otherKinds: readonly string[] = updateKinds.filter((kind) => !messageKinds.includes(kind))

/** The contents that are files, in the order in which flatten looks for them. */
export const fileContents = [
  'animation',
  'live_photo',
  'photo',
  'video',
  'voice',
  'video_note',
  'audio',
  'document',
  'sticker',
] as const

/** The contents after those, and the service messages, of which only the presence counts or a field or two. */
export const otherContents: readonly string[] =
  'story paid_media checklist contact dice game poll venue location invoice giveaway giveaway_winners'.split(
    ' ',
  )
export const services: readonly string[] =
  `new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo
  delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created message_auto_delete_timer_changed
  migrate_to_chat_id migrate_from_chat_id pinned_message successful_payment refunded_payment users_shared chat_shared
  gift unique_gift gift_upgrade_sent connected_website write_access_allowed passport_data proximity_alert_triggered
  boost_added chat_background_set checklist_tasks_done checklist_tasks_added community_chat_added
  community_chat_joined community_chat_removed direct_message_price_changed forum_topic_created forum_topic_edited
  forum_topic_closed forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden giveaway_created
  giveaway_completed managed_bot_created paid_message_price_changed poll_option_added poll_option_deleted
  suggested_post_approved suggested_post_approval_failed suggested_post_declined suggested_post_paid
  suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended video_chat_participants_invited
  web_app_data`.split(/\s+/)

const id = { id: 'BIGINT' }
const user = {
  id: 'BIGINT',
  is_bot: 'BOOLEAN',
  first_name: 'VARCHAR',
  username: 'VARCHAR',
  language_code: 'VARCHAR',
  is_premium: 'BOOLEAN',
}
const chat = { id: 'BIGINT', type: 'VARCHAR', title: 'VARCHAR', username: 'VARCHAR', is_forum: 'BOOLEAN' }
const entities: Structure = [{ type: 'VARCHAR', offset: 'INTEGER', length: 'INTEGER', url: 'VARCHAR' }]
const file = {
  file_unique_id: 'VARCHAR',
  mime_type: 'VARCHAR',
  file_size: 'BIGINT',
  duration: 'INTEGER',
  emoji: 'VARCHAR',
}
const payment = { currency: 'VARCHAR', total_amount: 'BIGINT' }
const member = { status: 'VARCHAR', is_member: 'BOOLEAN', user: id }
const reactions: Structure = [
  { type: 'VARCHAR', emoji: 'VARCHAR', custom_emoji_id: 'VARCHAR', total_count: 'INTEGER' },
]
const boostSource = { source: 'VARCHAR', user }
const origin = { type: 'VARCHAR', date: 'BIGINT', sender_user: id, sender_chat: id, chat: id }
const poll = { id: 'VARCHAR', question: 'VARCHAR', total_voter_count: 'INTEGER' }
const presence = (names: readonly string[]): Record<string, Structure> =>
  Object.fromEntries(names.map((name) => [name, 'JSON']))

/**
 * All fields of all 27 kinds of payload that a column is read from, in one struct: no two kinds have a field of one
 * name and two types. One struct is read from the JSON text of the payload, whichever key it stands under; a struct for
 * each key takes DuckDB several times as long.
 */
export const payloadStructure: Readonly<Record<string, Structure>> = {
  // What most have
  from: user,
  user,
  chat,
  date: 'BIGINT',
  message_id: 'BIGINT',
  // Messages
  ...presence(['rich_message', ...otherContents, ...services]),
  ...Object.fromEntries(fileContents.map((name) => [name, name === 'photo' ? ([file] as const) : file])),
  sender_chat: id,
  edit_date: 'BIGINT',
  message_thread_id: 'BIGINT',
  is_topic_message: 'BOOLEAN',
  business_connection_id: 'VARCHAR',
  media_group_id: 'VARCHAR',
  via_bot: id,
  is_automatic_forward: 'BOOLEAN',
  sender_business_bot: 'JSON',
  text: 'VARCHAR',
  caption: 'VARCHAR',
  entities,
  caption_entities: entities,
  poll,
  invoice: payment,
  new_chat_members: [id],
  left_chat_member: id,
  migrate_to_chat_id: 'BIGINT',
  migrate_from_chat_id: 'BIGINT',
  pinned_message: { message_id: 'BIGINT' },
  successful_payment: payment,
  refunded_payment: payment,
  reply_to_message: {
    message_id: 'BIGINT',
    date: 'BIGINT',
    from: { id: 'BIGINT', is_bot: 'BOOLEAN' },
    text: 'VARCHAR',
    caption: 'VARCHAR',
  },
  quote: { text: 'VARCHAR' },
  forward_origin: origin,
  // Others
  id: 'VARCHAR',
  actor_chat: id,
  voter_chat: id,
  old_reaction: reactions,
  new_reaction: reactions,
  reactions,
  data: 'VARCHAR',
  message: {
    message_id: 'BIGINT',
    message_thread_id: 'BIGINT',
    date: 'BIGINT',
    chat,
    text: 'VARCHAR',
    caption: 'VARCHAR',
  },
  old_chat_member: member,
  new_chat_member: member,
  invite_link: 'JSON',
  via_chat_folder_invite_link: 'BOOLEAN',
  via_join_request: 'BOOLEAN',
  query: 'VARCHAR',
  currency: 'VARCHAR',
  total_amount: 'BIGINT',
  question: 'VARCHAR',
  total_voter_count: 'INTEGER',
  poll_id: 'VARCHAR',
  option_ids: ['BIGINT'],
  is_enabled: 'BOOLEAN',
  message_ids: ['BIGINT'],
  boost: { add_date: 'BIGINT', source: boostSource },
  remove_date: 'BIGINT',
  source: boostSource,
  bot: id,
  state: 'VARCHAR',
}
