import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { exportEvents, summariseExport } from '../import/export-file.ts'
import { readPeer } from '@telelake/telegram-desktop'
import { namesUser } from './without-user.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What is left of a message that forwards the person's words. */
const shellKeys = ['id', 'type', 'date', 'date_unixtime', 'from', 'from_id']

/**
 * Write an export of Telegram Desktop without a person: their messages, their chat, and their id wherever else it
 * stands. It is an export of its chats; what else an export of a whole account holds (contacts, sessions) is left
 * out. Memory is bounded by the longest message.
 *
 * @param botIds - bots that are known, as for `summariseExport`
 * @throws {JsonSyntaxError | ExportFormatError} It is not an export.
 */
export async function writeExportWithoutUser(
  from: string,
  to: string,
  userId: number,
  botIds: ReadonlySet<number>,
): Promise<void> {
  const { chats } = await summariseExport(from, botIds)
  const isWithThem = chats.map(
    (chat) => typeof chat !== 'string' && chat.type === 'private' && chat.id === userId,
  )
  const heads = await headsOf(from)
  await pipeline(
    exportTexts(from, userId, heads, isWithThem),
    createWriteStream(to, { mode: 0o600, flags: 'wx' }),
  )
}

/** The fields of each chat but its messages, as members of JSON. */
async function headsOf(path: string): Promise<string[]> {
  const heads: string[] = []
  let head = ''
  for await (const events of exportEvents(path))
    for (const { kind, name, bytes } of events)
      if (kind === 'field') head += `"${name}":${bytes.toString()},`
      else if (kind === 'end of chat') {
        heads.push(head)
        head = ''
      }
  return heads
}

async function* exportTexts(
  path: string,
  userId: number,
  heads: readonly string[],
  isWithThem: readonly boolean[],
): AsyncGenerator<string> {
  let chat = 0
  let isFirstChat = true
  let isFirstMessage = true
  yield '{"chats":{"list":['
  for await (const events of exportEvents(path)) {
    let text = ''
    for (const { kind, bytes } of events) {
      if (isWithThem[chat] !== true) {
        const message = kind === 'message' ? withoutPerson(bytes.toString(), userId) : undefined
        const isOver = kind === 'end of chat'
        if (isFirstMessage && (message !== undefined || isOver)) {
          text += `${isFirstChat ? '' : ','}{${heads[chat]}"messages":[`
          isFirstChat = false
        }
        if (message !== undefined) {
          text += `${isFirstMessage ? '' : ','}\n${message}`
          isFirstMessage = false
        }
        if (isOver) text += ']}'
      }
      if (kind === 'end of chat') {
        chat++
        isFirstMessage = true
      }
    }
    yield text
  }
  yield ']}}'
}

/** @returns the JSON of a message without the person; undefined when nothing of it is left */
function withoutPerson(text: string, userId: number): string | undefined {
  if (!namesUser(text, userId)) return text
  let message: Json
  try {
    message = JSON.parse(text) as Json
  } catch {
    return undefined
  }
  return isTheirs(message, userId) ? undefined : JSON.stringify(without(message, userId))
}

function without(value: Json, userId: number): Json {
  if (Array.isArray(value))
    return value.filter((item) => !isTheirs(item, userId)).map((item) => without(item, userId))
  if (typeof value !== 'object' || value === null) return value
  const isForwarded = isIdOf('_id', value.forwarded_from_id ?? null, userId)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isForwarded || shellKeys.includes(key))
      .map(([key, inner]) => [
        key,
        isIdOf(key, inner, userId) ? (typeof inner === 'string' ? 'user0' : 0) : without(inner, userId),
      ]),
  )
}

/** Whether a message, or a reaction in the list of one, is theirs. */
function isTheirs(item: Json, userId: number): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false
  return [item.from_id, item.actor_id].some((id) => {
    const peer = readPeer(id)
    return peer?.kind === 'user' && peer.id === userId
  })
}

function isIdOf(key: string, value: Json, userId: number): boolean {
  return key.endsWith('_id') && (value === `user${userId}` || value === userId)
}
