import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { rawUpdateKey, rejectedKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { eventTime, LAST_UNIX_SECOND } from '@telelake/telegram-schema'
import type { LenientUpdate } from '@telelake/telegram-schema'
import { JsonSlicer } from '@telelake/telegram-desktop'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import { rejectedRecord } from '../records/rejected-record.ts'

const PUTS_UNDER_WAY = 32
const CHUNK_BYTES = 256 * 1024

export interface ImportUpdatesOptions {
  store: ObjectStore
  calendar: Calendar
  path: string
  format: 'json' | 'lines' // an array or an answer to getUpdates; or one update in each line
  fallback: Date // when updates arrived that tell no time
  onBytes?: (bytes: number) => void
  signal?: AbortSignal | undefined
}

/** What became of captured updates: `updates = stored + already_there + rejected`. */
export interface ImportedUpdates {
  updates: number
  stored: number
  already_there: number
  rejected: number
  days: string[] // received days that hold them, in order: those to be processed
}

/**
 * Put captured updates where the webhook would have, byte for byte: each as if it had arrived when it happened. What is
 * no update is kept under `rejected`. The same file again writes nothing.
 *
 * @throws {JsonSyntaxError} The file breaks off; what came before is stored.
 */
export async function importUpdates(options: ImportUpdatesOptions): Promise<ImportedUpdates> {
  const { store, calendar, fallback, signal } = options
  const result: ImportedUpdates = { updates: 0, stored: 0, already_there: 0, rejected: 0, days: [] }
  const days = new Set<string>()

  const put = async (bytes: Buffer): Promise<void> => {
    result.updates++
    const update = readUpdate(bytes)
    if (!isUpdate(update)) {
      const name = createHash('sha256').update(bytes).digest('hex')
      const key = rejectedKey(calendar.at(fallback.getTime()).date, name)
      await store.putIfAbsent(key, rejectedRecord(update.reason, update.detail, null, bytes))
      result.rejected++
      return
    }
    const receivedAt = arrivalOf(update, fallback)
    const day = calendar.at(receivedAt.getTime()).date
    days.add(day)
    if (await store.putIfAbsent(rawUpdateKey(day, update.update_id), bytes, { receivedAt })) result.stored++
    else result.already_there++
  }

  for await (const batch of batches(options)) {
    signal?.throwIfAborted()
    for (let at = 0; at < batch.length; at += PUTS_UNDER_WAY)
      await Promise.all(batch.slice(at, at + PUTS_UNDER_WAY).map(put))
  }
  result.days = [...days].sort()
  return result
}

async function* batches({ path, format, onBytes }: ImportUpdatesOptions): AsyncGenerator<Buffer[]> {
  let bytes = 0
  if (format === 'lines') {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      bytes += Buffer.byteLength(line) + 1
      if (line.trim() !== '') yield [Buffer.from(line)]
      onBytes?.(bytes)
    }
    return
  }
  const slicer = new JsonSlicer(['*', 'result.*'])
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    yield slicer.write(chunk).map((slice) => slice.bytes)
    bytes += chunk.byteLength
    onBytes?.(bytes)
  }
  slicer.end()
}

function arrivalOf(update: object, fallback: Date): Date {
  let seconds: unknown
  try {
    seconds = eventTime(update as LenientUpdate)
  } catch {
    return fallback // a payload that is not an object; its day's run says what is wrong
  }
  return Number.isSafeInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= LAST_UNIX_SECOND
    ? new Date((seconds as number) * 1000)
    : fallback
}
