import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rawUpdateKey, rejectedKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { eventTime } from '@telelake/telegram-schema'
import type { LenientUpdate } from '@telelake/telegram-schema'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import type { NoUpdate, RawUpdate } from '../records/read-update.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
import type { RejectedReason } from '../records/rejected-record.ts'
import { UpdateSlicer } from './slice-updates.ts'

const PUTS_UNDER_WAY = 32
const CHUNK_BYTES = 256 * 1024
const CLOCK_SKEW_MS = 10 * 60_000

export interface ImportUpdatesOptions {
  store: ObjectStore
  calendar: Calendar
  path: string
  fallback: Date // when updates arrived that tell no time
  now?: () => Date // default: the clock
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
 * no update, or has not happened yet, is kept under `rejected`. The same file again writes nothing.
 *
 * @throws {JsonSyntaxError} The file breaks off in an array; what came before is stored.
 */
export async function importUpdates(options: ImportUpdatesOptions): Promise<ImportedUpdates> {
  const { store, calendar, path, fallback, now = () => new Date(), signal } = options
  const result: ImportedUpdates = { updates: 0, stored: 0, already_there: 0, rejected: 0, days: [] }
  const days = new Set<string>()

  const put = async (bytes: Buffer): Promise<void> => {
    result.updates++
    const captured = readCaptured(bytes, fallback, now())
    if ('reason' in captured) {
      const name = createHash('sha256').update(bytes).digest('hex')
      const key = rejectedKey(calendar.at(fallback.getTime()).date, name)
      await store.putIfAbsent(key, rejectedRecord(captured.reason, captured.detail, null, bytes))
      result.rejected++
      return
    }
    const { update, receivedAt } = captured
    const day = calendar.at(receivedAt.getTime()).date
    days.add(day)
    if (await store.putIfAbsent(rawUpdateKey(day, update.update_id), bytes, { receivedAt })) result.stored++
    else result.already_there++
  }

  for await (const batch of capturedBytes(path, options)) {
    signal?.throwIfAborted()
    for (let at = 0; at < batch.length; at += PUTS_UNDER_WAY)
      await Promise.all(batch.slice(at, at + PUTS_UNDER_WAY).map(put))
  }
  result.days = [...days].sort()
  return result
}

/** Each captured update of a file as it was written; a batch for each chunk that is read. */
export async function* capturedBytes(
  path: string,
  { onBytes }: { onBytes?: ((bytes: number) => void) | undefined } = {},
): AsyncGenerator<Buffer[]> {
  const slicer = new UpdateSlicer()
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    yield slicer.write(chunk).map((slice) => slice.bytes)
    bytes += chunk.byteLength
    onBytes?.(bytes)
  }
  yield slicer.end().map((slice) => slice.bytes)
}

/** An update as it was captured, and when it would have arrived; or why it is not to be stored. */
export type Captured = { update: RawUpdate; receivedAt: Date } | { reason: RejectedReason; detail: string }

/** @param fallback - when updates arrived that tell no time */
export function readCaptured(bytes: Buffer, fallback: Date, now: Date): Captured {
  const update: RawUpdate | NoUpdate = readUpdate(bytes)
  if (!isUpdate(update)) return update
  const happened = timeOf(update)
  const latest = now.getTime()
  if (happened !== undefined && happened > latest + CLOCK_SKEW_MS)
    return { reason: 'wrong_type', detail: 'date: expected a time up to now, got a later one' }
  return { update, receivedAt: new Date(Math.min(happened ?? fallback.getTime(), latest)) }
}

/** In milliseconds; undefined where the update tells no time that can be one. */
function timeOf(update: object): number | undefined {
  let seconds: unknown
  try {
    seconds = eventTime(update as LenientUpdate)
  } catch {
    return undefined // a payload that is not an object; its day's run says what is wrong
  }
  return Number.isSafeInteger(seconds) && (seconds as number) > 0 ? (seconds as number) * 1000 : undefined
}
