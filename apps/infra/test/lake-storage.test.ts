import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../src/bucket-policy.ts'
import { ComponentNameError } from '../src/errors.ts'
import { denies } from './denies.ts'
import { recordStorage } from './record-storage.ts'
import type { DeclaredResource } from './record-storage.ts'

const { resources, outputs } = await recordStorage('telelake-dev')
const buckets = ['telelake-dev-raw', 'telelake-dev-lake']

function inputsOf(name: string, from: readonly DeclaredResource[] = resources): Record<string, unknown> {
  const found = from.filter((resource) => resource.name === name)
  expect(found, name).toHaveLength(1)
  return { ...found[0]?.inputs }
}

function policyOf(bucket: string): PolicyDocument {
  return JSON.parse(String(inputsOf(`${bucket}-policy`)['policy'])) as PolicyDocument
}

async function rawRulesOf(args: Parameters<typeof recordStorage>[1]): Promise<Record<string, object>> {
  const recorded = await recordStorage('telelake-dev', args)
  const { rules } = inputsOf('telelake-dev-raw-lifecycle', recorded.resources) as {
    rules: { id: string; status: string }[]
  }
  const byId: Record<string, object> = {}
  for (const { id, status, ...rule } of rules) {
    expect(status, id).toBe('Enabled')
    byId[id] = rule
  }
  return byId
}

