import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'

type Fields = Record<string, unknown>

/** What each `media_type` of an export is in the Bot API. */
const mediaTypes = new Map(
  Object.entries({
    sticker: 'sticker',
    video_message: 'video_note',
    voice_message: 'voice',
    animation: 'animation',
    video_file: 'video',
    audio_file: 'audio',
  }),
)

/**
 * What an exported message carries beside its text, as fields of a Message. Files have no id there, whether they were
 * exported or not: only what is known of them is given. Fields of an unexpected type are left out, never refused.
 */
export function readExportContent(message: JsonObject): Fields {
  const media = typeof message.media_type === 'string' ? mediaTypes.get(message.media_type) : undefined
  if (media !== undefined) return { [media]: fileOf(message) }
  if (typeof message.photo === 'string') return { photo: [fileOf(message)] }
  if (isJsonObject(message.location_information)) {
    const location = { ...message.location_information }
    return typeof message.place_name === 'string'
      ? { venue: { location, title: message.place_name }, location }
      : { location }
  }
  if (isJsonObject(message.contact_information)) return { contact: message.contact_information }
  if (isJsonObject(message.poll))
    return {
      poll: defined({
        question: stringOf(message.poll.question),
        total_voter_count: integerOf(message.poll.total_voters),
        is_closed: message.poll.closed,
      }),
    }
  if (isJsonObject(message.todo_list)) return { checklist: message.todo_list }
  if (typeof message.game_title === 'string') return { game: { title: message.game_title } }
  if (isJsonObject(message.invoice_information))
    return {
      invoice: defined({
        title: stringOf(message.invoice_information.title),
        currency: stringOf(message.invoice_information.currency),
        total_amount: integerOf(message.invoice_information.amount),
      }),
    }
  if (isJsonObject(message.giveaway_information)) return { giveaway: message.giveaway_information }
  if (isJsonObject(message.giveaway_results)) return { giveaway_winners: message.giveaway_results }
  if (message.paid_stars_amount !== undefined && typeof message.file !== 'string') return { paid_media: {} }
  if (typeof message.file === 'string' && message.file !== '') return { document: fileOf(message) }
  return {}
}

function fileOf(message: JsonObject): Fields {
  return defined({
    file_name: stringOf(message.file_name),
    mime_type: stringOf(message.mime_type),
    file_size: sizeOf(message.file_size) ?? sizeOf(message.photo_file_size),
    duration: integerOf(message.duration_seconds),
    emoji: stringOf(message.sticker_emoji),
  })
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Files may be larger than 2 GB. */
function sizeOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined
}

function integerOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31 ? (value as number) : undefined
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
