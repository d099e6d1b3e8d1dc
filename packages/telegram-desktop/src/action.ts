import type { JsonObject } from './json-object.ts'

type Fields = Record<string, unknown>

interface Actor {
  id?: number
  first_name?: string
}

/** The `service_type` of each action of an export. Actions that are not here keep the export's own name. */
const serviceTypes = new Map(
  Object.entries({
    create_group: 'group_chat_created',
    create_channel: 'supergroup_chat_created',
    invite_members: 'new_chat_members',
    join_group_by_link: 'new_chat_members',
    join_group_by_request: 'new_chat_members',
    remove_members: 'left_chat_member',
    edit_group_title: 'new_chat_title',
    edit_group_photo: 'new_chat_photo',
    delete_group_photo: 'delete_chat_photo',
    migrate_to_supergroup: 'migrate_to_chat_id',
    migrate_from_group: 'migrate_from_chat_id',
    pin_message: 'pinned_message',
    set_messages_ttl: 'message_auto_delete_timer_changed',
    group_call: 'video_chat_started',
    group_call_scheduled: 'video_chat_scheduled',
    invite_to_group_call: 'video_chat_participants_invited',
    send_payment: 'successful_payment',
    refunded_payment: 'refunded_payment',
    topic_created: 'forum_topic_created',
    topic_edit: 'forum_topic_edited',
    boost_apply: 'boost_added',
    set_chat_wallpaper: 'chat_background_set',
    set_same_chat_wallpaper: 'chat_background_set',
    proximity_reached: 'proximity_alert_triggered',
    giveaway_launch: 'giveaway_created',
    giveaway_results: 'giveaway_completed',
    send_star_gift: 'gift',
    allow_sending_messages: 'write_access_allowed',
    attach_menu_bot_allowed: 'write_access_allowed',
    web_app_bot_allowed: 'write_access_allowed',
    paid_messages_price_change: 'paid_message_price_changed',
    todo_completions: 'checklist_tasks_done',
    todo_append_tasks: 'checklist_tasks_added',
    suggested_post_success: 'suggested_post_paid',
    suggested_post_refund: 'suggested_post_refunded',
  }),
)

/** A service message of an export: its type, and the fields of a Message that the table has columns for. */
export interface ExportAction {
  serviceType: string
  fields: Fields
}

/** Read what happened. Members are named there without ids; only who acted has one. */
export function readExportAction(
  message: JsonObject,
  actor: Actor | undefined,
  isChannel: boolean,
): ExportAction {
  const action = typeof message.action === 'string' ? message.action : 'unknown'
  const isOver = action === 'group_call' && message.duration !== undefined
  const serviceType =
    action === 'create_channel' && isChannel
      ? 'channel_chat_created'
      : isOver
        ? 'video_chat_ended'
        : (serviceTypes.get(action) ?? action)
  return { serviceType, fields: fieldsOf(message, action, actor) }
}

function fieldsOf(message: JsonObject, action: string, actor: Actor | undefined): Fields {
  const names: readonly unknown[] = Array.isArray(message.members) ? (message.members as unknown[]) : []
  // A name that is null is a deleted account: who acted, when that one has none either.
  const members = names.map((name) => {
    const first = typeof name === 'string' ? name : undefined
    if (actor !== undefined && first === actor.first_name) return actor
    return first === undefined ? {} : { first_name: first }
  })
  switch (action) {
    case 'invite_members':
      return { new_chat_members: members }
    case 'join_group_by_link':
    case 'join_group_by_request':
      return { new_chat_members: actor === undefined ? [] : [actor] }
    case 'remove_members':
      return { left_chat_member: members[0] ?? {} }
    case 'topic_created':
      return { forum_topic_created: typeof message.title === 'string' ? { name: message.title } : {} }
    case 'topic_edit':
      return { forum_topic_edited: typeof message.new_title === 'string' ? { name: message.new_title } : {} }
    case 'pin_message':
      return Number.isSafeInteger(message.message_id)
        ? { pinned_message: { message_id: message.message_id } }
        : {}
    case 'send_payment':
    case 'refunded_payment': {
      const payment: Fields = {}
      if (typeof message.currency === 'string') payment.currency = message.currency
      if (Number.isSafeInteger(message.amount)) payment.total_amount = message.amount
      return { [serviceTypes.get(action) ?? action]: payment }
    }
    default:
      return {}
  }
}
