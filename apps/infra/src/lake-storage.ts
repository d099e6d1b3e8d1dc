import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { lakeBucketPolicy, rawBucketPolicy } from './bucket-policy.ts'
import type { PolicyDocument } from './bucket-policy.ts'
import { ComponentNameError } from './errors.ts'

const ABORT_UPLOAD_DAYS = 7

/**
 * Bytes from which a move to a colder class pays for its request within two months. A raw update has some 600 bytes: moving it would cost
 * a request of its own, and Glacier Instant Retrieval bills 128 KiB for it. Only imported histories and batches are this large.
 */
export const COLD_MIN_BYTES: number = 1024 * 1024
const COLD_CLASS = 'GLACIER_IR' // read in milliseconds, so that a replay needs no restore

// A schedule has at most 64 characters, and Pulumi appends eight to the longest, `<name>-webhook-often-schedule`.
const NAME_MAX_CHARACTERS = 33

/** How long the two buckets keep their objects. */
export interface LakeStorageArgs {
  /**
   * Whether Pulumi refuses to delete the buckets, and keeps them when they are removed from the program. `false` is for
   * throw-away stacks: the buckets are deleted with the stack, whatever they hold.
   * @default true
   */
  protect?: boolean
  /**
   * Days, from 1, after which a raw object of more than 1 MiB moves to a cheaper class. Smaller ones stay: the move
   * costs more than it saves. Has no effect where `rawRetentionDays` is not longer.
   * @default 90
   */
  rawColdAfterDays?: number
  /**
   * Days, from 1, for which a deleted raw object can be restored, and after which it is gone for good.
   * @default 30
   */
  rawNoncurrentDays?: number
  /**
   * Days, from 1, after which raw objects are deleted.
   * @default undefined: never
   */
  rawRetentionDays?: number | undefined
  /**
   * ARN of the KMS key that encrypts both buckets.
   * @default undefined: keys of S3 itself (SSE-S3)
   */
  kmsKeyArn?: string | undefined
}

/**
 * The two buckets of a lake: one holds the zone `raw`, the other `enriched`, `rejected` and `runs`. A resource that
 * reads or writes them depends on the component, not on a name alone: then the buckets are protected before they are used.
 */
export class LakeStorage extends pulumi.ComponentResource {
  readonly rawBucketName: pulumi.Output<string>
  readonly rawBucketArn: pulumi.Output<string>
  readonly lakeBucketName: pulumi.Output<string>
  readonly lakeBucketArn: pulumi.Output<string>

  /**
   * @param name - 1 to 33 of a-z, 0-9 and inner hyphens: the bucket names begin with it
   * @throws {ComponentNameError} AWS would refuse a name that begins with `name`.
   */
  constructor(name: string, args: LakeStorageArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    assertName(name)
    super('telelake:lake:LakeStorage', name, {}, opts)
    const { protect = true, kmsKeyArn } = args

    const raw = guardedBucket(`${name}-raw`, {
      parent: this,
      protect,
      kmsKeyArn,
      isVersioned: true,
      lifecycleRules: rawLifecycleRules(args),
      policyOf: rawBucketPolicy,
    })
    const lake = guardedBucket(`${name}-lake`, {
      parent: this,
      protect,
      kmsKeyArn,
      isVersioned: false,
      lifecycleRules: [abortUploadsRule],
      policyOf: lakeBucketPolicy,
    })

    this.rawBucketName = raw.bucket
    this.rawBucketArn = raw.arn
    this.lakeBucketName = lake.bucket
    this.lakeBucketArn = lake.arn
    this.registerOutputs({
      rawBucketName: this.rawBucketName,
      rawBucketArn: this.rawBucketArn,
      lakeBucketName: this.lakeBucketName,
      lakeBucketArn: this.lakeBucketArn,
    })
  }
}

type LifecycleRule = aws.types.input.s3.BucketLifecycleConfigurationRule

interface GuardedBucketArgs {
  parent: pulumi.Resource
  protect: boolean
  kmsKeyArn: string | undefined
  isVersioned: boolean
  lifecycleRules: LifecycleRule[]
  policyOf: (bucketArn: string) => PolicyDocument
}

