import { glueColumns, sqlType } from '@telelake/flatten'
import type { GlueColumn } from '@telelake/flatten'
import type { Language } from './question.ts'
import { questions } from './questions.generated.ts'
import type { View } from './view.ts'
import { views } from './views.generated.ts'

/** A view as the Glue Data Catalog holds it for Athena. */
export interface GlueView {
  name: string
  tableType: 'VIRTUAL_VIEW'
  parameters: Record<string, string>
  viewOriginalText: string
  viewExpandedText: string
  storageDescriptor: { serDeInfo: Record<'name' | 'serializationLibrary', string>; columns: GlueColumn[] }
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

/**
 * What Athena asks of a view beyond what Glue does, which takes a table without any of it: each of these left out, no view can be queried.
 *
 * - `serDeInfo`: without one, "Table storage descriptor is missing SerDe info"
 *   (https://github.com/hashicorp/terraform-provider-aws/issues/28517)
 * - `parameters`: the flag and this comment, word for word, tell a view of Trino from one of Hive
 *   (https://github.com/trinodb/trino/blob/476/plugin/trino-hive/src/main/java/io/trino/plugin/hive/ViewReaderUtil.java);
 *   a description of the Glue table would be read as its comment, so that there must be none: what a view means stands in its definition
 *   (https://github.com/trinodb/trino/blob/476/plugin/trino-hive/src/main/java/io/trino/plugin/hive/metastore/glue/GlueConverter.java)
 * - `runAsInvoker`: a view without an owner that runs as its owner is no valid view
 *   (https://github.com/trinodb/trino/blob/476/core/trino-spi/src/main/java/io/trino/spi/connector/ConnectorViewDefinition.java)
 */
const athenaView = {
  serDeInfo: { name: '-', serializationLibrary: '-' },
  parameters: { presto_view: 'true', comment: 'Presto View' },
  runAsInvoker: true,
} as const

/**
 * Every view for the Glue Data Catalog, each after those it reads. Names inside the texts are read in `database`.
 *
 * @param database - the Glue database that holds the table `updates` and shall hold the views
 * @param catalog - as Athena names the Glue Data Catalog
 */
export function athenaViews(database: string, catalog = 'awsdatacatalog'): GlueView[] {
  return views.map((view) => ({
    name: view.name,
    tableType: 'VIRTUAL_VIEW',
    parameters: { ...athenaView.parameters },
    viewOriginalText: prestoView(view, database, catalog),
    viewExpandedText: '/* Presto View */',
    storageDescriptor: { serDeInfo: { ...athenaView.serDeInfo }, columns: glueColumns(view.columns) },
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

function prestoView({ sql, columns, description }: View, schema: string, catalog: string): string {
  const definition = {
    originalSql: sql,
    catalog,
    schema,
    columns: columns.map(({ name, type }) => ({ name, type: sqlType(type, 'trino') })),
    comment: description,
    runAsInvoker: athenaView.runAsInvoker,
  }
  return `/* Presto View: ${Buffer.from(JSON.stringify(definition)).toString('base64')} */`
}
