/** A resource policy. */
export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly PolicyStatement[]
}

/** One rule of a policy. Every condition must hold for the rule to apply. */
export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal: '*'
  readonly Action: string
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Policy of the bucket of the zones `enriched`, `rejected` and `runs`: it refuses requests without TLS. */
export function lakeBucketPolicy(bucketArn: string): PolicyDocument {
  return policy(denyWithoutTls(bucketArn))
}

/** Policy of the bucket of the zone `raw`: it refuses requests without TLS, and writes that could replace an object. */
export function rawBucketPolicy(bucketArn: string): PolicyDocument {
  return policy(denyWithoutTls(bucketArn), denyOverwrite(bucketArn))
}

function policy(...statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}

function denyWithoutTls(bucketArn: string): PolicyStatement {
  return {
    Sid: 'DenyWithoutTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucketArn, `${bucketArn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
}

// S3 accepts no If-None-Match but `*`, so its presence alone means "only if absent". The steps of a multipart upload
// before the last cannot carry the header; s3:ObjectCreationOperation is true of the requests that create an object.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
function denyOverwrite(bucketArn: string): PolicyStatement {
  return {
    Sid: 'DenyOverwrite',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: `${bucketArn}/*`,
    Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  }
}
