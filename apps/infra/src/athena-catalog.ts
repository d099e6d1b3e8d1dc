import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import {
  athenaPreparedStatements,
  athenaSavedQueries,
  athenaViews,
  glueTable,
  updatesTable,
} from '@telelake/insights'
import type { Language } from '@telelake/insights'
import type { LakeStorage } from './lake-storage.ts'
import { rejectedTable, runsTable } from './json-tables.ts'

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
    const at = (path: string): pulumi.Output<string> =>
      pulumi.interpolate`s3://${storage.lakeBucketName}/${path}`
    for (const table of [updatesTable, rejectedTable, runsTable])
      new aws.glue.CatalogTable(
        `${name}-${table.name}`,
        { databaseName: database.name, ...glueTable(table, firstDay, at) },
        own,
      )
    for (const view of athenaViews(databaseText))
      new aws.glue.CatalogTable(`${name}-view-${view.name}`, { databaseName: database.name, ...view }, own)

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
