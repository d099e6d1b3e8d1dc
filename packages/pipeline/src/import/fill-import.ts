import type { Row } from '@telelake/flatten'
import { importedKey, importOrigin, rawImportKey, rejectedImportKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { CellTypeError } from '@telelake/parquet-writer'
import type { ExportChatType } from '@telelake/telegram-desktop'
import { EventDayParts } from '../day/event-day-parts.ts'
import type { PartBounds } from '../day/event-day-parts.ts'
import { EventSpan } from '../day/event-span.ts'
import { PartWriters } from '../day/part-writers.ts'
import type { Publication } from '../day/publication.ts'
import type { ImportManifest } from '../records/import-manifest.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
import type { RejectedReason } from '../records/rejected-record.ts'
import { areTooManyUnexpected, unexpectedDetail } from '../records/unexpected.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'
import { exportMessages } from './export-file.ts'
import type { ExportSummary } from './export-file.ts'
import { ImportError } from './import-error.ts'
import { importMessage } from './import-message.ts'
import { LakeMessages } from './lake-messages.ts'

const bounds: PartBounds = { days: 129, rows: 65_536, bytes: Infinity }
const MAX_PART_BYTES = 64 * 1024 * 1024

/** How far an import is: the file is read twice, the second time its rows are made. */
export interface ImportProgress {
  phase: 'check' | 'import'
  bytes: number // read so far
  messages: number // imported so far
}

export interface ImportHistoryOptions {
  store: ObjectStore
  calendar: Calendar
  path: string // result.json of Telegram Desktop
  botIds?: readonly number[] // the lake's own bots: what they wrote has the direction `out`
  foreignBotIds?: readonly number[] // other bots that wrote there; an export does not mark them
  chatType?: ExportChatType | undefined // of chats that say none, as in exports of tdl
  flatten?: FlattenOptions // default: everything is kept, texts are judged
  now?: () => Date // default: the clock
  onProgress?: (progress: ImportProgress) => void // called for each MB
  signal?: AbortSignal | undefined // aborting leaves the import marked unfinished; the next one repairs it
}

/** Messages of a file become rows, rejected records, or are already present; each is counted, also for its chat. */
export class ImportFilling {
  readonly #publication: Publication<ImportManifest>
  readonly #summary: ExportSummary
  readonly #options: ImportHistoryOptions
  readonly #parts: EventDayParts
  readonly #events = new EventSpan()
  readonly #rejected: string[] = []
  #rows = 0
  #unexpected = 0

  constructor(
    publication: Publication<ImportManifest>,
    summary: ExportSummary,
    options: ImportHistoryOptions,
  ) {
    const { sha256 } = summary
    this.#publication = publication
    this.#summary = summary
    this.#options = options
    this.#parts = new EventDayParts({
      store: options.store,
      keyOf: (eventDate, part) => importedKey(eventDate, sha256, part),
      writers: new PartWriters({ import: sha256 }, options.calendar.timeZone, MAX_PART_BYTES),
      bounds,
      plan: async (outputs) => {
        this.#assertFewUnexpected()
        await publication.plan(outputs)
      },
    })
  }

  async run(): Promise<void> {
    const {
      store,
      calendar,
      path,
      botIds = [],
      foreignBotIds = [],
      flatten = {},
      signal,
      onProgress,
    } = this.#options
    const { sha256, chats } = this.#summary
    const { manifest } = this.#publication
    const lake = await LakeMessages.open(store, calendar, importOrigin(sha256))
    const context = {
      calendar,
      importedAt: new Date(manifest.imported_at),
      rawKey: rawImportKey(sha256),
      botIds: new Set(botIds),
      knownBotIds: new Set([...botIds, ...foreignBotIds]),
      flatten,
    }
    const onBytes = (bytes: number): void =>
      onProgress?.({ phase: 'import', bytes, messages: manifest.messages })
    for await (const messages of exportMessages(path, { signal, onBytes }))
      for (const { chat: number, bytes, offset } of messages) {
        const chat = chats[number]
        if (chat === undefined) throw new ImportError('import: the file has changed')
        this.#count('messages', number)
        const message = importMessage(bytes, offset, chat, context)
        if ('reason' in message) await this.#reject(message, number, bytes)
        else if (await lake.take(message.row, message.hasSharedId)) this.#count('already_there', number)
        else {
          const written = this.#append(message.row)
          if (written instanceof CellTypeError)
            await this.#reject({ reason: 'unexpected', detail: unexpectedDetail(written) }, number, bytes)
          else {
            this.#count('rows', number)
            if (written !== undefined) await written
          }
        }
      }
    this.#assertFewUnexpected()
    await this.#parts.writeOpen()
    this.#publication.add({
      rows: this.#rows,
      rejected: this.#rejected,
      outputs: this.#parts.outputs,
      events: this.#events.range,
    })
  }

  /**
   * @returns a promise when there are many rows or days: all are written, so that memory is bounded; or why the row was
   *   refused
   */
  #append(row: Row): Promise<void> | CellTypeError | undefined {
    let written: Promise<void> | undefined
    try {
      written = this.#parts.append(row, 0)
    } catch (error) {
      if (error instanceof CellTypeError) return error
      throw error
    }
    this.#rows++
    this.#events.add(row.event_at)
    if (written === undefined && !this.#parts.hasAllDays) return undefined
    return (written ?? Promise.resolve()).then(() => this.#parts.writeOpen())
  }

  async #reject(why: { reason: RejectedReason; detail: string }, chat: number, bytes: Buffer): Promise<void> {
    const { received_date: date, sha256, messages } = this.#publication.manifest
    const key = rejectedImportKey(date, sha256, messages)
    await this.#options.store.put(key, rejectedRecord(why.reason, why.detail, rawImportKey(sha256), bytes))
    this.#rejected.push(key)
    this.#count('rejected', chat)
    if (why.reason === 'unexpected') this.#unexpected++
  }

  /** Asked before Parquet objects are written, so that a fault of ours does not replace good rows. */
  #assertFewUnexpected(): void {
    const { messages } = this.#summary
    if (areTooManyUnexpected(this.#unexpected, messages))
      throw new ImportError(
        `import: expected at most 100 messages or 1 % to be rejected as unexpected, got ${this.#unexpected} of ${messages} (the rows of an earlier import stay)`,
      )
  }

  #count(what: 'messages' | 'rows' | 'already_there' | 'rejected', chat: number): void {
    const { manifest } = this.#publication
    manifest.chats[chat]![what]++
    // Rows and rejected records of the file are counted where they are published.
    if (what === 'messages' || what === 'already_there') manifest[what]++
  }
}
