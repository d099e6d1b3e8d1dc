import { open } from 'node:fs/promises'
import { JsonSlicer, JsonSyntaxError } from '@telelake/telegram-desktop'

const HEAD_BYTES = 1024 * 1024

/** What a file of history is: an export of chats, or updates of the Bot API. */
export type HistoryFormat = 'export' | 'updates'

/** A file that is no history; how to get one. */
export class HistoryFormatError extends Error {
  override readonly name = 'HistoryFormatError'
}

const chat = ['id', 'name', 'type', 'messages.*']
const ofExports = [
  ...['about', 'personal_information', 'chats.about', 'left_chats.about'],
  ...['', 'chats.list.*.', 'left_chats.list.*.', 'chats.*.'].flatMap((at) => chat.map((name) => at + name)),
]
const ofUpdates = ['update_id', 'ok', 'result.*']
const ends = ['', 'messages', 'chats', 'chats.list', 'left_chats.list', 'result']

/**
 * Recognise a file by its content; its name says nothing. The first megabyte decides.
 *
 * @throws {HistoryFormatError} It is neither, with advice for what is often given by mistake.
 */
export async function readHistoryFormat(path: string): Promise<HistoryFormat> {
  const advice = 'in Telegram Desktop: the chat, ⋮, Export chat history, Format: Machine-readable JSON'
  const head = await headOf(path)
  const text = head
    .toString('utf8', 0, 64)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text === '') throw new HistoryFormatError(`expected JSON, got an empty file (${path})`)
  if (text.startsWith('<')) throw new HistoryFormatError(`expected JSON, got HTML (${path}; ${advice})`)
  if (text.startsWith('PK'))
    throw new HistoryFormatError(`expected JSON, got an archive (${path}; unpack it and give result.json)`)
  if (!text.startsWith('{')) {
    if (text.startsWith('[')) return 'updates'
    throw new HistoryFormatError(`expected JSON, got something else (${path}; ${advice})`)
  }
  const found = formatOf(head)
  if (found === undefined)
    throw new HistoryFormatError(`expected an export or updates, got other JSON (${path}; ${advice})`)
  return found
}

/** What the keys of the first object say. One that says nothing may be a bad update, with others after it. */
function formatOf(head: Buffer): HistoryFormat | undefined {
  const slicer = new JsonSlicer([...ofExports, ...ofUpdates], { ends, hasManyRoots: true })
  try {
    for (const { path, offset } of slicer.write(head)) {
      if (ofUpdates.includes(path) || path === 'result') return 'updates'
      if (path !== '') return 'export'
      return head.toString('utf8', offset + 1).trim() === '' ? undefined : 'updates'
    }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
  }
  return 'updates' // each value in it is told apart when it is read
}

async function headOf(path: string): Promise<Buffer> {
  let file
  try {
    file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    throw new HistoryFormatError(`${path} cannot be read`)
  } finally {
    await file?.close()
  }
}
