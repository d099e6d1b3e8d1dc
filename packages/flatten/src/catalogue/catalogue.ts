import type { CatalogueColumn } from './catalogue-column.ts'
import { chatColumns } from './chat-columns.ts'
import { derivedTextColumns } from './derived-text-columns.ts'
import { eventColumns } from './event-columns.ts'
import { messageColumns } from './message-columns.ts'
import { otherUpdatesColumns } from './other-updates-columns.ts'
import { threadsColumns } from './threads-columns.ts'
import { whoColumns } from './who-columns.ts'

/**
 * Raised by one whenever a column is added, removed or changes its meaning; stored in every row and Parquet file.
 */
export const CATALOGUE_VERSION = '3'

/** The catalogue with its literal types, from which the type `Row` is derived. */
export const declaredColumns: readonly [
  ...typeof eventColumns,
  ...typeof chatColumns,
  ...typeof whoColumns,
  ...typeof messageColumns,
  ...typeof threadsColumns,
  ...typeof otherUpdatesColumns,
  ...typeof derivedTextColumns,
] = [
  ...eventColumns,
  ...chatColumns,
  ...whoColumns,
  ...messageColumns,
  ...threadsColumns,
  ...otherUpdatesColumns,
  ...derivedTextColumns,
]

/** The columns of `updates` in order, without the partition column. */
export const catalogue: readonly CatalogueColumn[] = declaredColumns

/** The columns of `updates` by subject, in order. */
export const columnGroups: readonly { title: string; columns: readonly CatalogueColumn[] }[] = [
  { title: 'Event', columns: eventColumns },
  { title: 'Chat', columns: chatColumns },
  { title: 'Who', columns: whoColumns },
  { title: 'Message', columns: messageColumns },
  { title: 'Threads', columns: threadsColumns },
  { title: 'Other updates', columns: otherUpdatesColumns },
  { title: 'Derived text', columns: derivedTextColumns },
]

/** The partition column. It is part of a file's path, never of its content. */
export const partitionColumn: CatalogueColumn = {
  name: 'event_date',
  type: 'date',
  nullable: false,
  source: 'event_at in the zone of the lake',
  pii: 'none',
  meaning: 'Day of event_at on the calendar of local_timezone; always filter on it',
}