describe('LakeStorage', () => {
  it('declares two buckets with their settings, under names that never change', () => {
    const declared = new Set(resources.map(({ type, name }) => `${type} ${name}`))

    expect(resources).toHaveLength(declared.size)
    expect(declared).toEqual(
      new Set([
        'telelake:lake:LakeStorage telelake-dev',
        'aws:s3/bucket:Bucket telelake-dev-raw',
        'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock telelake-dev-raw-public-access',
        'aws:s3/bucketOwnershipControls:BucketOwnershipControls telelake-dev-raw-ownership',
        'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration telelake-dev-raw-encryption',
        'aws:s3/bucketVersioning:BucketVersioning telelake-dev-raw-versioning',
        'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration telelake-dev-raw-lifecycle',
        'aws:s3/bucketPolicy:BucketPolicy telelake-dev-raw-policy',
        'aws:s3/bucket:Bucket telelake-dev-lake',
        'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock telelake-dev-lake-public-access',
        'aws:s3/bucketOwnershipControls:BucketOwnershipControls telelake-dev-lake-ownership',
        'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration telelake-dev-lake-encryption',
        'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration telelake-dev-lake-lifecycle',
        'aws:s3/bucketPolicy:BucketPolicy telelake-dev-lake-policy',
      ]),
    )
  })

  it('has the two buckets of these tests and no other', () => {
    const declared = resources.filter(({ type }) => type === 'aws:s3/bucket:Bucket')

    expect(declared.map(({ name }) => name)).toEqual(buckets)
  })

  it('gives out the names and ARNs of both buckets', () => {
    expect(outputs).toEqual({
      rawBucketName: 'telelake-dev-raw-0a1b2c3',
      rawBucketArn: 'arn:aws:s3:::telelake-dev-raw-0a1b2c3',
      lakeBucketName: 'telelake-dev-lake-0a1b2c3',
      lakeBucketArn: 'arn:aws:s3:::telelake-dev-lake-0a1b2c3',
    })
  })

  for (const bucket of buckets)
    describe(bucket, () => {
      it('gets its physical name from Pulumi', () => {
        expect(inputsOf(bucket)).toEqual({ forceDestroy: false })
      })

      it('has settings that are its own', () => {
        const settings = resources.filter(({ name }) => name.startsWith(`${bucket}-`))

        expect(settings.length).toBeGreaterThan(0)
        for (const { name, inputs } of settings) expect(inputs['bucket'], name).toBe(`${bucket}-0a1b2c3`)
      })

      it('blocks public access in all four ways', () => {
        expect(inputsOf(`${bucket}-public-access`)).toMatchObject({
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        })
      })

      it('belongs to its account alone, without ACLs', () => {
        expect(inputsOf(`${bucket}-ownership`)).toMatchObject({
          rule: { objectOwnership: 'BucketOwnerEnforced' },
        })
      })

      it('encrypts with keys of S3 and refuses keys of the writer', () => {
        expect(inputsOf(`${bucket}-encryption`)).toMatchObject({
          rules: [
            {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' },
              blockedEncryptionTypes: ['SSE-C'],
            },
          ],
        })
      })

      it('refuses requests without TLS', () => {
        const request = {
          action: 's3:GetObject',
          resource: `arn:aws:s3:::${bucket}-0a1b2c3/key`,
          context: { 'aws:SecureTransport': 'false' },
        }

        expect(denies(policyOf(bucket), request)).toBe(true)
        expect(denies(policyOf(bucket), { ...request, context: { 'aws:SecureTransport': 'true' } })).toBe(
          false,
        )
      })

      it('aborts unfinished uploads after seven days', () => {
        const { rules } = inputsOf(`${bucket}-lifecycle`)

        expect(rules).toContainEqual({
          id: 'abort-unfinished-uploads',
          status: 'Enabled',
          filter: {},
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        })
      })
    })

  it('refuses to replace a raw object, and lets a lake object be replaced', () => {
    const put = (bucket: string) => ({
      action: 's3:PutObject',
      resource: `arn:aws:s3:::${bucket}-0a1b2c3/key`,
      context: { 'aws:SecureTransport': 'true', 's3:ObjectCreationOperation': 'true' },
    })

    expect(denies(policyOf('telelake-dev-raw'), put('telelake-dev-raw'))).toBe(true)
    expect(denies(policyOf('telelake-dev-lake'), put('telelake-dev-lake'))).toBe(false)
  })

  it('keeps versions of raw objects', () => {
    expect(inputsOf('telelake-dev-raw-versioning')).toMatchObject({
      versioningConfiguration: { status: 'Enabled' },
    })
  })

  it('keeps raw for ever, moves its large objects, and forgets what was deleted', async () => {
    expect(await rawRulesOf(undefined)).toEqual({
      'abort-unfinished-uploads': { filter: {}, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
      'forget-deleted': {
        filter: {},
        noncurrentVersionExpiration: { noncurrentDays: 30 },
        expiration: { expiredObjectDeleteMarker: true },
      },
      'move-large-objects': {
        filter: { objectSizeGreaterThan: 1_048_576 },
        transitions: [{ days: 90, storageClass: 'GLACIER_IR' }],
      },
    })
  })

  it('deletes raw after the days it is told', async () => {
    const rules = await rawRulesOf({ rawColdAfterDays: 10, rawNoncurrentDays: 5, rawRetentionDays: 11 })

    expect(rules).toMatchObject({
      'move-large-objects': { transitions: [{ days: 10 }] },
      'delete-old': { filter: {}, expiration: { days: 11 } },
    })
    expect(rules['forget-deleted']).toEqual({
      filter: {},
      noncurrentVersionExpiration: { noncurrentDays: 5 },
    })
  })

  it('moves nothing that is deleted no later than it would move', async () => {
    expect(Object.keys(await rawRulesOf({ rawColdAfterDays: 10, rawRetentionDays: 10 }))).toEqual([
      'abort-unfinished-uploads',
      'forget-deleted',
      'delete-old',
    ])
  })

  it('lets the buckets of a throw-away stack go with what they hold', async () => {
    const recorded = await recordStorage('telelake-dev', { protect: false })

    for (const bucket of buckets) expect(inputsOf(bucket, recorded.resources)).toEqual({ forceDestroy: true })
  })

  it('refuses a name that AWS would refuse, before it declares anything', async () => {
    for (const name of ['', '-a', 'a-', 'Dev', 'a_b', 'a.b', 'a'.repeat(34)])
      await expect(recordStorage(name), name).rejects.toThrow(ComponentNameError)
    await expect(recordStorage('a'.repeat(33))).resolves.toHaveProperty('resources.length', 14)
  })
})
