import { allow, keyStatements, readRawStatements } from '../role-statements.ts'
import type { PersonPolicy, RoleResources } from '../role-statements.ts'

/** What an operator works on. */
export interface OperatorResources extends RoleResources {
  /** The ETL function, to process a day again in AWS. @default undefined: days are processed by the command line alone */
  etlFunctionArn?: string | undefined
}

/**
 * What the command line needs on a deployed lake: `telelake etl`, `import`, `erase`, `replay`, `verify` and `query`. It reads, writes and
 * deletes raw objects (an erasure deletes, then writes again; the policy of the bucket refuses to replace), and everything of the lake's
 * bucket. It may not delete versions: what was erased is gone when the lifecycle of the bucket removes it.
 */
export function operatorPolicy(resources: OperatorResources): PersonPolicy {
  const { rawBucketArn, lakeBucketArn, kmsKeyArn, etlFunctionArn } = resources
  const write = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload']
  return {
    Version: '2012-10-17',
    Statement: [
      ...readRawStatements(resources),
      allow('WriteRaw', write, `${rawBucketArn}/raw/*`),
      allow('ListLake', ['s3:ListBucket'], lakeBucketArn),
      allow('ReadAndWriteLake', ['s3:GetObject', ...write], `${lakeBucketArn}/*`),
      ...(etlFunctionArn === undefined ? [] : [allow('RunEtl', ['lambda:InvokeFunction'], etlFunctionArn)]),
      ...keyStatements(kmsKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey']),
    ],
  }
}
