import { readExportChat } from './chat.ts'
import type { ExportChat, ExportChatHead } from './chat.ts'
import { JsonSlicer } from './json-slicer.ts'
import { readPeer } from './peer.ts'

/** Where the chats of an export are: one is the file itself, several are in lists. */
const containers = ['', 'chats.list.*', 'left_chats.list.*', 'chats.*'] as const // the last as converters write
const fields = ['id', 'name', 'type', 'messages.*'] as const
const wanted = containers.flatMap((path) => fields.map((field) => (path === '' ? field : `${path}.${field}`)))

/** JSON that is no export of Telegram Desktop. */
export class ExportFormatError extends Error {
  override readonly name = 'ExportFormatError'
}

/** What comes next in an export. */
export interface ExportEvent {
  kind: 'field' | 'message' | 'end of chat'
  name: string // of the field
  bytes: Buffer
}

/** Cuts an export that comes in chunks into fields, messages and ends of chats, in the order of the file. */
export class ExportReader {
  readonly #slicer = new JsonSlicer(wanted, containers)
  #isChat = false // the file itself ends as a chat does, also where its chats are in lists

  /** @returns what ends in this chunk @throws {JsonSyntaxError} */
  write(chunk: Buffer): ExportEvent[] {
    const events: ExportEvent[] = []
    for (const { path: at, bytes, isEnd } of this.#slicer.write(chunk)) {
      const name = at.slice(at.lastIndexOf('.') + 1)
      if (isEnd !== true) {
        const kind = name === '*' ? 'message' : 'field'
        this.#isChat ||= kind === 'message' || name === 'type'
        events.push({ kind, name, bytes })
      } else if (this.#isChat) {
        events.push({ kind: 'end of chat', name, bytes })
        this.#isChat = false
      }
    }
    return events
  }

  /** Say that the file is over. @throws {JsonSyntaxError} It breaks off. */
  end(): void {
    this.#slicer.end()
  }
}

/** What a first reading of an export yields. */
export interface ExportContents {
  messages: number
  chats: (ExportChat | string)[] // in the order of the file; a text says why one is no chat
}

/** Counts the messages of an export and reads its chats, from the events of an `ExportReader`. */
export class ExportCount {
  readonly #botIds: ReadonlySet<number>
  readonly #contents: ExportContents = { messages: 0, chats: [] }
  #head: ExportChatHead = {}
  #messages = 0
  #person: number | undefined

  /** @param botIds - bots that are known: a private chat with one has, as that bot sees it, the id of the person */
  constructor(botIds: ReadonlySet<number>) {
    this.#botIds = botIds
  }

  add({ kind, name, bytes }: ExportEvent): void {
    if (kind === 'field') this.#head = { ...this.#head, [name]: JSON.parse(bytes.toString()) as unknown }
    else if (kind === 'message') {
      this.#messages++
      if (this.#head.type === 'bot_chat') this.#person ??= personOf(bytes, this.#botIds)
    } else {
      this.#contents.chats.push(withPerson(readExportChat(this.#head), this.#botIds, this.#person))
      this.#contents.messages += this.#messages
      this.#head = {}
      this.#messages = 0
      this.#person = undefined
    }
  }

  /** @throws {ExportFormatError} There was no chat. */
  contents(): ExportContents {
    if (this.#contents.chats.length === 0)
      throw new ExportFormatError(
        'export: expected the result.json of Telegram Desktop, with messages or chats, got other JSON',
      )
    return this.#contents
  }
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
