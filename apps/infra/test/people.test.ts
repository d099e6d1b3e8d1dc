import { describe, expect, inject, it } from 'vitest'
import reference from '../data/iam-actions.json' with { type: 'json' }
import rules from '../data/aws-rules.json' with { type: 'json' }
import { analystPolicy } from '../src/people/analyst-policy.ts'
import { deployerPolicies } from '../src/people/deployer-policy.ts'
import { operatorPolicy } from '../src/people/operator-policy.ts'
import { etlStatements, ingestStatements } from '../src/role-statements.ts'
import type { PersonPolicy } from '../src/role-statements.ts'

const account = '123456789012'
const region = 'sa-east-1'
const kmsKeyArn = `arn:aws:kms:${region}:${account}:key/0a1b`
const name = 'telelake-staging-of-24-characters' // the longest there is
const rawBucketArn = `arn:aws:s3:::${name}-raw-0a1b2c3`
const lakeBucketArn = `arn:aws:s3:::${name}-lake-0a1b2c3`
const etlFunctionArn = `arn:aws:lambda:${region}:${account}:function:${name}-etl-function-0a1b2c3`
const operator = operatorPolicy({ rawBucketArn, lakeBucketArn, kmsKeyArn, etlFunctionArn })
const analyst = analystPolicy({
  region,
  account,
  databaseName: name.replaceAll('-', '_'),
  workgroupName: name,
  lakeBucketArn,
  kmsKeyArn,
})
const { storage, services } = deployerPolicies({ region, account, name })
const policies: Readonly<Record<string, PersonPolicy>> = { operator, analyst, storage, services }
const known = reference.actions as Readonly<Record<string, readonly string[] | undefined>>

/** Whether a policy allows an action on a resource; conditions are taken to hold. */
function allows({ Statement }: PersonPolicy, action: string, resource: string): boolean {
  return Statement.some(
    ({ Action, Resource }) =>
      Action.includes(action) && [Resource].flat().some((pattern) => isLike(pattern, resource)),
  )
}

/** `*` is any text, as in IAM. */
function isLike(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(text)
}

for (const [who, policy] of Object.entries(policies))
  describe(`the policy of ${who}`, () => {
    it('fits into a managed policy, at the longest name', () => {
      expect(JSON.stringify(policy).length).toBeLessThanOrEqual(rules.policySizes.managed)
    })

    it('names actions that exist, none by a pattern, each statement once', () => {
      const names = policy.Statement.map(({ Sid }) => Sid)

      expect(new Set(names).size).toBe(names.length)
      for (const { Sid, Action, Effect } of policy.Statement) {
        expect(Sid).toMatch(new RegExp(rules.policySizes.sid))
        expect(Effect).toBe('Allow')
        for (const action of Action) expect(known[action], `${Sid} ${action}`).toBeDefined()
      }
    })

    it('limits each action to resources of a kind that AWS limits it to, and says * only where there is none', () => {
      for (const { Sid, Action, Resource } of policy.Statement)
        for (const action of Action) {
          const kinds = (known[action] ?? []).map((arn) => arn.replaceAll(/\$\{[^}]+\}/g, '*'))
          if (Resource === '*') expect(ACCOUNT_WIDE, `${Sid} ${action}`).toContain(action)
          else
            expect(
              [Resource].flat().some((resource) => kinds.some((kind) => isLike(kind, resource))),
              `${Sid} ${action} on ${[Resource].flat().join(', ')}: ${kinds.join(', ')}`,
            ).toBe(true)
        }
    })
  })

// Of log deliveries and resource policies of CloudWatch Logs AWS's own page asks for `*`:
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html
const ACCOUNT_WIDE = [
  ...Object.entries(known).flatMap(([action, kinds]) => (kinds?.length === 0 ? [action] : [])),
  'logs:DescribeLogGroups',
]

describe('an analyst', () => {
  const object = (bucket: string, key: string): string => `${bucket}/${key}`

  it('reads rows and runs, and neither raw nor the originals under rejected/', () => {
    expect(allows(analyst, 's3:GetObject', object(lakeBucketArn, 'enriched/updates/a.parquet'))).toBe(true)
    expect(allows(analyst, 's3:GetObject', object(lakeBucketArn, 'runs/received_date=2026-01-01.json'))).toBe(
      true,
    )
    for (const [bucket, key] of [
      [rawBucketArn, 'raw/updates/received_date=2026-01-01/1.json'],
      [rawBucketArn, 'raw/imports/a.json'],
      [lakeBucketArn, 'rejected/received_date=2026-01-01/1.json'],
    ] as const)
      expect(allows(analyst, 's3:GetObject', object(bucket, key)), key).toBe(false)
    expect(allows(analyst, 's3:ListBucket', rawBucketArn)).toBe(false)
  })

  it('writes nothing', () => {
    const all = analyst.Statement.flatMap(({ Action }) => Action)

    expect(all.filter((action) => !/:(Get|List|BatchGet|Start|Stop|Decrypt)/.test(action))).toEqual([])
  })

  it('asks in the workgroup of the stack and in no other', () => {
    const workgroup = (of: string): string => `arn:aws:athena:${region}:${account}:workgroup/${of}`

    expect(allows(analyst, 'athena:StartQueryExecution', workgroup(name))).toBe(true)
    expect(allows(analyst, 'athena:StartQueryExecution', workgroup('primary'))).toBe(false)
    expect(allows(analyst, 'glue:GetTable', `arn:aws:glue:${region}:${account}:table/other/updates`)).toBe(
      false,
    )
  })
})

