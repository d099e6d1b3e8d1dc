/**
 * Where things lie. Keys are the same in every store: a zone (`raw`, `enriched`, `rejected`, `runs`) may have a
 * bucket of its own, and its keys begin with the zone's name all the same, so that copies of all buckets into one
 * folder make a whole lake.
 */

const UPDATE_ID_DIGITS = 16 // Number.MAX_SAFE_INTEGER has 16 digits: the key order is the order of the ids

/** Prefix of the updates that arrived on a day. */
export function rawUpdatePrefix(receivedDate: string): string {
  return `raw/updates/received_date=${receivedDate}/`
}

/** Key of one update's original JSON. @param updateId - a safe integer, 0 or more */
export function rawUpdateKey(receivedDate: string, updateId: number): string {
  return `${rawUpdatePrefix(receivedDate)}${String(updateId).padStart(UPDATE_ID_DIGITS, '0')}.json`
}

/** The update id in a key made by `rawUpdateKey`; undefined when the key is none. */
export function updateIdOf(key: string): number | undefined {
  const digits = /\/(\d{16})\.json$/.exec(key)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Prefix of what the bot sent and was handed in on a day. */
export function rawOutboundPrefix(receivedDate: string): string {
  return `raw/outbound/received_date=${receivedDate}/`
}

/** Key of the Bot API's answer to one send of the bot's own. @param chatId - negative for groups and channels */
export function rawOutboundKey(receivedDate: string, chatId: number, messageId: number): string {
  return `${rawOutboundPrefix(receivedDate)}${chatId}_${messageId}.json`
}

/** Key of an imported file, as it was given. @param sha256 - of its content, hexadecimal */
export function rawImportKey(sha256: string): string {
  return `raw/imports/${sha256}.json`
}

/** Prefix of the rows that happened on a day; without a day, of all rows. */
export function enrichedPrefix(eventDate?: string): string {
  return eventDate === undefined ? 'enriched/updates/' : `enriched/updates/event_date=${eventDate}/`
}

/**
 * Key of one Parquet part: the rows of `eventDate` that arrived on `receivedDate`. Four digits of the slice, and where a
 * slice has more than one part of that day, three of the part: `0007`, `0007001`. Key order is row order.
 *
 * @param slice - of the received day, counted from 0
 * @param part - of the slice, counted from 0
 */
export function enrichedKey(eventDate: string, receivedDate: string, slice: number, part = 0): string {
  const digits = String(slice).padStart(4, '0') + (part === 0 ? '' : String(part).padStart(3, '0'))
  return `${enrichedPrefix(eventDate)}from-${receivedDate}-${digits}.parquet`
}

/** Key of one Parquet part: the rows of `eventDate` that an imported file gave. @param part - counted from 0 */
export function importedKey(eventDate: string, sha256: string, part: number): string {
  return `${enrichedPrefix(eventDate)}from-import-${sha256.slice(0, 12)}-${String(part).padStart(4, '0')}.parquet`
}

/** Prefix of what was rejected of a day's arrivals. */
export function rejectedPrefix(receivedDate: string): string {
  return `rejected/received_date=${receivedDate}/`
}

/** Key of one rejected record. @param name - without extension */
export function rejectedKey(receivedDate: string, name: string): string {
  return `${rejectedPrefix(receivedDate)}${name}.json`
}

/** Prefix of all manifests. */
export const runPrefix = 'runs/'

/** Key of the manifest of the last run over a received day. */
export function runKey(receivedDate: string): string {
  return `${runPrefix}received_date=${receivedDate}.json`
}

/** Days that an erasure has changed and not yet processed. */
export const pendingErasureKey: string = `${runPrefix}erasures/pending.json`

/** Key of the record of an erasure. @param erasedAt - ISO 8601, UTC */
export function erasureKey(erasedAt: string): string {
  return `${runPrefix}erasures/${erasedAt.replaceAll(':', '')}.json`
}

/** Key of the manifest of the last import of a file. */
export function importRunKey(sha256: string): string {
  return `${runPrefix}imports/${sha256}.json`
}
