import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readExportChat } from './export-chat.ts'
import type { ExportChat, ExportChatHead } from './export-chat.ts'
import { readPeer } from './export-ids.ts'
import { JsonSlicer } from './json-slices.ts'

const CHUNK_BYTES = 1024 * 1024

/** Where the chats of an export are: one is the file itself, several are in lists. */
const containers = ['', 'chats.list.*', 'left_chats.list.*', 'chats.*'] as const // the last as converters write
const fields = ['id', 'name', 'type', 'messages.*'] as const
const wanted = containers.flatMap((path) => fields.map((field) => (path === '' ? field : `${path}.${field}`)))

/** A file that is no export of Telegram Desktop. */
export class ExportFormatError extends Error {
  override readonly name = 'ExportFormatError'
}

/** What a first reading of an export tells. */
export interface ExportSummary {
  sha256: string
  bytes: number
  messages: number
  chats: (ExportChat | string)[] // in the order of the file; a text says why one is no chat
}

export interface ReadFileOptions {
  signal?: AbortSignal | undefined
  onBytes?: (bytes: number) => void // how many were read so far
}

/** What comes next in an export. */
export interface ExportEvent {
  kind: 'field' | 'message' | 'end of chat'
  name: string // of the field
  bytes: Buffer
}

/**
 * Read an export through once: its hash, its chats, the number of its messages. Nothing of it is kept.
 *
 * @param botIds - bots that are known: a private chat with one lies, as that bot sees it, under the id of the person
 * @throws {JsonSyntaxError} The file breaks off, or is no JSON.
 * @throws {ExportFormatError} It holds no chat.
 */
export async function summariseExport(
  path: string,
  botIds: ReadonlySet<number>,
  options: ReadFileOptions = {},
): Promise<ExportSummary> {
  const hash = createHash('sha256')
  const summary: ExportSummary = { sha256: '', bytes: 0, messages: 0, chats: [] }
  let head: ExportChatHead = {}
  let messages = 0
  let person: number | undefined
  for await (const events of exportEvents(path, options, (chunk) => {
    hash.update(chunk)
    summary.bytes += chunk.byteLength
  }))
    for (const { kind, name, bytes } of events)
      if (kind === 'field') head = { ...head, [name]: JSON.parse(bytes.toString()) as unknown }
      else if (kind === 'message') {
        messages++
        if (head.type === 'bot_chat') person ??= personOf(bytes, botIds)
      } else {
        summary.chats.push(withPerson(readExportChat(head), botIds, person))
        summary.messages += messages
        head = {}
        messages = 0
        person = undefined
      }
  if (summary.chats.length === 0)
    throw new ExportFormatError(
      'export: expected the result.json of Telegram Desktop, with messages or chats, got other JSON',
    )
  return { ...summary, sha256: hash.digest('hex') }
}

/** Each message of an export as it was written, with the number of its chat in `ExportSummary.chats`. */
export async function* exportMessages(
  path: string,
  options: ReadFileOptions = {},
): AsyncGenerator<{ chat: number; bytes: Buffer }[]> {
  let chat = 0
  for await (const events of exportEvents(path, options)) {
    const messages: { chat: number; bytes: Buffer }[] = []
    for (const { kind, bytes } of events)
      if (kind === 'message') messages.push({ chat, bytes })
      else if (kind === 'end of chat') chat++
    yield messages
  }
}

/** Fields, messages and ends of chats, in the order of the file; a batch for each chunk that is read. */
export async function* exportEvents(
  path: string,
  { signal, onBytes }: ReadFileOptions = {},
  onChunk?: (chunk: Buffer) => void,
): AsyncGenerator<ExportEvent[]> {
  const slicer = new JsonSlicer(wanted, containers)
  let bytesRead = 0
  let isChat = false // the file itself ends as a chat does, also where its chats are in lists
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    onChunk?.(chunk)
    const events: ExportEvent[] = []
    for (const { path: at, bytes, isEnd } of slicer.write(chunk)) {
      const name = at.slice(at.lastIndexOf('.') + 1)
      if (isEnd !== true) {
        const kind = name === '*' ? 'message' : 'field'
        isChat ||= kind === 'message' || name === 'type'
        events.push({ kind, name, bytes })
      } else if (isChat) {
        events.push({ kind: 'end of chat', name, bytes })
        isChat = false
      }
    }
    yield events
    bytesRead += chunk.byteLength
    onBytes?.(bytesRead)
  }
  slicer.end()
}

/** Who writes to a bot: the sender of a message that is not the bot's. */
function personOf(bytes: Buffer, botIds: ReadonlySet<number>): number | undefined {
  const { from_id: from } = (JSON.parse(bytes.toString()) ?? {}) as { from_id?: unknown }
  const sender = readPeer(from)
  return sender?.kind === 'user' && !botIds.has(sender.id) ? sender.id : undefined
}

function withPerson(
  chat: ExportChat | string,
  botIds: ReadonlySet<number>,
  person: number | undefined,
): ExportChat | string {
  const isOurs = typeof chat !== 'string' && chat.isBotChat && botIds.has(chat.id) && person !== undefined
  return isOurs ? { ...chat, id: person } : chat
}
