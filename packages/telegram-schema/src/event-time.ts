import type { LenientUpdate } from './lenient.ts'
import { messageOf } from './message-of.ts'

/**
 * When an update happened, in Unix seconds: for an edited message its last edit. Undefined where Telegram tells no time:
 * queries (the date of a callback's message is when that was sent, not when its button was pressed), polls, answers.
 */
export function eventTime(update: LenientUpdate): number | undefined {
  const message = update.callback_query === undefined ? messageOf(update) : undefined
  return (
    (message as { edit_date?: number } | undefined)?.edit_date ??
    message?.date ??
    update.business_connection?.date ??
    update.message_reaction?.date ??
    update.message_reaction_count?.date ??
    update.my_chat_member?.date ??
    update.chat_member?.date ??
    update.chat_join_request?.date ??
    update.chat_boost?.boost?.add_date ??
    update.removed_chat_boost?.remove_date
  )
}
