import { catalogue, partitionColumn, sqlType } from '@telelake/flatten'
import type { View } from './view.ts'

const columns = [...catalogue, partitionColumn]
const nulls = columns.map((column) => `CAST(NULL AS ${sqlType(column.type, 'duckdb')}) AS ${column.name}`)
const none = `SELECT ${nulls.join(', ')} WHERE false`

/**
 * The view `updates` for DuckDB over the Parquet objects a glob names; over none, an empty table of the same columns.
 * Columns are named and cast one by one, so that the view is the catalogue's whatever the files hold: what an older
 * version did not write is null.
 */
export function updatesView(parquetGlob: string | undefined): string {
  if (parquetGlob === undefined) return `CREATE OR REPLACE VIEW updates AS ${none}`
  return updatesViewOver(`'${parquetGlob.replaceAll("'", "''")}'`)
}

/** The view `updates` over the Parquet objects that a constant SQL expression of a glob names; there has to be one. */
export function updatesViewOver(glob: string): string {
  const casts = columns.map(
    (column) => `CAST(${column.name} AS ${sqlType(column.type, 'duckdb')}) AS ${column.name}`,
  )
  return `CREATE OR REPLACE VIEW updates AS SELECT ${casts.join(', ')} FROM (${none} UNION ALL BY NAME
    FROM read_parquet(${glob}, hive_partitioning = true, hive_types = {'${partitionColumn.name}': DATE},
      union_by_name = true))`
}

/** `COMMENT ON` statements that give DuckDB the catalogue's meanings, as Glue has them. */
export function updatesComments(): string[] {
  return columns.map(({ name, meaning }) => commentOn('COLUMN', `updates.${name}`, meaning))
}

/** Statements that create a view in DuckDB, with its meanings. */
export function viewStatements({ name, description, columns: own, sql }: View): string[] {
  return [
    `CREATE OR REPLACE VIEW ${name} AS ${sql}`,
    commentOn('VIEW', name, description),
    ...own.map((column) => commentOn('COLUMN', `${name}."${column.name}"`, column.meaning)),
  ]
}

function commentOn(kind: 'COLUMN' | 'VIEW', name: string, meaning: string): string {
  return `COMMENT ON ${kind} ${name} IS '${meaning.replaceAll("'", "''")}'`
}
