import { allow, keyStatements } from '../role-statements.ts'
import type { PersonPolicy } from '../role-statements.ts'

/** What an analyst works with. */
export interface AnalystResources {
  region: string
  account: string // 12 digits
  databaseName: string
  workgroupName: string
  lakeBucketArn: string
  kmsKeyArn?: string | undefined // of the bucket, where it is not S3's own
}

const WORKGROUP_ACTIONS = [
  'athena:BatchGetNamedQuery',
  'athena:BatchGetQueryExecution',
  'athena:GetNamedQuery',
  'athena:GetPreparedStatement',
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetQueryResultsStream',
  'athena:GetWorkGroup',
  'athena:ListNamedQueries',
  'athena:ListPreparedStatements',
  'athena:ListQueryExecutions',
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
]

/**
 * Questions in one workgroup of Athena, over the rows of the lake. Neither the raw bucket nor `rejected/` can be read: a rejected record
 * holds the original body whole, so the table `rejected` is refused to analysts.
 */
export function analystPolicy(resources: AnalystResources): PersonPolicy {
  const { region, account, databaseName, workgroupName, lakeBucketArn, kmsKeyArn } = resources
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`
  return {
    Version: '2012-10-17',
    Statement: [
      allow('Ask', WORKGROUP_ACTIONS, arn('athena', `workgroup/${workgroupName}`)),
      allow(
        'SeeCatalog',
        [
          'athena:GetDataCatalog',
          'athena:GetDatabase',
          'athena:GetTableMetadata',
          'athena:ListDatabases',
          'athena:ListTableMetadata',
        ],
        arn('athena', 'datacatalog/AwsDataCatalog'),
      ),
      // Names of workgroups and catalogs of the account, which the console lists. AWS limits neither to a resource.
      allow('ListWorkgroups', ['athena:ListDataCatalogs', 'athena:ListWorkGroups'], '*'),
      {
        ...allow(
          'ReadTables',
          ['glue:GetDatabase', 'glue:GetDatabases', 'glue:GetTable', 'glue:GetTables'],
          '',
        ),
        Resource: [
          arn('glue', 'catalog'),
          arn('glue', `database/${databaseName}`),
          arn('glue', `table/${databaseName}/*`),
        ],
      },
      allow('FindLake', ['s3:GetBucketLocation'], lakeBucketArn),
      {
        ...allow('ListRows', ['s3:ListBucket'], lakeBucketArn),
        Condition: { StringLike: { 's3:prefix': ['enriched/*', 'runs/*'] } },
      },
      {
        ...allow('ReadRows', ['s3:GetObject'], ''),
        Resource: [`${lakeBucketArn}/enriched/*`, `${lakeBucketArn}/runs/*`],
      },
      ...keyStatements(kmsKeyArn, ['kms:Decrypt']),
    ],
  }
}
