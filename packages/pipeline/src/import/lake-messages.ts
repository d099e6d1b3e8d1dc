import { flattenMessage, flattenUpdate } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import {
  addDays,
  enrichedPrefix,
  listKeys,
  parseEnrichedKey,
  rawOutboundPrefix,
  rawUpdatePrefix,
} from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { parquetReadObjects } from 'hyparquet'
import { parquetCompressors } from '../read/parquet-compressors.ts'
import { readManifest } from '../records/manifest.ts'
import { readAhead } from '../read/read-ahead.ts'
import { readSent } from '../records/read-sent.ts'
import { isUpdate, readUpdate } from '../records/read-update.ts'

const MAX_KEYS_HELD = 200_000
const READS_UNDER_WAY = 32
const MESSAGE_KINDS: ReadonlySet<unknown> = new Set(['message', 'channel_post'])

/** What distinguishes a message from others. */
export type MessageCells = Pick<Row, 'update_type' | 'chat_id' | 'message_id' | 'user_id' | 'sent_at'>

const columns = [
  'update_type',
  'chat_id',
  'message_id',
  'user_id',
  'sent_at',
] satisfies (keyof MessageCells)[]

/** The messages that happened on a day: how often each is there. */
type DayMessages = Map<string, number>

/**
 * Which messages a lake holds, day by day: in Parquet, and in raw where its day was not processed or was not over when it
 * was. Days are read when they are asked for; those asked for last are held.
 */
export class LakeMessages {
  readonly #store: ObjectStore
  readonly #calendar: Calendar
  readonly #parts = new Map<string, string[]>() // Parquet keys by event day
  readonly #held = new Map<string, DayMessages>()
  #keysHeld = 0

  private constructor(store: ObjectStore, calendar: Calendar) {
    this.#store = store
    this.#calendar = calendar
  }

  /** @param ownOrigin - of Parquet objects that do not count: those an earlier import of the same file wrote */
  static async open(store: ObjectStore, calendar: Calendar, ownOrigin: string): Promise<LakeMessages> {
    const messages = new LakeMessages(store, calendar)
    for await (const key of listKeys(store, enrichedPrefix())) {
      const part = parseEnrichedKey(key)
      if (part === undefined || part.origin === ownOrigin) continue
      const keys = messages.#parts.get(part.eventDate)
      if (keys === undefined) messages.#parts.set(part.eventDate, [key])
      else keys.push(key)
    }
    return messages
  }

  /**
   * Take a message from those the lake holds, once for each time it is there. Where everybody sees the same message ids
   * it is the one with the same chat and id, else the one with the same chat, sender and second.
   */
  async take(row: MessageCells & { event_date: string }, hasSharedIds: boolean): Promise<boolean> {
    const day = this.#held.get(row.event_date) ?? (await this.#read(row.event_date))
    const key = hasSharedIds ? idKey(row) : timeKey(row)
    const count = day.get(key) ?? 0
    if (count === 0) {
      if (hasSharedIds) {
        day.set(key, 1) // the same again in one file
        this.#keysHeld++
      }
      return false
    }
    if (!hasSharedIds) day.set(key, count - 1)
    return true
  }

  async #read(date: string): Promise<DayMessages> {
    const day: DayMessages = new Map()
    const add = (row: MessageCells): void => {
      if (!MESSAGE_KINDS.has(row.update_type) || row.message_id === null) return
      for (const key of [idKey(row), timeKey(row)]) day.set(key, (day.get(key) ?? 0) + 1)
    }
    // Telegram keeps an update for a day: what happened on a day arrives on it or on the next.
    const open: string[] = []
    for (const received of [date, addDays(date, 1)]) {
      const manifest = await readManifest(this.#store, received)
      if (manifest?.status !== 'complete' || manifest.is_partial) open.push(received)
    }
    const closed = (this.#parts.get(date) ?? []).filter(
      (key) => !open.includes(parseEnrichedKey(key)?.origin ?? ''),
    )
    for (const key of closed) for (const row of await this.#rowsOf(key)) add(row)
    const seen = new Set<string>() // a retry across midnight is there on both days
    for (const received of open)
      for await (const [name, row] of this.#rawOf(received))
        if (row?.event_date === date && !seen.has(name)) {
          seen.add(name)
          add(row)
        }

    if (this.#keysHeld + day.size > MAX_KEYS_HELD) {
      this.#held.clear()
      this.#keysHeld = 0
    }
    this.#held.set(date, day)
    this.#keysHeld += day.size
    return day
  }

  async #rowsOf(key: string): Promise<MessageCells[]> {
    const stored = await this.#store.get(key)
    if (stored === undefined) return [] // a run replaced it meanwhile
    const { buffer, byteOffset, byteLength } = stored.body
    const rows = await parquetReadObjects({
      file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
      columns: [...columns],
      compressors: parquetCompressors,
    })
    return rows.map((row) => ({
      update_type: String(row.update_type),
      chat_id: numberOf(row.chat_id),
      message_id: numberOf(row.message_id),
      user_id: numberOf(row.user_id),
      sent_at: row.sent_at instanceof Date ? row.sent_at.getTime() : null,
    }))
  }

  async *#rawOf(receivedDate: string): AsyncGenerator<readonly [string, Row | undefined]> {
    for (const prefix of [rawUpdatePrefix(receivedDate), rawOutboundPrefix(receivedDate)])
      for await (const rows of readAhead(this.#store.listPages(prefix), READS_UNDER_WAY, async (key) => {
        const body = (await this.#store.get(key))?.body
        const name = key.slice(prefix.length)
        return [name, body === undefined ? undefined : this.#rowOf(key, body)] as const
      }))
        yield* rows
  }

  #rowOf(key: string, body: Uint8Array): Row | undefined {
    const context = { receivedAt: 0, rawKey: key, calendar: this.#calendar, text: 'as-is' } as const
    try {
      if (!key.startsWith('raw/outbound/')) {
        const update = readUpdate(body)
        return isUpdate(update) ? flattenUpdate(update, context) : undefined
      }
      const [sent] = readSent(body).messages
      return sent && flattenMessage(sent.message, { ...context, direction: 'out', source: 'outbound' })
    } catch {
      return undefined // its day's run rejects it, whatever the error: it is no row
    }
  }
}

function idKey({ chat_id, message_id }: MessageCells): string {
  return `${chat_id}/${message_id}`
}

function timeKey({ chat_id, user_id, sent_at }: MessageCells): string {
  return `${chat_id}@${sent_at}/${user_id}`
}

function numberOf(cell: unknown): number | null {
  return typeof cell === 'bigint' || typeof cell === 'number' ? Number(cell) : null
}
