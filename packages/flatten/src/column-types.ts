import type { ColumnType } from './catalogue/catalogue-column.ts'

/** Type of a column of `updates`, or of an answer made from it. */
export type SqlType = ColumnType | 'double'

/** Who names a type. Glue has Hive's names, and Athena's DDL with it; what Athena queries with is Trino. */
export type Dialect = 'glue' | 'trino' | 'duckdb'

/** Every type in every dialect. What Parquet has for it, `@telelake/parquet-writer` says, which takes the catalogue as it is. */
export const sqlTypes: Readonly<Record<SqlType, Readonly<Record<Dialect, string>>>> = {
  bigint: { glue: 'bigint', trino: 'bigint', duckdb: 'BIGINT' },
  int: { glue: 'int', trino: 'integer', duckdb: 'INTEGER' },
  double: { glue: 'double', trino: 'double', duckdb: 'DOUBLE' },
  boolean: { glue: 'boolean', trino: 'boolean', duckdb: 'BOOLEAN' },
  string: { glue: 'string', trino: 'varchar', duckdb: 'VARCHAR' },
  timestamp: { glue: 'timestamp', trino: 'timestamp(3)', duckdb: 'TIMESTAMP' },
  date: { glue: 'date', trino: 'date', duckdb: 'DATE' },
  'array<string>': { glue: 'array<string>', trino: 'array(varchar)', duckdb: 'VARCHAR[]' },
  'array<bigint>': { glue: 'array<bigint>', trino: 'array(bigint)', duckdb: 'BIGINT[]' },
}

/** The name of a type in a dialect. */
export function sqlType(type: SqlType, dialect: Dialect): string {
  return sqlTypes[type][dialect]
}
