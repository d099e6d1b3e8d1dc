import type { Language } from './question.ts'
import { questions } from './questions.generated.ts'
import type { View } from './view.ts'
import { views } from './views.generated.ts'

/** A view as the Glue Data Catalog holds it for Athena: the fields of a table. */
export interface GlueView {
  name: string
  description: string
  tableType: 'VIRTUAL_VIEW'
  parameters: Readonly<Record<string, string>>
  viewOriginalText: string
  viewExpandedText: string
  columns: readonly { name: string; type: string; comment: string }[] // types of Hive
}

/** A query that stands in Athena's list of saved queries. */
export interface SavedQuery {
  name: string // the title, at most 128 characters
  description: string // at most 1024 characters
  sql: string // runs as it is, over the last 28 days
}

/** A statement that Athena runs by its name: `EXECUTE busiest_hours USING '2026-03-01', '2026-03-31', NULL`. */
export interface PreparedStatement {
  name: string // snake_case
  description: string // at most 1024 characters
  sql: string // one `?` for each parameter
}

const trinoTypes: Readonly<Record<string, string>> = {
  int: 'integer',
  string: 'varchar',
  timestamp: 'timestamp(3)',
  'array<string>': 'array(varchar)',
  'array<bigint>': 'array(bigint)',
}

/**
 * Every view for the Glue Data Catalog, each after those it reads. Names inside the texts are read in `database`.
 *
 * @param database - the Glue database that holds the table `updates` and shall hold the views
 * @param catalog - as Athena names the Glue Data Catalog
 */
export function athenaViews(database: string, catalog = 'awsdatacatalog'): GlueView[] {
  return views.map((view) => ({
    name: view.name,
    description: view.description,
    tableType: 'VIRTUAL_VIEW',
    parameters: { presto_view: 'true', comment: view.description },
    viewOriginalText: prestoView(view, database, catalog),
    viewExpandedText: '/* Presto View */',
    columns: view.columns.map(({ name, type, meaning }) => ({ name, type, comment: meaning })),
  }))
}

/** Every question as a saved query, over the last 28 days and all chats. */
export function athenaSavedQueries(language: Language = 'en'): SavedQuery[] {
  return questions.map(({ title, description, sql }) => {
    const values = ["CAST(current_date - INTERVAL '28' DAY AS date)", 'current_date', 'CAST(NULL AS bigint)']
    return {
      name: title[language],
      description: description[language],
      sql: sql.replace(/CAST\(\? AS (date|bigint)\)/g, () => values.shift() ?? 'NULL'),
    }
  })
}

/** Every question as a prepared statement. */
export function athenaPreparedStatements(): PreparedStatement[] {
  return questions.map(({ name, title, sql }) => ({
    name: name.replaceAll('-', '_'),
    description: title.en,
    sql,
  }))
}

/** @see https://github.com/trinodb/trino/blob/435/core/trino-spi/src/main/java/io/trino/spi/connector/ConnectorViewDefinition.java */
function prestoView({ sql, columns }: View, schema: string, catalog: string): string {
  const definition = {
    originalSql: sql,
    catalog,
    schema,
    columns: columns.map(({ name, type }) => ({ name, type: trinoTypes[type] ?? type })),
  }
  return `/* Presto View: ${Buffer.from(JSON.stringify(definition)).toString('base64')} */`
}