/** A private bucket and its settings. */
function guardedBucket(name: string, args: GuardedBucketArgs): aws.s3.Bucket {
  const { parent, protect, kmsKeyArn, isVersioned, lifecycleRules, policyOf } = args
  // The settings are kept with the bucket: a bucket left without them would be unprotected.
  const kept = { parent, protect, retainOnDelete: protect }
  const bucket = new aws.s3.Bucket(name, { forceDestroy: !protect }, kept)

  // Each setting waits for the previous one: S3 may refuse two changes of one bucket at a time (409 OperationAborted).
  let last: pulumi.Resource = bucket
  const next = (): pulumi.CustomResourceOptions => ({ ...kept, dependsOn: last })

  last = new aws.s3.BucketPublicAccessBlock(
    `${name}-public-access`,
    {
      bucket: bucket.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    next(),
  )
  last = new aws.s3.BucketOwnershipControls(
    `${name}-ownership`,
    { bucket: bucket.bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    next(),
  )
  last = new aws.s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault:
            kmsKeyArn === undefined
              ? { sseAlgorithm: 'AES256' }
              : { sseAlgorithm: 'aws:kms', kmsMasterKeyId: kmsKeyArn },
          ...(kmsKeyArn === undefined ? {} : { bucketKeyEnabled: true }),
          blockedEncryptionTypes: ['SSE-C'], // only the writer could read such an object
        },
      ],
    },
    next(),
  )
  if (isVersioned)
    last = new aws.s3.BucketVersioning(
      `${name}-versioning`,
      { bucket: bucket.bucket, versioningConfiguration: { status: 'Enabled' } },
      next(),
    )
  last = new aws.s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    {
      bucket: bucket.bucket,
      rules: lifecycleRules,
      transitionDefaultMinimumObjectSize: 'all_storage_classes_128K',
    },
    next(),
  )
  new aws.s3.BucketPolicy(
    `${name}-policy`,
    { bucket: bucket.bucket, policy: bucket.arn.apply((arn) => JSON.stringify(policyOf(arn))) },
    next(),
  )
  return bucket
}

const abortUploadsRule: LifecycleRule = {
  id: 'abort-unfinished-uploads',
  status: 'Enabled',
  filter: {},
  abortIncompleteMultipartUpload: { daysAfterInitiation: ABORT_UPLOAD_DAYS },
}

function rawLifecycleRules(args: LakeStorageArgs): LifecycleRule[] {
  const { rawColdAfterDays = 90, rawNoncurrentDays = 30, rawRetentionDays } = args
  const rules: LifecycleRule[] = [
    abortUploadsRule,
    {
      id: 'forget-deleted',
      status: 'Enabled',
      filter: {},
      noncurrentVersionExpiration: { noncurrentDays: rawNoncurrentDays },
      // S3 removes delete markers by itself where objects expire, and refuses both in one rule.
      ...(rawRetentionDays === undefined ? { expiration: { expiredObjectDeleteMarker: true } } : {}),
    },
  ]
  if (rawRetentionDays === undefined || rawColdAfterDays < rawRetentionDays)
    rules.push({
      id: 'move-large-objects',
      status: 'Enabled',
      filter: { objectSizeGreaterThan: COLD_MIN_BYTES },
      transitions: [{ days: rawColdAfterDays, storageClass: COLD_CLASS }],
    })
  if (rawRetentionDays !== undefined)
    rules.push({
      id: 'delete-old',
      status: 'Enabled',
      filter: {},
      expiration: { days: rawRetentionDays },
    })
  return rules
}

function assertName(name: string): void {
  if (name.length <= NAME_MAX_CHARACTERS && /^[a-z0-9]+(-+[a-z0-9]+)*$/.test(name)) return
  throw new ComponentNameError(
    'LakeStorage',
    `1 to ${NAME_MAX_CHARACTERS} of a-z, 0-9 and inner hyphens`,
    name,
  )
}
