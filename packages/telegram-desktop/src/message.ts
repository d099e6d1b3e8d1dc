import { readExportAction } from './action.ts'
import type { ExportChat } from './chat.ts'
import { readExportContent } from './content.ts'
import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'
import { secondsOfLocalTime } from './local-time.ts'
import { peer, readPeer, splitOldId } from './peer.ts'
import type { ExportPeer } from './peer.ts'
import { withTdlRaw } from './tdl.ts'
import { readExportText } from './text.ts'

/** Before the last day of the year 9999, so that the date has four digits in every time zone. */
const LAST_SECOND = 253_402_214_399
/** Desktop writes 1970 where there is no time; local times are so in any zone. */
const FIRST_SECOND = 2 * 86_400

/** A message of an export as the Bot API would have given it, and what a Message has no field for. */
export interface BotApiMessage {
  message: JsonObject
  messageId: number
  /** Whether everybody sees the message under this id. A supergroup that was a basic group has negative ids of before, each account its own. */
  hasSharedId: boolean
  date: number // Unix seconds
  editDate?: number // Unix seconds; beside the message, so that it happened when it was sent
  serviceType?: string
}

export interface ReadExportOptions {
  timeZone: string // of exports that give local times alone
  botIds: ReadonlySet<number> // who is known to be a bot
}

/**
 * Read one message of a chat; a text that says why it is none, without its content. Never throws. In forums each message
 * is read after those before it in the file.
 */
export function readExportMessage(
  exported: unknown,
  chat: ExportChat,
  { timeZone, botIds }: ReadExportOptions,
): BotApiMessage | string {
  if (!isJsonObject(exported))
    return `message: expected an object, got ${exported === null ? 'null' : Array.isArray(exported) ? 'array' : typeof exported}`
  const source = isJsonObject(exported.raw) ? withTdlRaw(exported, exported.raw) : exported
  const { id } = source
  if (!Number.isSafeInteger(id)) return `message id: expected integer, got ${typeof id}`
  const messageId = id as number
  const date = secondsOf(source, 'date_unixtime', 'date', timeZone)
  if (date === undefined)
    return `message date: expected date_unixtime or date, got none that is a time before the year 10000 (message ${messageId})`
  const editDate = secondsOf(source, 'edited_unixtime', 'edited', timeZone)

  const isService = source.type === 'service'
  const user = userOf(source, isService, chat, botIds)
  const { type, title } = chat
  const message: Record<string, unknown> = {
    message_id: messageId,
    date,
    chat: { id: chat.id, type, ...(type !== 'private' && title !== undefined && { title }) },
    ...(user !== undefined && ('is_bot' in user ? { from: user } : { sender_chat: user })),
  }
  addReply(message, source, messageId, chat)
  addForward(message, source, chat)

  const read = { message, messageId, hasSharedId: chat.hasSharedIds && messageId > 0, date }
  if (isService) {
    const actor = user !== undefined && 'is_bot' in user ? user : undefined
    const { serviceType, fields } = readExportAction(source, actor, type === 'channel')
    Object.assign(message, fields)
    return { ...read, serviceType }
  }
  const content = readExportContent(source)
  const { text, entities } = readExportText(source)
  const isCaption = Object.keys(content).length > 0
  Object.assign(message, content)
  if (text !== '') {
    message[isCaption ? 'caption' : 'text'] = text
    if (entities.length > 0) message[isCaption ? 'caption_entities' : 'entities'] = entities
  }
  return { ...read, ...(editDate !== undefined && editDate !== date && { editDate }) }
}

interface Sender {
  id: number
  is_bot: boolean
  first_name?: string
}

/** Who wrote or acted: a person, or a chat in whose name they did. */
function userOf(
  source: JsonObject,
  isService: boolean,
  chat: ExportChat,
  botIds: ReadonlySet<number>,
): Sender | { id: number } | undefined {
  const sender = peerIn(isService ? source.actor_id : source.from_id, chat)
  if (sender === undefined) return undefined
  if (sender.kind !== 'user') return { id: sender.id }
  const name = isService ? source.actor : source.from // null: the account was deleted
  return {
    id: sender.id,
    is_bot: botIds.has(sender.id) || (chat.isBotChat && sender.id === chat.peerId),
    ...(typeof name === 'string' && { first_name: name }),
  }
}

/** Where a number says no more than that it is no user, the chat itself may be meant. */
function peerIn(value: unknown, chat: ExportChat): ExportPeer | undefined {
  const found = readPeer(value, chat.hasOldIds)
  if (typeof value !== 'number' || found?.kind !== 'channel' || chat.type !== 'group') return found
  const own = peer('group', splitOldId(value).bareId)
  return own.id === chat.peerId ? own : found
}

/**
 * In a forum the message that created the topic is no message that was answered: the Bot API gives its name there, and so
 * is it here, without an id.
 */
function addReply(
  message: Record<string, unknown>,
  source: JsonObject,
  messageId: number,
  chat: ExportChat,
): void {
  const value = source.reply_to_message_id
  // A reply into another chat answers a message that is not of this chat.
  const isHere =
    source.reply_to_peer_id === undefined || peerIn(source.reply_to_peer_id, chat)?.id === chat.peerId
  const replyTo = Number.isSafeInteger(value) && isHere ? (value as number) : undefined
  const topic = Number.isSafeInteger(source.topic_id)
    ? source.topic_id
    : chat.topics.topicOf(messageId, replyTo)
  if (topic !== undefined) {
    message.message_thread_id = topic
    message.is_topic_message = true
  }
  if (replyTo === undefined) return
  message.reply_to_message = chat.topics.has(replyTo)
    ? { forum_topic_created: nameOf(chat.topics.titleOf(replyTo)) }
    : { message_id: replyTo }
}

function nameOf(title: string | undefined): JsonObject {
  return title === undefined ? {} : { name: title }
}

function addForward(message: Record<string, unknown>, source: JsonObject, chat: ExportChat): void {
  if (source.forwarded_from === undefined && source.forwarded_from_id === undefined) return
  const author = peerIn(source.forwarded_from_id, chat)
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
  const local = message[localKey]
  const written =
    typeof unix === 'string' && /^\d+$/.test(unix)
      ? Number(unix)
      : (unix ?? (typeof local === 'number' ? local : unix))
  if (isTime(written)) return written
  // What is out of range is no missing time: the local one says the same.
  if (typeof written === 'number' && written > LAST_SECOND) return undefined
  const found = typeof local === 'string' ? secondsOfLocalTime(local, timeZone) : undefined
  return isTime(found) && found >= FIRST_SECOND ? found : undefined
}

function isTime(seconds: unknown): seconds is number {
  return Number.isSafeInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= LAST_SECOND
}
