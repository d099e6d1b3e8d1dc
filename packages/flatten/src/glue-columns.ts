import type { CatalogueColumn } from './catalogue/catalogue-column.ts'

/** A column as AWS Glue declares it; types are those of Hive. */
export interface GlueColumn {
  name: string
  type: string
  comment: string
}

/**
 * Columns for a Glue table, in the order given.
 *
 * @see https://docs.aws.amazon.com/glue/latest/webapi/API_Column.html
 */
export function glueColumns(columns: readonly CatalogueColumn[]): GlueColumn[] {
  return columns.map(({ name, type, meaning }) => ({ name, type, comment: meaning }))
}
