import { readExportAction } from './action.ts'
import type { ExportChat } from './chat.ts'
import { readExportContent } from './content.ts'
import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'
import { secondsOfLocalTime } from './local-time.ts'
import { readPeer } from './peer.ts'
import { readExportText } from './text.ts'

const LAST_SECOND = 253_402_300_799 // of the year 9999

/** A message of an export as the Bot API would have given it, and what a Message has no field for. */
export interface BotApiMessage {
  message: JsonObject
  messageId: number
  date: number // Unix seconds
  editDate?: number // Unix seconds; beside the message, so that it happened when it was sent
  serviceType?: string
}

export interface ReadExportOptions {
  timeZone: string // of exports that give local times alone
  botIds: ReadonlySet<number> // who is known to be a bot
}

/** Read one message of a chat; a text that says why it is none, without its content. Never throws. */
export function readExportMessage(
  exported: unknown,
  chat: ExportChat,
  { timeZone, botIds }: ReadExportOptions,
): BotApiMessage | string {
  if (!isJsonObject(exported))
    return `message: expected an object, got ${exported === null ? 'null' : typeof exported}`
  const { id } = exported
  if (!Number.isSafeInteger(id)) return `message id: expected integer, got ${typeof id}`
  const messageId = id as number
  const date = secondsOf(exported, 'date_unixtime', 'date', timeZone)
  if (date === undefined)
    return `message date: expected date_unixtime or date, got none that is a time (message ${messageId})`
  const editDate = secondsOf(exported, 'edited_unixtime', 'edited', timeZone)

  const isService = exported.type === 'service'
  const sender = readPeer(isService ? exported.actor_id : exported.from_id)
  const name = isService ? exported.actor : exported.from // null: the account was deleted
  const user =
    sender?.kind === 'user'
      ? {
          id: sender.id,
          is_bot: botIds.has(sender.id),
          ...(typeof name === 'string' && { first_name: name }),
        }
      : undefined
  const { id: chatId, type, title } = chat
  const message: Record<string, unknown> = {
    message_id: messageId,
    date,
    chat: { id: chatId, type, ...(type !== 'private' && title !== undefined && { title }) },
    ...(user !== undefined && { from: user }),
    ...(sender !== undefined && sender.kind !== 'user' && { sender_chat: { id: sender.id } }),
  }
  const replyTo = exported.reply_to_message_id
  // A reply into another chat (`reply_to_peer_id`) answers a message that is not of this chat.
  if (Number.isSafeInteger(replyTo) && exported.reply_to_peer_id === undefined)
    message.reply_to_message = { message_id: replyTo }
  addForward(message, exported)

  if (isService) {
    const { serviceType, fields } = readExportAction(exported, user, type === 'channel')
    return { message: Object.assign(message, fields), messageId, date, serviceType }
  }
  const content = readExportContent(exported)
  const { text, entities } = readExportText(exported)
  const isCaption = Object.keys(content).length > 0
  Object.assign(message, content)
  if (text !== '') {
    message[isCaption ? 'caption' : 'text'] = text
    if (entities.length > 0) message[isCaption ? 'caption_entities' : 'entities'] = entities
  }
  return { message, messageId, date, ...(editDate !== undefined && editDate !== date && { editDate }) }
}

function addForward(message: Record<string, unknown>, exported: JsonObject): void {
  if (exported.forwarded_from === undefined && exported.forwarded_from_id === undefined) return
  const author = readPeer(exported.forwarded_from_id)
  message.forward_origin =
    author?.kind === 'user'
      ? { type: 'user', sender_user: { id: author.id } }
      : author?.kind === 'channel'
        ? { type: 'channel', chat: { id: author.id } }
        : author?.kind === 'group'
          ? { type: 'chat', sender_chat: { id: author.id } }
          : { type: 'hidden_user' }
}

function secondsOf(
  message: JsonObject,
  unixKey: string,
  localKey: string,
  timeZone: string,
): number | undefined {
  const unix = message[unixKey]
  const seconds = typeof unix === 'string' && /^\d+$/.test(unix) ? Number(unix) : unix
  // Desktop writes 1970 where there is no time.
  if (Number.isSafeInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= LAST_SECOND)
    return seconds as number
  const local = message[localKey]
  const found = typeof local === 'string' ? secondsOfLocalTime(local, timeZone) : undefined
  return found !== undefined && found > 0 ? found : undefined
}
