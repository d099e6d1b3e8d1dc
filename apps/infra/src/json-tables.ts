/** A column as Glue has it. */
export interface GlueColumn {
  name: string
  type: string // of Hive
  comment: string // at most 255 characters
}

/** Columns of the table `rejected`, the fields of a rejected record as the pipeline writes it. */
export const rejectedColumns: readonly GlueColumn[] = [
  {
    name: 'reason',
    type: 'string',
    comment: 'not_json, not_an_object, no_update_id, no_message or wrong_type',
  },
  { name: 'detail', type: 'string', comment: 'What exactly does not fit, without what it held' },
  { name: 'raw_key', type: 'string', comment: 'Key of the original in raw; null when raw does not hold it' },
  { name: 'raw_encoding', type: 'string', comment: 'How raw is written here: utf8 or base64' },
  { name: 'raw', type: 'string', comment: 'The original, whole' },
]

/**
 * Columns of the table `runs`, the fields of a manifest as the pipeline writes it. Records of imports and erasures lie beneath the same
 * prefix, and Athena reads them along: there `raw` is null.
 */
export const runsColumns: readonly GlueColumn[] = [
  { name: 'received_date', type: 'string', comment: 'Day the run was over, YYYY-MM-DD' },
  { name: 'time_zone', type: 'string', comment: 'IANA time zone of the lake' },
  { name: 'status', type: 'string', comment: 'running (begun and not finished) or complete' },
  { name: 'is_partial', type: 'boolean', comment: 'Whether the day was not over when the run began' },
  {
    name: 'raw',
    type: 'bigint',
    comment:
      'Objects listed; raw = rows + duplicates + rejected. Null: no run, but the record of an import or an erasure',
  },
  { name: 'rows', type: 'bigint', comment: 'Rows written' },
  { name: 'duplicates', type: 'bigint', comment: 'Left out: the day before holds the same update' },
  { name: 'rejected', type: 'bigint', comment: 'Records written under rejected' },
  {
    name: 'outputs',
    type: 'array<struct<key:string,event_date:string,rows:bigint,bytes:bigint>>',
    comment: 'The Parquet objects of the run',
  },
  { name: 'first_event_at', type: 'string', comment: 'Time of the first event, ISO 8601, UTC' },
  { name: 'last_event_at', type: 'string', comment: 'Time of the last event, ISO 8601, UTC' },
  { name: 'first_update_id', type: 'bigint', comment: 'Lowest update id' },
  { name: 'last_update_id', type: 'bigint', comment: 'Highest update id' },
  { name: 'missing_update_ids', type: 'bigint', comment: 'Ids in all gaps' },
  {
    name: 'gaps',
    type: 'array<struct<after:bigint,before:bigint,missing:bigint>>',
    comment: 'The first 100 gaps in update ids',
  },
  { name: 'catalogue_version', type: 'string', comment: 'Version of the columns' },
  { name: 'rules_version', type: 'string', comment: 'Version of the rules for texts' },
  { name: 'started_at', type: 'string', comment: 'When the run began, ISO 8601, UTC' },
  { name: 'duration_ms', type: 'double', comment: 'Milliseconds the run took' },
]
