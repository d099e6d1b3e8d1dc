import { stat } from 'node:fs/promises'
import type { Calendar } from '@telelake/lake'
import { ExportSenders } from '@telelake/telegram-desktop'
import type { ExportChatType, ExportSender } from '@telelake/telegram-desktop'
import { chatIdsOf } from '../receive/chat-ids.ts'
import { exportMessages, summariseExport } from './export-file.ts'
import type { ReadFileOptions } from './export-file.ts'
import { readHistoryFormat } from './history-format.ts'
import type { HistoryFormat } from './history-format.ts'
import { importMessage } from './import-message.ts'
import type { ImportMessageContext } from './import-message.ts'
import { capturedBytes, readCaptured } from './import-updates.ts'

/** What there is of one chat in a file. */
export interface PlannedChat {
  chat_id: number | null // null: what was there is no chat, or updates that belong to none
  title: string | null
  messages: number
  rejected: number
  first_day: string | null // in the lake's time zone
  last_day: string | null
}

/** What an import of a file would read: `messages = accepted + rejected`. What the lake has already is not looked at. */
export interface ImportPlan {
  path: string
  format: HistoryFormat
  bytes: number
  messages: number // or updates
  accepted: number
  rejected: number
  reasons: { detail: string; messages: number }[] // why they would be rejected, the most frequent first
  chats: PlannedChat[]
  first_day: string | null
  last_day: string | null
  likely_bots: ExportSender[] // whom the export does not mark and who have names of bots, less those that are given
}

export interface PlanImportOptions extends ReadFileOptions {
  path: string
  calendar: Calendar
  botIds?: readonly number[]
  chatType?: ExportChatType | undefined // of chats that say none, as in exports of tdl
  now?: () => Date // default: the clock
}

/**
 * Read a file of history as an import would, and write nothing.
 *
 * @throws {HistoryFormatError} It is neither an export nor updates.
 * @throws {JsonSyntaxError | ExportFormatError} As the import would.
 */
export async function planImport(options: PlanImportOptions): Promise<ImportPlan> {
  const format = await readHistoryFormat(options.path)
  const plan = new Plan(options.calendar)
  const likelyBots = await (format === 'export' ? planExport : planUpdates)(plan, options)
  return {
    path: options.path,
    format,
    bytes: (await stat(options.path)).size,
    ...plan.summary(),
    likely_bots: likelyBots,
  }
}

async function planExport(plan: Plan, options: PlanImportOptions): Promise<ExportSender[]> {
  const { path, calendar, signal, chatType, now = () => new Date() } = options
  const botIds = new Set(options.botIds)
  const senders = new ExportSenders()
  const { chats } = await summariseExport(path, botIds, {
    ...options,
    chatType,
    onEvents: (events) => {
      for (const event of events) senders.add(event)
    },
  })
  const planned = chats.map((chat) =>
    typeof chat === 'string' ? plan.add(null, null) : plan.add(chat.id, chat.title ?? null),
  )
  const context: ImportMessageContext = {
    calendar,
    importedAt: now(),
    rawKey: '',
    botIds,
    knownBotIds: botIds,
    flatten: { text: 'as-is' },
  }
  for await (const messages of exportMessages(path, { signal }))
    for (const { chat: number, bytes, offset } of messages) {
      const message = importMessage(bytes, offset, chats[number]!, context)
      plan.count(planned[number]!, 'row' in message ? message.row.event_at : message.detail)
    }
  return senders.likelyBots().filter(({ id }) => !botIds.has(id))
}

async function planUpdates(plan: Plan, options: PlanImportOptions): Promise<ExportSender[]> {
  const { path, now = () => new Date() } = options
  const { mtime } = await stat(path)
  for await (const batch of capturedBytes(path, options)) {
    options.signal?.throwIfAborted()
    for (const bytes of batch) {
      const captured = readCaptured(bytes, mtime, now())
      if ('reason' in captured) plan.count(plan.add(null, null), captured.detail)
      else plan.count(plan.add(chatIdsOf(captured.update)[0] ?? null, null), captured.receivedAt.getTime())
    }
  }
  return []
}

/** The counts as they grow. */
class Plan {
  readonly #calendar: Calendar
  readonly #chats = new Map<number | null, PlannedChat>()
  readonly #reasons = new Map<string, number>()

  constructor(calendar: Calendar) {
    this.#calendar = calendar
  }

  /** The counts of a chat; one that is there twice has one. */
  add(chatId: number | null, title: string | null): PlannedChat {
    let chat = this.#chats.get(chatId)
    if (chat === undefined) {
      chat = { chat_id: chatId, title, messages: 0, rejected: 0, first_day: null, last_day: null }
      this.#chats.set(chatId, chat)
    }
    return chat
  }

  /** @param outcome - when a message happened, in milliseconds; or why it would be rejected */
  count(chat: PlannedChat, outcome: number | string): void {
    chat.messages++
    if (typeof outcome === 'string') {
      chat.rejected++
      const reason = outcome.replace(/ \((?:byte|message) [^)]*\)$/, '')
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
      return
    }
    const { date } = this.#calendar.at(outcome)
    if (chat.first_day === null || date < chat.first_day) chat.first_day = date
    if (chat.last_day === null || date > chat.last_day) chat.last_day = date
  }

  summary(): Omit<ImportPlan, 'path' | 'format' | 'bytes' | 'likely_bots'> {
    const chats = [...this.#chats.values()]
    const sum = (of: 'messages' | 'rejected'): number => chats.reduce((total, chat) => total + chat[of], 0)
    const days = chats.flatMap(({ first_day: first, last_day: last }) => [first, last])
    const known = days.filter((day) => day !== null).sort()
    return {
      messages: sum('messages'),
      accepted: sum('messages') - sum('rejected'),
      rejected: sum('rejected'),
      reasons: [...this.#reasons]
        .map(([detail, messages]) => ({ detail, messages }))
        .sort((a, b) => b.messages - a.messages || (a.detail < b.detail ? -1 : 1)),
      chats,
      first_day: known[0] ?? null,
      last_day: known.at(-1) ?? null,
    }
  }
}
