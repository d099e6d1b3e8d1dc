import { isJsonObject } from '@telelake/telegram-schema'
import type { RawUpdate } from '../records/read-update.ts'

/**
 * The chat an update belongs to, and the one it was before: a group that becomes a supergroup changes its id, and the
 * messages that say so name both. Empty for kinds without a chat (inline queries, polls, payments).
 */
export function chatIdsOf(update: RawUpdate): number[] {
  for (const [key, payload] of Object.entries(update)) {
    if (key === 'update_id' || !isJsonObject(payload)) continue
    const message = isJsonObject(payload.message) ? payload.message : payload // a tapped button's message
    const chat = message.chat
    const ids = [
      isJsonObject(chat) ? chat.id : undefined,
      message.migrate_from_chat_id,
      message.migrate_to_chat_id,
    ]
    return ids.filter((id) => typeof id === 'number')
  }
  return []
}
