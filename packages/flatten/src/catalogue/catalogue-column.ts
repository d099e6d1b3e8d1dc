/** SQL type of a column, as Athena and DuckDB both have it. timestamp: milliseconds, UTC. */
export type ColumnType =
  'bigint' | 'int' | 'boolean' | 'string' | 'timestamp' | 'date' | 'array<string>' | 'array<bigint>'

/**
 * What a column tells about a person: `none`; `pseudonym` an id that can be replaced by a keyed hash; `direct` a name;
 * `content` what somebody wrote.
 */
export type PiiClass = 'none' | 'pseudonym' | 'direct' | 'content'

/** One column of the table `updates`; the only place where it is declared. */
export interface CatalogueColumn {
  name: string // snake_case, lower case
  type: ColumnType
  nullable: boolean
  source: string // path in the update, or who derives it; `M`: the message of the update
  meaning: string // one line, at most 255 characters: it becomes the Glue column comment
  pii: PiiClass
  encoding?: 'dictionary' | 'delta' // of the Parquet column where the writer's choice for the type is not the best
}
