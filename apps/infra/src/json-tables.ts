import type { GlueColumn } from '@telelake/flatten'
import type { LakeTable } from '@telelake/insights'
import { runPrefix } from '@telelake/lake'

// The fields of a rejected record as the pipeline writes it.
const rejectedColumns: readonly GlueColumn[] = [
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

// The fields of a manifest as the pipeline writes it.
const runsColumns: readonly GlueColumn[] = [
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

/** The table `rejected`: what is no update. */
export const rejectedTable: LakeTable = {
  name: 'rejected',
  description: 'What is no update, and why',
  columns: rejectedColumns,
  partition: { name: 'received_date', type: 'date', comment: 'Day of arrival on the calendar of the lake' },
  path: 'rejected/',
  format: 'json',
}

/**
 * The table `runs`: manifests. Records of imports and erasures lie below the same prefix, and Athena, which reads a prefix with all that is
 * below it, reads them too: there `raw` is null.
 */
export const runsTable: LakeTable = {
  name: 'runs',
  description: 'The manifest of the last run over each received day',
  columns: runsColumns,
  path: runPrefix,
  format: 'json',
}
