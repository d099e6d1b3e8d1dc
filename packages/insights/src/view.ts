import type { SqlType } from '@telelake/flatten'

/** A column of a view. */
export interface ViewColumn {
  name: string
  type: SqlType
  meaning: string // at most 255 characters: it becomes the Glue column comment
}

/** A view that hides the pitfalls of `updates`: one text, the same on Athena and DuckDB. */
export interface View {
  name: string // snake_case
  description: string
  columns: readonly ViewColumn[]
  reads: readonly string[] // other views it stands on; they come before it in `views`
  sql: string
}
