export {
  addDays,
  assertTimeZone,
  calendarOf,
  calendarOfProcess,
  daysFromTo,
  isDay,
  isTimeZone,
} from './calendar.ts'
export type { Calendar, LocalTime } from './calendar.ts'
export { InvalidKeyError, InvalidStoreUrlError, LakeError, StoreError } from './errors.ts'
export {
  enrichedKey,
  enrichedPrefix,
  enrichedZone,
  erasedRawKey,
  erasingKey,
  erasingPrefix,
  erasureKey,
  importedKey,
  importHashOf,
  importOrigin,
  importRunKey,
  importRunPrefix,
  parseEnrichedKey,
  pendingErasureKey,
  rawImportKey,
  rawImportPrefix,
  rawOutboundKey,
  rawOutboundPrefix,
  rawUpdateKey,
  rawUpdatePrefix,
  receivedDateOf,
  rejectedImportKey,
  rejectedImportPrefix,
  rejectedKey,
  rejectedPrefix,
  runKey,
  runPrefix,
  updateIdOf,
} from './key-layout.ts'
export type { EnrichedKey } from './key-layout.ts'
export { listKeys } from './list-keys.ts'
export type { LocalFile, ObjectStore, PutOptions, StoredObject } from './object-store.ts'
export { openLake } from './open-lake.ts'
export type { LakeLocation } from './open-lake.ts'
export { openStore } from './open-store.ts'
