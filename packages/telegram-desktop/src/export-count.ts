import { readExportChat } from './chat.ts'
import type { ExportChat, ExportChatHead, ExportChatType } from './chat.ts'
import { ExportFormatError } from './export-reader.ts'
import type { ExportEvent } from './export-reader.ts'
import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'
import { parseExportJson } from './parse-export-json.ts'
import { readPeer } from './peer.ts'
import { ExportTopics } from './topics.ts'

/** What a first reading of an export yields. */
export interface ExportContents {
  messages: number
  chats: (ExportChat | string)[] // in the order of the file; a text says why one is no chat
}

export interface ExportCountOptions {
  /** Bots that are known: a private chat with one has, as that bot sees it, the id of the person. */
  botIds?: ReadonlySet<number>
  chatType?: ExportChatType | undefined // of chats that say none, as in exports of tdl
}

interface ChatRead {
  head: ExportChatHead
  topics: ExportTopics
  person: number | undefined
}

// What only newer versions write: times since 2022, ids with a letter before them since March 2021.
const newerMarks = ['"date_unixtime"', '"from_id": "', '"from_id":"', '"actor_id": "', '"actor_id":"']

/** Counts the messages of an export and reads its chats, from the events of an `ExportReader`. */
export class ExportCount {
  readonly #botIds: ReadonlySet<number>
  readonly #chatType: ExportChatType | undefined
  readonly #chats: ChatRead[] = []
  #messages = 0
  #chat = newChat()
  #hasNewerIds = false

  constructor({ botIds = new Set(), chatType }: ExportCountOptions = {}) {
    this.#botIds = botIds
    this.#chatType = chatType
  }

  add({ kind, name, bytes }: ExportEvent): void {
    const chat = this.#chat
    if (kind === 'field') chat.head = { ...chat.head, [name]: parsed(bytes) }
    else if (kind === 'message') {
      this.#messages++
      this.#hasNewerIds ||= newerMarks.some((mark) => bytes.includes(mark))
      if (bytes.includes('"topic_created"')) addTopic(bytes, chat.topics)
      if (chat.head.type === 'bot_chat') chat.person ??= personOf(bytes, this.#botIds)
    } else {
      this.#chats.push(chat)
      this.#chat = newChat()
    }
  }

  /** @throws {ExportFormatError} There was no chat. */
  contents(): ExportContents {
    if (this.#chats.length === 0)
      throw new ExportFormatError(
        'export: expected the result.json of Telegram Desktop, with messages or chats, got other JSON',
      )
    return { messages: this.#messages, chats: this.#chats.map((chat) => this.#read(chat)) }
  }

  #read({ head, topics, person }: ChatRead): ExportChat | string {
    const hasOldIds = !this.#hasNewerIds && this.#chatType === undefined
    const chat = readExportChat(head, { chatType: this.#chatType, hasOldIds, topics })
    if (typeof chat === 'string' || !chat.isBotChat || !this.#botIds.has(chat.id)) return chat
    return person === undefined ? chat : { ...chat, id: person }
  }
}

function newChat(): ChatRead {
  return { head: {}, topics: new ExportTopics(), person: undefined }
}

function parsed(bytes: Buffer): unknown {
  try {
    return parseExportJson(bytes)
  } catch {
    return undefined
  }
}

function messageIn(bytes: Buffer): JsonObject {
  const message = parsed(bytes)
  return isJsonObject(message) ? message : {}
}

function addTopic(bytes: Buffer, topics: ExportTopics): void {
  const { action, id, title } = messageIn(bytes)
  if (action === 'topic_created' && Number.isSafeInteger(id))
    topics.add(id as number, typeof title === 'string' ? title : undefined)
}

/** Who writes to a bot: the sender of a message that is not the bot's. */
function personOf(bytes: Buffer, botIds: ReadonlySet<number>): number | undefined {
  const sender = readPeer(messageIn(bytes).from_id)
  return sender?.kind === 'user' && !botIds.has(sender.id) ? sender.id : undefined
}
