/** What a role may do. There is no form for what it may not: everything else is refused. */
export interface AllowStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string
}

/**
 * Actions that AWS lets nobody narrow to a resource: a statement of them says `*`, and no other statement does.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
 */
export const ACTIONS_WITHOUT_RESOURCES: readonly string[] = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
]

/** ARNs of what the Lambdas touch. */
export interface RoleResources {
  rawBucketArn: string
  lakeBucketArn: string
  kmsKeyArn?: string | undefined // of the buckets, where it is not S3's own
}

/** Put raw objects and rejected bodies, read its one secret; `If-None-Match` needs no right to read. */
export function ingestStatements(args: RoleResources & { secretParameterArn: string }): AllowStatement[] {
  return [
    allow('PutRaw', ['s3:PutObject'], `${args.rawBucketArn}/raw/*`),
    allow('PutRejected', ['s3:PutObject'], `${args.lakeBucketArn}/rejected/*`),
    allow('ReadSecretToken', ['ssm:GetParameter'], args.secretParameterArn),
    ...keyStatements(args.kmsKeyArn, ['kms:GenerateDataKey']),
  ]
}

/** List and read raw; list rejected; read, write and delete what a run owns; hand failed days to the queue. */
export function etlStatements(args: RoleResources & { failuresArn: string }): AllowStatement[] {
  const { rawBucketArn, lakeBucketArn } = args
  return [
    // Without a condition on the prefix: S3 says "not found" of an object only to who may list the bucket, else "access
    // denied", and AWS does not say what becomes of such a condition then. The bucket holds nothing but raw/.
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
    allow('ListRaw', ['s3:ListBucket'], rawBucketArn),
    allow('ReadRaw', ['s3:GetObject'], `${rawBucketArn}/raw/*`),
    allow('ListLake', ['s3:ListBucket'], lakeBucketArn),
    allow('WriteEnriched', ['s3:PutObject', 's3:DeleteObject'], `${lakeBucketArn}/enriched/*`),
    allow('WriteRejected', ['s3:PutObject', 's3:DeleteObject'], `${lakeBucketArn}/rejected/*`),
    allow('ReadAndWriteRuns', ['s3:GetObject', 's3:PutObject'], `${lakeBucketArn}/runs/*`),
    allow('SendFailures', ['sqs:SendMessage'], args.failuresArn),
    ...keyStatements(args.kmsKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey']),
  ]
}

/** Read the bot's token. */
export function webhookCheckStatements(args: { botTokenParameterArn: string }): AllowStatement[] {
  return [allow('ReadBotToken', ['ssm:GetParameter'], args.botTokenParameterArn)]
}

/** Start one function, and hand what could not be started to the queue. */
export function schedulerStatements(args: { functionArn: string; queueArn: string }): AllowStatement[] {
  return [
    allow('Invoke', ['lambda:InvokeFunction'], args.functionArn),
    allow('SendUndelivered', ['sqs:SendMessage'], args.queueArn),
  ]
}

/** Write to one log group. The group is the stack's: the function may not make another. */
export function logStatement(logGroupArn: string): AllowStatement {
  return allow('WriteLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], `${logGroupArn}:log-stream:*`)
}

/** Hand traces to X-Ray. What AWS's own policy for it adds is for daemons that ask for sampling rules; Lambda is none. */
export function traceStatement(): AllowStatement {
  return allow('Trace', ACTIONS_WITHOUT_RESOURCES, '*')
}

/** As IAM reads it. */
export function policyText(statements: readonly AllowStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

/** Who may take a role: one service, and where `sourceArn` is given, only on behalf of that resource. */
export function trustText(service: string, sourceArn?: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        ...(sourceArn === undefined ? {} : { Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } } }),
      },
    ],
  })
}

function allow(Sid: string, Action: readonly string[], Resource: string): AllowStatement {
  return { Sid, Effect: 'Allow', Action, Resource }
}

function keyStatements(keyArn: string | undefined, actions: readonly string[]): AllowStatement[] {
  return keyArn === undefined ? [] : [allow('UseKey', actions, keyArn)]
}
