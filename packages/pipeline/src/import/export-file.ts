import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ExportCount, ExportReader } from '@telelake/telegram-desktop'
import type { ExportChatType, ExportContents, ExportEvent } from '@telelake/telegram-desktop'

const CHUNK_BYTES = 1024 * 1024

/** What a first reading of an exported file yields. */
export interface ExportSummary extends ExportContents {
  sha256: string
  bytes: number
}

export interface ReadFileOptions {
  signal?: AbortSignal | undefined
  onBytes?: (bytes: number) => void // how many were read so far
}

export interface SummariseOptions extends ReadFileOptions {
  chatType?: ExportChatType | undefined // of chats that say none, as in exports of tdl
  onEvents?: (events: readonly ExportEvent[]) => void // what else is to be learnt from the same reading
}

/**
 * Read an export through once: its hash, its chats, the number of its messages. Nothing of it is kept.
 *
 * @param botIds - bots that are known, as for `ExportCount`
 * @throws {JsonSyntaxError} The file breaks off, or is not JSON.
 * @throws {ExportFormatError} It holds no chat.
 */
export async function summariseExport(
  path: string,
  botIds: ReadonlySet<number>,
  options: SummariseOptions = {},
): Promise<ExportSummary> {
  const hash = createHash('sha256')
  const count = new ExportCount({ botIds, chatType: options.chatType })
  let bytes = 0
  const onChunk = (chunk: Buffer): void => {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  for await (const events of exportEvents(path, options, onChunk)) {
    for (const event of events) count.add(event)
    options.onEvents?.(events)
  }
  return { ...count.contents(), sha256: hash.digest('hex'), bytes }
}

/** A message of an export as it was written. */
export interface ExportedBytes {
  chat: number // its place in `ExportSummary.chats`
  bytes: Buffer
  offset: number // of the first byte in the file
}

/** Each message of an export, in the order of the file; a batch for each chunk that is read. */
export async function* exportMessages(
  path: string,
  options: ReadFileOptions = {},
): AsyncGenerator<ExportedBytes[]> {
  let chat = 0
  for await (const events of exportEvents(path, options)) {
    const messages: ExportedBytes[] = []
    for (const { kind, bytes, offset } of events)
      if (kind === 'message') messages.push({ chat, bytes, offset })
      else if (kind === 'end of chat') chat++
    yield messages
  }
}

/** The events of an `ExportReader` over a file; a batch for each chunk that is read. */
export async function* exportEvents(
  path: string,
  { signal, onBytes }: ReadFileOptions = {},
  onChunk?: (chunk: Buffer) => void,
): AsyncGenerator<ExportEvent[]> {
  const reader = new ExportReader()
  let bytesRead = 0
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    onChunk?.(chunk)
    yield reader.write(chunk)
    bytesRead += chunk.byteLength
    onBytes?.(bytesRead)
  }
  reader.end()
}
