/** What a role may do. There are no denials: everything else is refused. */
export interface AllowStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string
}

/** A statement of a policy for people, who use more kinds of resources than a function does. */
export interface PersonStatement extends Omit<AllowStatement, 'Resource'> {
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** A policy that an administrator attaches to a user, a group or a role. */
export interface PersonPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly PersonStatement[]
}

/**
 * Actions that cannot be limited to a resource: a statement of them says `*`, and no other statement does.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
 */
export const ACTIONS_WITHOUT_RESOURCES: readonly string[] = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
]

/** ARNs of the resources that the Lambdas use. */
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

/** List and read raw; list the lake; read, write and delete the objects of a run; send failed days to the queue. */
export function etlStatements(args: RoleResources & { failuresArn: string }): AllowStatement[] {
  const { lakeBucketArn } = args
  return [
    ...readRawStatements(args),
    allow('ListLake', ['s3:ListBucket'], lakeBucketArn),
    allow('WriteEnriched', ['s3:PutObject', 's3:DeleteObject'], `${lakeBucketArn}/enriched/*`),
    allow('WriteRejected', ['s3:PutObject', 's3:DeleteObject'], `${lakeBucketArn}/rejected/*`),
    allow('ReadAndWriteRuns', ['s3:GetObject', 's3:PutObject'], `${lakeBucketArn}/runs/*`),
    allow('SendFailures', ['sqs:SendMessage'], args.failuresArn),
    ...keyStatements(args.kmsKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey']),
  ]
}

/** List and read raw. */
export function readRawStatements({ rawBucketArn }: Pick<RoleResources, 'rawBucketArn'>): AllowStatement[] {
  return [
    // Without a condition on the prefix: S3 answers "not found" only to a caller who may list the bucket, else "access
    // denied", and AWS does not document how such a condition is evaluated then. The bucket holds nothing but raw/.
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
    allow('ListRaw', ['s3:ListBucket'], rawBucketArn),
    allow('ReadRaw', ['s3:GetObject'], `${rawBucketArn}/raw/*`),
  ]
}

/** Read the bot's token. */
export function webhookCheckStatements(args: { botTokenParameterArn: string }): AllowStatement[] {
  return [allow('ReadBotToken', ['ssm:GetParameter'], args.botTokenParameterArn)]
}

/** Start one function, and send events that could not be delivered to the queue, where there is one. */
export function schedulerStatements(args: {
  functionArn: string
  queueArn?: string | undefined
}): AllowStatement[] {
  return [
    allow('Invoke', ['lambda:InvokeFunction'], args.functionArn),
    ...(args.queueArn === undefined ? [] : [allow('SendUndelivered', ['sqs:SendMessage'], args.queueArn)]),
  ]
}

/** Write to one log group. The group belongs to the stack: the function may not create another. */
export function logStatement(logGroupArn: string): AllowStatement {
  return allow('WriteLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], `${logGroupArn}:log-stream:*`)
}

/** Send traces to X-Ray. AWS's managed policy also allows reading sampling rules, which only daemons need. */
export function traceStatement(): AllowStatement {
  return allow('Trace', ACTIONS_WITHOUT_RESOURCES, '*')
}

/** The statements as a policy document. */
export function policyText(statements: readonly AllowStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

/** Who may assume a role: one service, and where `sourceArn` is given, only on behalf of that resource. */
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

/** A statement. */
export function allow(Sid: string, Action: readonly string[], Resource: string): AllowStatement {
  return { Sid, Effect: 'Allow', Action, Resource }
}

/** The use of the key of the buckets, where there is one. */
export function keyStatements(keyArn: string | undefined, actions: readonly string[]): AllowStatement[] {
  return keyArn === undefined ? [] : [allow('UseKey', actions, keyArn)]
}
