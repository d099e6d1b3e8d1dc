import { describe, expect, it } from 'vitest'
import { lakeBucketPolicy, rawBucketPolicy } from '../src/bucket-policy.ts'
import { denies } from './denies.ts'

const arn = 'arn:aws:s3:::bucket'
const resource = `${arn}/raw/updates/received_date=2026-11-24/0000000000010000.json`
const tls = { 'aws:SecureTransport': 'true' }

// What S3 puts into the context of a request:
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
const put = { action: 's3:PutObject', resource, context: { ...tls, 's3:ObjectCreationOperation': 'true' } }
const putIfAbsent = { ...put, context: { ...put.context, 's3:if-none-match': '*' } }
const uploadPart = { ...put, context: { ...tls, 's3:ObjectCreationOperation': 'false' } }

for (const [name, policyOf] of Object.entries({ lakeBucketPolicy, rawBucketPolicy }))
  describe(name, () => {
    const policy = policyOf(arn)

    it('denies every action on the bucket and its objects without TLS', () => {
      const context = { ...putIfAbsent.context, 'aws:SecureTransport': 'false' }

      for (const action of ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'])
        for (const target of [arn, resource])
          expect(denies(policy, { action, resource: target, context }), `${action} ${target}`).toBe(true)
    })

    it('leaves reading, listing and deleting with TLS to the roles', () => {
      for (const action of ['s3:GetObject', 's3:DeleteObject'])
        expect(denies(policy, { action, resource, context: tls })).toBe(false)
      expect(denies(policy, { action: 's3:ListBucket', resource: arn, context: tls })).toBe(false)
    })

    it('grants nothing', () => {
      expect(policy.Statement.map(({ Effect }) => Effect)).not.toContain('Allow')
    })

    it('names each statement once', () => {
      const names = policy.Statement.map(({ Sid }) => Sid)

      expect(new Set(names).size).toBe(names.length)
      for (const sid of names) expect(sid).toMatch(/^[A-Za-z0-9]+$/)
    })
  })

describe('rawBucketPolicy', () => {
  const policy = rawBucketPolicy(arn)

  it('denies a write that could replace an object', () => {
    expect(denies(policy, put)).toBe(true)
  })

  it('lets a write through that succeeds only where no object is', () => {
    expect(denies(policy, putIfAbsent)).toBe(false)
  })

  it('lets the parts of a multipart upload through, and its completion only where no object is', () => {
    expect(denies(policy, uploadPart)).toBe(false)
    expect(denies(policy, put)).toBe(true) // CompleteMultipartUpload is authorised as s3:PutObject too
  })

  it('covers every key of the bucket', () => {
    for (const key of ['raw/imports/0.json', 'stray.json'])
      expect(denies(policy, { ...put, resource: `${arn}/${key}` })).toBe(true)
  })
})

describe('lakeBucketPolicy', () => {
  it('lets a run replace what an earlier run wrote', () => {
    expect(denies(lakeBucketPolicy(arn), put)).toBe(false)
  })
})
