import { flattenMessage, MappedFieldError } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import type { Calendar } from '@telelake/lake'
import { readExportMessage } from '@telelake/telegram-desktop'
import type { ExportChat } from '@telelake/telegram-desktop'
import type { RejectedReason } from '../records/rejected-record.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'

/** What all messages of an import share. */
export interface ImportMessageContext {
  calendar: Calendar
  importedAt: Date
  rawKey: string
  botIds: ReadonlySet<number>
  flatten: FlattenOptions
}

/** What becomes of an exported message: a row, or why not. */
export type ImportedMessage = { row: Row } | { reason: RejectedReason; detail: string }

/** @param chat - a text says why it is not a chat */
export function importMessage(
  text: Buffer,
  chat: ExportChat | string,
  { calendar, importedAt, rawKey, botIds, flatten }: ImportMessageContext,
): ImportedMessage {
  if (typeof chat === 'string') return { reason: 'no_message', detail: chat }
  let exported: unknown
  try {
    exported = JSON.parse(text.toString())
  } catch {
    return {
      reason: 'no_message',
      detail: `message: expected JSON, got ${text.byteLength} bytes of something else`,
    }
  }
  const read = readExportMessage(exported, chat, { timeZone: calendar.timeZone, botIds })
  if (typeof read === 'string') return { reason: 'no_message', detail: read }
  try {
    const from = read.message.from as { id: number } | undefined
    const row = flattenMessage(read.message, {
      receivedAt: importedAt.getTime(),
      rawKey,
      calendar,
      direction: from !== undefined && botIds.has(from.id) ? 'out' : 'in',
      source: 'import',
      ...flatten,
    })
    // The message happened when it was sent, so its edit has a column and is not the time of the event.
    if (read.editDate !== undefined) row.edited_at = read.editDate * 1000
    if (read.serviceType !== undefined) {
      row.content_type = 'service'
      row.service_type = read.serviceType
    }
    return { row }
  } catch (error) {
    if (!(error instanceof MappedFieldError)) throw error
    return { reason: 'wrong_type', detail: error.message }
  }
}
