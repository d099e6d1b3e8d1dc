import { describe, expect, inject, it } from 'vitest'
import { policies } from './fsbp-policies.ts'

/** What the policies say against one resource. */
async function reports(type: string, props: Record<string, unknown>): Promise<string[]> {
  const said: string[] = []
  for (const { name, validateResource } of policies)
    for (const validate of [validateResource ?? []].flat())
      try {
        await validate(
          {
            type,
            props,
            urn: `urn:pulumi:dev::telelake::${type}::x`,
            name: 'x',
            opts: {} as never,
            isType: (cls: { isInstance?: unknown; __pulumiType?: string }) => cls.__pulumiType === type,
            asType: (cls: { __pulumiType?: string }) => (cls.__pulumiType === type ? props : undefined),
            getConfig: () => ({}),
            notApplicable: () => {
              throw new NotApplicable()
            },
          } as never,
          () => said.push(name),
        )
      } catch (error) {
        if (!(error instanceof NotApplicable)) throw error
      }
  return said
}
class NotApplicable extends Error {}

const failing: Readonly<Record<string, [string, Record<string, unknown>]>> = {
  'S3.8': ['aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', { blockPublicAcls: true }],
  'S3.5': ['aws:s3/bucketPolicy:BucketPolicy', { policy: '{"Statement":[]}' }],
  'S3.6': [
    'aws:s3/bucketPolicy:BucketPolicy',
    {
      policy: JSON.stringify({
        Statement: [
          { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Allow', Principal: { AWS: '210987654321' } },
        ],
      }),
    },
  ],
  'S3.12': [
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
    { rule: { objectOwnership: 'ObjectWriter' } },
  ],
  'S3.13': [
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
    { rules: [{ status: 'Disabled' }] },
  ],
  'Lambda.1': ['aws:lambda/permission:Permission', { principal: '*', sourceArn: 'arn' }],
  'Lambda.2': ['aws:lambda/function:Function', { runtime: 'nodejs18.x' }],
  'APIGateway.9': ['aws:apigatewayv2/stage:Stage', {}],
  'Athena.4': [
    'aws:athena/workgroup:Workgroup',
    { configuration: { managedQueryResultsConfiguration: { enabled: true } } },
  ],
  'Athena.1': [
    'aws:athena/workgroup:Workgroup',
    { configuration: { publishCloudwatchMetricsEnabled: true, enforceWorkgroupConfiguration: true } },
  ],
  'IAM.1': [
    'aws:iam/rolePolicy:RolePolicy',
    { policy: '{"Statement":{"Action":"s3:GetObject","Resource":"*"}}' },
  ],
  'IAM.managed': [
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
    { policyArn: 'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess' },
  ],
  'IAM.21': [
    'aws:iam/rolePolicy:RolePolicy',
    { policy: '{"Statement":[{"Action":["s3:*"],"Resource":"arn"}]}' },
  ],
  'KMS.2': [
    'aws:iam/rolePolicy:RolePolicy',
    { policy: '{"Statement":[{"Action":["kms:Decrypt"],"Resource":"arn:aws:kms:eu-west-1:1:key/*"}]}' },
  ],
  'SQS.1': ['aws:sqs/queue:Queue', {}],
  'SNS.4': ['aws:sns/topicPolicy:TopicPolicy', { policy: '{"Statement":[{"Principal":"*"}]}' }],
  'CloudWatch.16': ['aws:cloudwatch/logGroup:LogGroup', {}],
  'SSM.SecureString': ['aws:ssm/parameter:Parameter', { type: 'String' }],
}

describe('policies', () => {
  it('have a resource each that fails it, and only it', async () => {
    expect(Object.keys(failing)).toEqual(policies.map(({ name }) => name))
    for (const [name, [type, props]] of Object.entries(failing))
      expect(await reports(type, props), name).toEqual([name])
  })

  it('let X-Ray’s two actions say *, and no third with them', async () => {
    const rights = (...Action: string[]) => ({
      policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
    })
    const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords']

    expect(await reports('aws:iam/rolePolicy:RolePolicy', rights(...traces))).toEqual([])
    expect(await reports('aws:iam/rolePolicy:RolePolicy', rights(...traces, 's3:GetObject'))).toEqual([
      'IAM.1',
    ])
  })

  for (const [variant, run] of [
    ['as it is by default', 'bare'],
    ['every setting another', 'full'],
  ] as const)
    it(`have nothing against the stack, ${variant}`, async () => {
      const { resources } = inject('runs')[run]
      const types = new Set(resources.map(({ type }) => type))

      for (const [name, [type]] of Object.entries(failing))
        if (name !== 'IAM.managed') expect(types).toContain(type) // of which there is to be none
      for (const { type, name, inputs } of resources)
        expect(await reports(type, { ...inputs }), name).toEqual([])
    })
})
