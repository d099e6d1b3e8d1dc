import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ExportChatType } from '@telelake/telegram-desktop'
import { exportEvents, summariseExport } from '../import/export-file.ts'
import { messageWithoutUser } from './exported-person.ts'

/**
 * Write an export of Telegram Desktop without a person: their messages, their chat, and their id wherever else it
 * stands. It is an export of its chats; what else an export of a whole account holds (contacts, sessions) is left
 * out. Memory is bounded by the longest message.
 *
 * @param botIds - bots that are known, as for `summariseExport`
 * @param chatType - of chats that say none, as in exports of tdl
 * @throws {JsonSyntaxError | ExportFormatError} It is not an export.
 */
export async function writeExportWithoutUser(
  from: string,
  to: string,
  userId: number,
  botIds: ReadonlySet<number>,
  chatType?: ExportChatType,
): Promise<void> {
  const { chats } = await summariseExport(from, botIds, { chatType })
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
        const message = kind === 'message' ? messageWithoutUser(bytes, userId) : undefined
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
