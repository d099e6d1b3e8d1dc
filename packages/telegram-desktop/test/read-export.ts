import {
  ExportCount,
  ExportReader,
  JsonSyntaxError,
  parseExportJson,
  readExportMessage,
} from '../src/index.ts'
import type { BotApiMessage, ExportChatType, ExportContents, ExportEvent } from '../src/index.ts'

export interface ReadOptions {
  timeZone?: string
  chatType?: ExportChatType
  botIds?: ReadonlySet<number>
  chunkBytes?: number
}

export interface ReadExport {
  contents: ExportContents
  outcomes: (BotApiMessage | string)[] // of each message, in order; a text says why it is none
  offsets: number[]
}

/** Read an export as an import does: once for its chats, and again for its messages. */
export function readExport(
  bytes: Buffer,
  { timeZone = 'UTC', chatType, botIds = new Set(), chunkBytes = 1 << 20 }: ReadOptions = {},
): ReadExport {
  const count = new ExportCount({ botIds, chatType })
  const events = eventsOf(bytes, chunkBytes)
  for (const event of events) count.add(event)
  const contents = count.contents()
  const read: ReadExport = { contents, outcomes: [], offsets: [] }
  let place = 0
  for (const { kind, bytes: message, offset } of events)
    if (kind === 'end of chat') place++
    else if (kind === 'message') {
      const chat = contents.chats[place]!
      read.offsets.push(offset)
      read.outcomes.push(
        typeof chat === 'string'
          ? chat
          : outcomeOf(message, offset, (exported) => readExportMessage(exported, chat, { timeZone, botIds })),
      )
    }
  return read
}

function outcomeOf(
  bytes: Buffer,
  offset: number,
  read: (exported: unknown) => BotApiMessage | string,
): BotApiMessage | string {
  try {
    return read(parseExportJson(bytes, offset))
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message
    throw error
  }
}

export function eventsOf(bytes: Buffer, chunkBytes: number): ExportEvent[] {
  const reader = new ExportReader()
  const events: ExportEvent[] = []
  for (let at = 0; at < bytes.byteLength; at += chunkBytes)
    events.push(...reader.write(bytes.subarray(at, at + chunkBytes)))
  reader.end()
  return events
}
