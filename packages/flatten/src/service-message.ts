import { readAmount, userIds } from './content.ts'
import { integer, object, string } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { idOf } from './user.ts'

/** The details of a service message: who joined or left, what was pinned or paid, where the group migrated. */
export function readServiceMessage(message: JsonObject, path: string, cells: Cells): void {
  switch (cells.service_type) {
    case 'new_chat_members':
      cells.joined_user_ids = userIds(message.new_chat_members, path, 'new_chat_members') ?? null
      break
    case 'left_chat_member':
      cells.left_user_id = idOf(message.left_chat_member, path, 'left_chat_member') ?? null
      break
    case 'migrate_to_chat_id':
    case 'migrate_from_chat_id':
      cells.migrated_chat_id = integer(message[cells.service_type], path, cells.service_type) ?? null
      break
    case 'pinned_message': {
      const pinned = object(message.pinned_message, path, 'pinned_message')
      if (pinned !== undefined)
        cells.pinned_message_id = integer(pinned.message_id, `${path}.pinned_message`, 'message_id') ?? null
      break
    }
    case 'forum_topic_created':
    case 'forum_topic_edited': {
      const topic = object(message[cells.service_type], path, cells.service_type)
      if (topic !== undefined)
        cells.topic_name = string(topic.name, `${path}.${cells.service_type}`, 'name') ?? null
      break
    }
    case 'successful_payment':
    case 'refunded_payment': {
      const payment = object(message[cells.service_type], path, cells.service_type)
      if (payment !== undefined) readAmount(payment, `${path}.${cells.service_type}`, cells)
      break
    }
    case null:
    default:
  }
}
