import { catalogue, partitionColumn } from '@telelake/flatten'
import type { CatalogueColumn } from '@telelake/flatten'

const duckDbTypes: Readonly<Record<CatalogueColumn['type'], string>> = {
  bigint: 'BIGINT',
  int: 'INTEGER',
  boolean: 'BOOLEAN',
  string: 'VARCHAR',
  timestamp: 'TIMESTAMP',
  date: 'DATE',
  'array<string>': 'VARCHAR[]',
  'array<bigint>': 'BIGINT[]',
}

const columns = [...catalogue, partitionColumn]

/**
 * The view `updates` for DuckDB over the Parquet objects a glob names; over none, an empty table of the same columns.
 * Columns are named and cast one by one, so that the view is the catalogue's whatever the files hold.
 */
export function updatesView(parquetGlob: string | undefined): string {
  if (parquetGlob === undefined) {
    const nulls = columns.map((column) => `CAST(NULL AS ${duckDbTypes[column.type]}) AS ${column.name}`)
    return `CREATE OR REPLACE VIEW updates AS SELECT ${nulls.join(', ')} WHERE false`
  }
  const casts = columns.map(
    (column) => `CAST(${column.name} AS ${duckDbTypes[column.type]}) AS ${column.name}`,
  )
  const glob = parquetGlob.replaceAll("'", "''")
  return `CREATE OR REPLACE VIEW updates AS SELECT ${casts.join(', ')} FROM read_parquet('${glob}',
    hive_partitioning = true, hive_types = {'${partitionColumn.name}': DATE}, union_by_name = true)`
}

/** `COMMENT ON` statements that give DuckDB the catalogue's meanings, as Glue has them. */
export function updatesComments(): string[] {
  return columns.map(
    ({ name, meaning }) => `COMMENT ON COLUMN updates.${name} IS '${meaning.replaceAll("'", "''")}'`,
  )
}

/**
 * The view `telegram` of the seed course: its eight columns and `context_date`, so that its queries run unchanged.
 * The same text on Athena and DuckDB.
 */
export const telegramView = `CREATE OR REPLACE VIEW telegram AS
SELECT
  message_id,
  user_id,
  user_is_bot,
  user_first_name,
  chat_id,
  chat_type,
  text,
  date_diff('second', TIMESTAMP '1970-01-01 00:00:00', sent_at) AS "date",
  event_date AS context_date
FROM updates
WHERE update_type = 'message'`
