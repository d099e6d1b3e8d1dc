import type { GlueColumn } from '@telelake/flatten'
import { manifestFields } from './manifest.ts'
import type { FieldKinds, RecordField } from './record-fields.ts'
import { rejectedFields } from './rejected-record.ts'

const glueTypes: Readonly<Record<keyof FieldKinds, string>> = {
  text: 'string',
  'text or null': 'string',
  day: 'string',
  instant: 'string',
  'instant or null': 'string',
  flag: 'boolean',
  count: 'bigint',
  'id or null': 'bigint',
  milliseconds: 'double',
  status: 'string',
  encoding: 'string',
  outputs: 'array<struct<key:string,event_date:string,rows:bigint,bytes:bigint,sha256:string>>',
  gaps: 'array<struct<after:bigint,before:bigint,missing:bigint>>',
  chats: 'array<struct<chat_id:bigint,messages:bigint,rows:bigint,already_there:bigint,rejected:bigint>>',
}

/**
 * Columns of the table `runs`: the fields of a manifest. Records of imports and erasures lie beneath the same prefix, and
 * Athena reads them along: there `raw` is null.
 */
export const runsColumns: readonly GlueColumn[] = columnsOf(manifestFields)

/** Columns of the table `rejected`: the fields of a rejected record. */
export const rejectedColumns: readonly GlueColumn[] = columnsOf(rejectedFields)

function columnsOf(fields: Readonly<Record<string, RecordField>>): GlueColumn[] {
  return Object.entries(fields).map(([name, { kind, meaning }]) => ({
    name,
    type: glueTypes[kind],
    comment: meaning,
  }))
}
