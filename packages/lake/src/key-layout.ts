/**
 * Where things lie: each kind of key is built and parsed here, and nowhere else. Keys are the same in every store: a
 * zone (`raw`, `enriched`, `rejected`, `runs`) may have a bucket of its own, and its keys begin with the zone's name all
 * the same, so that copies of all buckets into one folder make a whole lake.
 */

const UPDATE_ID_DIGITS = 16 // Number.MAX_SAFE_INTEGER has 16 digits: the key order is the order of the ids
const IMPORT_DIGITS = 12 // of the SHA-256 of an imported file, in the keys of what was made of it

/** Prefix of the updates that arrived on a day. */
export function rawUpdatePrefix(receivedDate: string): string {
  return `raw/updates/received_date=${receivedDate}/`
}

/** Key of one update's original JSON. @param updateId - a safe integer, 0 or more */
export function rawUpdateKey(receivedDate: string, updateId: number): string {
  return `${rawUpdatePrefix(receivedDate)}${String(updateId).padStart(UPDATE_ID_DIGITS, '0')}.json`
}

/** The update id in a key made by `rawUpdateKey`, or in that of its rejected record; undefined for other keys. */
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

/** Prefix of imported files. */
export const rawImportPrefix = 'raw/imports/'

/** Key of an imported file, as it was given. @param sha256 - of its content, hexadecimal */
export function rawImportKey(sha256: string): string {
  return `${rawImportPrefix}${sha256}.json`
}

/** The SHA-256 in a key made by `rawImportKey` or `importRunKey`; undefined for other keys. */
export function importHashOf(key: string): string | undefined {
  return /\/imports\/([0-9a-f]{64})\.json$/.exec(key)?.[1]
}

/** Prefix of all that SQL engines read as rows. */
export const enrichedZone = 'enriched/'

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
  return `${enrichedPrefix(eventDate)}from-${importOrigin(sha256)}-${String(part).padStart(4, '0')}.parquet`
}

/** What the rows of an imported file come from, as `parseEnrichedKey` names it. */
export function importOrigin(sha256: string): string {
  return `import-${sha256.slice(0, IMPORT_DIGITS)}`
}

/** What the key of a Parquet part says. */
export interface EnrichedKey {
  eventDate: string
  origin: string // a received day, or `import-` and the first twelve digits of a file's hash
}

/** Parse a key made by `enrichedKey` or `importedKey`; undefined for other keys. */
export function parseEnrichedKey(key: string): EnrichedKey | undefined {
  const [, eventDate, origin] =
    /^enriched\/updates\/event_date=([^/]+)\/from-(\d{4}-\d\d-\d\d|import-[0-9a-f]{12})-\d+\.parquet$/.exec(
      key,
    ) ?? []
  return eventDate === undefined || origin === undefined ? undefined : { eventDate, origin }
}

/** Prefix of what was rejected; without a day, of all of it. */
export function rejectedPrefix(receivedDate?: string): string {
  return receivedDate === undefined ? 'rejected/' : `rejected/received_date=${receivedDate}/`
}

/** Key of one rejected record. @param name - without extension */
export function rejectedKey(receivedDate: string, name: string): string {
  return `${rejectedPrefix(receivedDate)}${name}.json`
}

/** Prefix of the rejected messages of an imported file. */
export function rejectedImportPrefix(receivedDate: string, sha256: string): string {
  return `${rejectedPrefix(receivedDate)}${importOrigin(sha256)}-`
}

/** Key of one rejected message of an imported file. @param number - of the message in the file, counted from 1 */
export function rejectedImportKey(receivedDate: string, sha256: string, number: number): string {
  return `${rejectedImportPrefix(receivedDate, sha256)}${String(number).padStart(10, '0')}.json`
}

/** The received day in a key of raw, of a rejected record or of a manifest; undefined for other keys. */
export function receivedDateOf(key: string): string | undefined {
  return /\/received_date=(\d{4}-\d\d-\d\d)(?:\/|\.json$)/.exec(key)?.[1]
}

/** Prefix of all manifests. */
export const runPrefix = 'runs/'

/** Key of the manifest of the last run over a received day. */
export function runKey(receivedDate: string): string {
  return `${runPrefix}received_date=${receivedDate}.json`
}

/**
 * Prefix of raw objects without a person, while an erasure puts each in the place of its original. Not below `runs/` or
 * `rejected/`, which SQL engines read as tables.
 */
export const erasingPrefix = 'erasing/'

/** Key of a raw object without a person, until it is in the place of its original. */
export function erasingKey(rawKey: string): string {
  return erasingPrefix + rawKey
}

/** The raw key in a key made by `erasingKey`; undefined for other keys. */
export function erasedRawKey(key: string): string | undefined {
  return key.startsWith(`${erasingPrefix}raw/`) ? key.slice(erasingPrefix.length) : undefined
}

/** Days that an erasure has changed and not yet processed. */
export const pendingErasureKey: string = `${runPrefix}erasures/pending.json`

/** Key of the record of an erasure. @param erasedAt - ISO 8601, UTC */
export function erasureKey(erasedAt: string): string {
  return `${runPrefix}erasures/${erasedAt.replaceAll(':', '')}.json`
}

/** Prefix of the manifests of imports. */
export const importRunPrefix: string = `${runPrefix}imports/`

/** Key of the manifest of the last import of a file. */
export function importRunKey(sha256: string): string {
  return `${importRunPrefix}${sha256}.json`
}