describe('an operator', () => {
  it('may what the functions may on the buckets', () => {
    const functions = [
      ...etlStatements({ rawBucketArn, lakeBucketArn, kmsKeyArn, failuresArn: 'queue' }),
      ...ingestStatements({ rawBucketArn, lakeBucketArn, kmsKeyArn, secretParameterArn: 'parameter' }),
    ].filter(({ Sid }) => !['SendFailures', 'ReadSecretToken'].includes(Sid))

    for (const { Action, Resource } of functions)
      for (const action of Action)
        expect(allows(operator, action, Resource.replace('*', 'x')), `${action} ${Resource}`).toBe(true)
  })

  it('deletes raw objects, and no version of one: an erasure can be undone until the lifecycle ends it', () => {
    const raw = `${rawBucketArn}/raw/updates/a.json`

    for (const action of ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
      expect(allows(operator, action, raw), action).toBe(true)
    expect(allows(operator, 's3:DeleteObjectVersion', raw)).toBe(false)
    expect(allows(operator, 's3:PutBucketPolicy', rawBucketArn)).toBe(false)
  })
})

describe('a deployer', () => {
  // What is sent to make and to delete a resource of each type; more is sent to read and change it.
  const made: Readonly<Record<string, readonly [create: string, remove: string, resource: string]>> = {
    'aws:s3/bucket:Bucket': ['s3:CreateBucket', 's3:DeleteBucket', `arn:aws:s3:::${name}-raw-1`],
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': [
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketPublicAccessBlock',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': [
      's3:PutBucketOwnershipControls',
      's3:PutBucketOwnershipControls',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': [
      's3:PutEncryptionConfiguration',
      's3:PutEncryptionConfiguration',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:s3/bucketVersioning:BucketVersioning': [
      's3:PutBucketVersioning',
      's3:PutBucketVersioning',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': [
      's3:PutLifecycleConfiguration',
      's3:PutLifecycleConfiguration',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:s3/bucketPolicy:BucketPolicy': [
      's3:PutBucketPolicy',
      's3:DeleteBucketPolicy',
      `arn:aws:s3:::${name}-raw-1`,
    ],
    'aws:glue/catalogDatabase:CatalogDatabase': [
      'glue:CreateDatabase',
      'glue:DeleteDatabase',
      `arn:aws:glue:${region}:${account}:database/${name.replaceAll('-', '_')}`,
    ],
    'aws:glue/catalogTable:CatalogTable': [
      'glue:CreateTable',
      'glue:DeleteTable',
      `arn:aws:glue:${region}:${account}:table/${name.replaceAll('-', '_')}/updates`,
    ],
    'aws:athena/workgroup:Workgroup': [
      'athena:CreateWorkGroup',
      'athena:DeleteWorkGroup',
      `arn:aws:athena:${region}:${account}:workgroup/${name}`,
    ],
    'aws:athena/namedQuery:NamedQuery': [
      'athena:CreateNamedQuery',
      'athena:DeleteNamedQuery',
      `arn:aws:athena:${region}:${account}:workgroup/${name}`,
    ],
    'aws:athena/preparedStatement:PreparedStatement': [
      'athena:CreatePreparedStatement',
      'athena:DeletePreparedStatement',
      `arn:aws:athena:${region}:${account}:workgroup/${name}`,
    ],
    'aws:lambda/function:Function': ['lambda:CreateFunction', 'lambda:DeleteFunction', `${etlFunctionArn}`],
    'aws:lambda/permission:Permission': [
      'lambda:AddPermission',
      'lambda:RemovePermission',
      `${etlFunctionArn}`,
    ],
    'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig': [
      'lambda:PutFunctionEventInvokeConfig',
      'lambda:DeleteFunctionEventInvokeConfig',
      `${etlFunctionArn}`,
    ],
    'aws:iam/role:Role': [
      'iam:CreateRole',
      'iam:DeleteRole',
      `arn:aws:iam::${account}:role/${name}-etl-role-1`,
    ],
    'aws:iam/rolePolicy:RolePolicy': [
      'iam:PutRolePolicy',
      'iam:DeleteRolePolicy',
      `arn:aws:iam::${account}:role/${name}-etl-role-1`,
    ],
    'aws:apigatewayv2/api:Api': [
      'apigateway:POST',
      'apigateway:DELETE',
      `arn:aws:apigateway:${region}::/apis/a`,
    ],
    'aws:apigatewayv2/integration:Integration': [
      'apigateway:POST',
      'apigateway:DELETE',
      `arn:aws:apigateway:${region}::/apis/a/integrations/b`,
    ],
    'aws:apigatewayv2/route:Route': [
      'apigateway:POST',
      'apigateway:DELETE',
      `arn:aws:apigateway:${region}::/apis/a/routes/b`,
    ],
    'aws:apigatewayv2/stage:Stage': [
      'apigateway:POST',
      'apigateway:DELETE',
      `arn:aws:apigateway:${region}::/apis/a/stages/$default`,
    ],
    'aws:cloudwatch/logGroup:LogGroup': [
      'logs:CreateLogGroup',
      'logs:DeleteLogGroup',
      `arn:aws:logs:${region}:${account}:log-group:/aws/vendedlogs/${name}-ingest-access-log-1`,
    ],
    'aws:cloudwatch/logMetricFilter:LogMetricFilter': [
      'logs:PutMetricFilter',
      'logs:DeleteMetricFilter',
      `arn:aws:logs:${region}:${account}:log-group:${name}-etl-log-1`,
    ],
    'aws:cloudwatch/metricAlarm:MetricAlarm': [
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:DeleteAlarms',
      `arn:aws:cloudwatch:${region}:${account}:alarm:${name}-alarms-rejected-1`,
    ],
    'aws:scheduler/scheduleGroup:ScheduleGroup': [
      'scheduler:CreateScheduleGroup',
      'scheduler:DeleteScheduleGroup',
      `arn:aws:scheduler:${region}:${account}:schedule-group/${name}-etl-daily-group-1`,
    ],
    'aws:scheduler/schedule:Schedule': [
      'scheduler:CreateSchedule',
      'scheduler:DeleteSchedule',
      `arn:aws:scheduler:${region}:${account}:schedule/${name}-etl-daily-group-1/${name}-etl-daily-schedule-1`,
    ],
    'aws:sqs/queue:Queue': [
      'sqs:CreateQueue',
      'sqs:DeleteQueue',
      `arn:aws:sqs:${region}:${account}:${name}-etl-failures-1`,
    ],
    'aws:sns/topic:Topic': [
      'sns:CreateTopic',
      'sns:DeleteTopic',
      `arn:aws:sns:${region}:${account}:${name}-alarms-topic-1`,
    ],
    'aws:sns/topicPolicy:TopicPolicy': [
      'sns:SetTopicAttributes',
      'sns:SetTopicAttributes',
      `arn:aws:sns:${region}:${account}:${name}-alarms-topic-1`,
    ],
    'aws:sns/topicSubscription:TopicSubscription': [
      'sns:Subscribe',
      'sns:Unsubscribe',
      `arn:aws:sns:${region}:${account}:${name}-alarms-topic-1`,
    ],
    'aws:ssm/parameter:Parameter': [
      'ssm:PutParameter',
      'ssm:DeleteParameter',
      `arn:aws:ssm:${region}:${account}:parameter/${name}-ingest-secret-token-1`,
    ],
    'aws:budgets/budget:Budget': [
      'budgets:ModifyBudget',
      'budgets:ModifyBudget',
      `arn:aws:budgets::${account}:budget/${name}-alarms-budget-1`,
    ],
  }

  it('may make and delete a resource of every type in the program, under its names', () => {
    const types = new Set(
      inject('runs')
        .longest.resources.map(({ type }) => type)
        .filter((type) => type.startsWith('aws:')),
    )

    expect([...types].filter((type) => !(type in made))).toEqual([])
    for (const [type, [create, remove, resource]] of Object.entries(made)) {
      const policy = [storage, services].filter(
        (one) => allows(one, create, resource) && allows(one, remove, resource),
      )
      expect(policy.length, type).toBeGreaterThan(0)
      const other = resource.replaceAll(name, 'other').replaceAll(name.replaceAll('-', '_'), 'other')
      if (!resource.includes(':apigateway:'))
        for (const one of [storage, services])
          expect(allows(one, create, other), `${type} ${other}`).toBe(false)
    }
  })

  it('passes the roles of the stack to the two services that take them, and to no other', () => {
    const pass = services.Statement.filter(({ Action }) => Action.includes('iam:PassRole'))

    expect(pass).toEqual([
      {
        Sid: 'PassRoles',
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: `arn:aws:iam::${account}:role/${name}-*`,
        Condition: {
          StringEquals: { 'iam:PassedToService': ['lambda.amazonaws.com', 'scheduler.amazonaws.com'] },
        },
      },
    ])
  })
})
