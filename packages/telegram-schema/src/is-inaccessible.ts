import type { InaccessibleMessage, Message } from './bot-api/message.ts'

/**
 * Whether a message was deleted or is otherwise out of the bot's reach; its date is 0 then.
 *
 * @see https://core.telegram.org/bots/api#inaccessiblemessage
 */
export function isInaccessible(message: Message | InaccessibleMessage): message is InaccessibleMessage {
  return message.date === 0
}
