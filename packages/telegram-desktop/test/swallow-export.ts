import { ExportFormatError, JsonSyntaxError } from '../src/index.ts'
import { readExport } from './read-export.ts'

/** What became of a file: `messages = read + rejected`, or it was refused as a whole. */
export interface Swallowed {
  messages: number
  read: number
  rejected: number
  isRefused: boolean
}

/**
 * Read any bytes as an export, in chunks of two sizes.
 *
 * @throws {Error} The reader failed in a way it must not, or its counts do not add up or depend on the chunks.
 */
export function swallowExport(bytes: Buffer, chunkBytes: number): Swallowed {
  const [whole, inChunks] = [1 << 20, chunkBytes].map((size) => countsOf(bytes, size))
  if (JSON.stringify(whole) !== JSON.stringify(inChunks))
    throw new Error(`counts: expected the same in chunks of ${chunkBytes} bytes, got others`)
  return whole!
}

function countsOf(bytes: Buffer, chunkBytes: number): Swallowed {
  try {
    const { contents, outcomes } = readExport(bytes, { chunkBytes })
    const rejected = outcomes.filter((outcome) => typeof outcome === 'string').length
    if (contents.messages !== outcomes.length)
      throw new Error(`counts: expected ${contents.messages} messages, got ${outcomes.length}`)
    for (const outcome of outcomes) if (typeof outcome !== 'string') JSON.stringify(outcome)
    return { messages: contents.messages, read: outcomes.length - rejected, rejected, isRefused: false }
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof ExportFormatError)
      return { messages: 0, read: 0, rejected: 0, isRefused: true }
    throw error
  }
}
