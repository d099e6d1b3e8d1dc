import * as aws from '@pulumi/aws'
import { validateResourceOfType } from '@pulumi/policy'
import type { ResourceValidationPolicy } from '@pulumi/policy'
import { ACTIONS_WITHOUT_RESOURCES } from '../src/role-statements.ts'

/** Statements of a policy document given as text. */
function statementsOf(
  text: unknown,
): { Action?: string | string[]; Resource?: string | string[]; Effect?: string }[] {
  const { Statement } = JSON.parse(String(text)) as { Statement: object | object[] }
  return [Statement].flat()
}

// A provider gives documents as text.
const textOf = (document: unknown): string => (typeof document === 'string' ? document : '')

const wildcard = (actions: readonly string[], pattern: RegExp): boolean =>
  actions.some((action) => pattern.test(action))

/**
 * What holds of every resource of the stack, named after the controls of AWS Foundational Security Best Practices.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
 */
export const policies: readonly ResourceValidationPolicy[] = [
  {
    name: 'S3.8',
    description: 'Buckets block public access in all four ways',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.s3.BucketPublicAccessBlock, (block, _, report) => {
      if (
        !block.blockPublicAcls ||
        !block.blockPublicPolicy ||
        !block.ignorePublicAcls ||
        !block.restrictPublicBuckets
      )
        report('expected all four blocks, got fewer')
    }),
  },
  {
    name: 'S3.5',
    description: 'Buckets refuse requests without TLS',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.s3.BucketPolicy, ({ policy }, _, report) => {
      if (!/"Effect":"Deny"[^}]*"aws:SecureTransport":"false"/s.test(textOf(policy)))
        report('expected a denial without TLS, got none')
    }),
  },
  {
    name: 'S3.6',
    description: 'A bucket gives rights to nobody by itself, so to no other account',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.s3.BucketPolicy, ({ policy }, _, report) => {
      if (statementsOf(policy).some(({ Effect }) => Effect !== 'Deny'))
        report('expected denials alone, got others')
    }),
  },
  {
    name: 'S3.12',
    description: 'Buckets know no ACLs',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.s3.BucketOwnershipControls, ({ rule }, _, report) => {
      if (rule.objectOwnership !== 'BucketOwnerEnforced')
        report(`expected BucketOwnerEnforced, got ${rule.objectOwnership}`)
    }),
  },
  {
    name: 'S3.13',
    description: 'Buckets have lifecycle rules',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.s3.BucketLifecycleConfiguration, ({ rules }, _, report) => {
      if (!rules?.some(({ status }) => status === 'Enabled')) report('expected a rule, got none')
    }),
  },
  {
    name: 'Lambda.1',
    description: 'No function is open to everybody',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.lambda.Permission, ({ principal, sourceArn }, _, report) => {
      if (principal === '*' || sourceArn === undefined)
        report('expected one principal and its source, got more')
    }),
  },
  {
    name: 'Lambda.2',
    description: 'Functions run on a supported runtime',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.lambda.Function, ({ runtime }, _, report) => {
      if (runtime !== 'nodejs24.x') report(`expected nodejs24.x, got ${runtime}`)
    }),
  },
  {
    name: 'APIGateway.9',
    description: 'Stages write an access log',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.apigatewayv2.Stage, ({ accessLogSettings }, _, report) => {
      if (accessLogSettings === undefined) report('expected an access log, got none')
    }),
  },
  {
    name: 'Athena.4',
    description: 'Workgroups publish metrics and enforce their settings',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.athena.Workgroup, ({ configuration }, _, report) => {
      if (!configuration?.publishCloudwatchMetricsEnabled || !configuration.enforceWorkgroupConfiguration)
        report('expected metrics and enforced settings, got less')
    }),
  },
  {
    name: 'Athena.1',
    description: 'Results of queries are kept encrypted',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.athena.Workgroup, ({ configuration }, _, report) => {
      if (
        !configuration?.managedQueryResultsConfiguration?.enabled &&
        configuration?.resultConfiguration?.encryptionConfiguration === undefined
      )
        report('expected managed or encrypted results, got neither')
    }),
  },
  {
    name: 'IAM.1',
    description: 'No role may do everything, or something to everything',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.iam.RolePolicy, ({ policy }, _, report) => {
      for (const { Action = [], Resource = [] } of statementsOf(policy)) {
        const isNarrow = ![Resource].flat().includes('*')
        // The one exception: of these two actions AWS knows no resources.
        if (!isNarrow && ![Action].flat().every((action) => ACTIONS_WITHOUT_RESOURCES.includes(action)))
          report('expected named resources, got *')
      }
    }),
  },
  {
    name: 'IAM.managed',
    description: 'A role has the rights written here and no policy of AWS, which changes by itself',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.iam.RolePolicyAttachment, (_, __, report) => {
      report('expected a policy of the stack, got one from elsewhere')
    }),
  },
  {
    name: 'IAM.21',
    description: 'No role has a wildcard in an action',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.iam.RolePolicy, ({ policy }, _, report) => {
      for (const { Action = [] } of statementsOf(policy))
        if (wildcard([Action].flat(), /\*/)) report('expected named actions, got *')
    }),
  },
  {
    name: 'KMS.2',
    description: 'No role may decrypt with keys that are not named one by one',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.iam.RolePolicy, ({ policy }, _, report) => {
      for (const { Action = [], Resource = [] } of statementsOf(policy))
        if ([Action].flat().some((action) => action.startsWith('kms:')))
          if ([Resource].flat().some((resource) => resource.includes('*')))
            report('expected a key, got a pattern')
    }),
  },
  {
    name: 'SQS.1',
    description: 'Queues are encrypted',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(
      aws.sqs.Queue,
      ({ sqsManagedSseEnabled, kmsMasterKeyId }, _, report) => {
        if (!sqsManagedSseEnabled && kmsMasterKeyId === undefined) report('expected encryption, got none')
      },
    ),
  },
  {
    name: 'SNS.4',
    description: 'Topics are not public',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.sns.TopicPolicy, ({ policy }, _, report) => {
      if (/"Principal":("\*"|\{"AWS":"\*"\})/.test(textOf(policy)))
        report('expected named services, got everybody')
    }),
  },
  {
    name: 'CloudWatch.16',
    description: 'Logs are kept for a time that is said',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.cloudwatch.LogGroup, ({ retentionInDays }, _, report) => {
      if (retentionInDays === undefined || retentionInDays < 1) report('expected days, got none')
    }),
  },
  {
    name: 'SSM.SecureString',
    description: 'Parameters are encrypted',
    enforcementLevel: 'mandatory',
    validateResource: validateResourceOfType(aws.ssm.Parameter, ({ type }, _, report) => {
      if (type !== 'SecureString') report(`expected SecureString, got ${type}`)
    }),
  },
]
