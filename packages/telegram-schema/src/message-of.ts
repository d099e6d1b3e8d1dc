import type { MaybeInaccessibleMessage } from './bot-api/message.ts'
import type { Update } from './bot-api/update.ts'
import type { Lenient, LenientUpdate } from './lenient.ts'

/**
 * The message an update is about: sent, edited, posted, or the one whose button was pressed, which may be inaccessible
 * by then. Undefined for the kinds without one, and where a callback query comes from an inline message.
 */
export function messageOf(update: Update): MaybeInaccessibleMessage | undefined
export function messageOf(update: LenientUpdate): Lenient<MaybeInaccessibleMessage> | undefined
export function messageOf(update: LenientUpdate): Lenient<MaybeInaccessibleMessage> | undefined {
  return (
    update.message ??
    update.edited_message ??
    update.channel_post ??
    update.edited_channel_post ??
    update.business_message ??
    update.edited_business_message ??
    update.guest_message ??
    update.callback_query?.message
  )
}
