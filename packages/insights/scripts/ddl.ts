import { catalogue, partitionColumn, sqlType } from '@telelake/flatten'
import type { GlueColumn } from '@telelake/flatten'
import { duckDbMacros, duckDbSettings } from '../src/duckdb-dialect.ts'
import { glueTable, updatesTable } from '../src/glue-table.ts'
import { updatesComments, updatesViewOver, viewStatements } from '../src/updates-view.ts'
import type { View } from '../src/view.ts'

const MADE =
  '-- Made from the catalogue in packages/flatten and the views in packages/insights by `pnpm generate`.'
const at = (path: string): string => `s3://<bucket>/${path}`

/** The text of docs/ddl/athena.sql: the statement that makes the table `updates` by hand, as the stack declares it to Glue. */
export function athenaDdl(firstDay: string): string {
  const { name, description, parameters, partitionKeys, storageDescriptor } = glueTable(
    updatesTable,
    firstDay,
    at,
  )
  const { location, inputFormat, outputFormat, serDeInfo, columns } = storageDescriptor
  const properties = Object.entries(parameters).filter(([key]) => key !== 'EXTERNAL') // CREATE EXTERNAL TABLE sets it
  return `${MADE}
-- Put your own bucket and first day.
CREATE EXTERNAL TABLE ${name} (
${commented(columns)}
)
COMMENT ${literal(description)}
PARTITIONED BY (
${commented(partitionKeys)}
)
ROW FORMAT SERDE ${literal(serDeInfo.serializationLibrary)}
WITH SERDEPROPERTIES (${pairs(Object.entries(serDeInfo.parameters))})
STORED AS INPUTFORMAT ${literal(inputFormat)}
OUTPUTFORMAT ${literal(outputFormat)}
LOCATION ${literal(location)}
TBLPROPERTIES (${pairs(properties)});
`
}

/** The text of docs/ddl/trino.sql: the table `updates` for a Trino of one's own with the Hive connector. */
export function trinoDdl(): string {
  const columns = [...catalogue, partitionColumn].map(({ name, type, meaning }) => ({
    name,
    type: sqlType(type, 'trino'),
    comment: meaning,
  }))
  return `${MADE}
-- Put your own bucket. Days are found by: CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'updates', 'FULL')
CREATE TABLE updates (
${commented(columns)}
)
COMMENT ${literal(updatesTable.description)}
WITH (
  format = 'PARQUET',
  external_location = ${literal(at(updatesTable.path))},
  partitioned_by = ARRAY['${partitionColumn.name}']
);
`
}

/** The text of docs/ddl/duckdb.sql: what makes a DuckDB of any language answer like `telelake query`. */
export function duckDbDdl(views: readonly View[]): string {
  const glob = `getvariable('lake') || '/${updatesTable.path}*/*.parquet'`
  const statements = [
    ...duckDbSettings,
    ...duckDbMacros,
    updatesViewOver(glob),
    ...updatesComments(),
    ...views.flatMap(viewStatements),
  ]
  return `${MADE}
-- Opens a lake in DuckDB: duckdb -init docs/ddl/duckdb.sql, or run this text from any language. It needs one day of rows or more.
SET VARIABLE lake = coalesce(getvariable('lake'), 'lake'); -- the folder of the lake; set it before, or change it here
${statements.map((statement) => `${statement};\n`).join('')}`
}

function commented(columns: readonly GlueColumn[]): string {
  return columns.map(({ name, type, comment }) => `  ${name} ${type} COMMENT ${literal(comment)}`).join(',\n')
}

function pairs(properties: readonly [string, string][]): string {
  const lines = properties.map(([key, value]) => `\n  ${literal(key)} = ${literal(value)}`)
  return `${lines.join(',')}\n`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
