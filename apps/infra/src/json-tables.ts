import type { LakeTable } from '@telelake/insights'
import { rejectedPrefix, runPrefix } from '@telelake/lake'
import { rejectedColumns, runsColumns } from '@telelake/pipeline/glue-columns'

/** The table `rejected`: what is not an update. */
export const rejectedTable: LakeTable = {
  name: 'rejected',
  description: 'What is not an update, and why',
  columns: rejectedColumns,
  partition: { name: 'received_date', type: 'date', comment: 'Day of arrival on the calendar of the lake' },
  path: rejectedPrefix(),
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
