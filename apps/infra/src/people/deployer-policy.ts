import { allow } from '../role-statements.ts'
import type { PersonPolicy, PersonStatement } from '../role-statements.ts'

/** Where a stack is deployed. */
export interface DeployerResources {
  region: string
  account: string // 12 digits
  name: string // `<project>-<stack>`, with which all names begin
}

/**
 * Rights to deploy, change and destroy one stack, by names: everything of it begins with its name. Two documents, each small enough for a
 * managed policy. The actions are those that each type of the program needs by
 * AWS's reference of actions; the policy was not tried in AWS, and the provider of Pulumi may ask for more.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function deployerPolicies(resources: DeployerResources): {
  storage: PersonPolicy
  services: PersonPolicy
} {
  return { storage: policy(storageStatements(resources)), services: policy(serviceStatements(resources)) }
}

function storageStatements({ region, account, name }: DeployerResources): PersonStatement[] {
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`
  const underscored = name.replaceAll('-', '_')
  return [
    allow(
      'Buckets',
      actions('s3', [
        'CreateBucket',
        'DeleteBucket',
        'DeleteBucketPolicy',
        'GetAccelerateConfiguration',
        'GetBucketAcl',
        'GetBucketCORS',
        'GetBucketLocation',
        'GetBucketLogging',
        'GetBucketObjectLockConfiguration',
        'GetBucketOwnershipControls',
        'GetBucketPolicy',
        'GetBucketPublicAccessBlock',
        'GetBucketRequestPayment',
        'GetBucketTagging',
        'GetBucketVersioning',
        'GetBucketWebsite',
        'GetEncryptionConfiguration',
        'GetLifecycleConfiguration',
        'GetReplicationConfiguration',
        'ListBucket',
        'ListBucketVersions',
        'PutBucketOwnershipControls',
        'PutBucketPolicy',
        'PutBucketPublicAccessBlock',
        'PutBucketVersioning',
        'PutEncryptionConfiguration',
        'PutLifecycleConfiguration',
      ]),
      `arn:aws:s3:::${name}-*`,
    ),
    // Used where telelake:protect is false, when the stack is destroyed.
    allow('EmptyBuckets', actions('s3', ['DeleteObject', 'DeleteObjectVersion']), `arn:aws:s3:::${name}-*/*`),
    {
      ...allow(
        'Catalog',
        actions('glue', [
          'CreateDatabase',
          'CreateTable',
          'DeleteDatabase',
          'DeleteTable',
          'GetDatabase',
          'GetTable',
          'GetTags',
          'UpdateDatabase',
          'UpdateTable',
        ]),
        '',
      ),
      Resource: [
        arn('glue', 'catalog'),
        arn('glue', `database/${underscored}`),
        arn('glue', `table/${underscored}/*`),
        arn('glue', `userDefinedFunction/${underscored}/*`), // looked at when a database is deleted
      ],
    },
    allow(
      'Questions',
      actions('athena', [
        'CreateNamedQuery',
        'CreatePreparedStatement',
        'CreateWorkGroup',
        'DeleteNamedQuery',
        'DeletePreparedStatement',
        'DeleteWorkGroup',
        'GetNamedQuery',
        'GetPreparedStatement',
        'GetWorkGroup',
        'ListTagsForResource',
        'UpdatePreparedStatement',
        'UpdateWorkGroup',
      ]),
      arn('athena', `workgroup/${name}`),
    ),
  ]
}

function serviceStatements({ region, account, name }: DeployerResources): PersonStatement[] {
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`
  const role = `arn:aws:iam::${account}:role/${name}-*`
  return [
    allow(
      'Functions',
      actions('lambda', [
        'AddPermission',
        'CreateFunction',
        'DeleteFunction',
        'DeleteFunctionConcurrency',
        'DeleteFunctionEventInvokeConfig',
        'GetFunction',
        'GetFunctionCodeSigningConfig',
        'GetFunctionConcurrency',
        'GetFunctionConfiguration',
        'GetFunctionEventInvokeConfig',
        'GetPolicy',
        'ListTags',
        'ListVersionsByFunction',
        'PutFunctionConcurrency',
        'PutFunctionEventInvokeConfig',
        'RemovePermission',
        'UpdateFunctionCode',
        'UpdateFunctionConfiguration',
      ]),
      arn('lambda', `function:${name}-*`),
    ),
    allow(
      'Roles',
      actions('iam', [
        'CreateRole',
        'DeleteRole',
        'DeleteRolePolicy',
        'GetRole',
        'GetRolePolicy',
        'ListAttachedRolePolicies',
        'ListInstanceProfilesForRole',
        'ListRolePolicies',
        'PutRolePolicy',
        'UpdateAssumeRolePolicy',
      ]),
      role,
    ),
    {
      ...allow('PassRoles', ['iam:PassRole'], role),
      Condition: {
        StringEquals: { 'iam:PassedToService': ['lambda.amazonaws.com', 'scheduler.amazonaws.com'] },
      },
    },
    {
      ...allow('Apis', actions('apigateway', ['DELETE', 'GET', 'PATCH', 'POST', 'PUT']), ''),
      Resource: [`arn:aws:apigateway:${region}::/apis`, `arn:aws:apigateway:${region}::/apis/*`],
    },
    {
      ...allow(
        'Logs',
        actions('logs', [
          'CreateLogGroup',
          'DeleteLogGroup',
          'DeleteMetricFilter',
          'DescribeMetricFilters',
          'ListTagsForResource',
          'PutMetricFilter',
          'PutRetentionPolicy',
        ]),
        '',
      ),
      Resource: [arn('logs', `log-group:${name}-*`), arn('logs', `log-group:/aws/vendedlogs/${name}-*`)],
    },
    // API Gateway sets up the delivery of its access log with the rights of the caller.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html
    allow(
      'LogDelivery',
      actions('logs', [
        'CreateLogDelivery',
        'DeleteLogDelivery',
        'DescribeLogGroups',
        'DescribeResourcePolicies',
        'GetLogDelivery',
        'ListLogDeliveries',
        'PutResourcePolicy',
        'UpdateLogDelivery',
      ]),
      '*',
    ),
    {
      ...allow(
        'Schedules',
        actions('scheduler', [
          'CreateSchedule',
          'CreateScheduleGroup',
          'DeleteSchedule',
          'DeleteScheduleGroup',
          'GetSchedule',
          'GetScheduleGroup',
          'ListTagsForResource',
          'UpdateSchedule',
        ]),
        '',
      ),
      Resource: [
        arn('scheduler', `schedule-group/${name}-*`),
        arn('scheduler', `schedule/${name}-*/${name}-*`),
      ],
    },
    allow(
      'Queues',
      actions('sqs', [
        'CreateQueue',
        'DeleteQueue',
        'GetQueueAttributes',
        'ListQueueTags',
        'SetQueueAttributes',
      ]),
      arn('sqs', `${name}-*`),
    ),
    allow(
      'Topics',
      actions('sns', [
        'CreateTopic',
        'DeleteTopic',
        'GetTopicAttributes',
        'ListTagsForResource',
        'SetTopicAttributes',
        'Subscribe',
      ]),
      arn('sns', `${name}-*`),
    ),
    allow('Subscriptions', actions('sns', ['GetSubscriptionAttributes', 'Unsubscribe']), '*'), // limited to no resource
    allow(
      'Alarms',
      actions('cloudwatch', ['DeleteAlarms', 'DescribeAlarms', 'ListTagsForResource', 'PutMetricAlarm']),
      arn('cloudwatch', `alarm:${name}-*`),
    ),
    allow(
      'Parameters',
      actions('ssm', [
        'DeleteParameter',
        'GetParameter',
        'GetParameters',
        'ListTagsForResource',
        'PutParameter',
      ]),
      arn('ssm', `parameter/${name}-*`),
    ),
    allow('ListParameters', ['ssm:DescribeParameters'], '*'),
    allow(
      'Budgets',
      actions('budgets', ['ListTagsForResource', 'ModifyBudget', 'ViewBudget']),
      `arn:aws:budgets::${account}:budget/${name}-*`,
    ),
  ]
}

function actions(service: string, names: readonly string[]): string[] {
  return names.map((name) => `${service}:${name}`)
}

function policy(statements: readonly PersonStatement[]): PersonPolicy {
  return { Version: '2012-10-17', Statement: statements }
}
