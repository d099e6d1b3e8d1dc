/** SQL type of a column, in both Athena and DuckDB. timestamp: milliseconds, UTC. */
export type ColumnType =
  'bigint' | 'int' | 'boolean' | 'string' | 'timestamp' | 'date' | 'array<string>' | 'array<bigint>'

/**
 * Personal data in a column: `none`; `pseudonym`: an id that can be replaced by a keyed hash; `direct`: a name;
 * `content`: what was written.
 */
export type PiiClass = 'none' | 'pseudonym' | 'direct' | 'content'

/** Declaration of one column of the table `updates`. */
export interface CatalogueColumn {
  name: string // snake_case, lower case
  type: ColumnType
  nullable: boolean
  source: string // path in the update, or what derives it; `M`: the message of the update
  meaning: string // one line, at most 255 characters: it becomes the Glue column comment
  pii: PiiClass
  encoding?: 'dictionary' | 'delta' // of the Parquet column, where the writer's default for the type is not the best
}
