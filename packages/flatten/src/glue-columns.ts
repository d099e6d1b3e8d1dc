import { sqlType } from './column-types.ts'
import type { SqlType } from './column-types.ts'

/** A column as AWS Glue declares it. */
export interface GlueColumn {
  name: string
  type: string // of Hive
  comment: string // at most 255 characters
}

/**
 * Columns for a Glue table or view, in the order given.
 *
 * @see https://docs.aws.amazon.com/glue/latest/webapi/API_Column.html
 */
export function glueColumns(
  columns: readonly { name: string; type: SqlType; meaning: string }[],
): GlueColumn[] {
  return columns.map(({ name, type, meaning }) => ({ name, type: sqlType(type, 'glue'), comment: meaning }))
}
