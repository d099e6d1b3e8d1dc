import type { Row } from '@telelake/flatten'
import { importedKey, importOrigin, rawImportKey, rejectedImportKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import type { ExportChatType } from '@telelake/telegram-desktop'
import { EventDayParts } from '../day/event-day-parts.ts'
import type { PartBounds } from '../day/event-day-parts.ts'
import { EventSpan } from '../day/event-span.ts'
import { PartWriters } from '../day/part-writers.ts'
import type { Publication } from '../day/publication.ts'
import type { ImportManifest } from '../records/import-manifest.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
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
      plan: publication.plan.bind(publication),
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
        if ('reason' in message) {
          this.#count('rejected', number)
          await this.#reject(rejectedRecord(message.reason, message.detail, context.rawKey, bytes))
        } else if (await lake.take(message.row, message.hasSharedId)) this.#count('already_there', number)
        else {
          this.#count('rows', number)
          const written = this.#append(message.row)
          if (written !== undefined) await written
        }
      }
    await this.#parts.writeOpen()
    this.#publication.add({
      rows: this.#rows,
      rejected: this.#rejected,
      outputs: this.#parts.outputs,
      events: this.#events.range,
    })
  }

  /** @returns a promise when there are many rows or days: all are written, so that memory is bounded */
  #append(row: Row): Promise<void> | undefined {
    this.#rows++
    this.#events.add(row.event_at)
    const written = this.#parts.append(row, 0)
    if (written === undefined && !this.#parts.hasAllDays) return undefined
    return (written ?? Promise.resolve()).then(() => this.#parts.writeOpen())
  }

  async #reject(record: Uint8Array): Promise<void> {
    const { received_date: date, sha256, messages } = this.#publication.manifest
    const key = rejectedImportKey(date, sha256, messages)
    await this.#options.store.put(key, record)
    this.#rejected.push(key)
  }

  #count(what: 'messages' | 'rows' | 'already_there' | 'rejected', chat: number): void {
    const { manifest } = this.#publication
    manifest.chats[chat]![what]++
    // Rows and rejected records of the file are counted where they are published.
    if (what === 'messages' || what === 'already_there') manifest[what]++
  }
}
