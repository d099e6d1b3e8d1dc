import { approvalOfReaction } from './approval.ts'
import { readChat } from './chat.ts'
import { int32, integer, objects, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { idOf, readActor } from './user.ts'

/** https://core.telegram.org/bots/api#messagereactionupdated */
export function readReaction(reaction: JsonObject, path: string, cells: Cells): number | undefined {
  readChat(reaction, path, cells)
  readActor(reaction, path, cells)
  cells.sender_chat_id = idOf(reaction.actor_chat, path, 'actor_chat') ?? null
  cells.message_id = integer(reaction.message_id, path, 'message_id') ?? null

  const before = (objects(reaction.old_reaction, path, 'old_reaction') ?? []).map(nameOf)
  const after = (objects(reaction.new_reaction, path, 'new_reaction') ?? []).map(nameOf)
  const added = after.filter((name) => !before.includes(name))
  const removed = before.filter((name) => !after.includes(name))
  cells.reactions_added = added
  cells.reactions_removed = removed
  cells.reaction_signal = Math.sign(approval(added) - approval(removed))
  return unixTime(reaction.date, path, 'date')
}

/** Reactions in a chat that hides who reacted. https://core.telegram.org/bots/api#messagereactioncountupdated */
export function readReactionCount(count: JsonObject, path: string, cells: Cells): number | undefined {
  readChat(count, path, cells)
  cells.message_id = integer(count.message_id, path, 'message_id') ?? null
  cells.reaction_total = 0
  objects(count.reactions, path, 'reactions')?.forEach((reaction, index) => {
    cells.reaction_total! += int32(reaction.total_count, `${path}.reactions[${index}]`, 'total_count') ?? 0
  })
  return unixTime(count.date, path, 'date')
}

function approval(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + approvalOfReaction(name), 0)
}

/** https://core.telegram.org/bots/api#reactiontype */
function nameOf(reaction: JsonObject): string {
  if (typeof reaction.emoji === 'string') return reaction.emoji
  if (typeof reaction.custom_emoji_id === 'string') return `custom:${reaction.custom_emoji_id}`
  return typeof reaction.type === 'string' ? reaction.type : 'unknown'
}
