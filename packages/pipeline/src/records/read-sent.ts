import { isJsonObject } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'
import { kindOf, readJsonObject } from './json-object.ts'

/** A message of the bot's own, its two ids checked, nothing else. */
export interface SentMessage {
  chatId: number
  messageId: number
  message: JsonObject
}

/** What a body says of the bot's sends: its messages, and why something in it is not one. Details hold no content. */
export interface ReadSent {
  messages: SentMessage[]
  isAlbum: boolean // `result` is an array
  problem?: { reason: 'not_json' | 'not_an_object' | 'no_message'; detail: string }
}

/**
 * Read the Bot API's answer to a send: `{"ok":true,"result":Message}`, or an array of messages for an album. Never
 * throws.
 *
 * @see https://core.telegram.org/bots/api#making-requests
 */
export function readSent(body: Uint8Array): ReadSent {
  const nothing = { messages: [], isAlbum: false }
  const read = readJsonObject(body)
  if (!('object' in read)) return { ...nothing, problem: read }
  const answer = read.object
  if (answer.ok !== true) {
    const detail = `ok: expected true, got ${answer.ok === false ? 'false: nothing was sent' : kindOf(answer.ok)}`
    return { ...nothing, problem: { reason: 'no_message', detail } }
  }
  const isAlbum = Array.isArray(answer.result)
  const results: readonly unknown[] = isAlbum ? (answer.result as unknown[]) : [answer.result]
  const sent: ReadSent = { messages: [], isAlbum }
  if (results.length === 0)
    sent.problem = { reason: 'no_message', detail: 'result: expected messages, got an empty array' }
  for (const [index, result] of results.entries()) {
    const message = sentMessage(result, isAlbum ? `result[${index}]` : 'result')
    if (typeof message === 'string') sent.problem ??= { reason: 'no_message', detail: message }
    else sent.messages.push(message)
  }
  return sent
}

function sentMessage(result: unknown, path: string): SentMessage | string {
  if (!isJsonObject(result)) return `${path}: expected a message, got ${kindOf(result)}`
  const { message_id: messageId, chat } = result
  // 0 stands for a message that was scheduled or is shown to one person alone: many have it, so it names none.
  if (!Number.isSafeInteger(messageId) || (messageId as number) < 1)
    return `${path}.message_id: expected integer, 1 or more, got ${messageId === 0 ? '0' : kindOf(messageId)}`
  const chatId = isJsonObject(chat) ? chat.id : undefined
  if (!Number.isSafeInteger(chatId)) return `${path}.chat.id: expected integer, got ${kindOf(chatId)}`
  return { chatId: chatId as number, messageId: messageId as number, message: result }
}
