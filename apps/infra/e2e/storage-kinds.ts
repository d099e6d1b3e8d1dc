import type * as aws from '@pulumi/aws'
import * as s3 from '@aws-sdk/client-s3'
import type { AwsClients } from './aws-clients.ts'
import { camel, kind, pascal } from './resource-kind.ts'
import type { ResourceKind } from './resource-kind.ts'

/** Buckets and their settings. */
export function storageKinds({ s3: client, region }: AwsClients): Record<string, ResourceKind> {
  const setting = (bucket: string) => ({ id: bucket, outputs: {} })
  return {
    'aws:s3/bucket:Bucket': kind<aws.s3.BucketArgs>({
      async create(_, Bucket) {
        const LocationConstraint = region as s3.BucketLocationConstraint
        await client.send(
          new s3.CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint } }),
        )
        return { id: Bucket, outputs: { bucket: Bucket, arn: `arn:aws:s3:::${Bucket}` } }
      },
      async read({ id }) {
        await client.send(new s3.HeadBucketCommand({ Bucket: id }))
        return {}
      },
      unread: { forceDestroy: 'the engine alone knows it' },
    }),
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': kind<aws.s3.BucketPublicAccessBlockArgs>({
      async create({ bucket, ...rest }) {
        const PublicAccessBlockConfiguration = pascal<s3.PublicAccessBlockConfiguration>(rest)
        await client.send(
          new s3.PutPublicAccessBlockCommand({ Bucket: bucket, PublicAccessBlockConfiguration }),
        )
        return setting(bucket)
      },
      async read({ id: Bucket }) {
        const answer = await client.send(new s3.GetPublicAccessBlockCommand({ Bucket }))
        return { bucket: Bucket, ...camel(answer.PublicAccessBlockConfiguration) }
      },
    }),
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': kind<aws.s3.BucketOwnershipControlsArgs>({
      async create({ bucket, rule }) {
        const OwnershipControls = { Rules: [pascal<s3.OwnershipControlsRule>(rule)] }
        await client.send(new s3.PutBucketOwnershipControlsCommand({ Bucket: bucket, OwnershipControls }))
        return setting(bucket)
      },
      async read({ id: Bucket }) {
        const answer = await client.send(new s3.GetBucketOwnershipControlsCommand({ Bucket }))
        return { bucket: Bucket, rule: camel(answer.OwnershipControls?.Rules?.[0]) }
      },
    }),
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration':
      kind<aws.s3.BucketServerSideEncryptionConfigurationArgs>({
        async create({ bucket, rules }) {
          const Rules = rules.map(
            ({ applyServerSideEncryptionByDefault, bucketKeyEnabled, blockedEncryptionTypes }) => ({
              ApplyServerSideEncryptionByDefault: {
                SSEAlgorithm: applyServerSideEncryptionByDefault?.sseAlgorithm as s3.ServerSideEncryption,
                KMSMasterKeyID: applyServerSideEncryptionByDefault?.kmsMasterKeyId,
              },
              BucketKeyEnabled: bucketKeyEnabled,
              BlockedEncryptionTypes: { EncryptionType: blockedEncryptionTypes as s3.EncryptionType[] },
            }),
          )
          await client.send(
            new s3.PutBucketEncryptionCommand({
              Bucket: bucket,
              ServerSideEncryptionConfiguration: { Rules },
            }),
          )
          return setting(bucket)
        },
        async read({ id: Bucket }) {
          const answer = await client.send(new s3.GetBucketEncryptionCommand({ Bucket }))
          const rules = answer.ServerSideEncryptionConfiguration?.Rules?.map((rule) => ({
            applyServerSideEncryptionByDefault: {
              sseAlgorithm: rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
              kmsMasterKeyId: rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
            },
            bucketKeyEnabled: rule.BucketKeyEnabled,
            blockedEncryptionTypes: rule.BlockedEncryptionTypes?.EncryptionType,
          }))
          return { bucket: Bucket, rules }
        },
        unread: { 'rules/*/blockedEncryptionTypes': 'moto does not keep it' },
      }),
    'aws:s3/bucketVersioning:BucketVersioning': kind<aws.s3.BucketVersioningArgs>({
      async create({ bucket, versioningConfiguration }) {
        const VersioningConfiguration = pascal<s3.VersioningConfiguration>(versioningConfiguration)
        await client.send(new s3.PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }))
        return setting(bucket)
      },
      async read({ id: Bucket }) {
        const { Status } = await client.send(new s3.GetBucketVersioningCommand({ Bucket }))
        return { bucket: Bucket, versioningConfiguration: { status: Status } }
      },
    }),
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration':
      kind<aws.s3.BucketLifecycleConfigurationArgs>({
        async create({ bucket, rules, transitionDefaultMinimumObjectSize }) {
          const Rules = (rules ?? []).map(({ id, ...rest }) => ({
            ID: id,
            ...pascal<s3.LifecycleRule>(rest),
          }))
          await client.send(
            new s3.PutBucketLifecycleConfigurationCommand({
              Bucket: bucket,
              LifecycleConfiguration: { Rules },
              TransitionDefaultMinimumObjectSize:
                transitionDefaultMinimumObjectSize as s3.TransitionDefaultMinimumObjectSize,
            }),
          )
          return setting(bucket)
        },
        async read({ id: Bucket }) {
          const answer = await client.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket }))
          return {
            bucket: Bucket,
            rules: answer.Rules?.map(({ ID, ...rest }) => ({ id: ID, ...camel(rest) })),
            transitionDefaultMinimumObjectSize: answer.TransitionDefaultMinimumObjectSize,
          }
        },
        unread: {
          'rules/*/filter/objectSizeGreaterThan': 'moto keeps of a filter its prefix and tags alone',
        },
      }),
    'aws:s3/bucketPolicy:BucketPolicy': kind<aws.s3.BucketPolicyArgs>({
      async create({ bucket, policy }) {
        await client.send(new s3.PutBucketPolicyCommand({ Bucket: bucket, Policy: policy as string }))
        return setting(bucket)
      },
      async read({ id: Bucket }) {
        const { Policy } = await client.send(new s3.GetBucketPolicyCommand({ Bucket }))
        return { bucket: Bucket, policy: Policy }
      },
    }),
  }
}
