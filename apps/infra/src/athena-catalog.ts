import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { catalogue, partitionColumn } from '@telelake/flatten'
import { athenaPreparedStatements, athenaSavedQueries, athenaViews } from '@telelake/insights'
import type { Language } from '@telelake/insights'
import type { LakeStorage } from './lake-storage.ts'
import { rejectedColumns, runsColumns } from './json-tables.ts'
import type { GlueColumn } from './json-tables.ts'

const GIB = 1024 ** 3

/** What analysts ask. */
export interface AthenaCatalogArgs {
  storage: LakeStorage
  /** First day that queries see, YYYY-MM-DD. Each day from it on is one partition that exists without being added. */
  firstDay: string
  /** GiB a query may read, from 1, before Athena ends it. */
  scanLimitGb: number
  /** Language of the names and descriptions of the saved queries. */
  queryLanguage: Language
}

/** The Glue database of the lake, its tables and views, and the Athena workgroup with the questions. */
export class AthenaCatalog extends pulumi.ComponentResource {
  readonly databaseName: pulumi.Output<string>
  readonly workgroupName: pulumi.Output<string>

  /** @param name - its hyphens become underscores in the database's name, which SQL then takes without quotes */
  constructor(name: string, args: AthenaCatalogArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:catalog:AthenaCatalog', name, {}, opts)
    const own = { parent: this }
    const { storage, firstDay } = args
    const databaseText = name.replaceAll('-', '_')

    const database = new aws.glue.CatalogDatabase(
      `${name}-database`,
      { name: databaseText, description: 'What happens in a Telegram group or bot' },
      own,
    )
    const table = (tableName: string, tableArgs: TableArgs): aws.glue.CatalogTable =>
      lakeTable(
        `${name}-${tableName}`,
        tableName,
        database,
        storage.lakeBucketName,
        firstDay,
        tableArgs,
        this,
      )

    table('updates', {
      description: 'One row for each update',
      columns: catalogue.map(({ name, type, meaning }) => ({ name, type, comment: meaning })),
      partition: { name: partitionColumn.name, comment: partitionColumn.meaning },
      path: 'enriched/updates/',
      format: PARQUET,
    })
    table('rejected', {
      description: 'What is no update, and why',
      columns: rejectedColumns,
      partition: { name: 'received_date', comment: 'Day of arrival on the calendar of the lake' },
      path: 'rejected/',
      format: JSON_LINES,
    })
    table('runs', {
      description: 'The manifest of the last run over each received day',
      columns: runsColumns,
      path: 'runs/',
      format: JSON_LINES,
    })
    for (const view of athenaViews(databaseText))
      new aws.glue.CatalogTable(
        `${name}-view-${view.name}`,
        {
          name: view.name,
          databaseName: database.name,
          description: view.description,
          tableType: view.tableType,
          parameters: { ...view.parameters },
          viewOriginalText: view.viewOriginalText,
          viewExpandedText: view.viewExpandedText,
          storageDescriptor: { columns: view.columns.map((column) => ({ ...column })) },
        },
        own,
      )

    const workgroup = new aws.athena.Workgroup(
      `${name}-workgroup`,
      {
        name,
        description: 'The questions asked of the lake',
        forceDestroy: true, // it holds the texts of queries, no data
        configuration: {
          enforceWorkgroupConfiguration: true,
          publishCloudwatchMetricsEnabled: true,
          bytesScannedCutoffPerQuery: args.scanLimitGb * GIB,
          engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
          // Athena keeps results itself, encrypted, for a day: there is no bucket of results to guard.
          managedQueryResultsConfiguration: { enabled: true },
        },
      },
      own,
    )
    const prepared = athenaPreparedStatements()
    for (const [at, query] of athenaSavedQueries(args.queryLanguage).entries()) {
      const statement = prepared[at]
      if (statement === undefined) continue
      const resource = statement.name.replaceAll('_', '-')
      new aws.athena.NamedQuery(
        `${name}-query-${resource}`,
        {
          name: query.name,
          description: query.description,
          database: database.name,
          workgroup: workgroup.name,
          query: query.sql,
        },
        own,
      )
      new aws.athena.PreparedStatement(
        `${name}-statement-${resource}`,
        {
          name: statement.name,
          description: statement.description,
          workgroup: workgroup.name,
          queryStatement: statement.sql,
        },
        own,
      )
    }

    this.databaseName = database.name
    this.workgroupName = workgroup.name
    this.registerOutputs({ databaseName: this.databaseName, workgroupName: this.workgroupName })
  }
}

interface TableFormat {
  inputFormat: string
  outputFormat: string
  serializationLibrary: string
  classification: string
}

const PARQUET: TableFormat = {
  inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
  classification: 'parquet',
}
const JSON_LINES: TableFormat = {
  inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
  serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
  classification: 'json',
}

interface TableArgs {
  description: string
  columns: readonly GlueColumn[]
  partition?: { name: string; comment: string }
  path: string // of the keys in the bucket
  format: TableFormat
}

function lakeTable(
  resource: string,
  name: string,
  database: aws.glue.CatalogDatabase,
  bucketName: pulumi.Output<string>,
  firstDay: string,
  { description, columns, partition, path, format }: TableArgs,
  parent: pulumi.Resource,
): aws.glue.CatalogTable {
  const location = pulumi.interpolate`s3://${bucketName}/${path}`
  const { classification, serializationLibrary, inputFormat, outputFormat } = format
  return new aws.glue.CatalogTable(
    resource,
    {
      name,
      databaseName: database.name,
      description,
      tableType: 'EXTERNAL_TABLE',
      parameters: {
        EXTERNAL: 'TRUE',
        classification,
        ...(partition === undefined ? {} : projection(partition.name, location, firstDay)),
      },
      partitionKeys: partition === undefined ? [] : [{ ...partition, type: 'date' }],
      storageDescriptor: {
        location,
        inputFormat,
        outputFormat,
        serDeInfo: { serializationLibrary, parameters: { 'serialization.format': '1' } },
        columns: columns.map((column) => ({ ...column })),
      },
    },
    { parent },
  )
}

// Days are counted in UTC when a query runs: where the lake's clock is ahead of UTC, today is tomorrow there.
// https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
function projection(
  column: string,
  location: pulumi.Output<string>,
  firstDay: string,
): Record<string, pulumi.Input<string>> {
  return {
    'projection.enabled': 'true',
    [`projection.${column}.type`]: 'date',
    [`projection.${column}.format`]: 'yyyy-MM-dd',
    [`projection.${column}.range`]: `${firstDay},NOW+1DAYS`,
    [`projection.${column}.interval`]: '1',
    [`projection.${column}.interval.unit`]: 'DAYS',
    'storage.location.template': pulumi.interpolate`${location}${column}=\${${column}}/`,
  }
}
