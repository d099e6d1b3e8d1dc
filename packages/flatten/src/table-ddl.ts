import type { CatalogueColumn, ColumnType } from './catalogue/catalogue-column.ts'
import { catalogue, partitionColumn } from './catalogue/catalogue.ts'

/** The engines whose words for a table are known. Athena's are Hive's; what it queries with is Trino. */
export type Dialect = 'athena' | 'trino' | 'duckdb'

const types: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  athena: {
    bigint: 'bigint',
    int: 'int',
    boolean: 'boolean',
    string: 'string',
    timestamp: 'timestamp',
    date: 'date',
    'array<string>': 'array<string>',
    'array<bigint>': 'array<bigint>',
  },
  trino: {
    bigint: 'bigint',
    int: 'integer',
    boolean: 'boolean',
    string: 'varchar',
    timestamp: 'timestamp(3)',
    date: 'date',
    'array<string>': 'array(varchar)',
    'array<bigint>': 'array(bigint)',
  },
  duckdb: {
    bigint: 'BIGINT',
    int: 'INTEGER',
    boolean: 'BOOLEAN',
    string: 'VARCHAR',
    timestamp: 'TIMESTAMP',
    date: 'DATE',
    'array<string>': 'VARCHAR[]',
    'array<bigint>': 'BIGINT[]',
  },
}

/** The name of a column type in an engine. */
export function sqlType(type: ColumnType, dialect: Dialect): string {
  return types[dialect][type]
}

/**
 * The statements that make the table `updates`, with the meaning of every column as its comment.
 *
 * @param location - of the zone's folder `updates`, such as `s3://bucket/enriched/updates/`; DuckDB's table holds rows
 *   of its own and does without
 * @param firstDay - YYYY-MM-DD, the lake's first: Athena projects partitions from there to tomorrow, as its clock is UTC
 */
export function createUpdatesTable(dialect: Dialect, location: string, firstDay: string): string {
  return statements[dialect](location, firstDay)
}

const statements: Readonly<Record<Dialect, (location: string, firstDay: string) => string>> = {
  athena: (location, firstDay) => `CREATE EXTERNAL TABLE updates (
${commented(catalogue, 'athena')}
)
PARTITIONED BY (
${commented([partitionColumn], 'athena')}
)
STORED AS PARQUET
LOCATION ${literal(location)}
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.event_date.type' = 'date',
  'projection.event_date.format' = 'yyyy-MM-dd',
  'projection.event_date.range' = '${firstDay},NOW+1DAYS',
  'storage.location.template' = ${literal(`${location}event_date=\${event_date}/`)}
);
`,
  trino: (location) => `CREATE TABLE updates (
${commented([...catalogue, partitionColumn], 'trino')}
)
WITH (
  format = 'PARQUET',
  external_location = ${literal(location)},
  partitioned_by = ARRAY['${partitionColumn.name}']
);
`,
  duckdb: () => {
    const columns = [...catalogue, partitionColumn]
    const declared = columns.map(
      ({ name, type, nullable }) => `  ${name} ${sqlType(type, 'duckdb')}${nullable ? '' : ' NOT NULL'}`,
    )
    const comments = columns.map(
      ({ name, meaning }) => `COMMENT ON COLUMN updates.${name} IS ${literal(meaning)};\n`,
    )
    return `CREATE TABLE updates (\n${declared.join(',\n')}\n);\n${comments.join('')}`
  },
}

function commented(columns: readonly CatalogueColumn[], dialect: 'athena' | 'trino'): string {
  return columns
    .map(({ name, type, meaning }) => `  ${name} ${sqlType(type, dialect)} COMMENT ${literal(meaning)}`)
    .join(',\n')
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
