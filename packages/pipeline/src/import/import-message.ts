import { flattenMessage, MappedFieldError } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import type { Calendar } from '@telelake/lake'
import { JsonSyntaxError, parseExportJson, readExportMessage } from '@telelake/telegram-desktop'
import type { ExportChat } from '@telelake/telegram-desktop'
import type { RejectedReason } from '../records/rejected-record.ts'
import { unexpectedDetail } from '../records/unexpected.ts'
import type { FlattenOptions } from '../settings/flatten-options.ts'

/** What all messages of an import share. */
export interface ImportMessageContext {
  calendar: Calendar
  importedAt: Date
  rawKey: string
  botIds: ReadonlySet<number> // the lake's own bots
  knownBotIds: ReadonlySet<number> // those and others
  flatten: FlattenOptions
}

/** What becomes of an exported message: a row, or why not. */
export type ImportedMessage =
  | { row: Row; hasSharedId: boolean } // whether everybody sees it under this message id
  | { reason: RejectedReason; detail: string }

/**
 * Whatever goes wrong with a message is its own rejection.
 *
 * @param chat - a text says why it is not a chat
 * @param offset - of the first byte in the file
 */
export function importMessage(
  text: Buffer,
  offset: number,
  chat: ExportChat | string,
  context: ImportMessageContext,
): ImportedMessage {
  try {
    return rowOf(text, offset, chat, context)
  } catch (error) {
    return error instanceof MappedFieldError
      ? { reason: 'wrong_type', detail: error.message }
      : { reason: 'unexpected', detail: unexpectedDetail(error) }
  }
}

function rowOf(
  text: Buffer,
  offset: number,
  chat: ExportChat | string,
  { calendar, importedAt, rawKey, botIds, knownBotIds, flatten }: ImportMessageContext,
): ImportedMessage {
  if (typeof chat === 'string') return { reason: 'no_message', detail: chat }
  let exported: unknown
  try {
    exported = parseExportJson(text, offset)
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    return { reason: 'no_message', detail: error.message }
  }
  const read = readExportMessage(exported, chat, {
    timeZone: calendar.timeZone,
    botIds: knownBotIds,
  })
  if (typeof read === 'string') return { reason: 'no_message', detail: read }
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
  return { row, hasSharedId: read.hasSharedId }
}
