import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { analystPolicy } from '../src/people/analyst-policy.ts'
import { operatorPolicy } from '../src/people/operator-policy.ts'

// The built program, under the language host that `pulumi up` starts. `nx run infra:bundle` makes it.
const folder = fileURLToPath(new URL('../dist/bundle', import.meta.url))
const { bare: kept, full, refused } = inject('runs')
const storage = kept.resources.filter(({ type }) => type.startsWith('aws:s3/'))
const buckets = ['telelake-dev-raw', 'telelake-dev-lake']

describe('the built program', () => {
  it('runs to its end and prints nothing', () => {
    expect(kept).toMatchObject({ exitCode: 0, errors: [], warnings: [], printed: '' })
  })

  it('warns of a volume that one run cannot process, and of nothing else', () => {
    expect(full).toMatchObject({ exitCode: 0, errors: [], printed: '' })
    expect(full.warnings).toEqual([
      expect.stringMatching(
        /^telelake:updatesPerDay: a run over 1,000,000 updates takes about 1,200 s .* set telelake:etlMemoryMb to 3538$/,
      ),
    ])
  })

  it('exports what a person needs next', () => {
    expect(kept.outputs).toEqual({
      rawBucketName: 'telelake-dev-raw-0a1b2c3',
      rawBucketArn: 'arn:aws:s3:::telelake-dev-raw-0a1b2c3',
      lakeBucketName: 'telelake-dev-lake-0a1b2c3',
      lakeBucketArn: 'arn:aws:s3:::telelake-dev-lake-0a1b2c3',
      webhookUrl: 'https://telelake-dev-ingest-api-0a1b2c3.execute-api.sa-east-1.amazonaws.com/telegram',
      outboundUrl: 'https://telelake-dev-ingest-api-0a1b2c3.execute-api.sa-east-1.amazonaws.com/outbound',
      webhookSecretToken: 'secret-of-telelake-dev-ingest-secret-token',
      etlFunctionName: 'telelake-dev-etl-function-0a1b2c3',
      failuresQueueUrl: 'https://sqs.sa-east-1.amazonaws.com/123456789012/telelake-dev-etl-failures-0a1b2c3',
      databaseName: 'telelake_dev',
      workgroupName: 'telelake-dev',
      alarmTopicArn: 'arn:aws:sns:sa-east-1:123456789012:telelake-dev-alarms-topic-0a1b2c3',
      savedQueriesUrl:
        'https://sa-east-1.console.aws.amazon.com/athena/home?region=sa-east-1#/query-editor/saved-queries',
      operatorPolicy: JSON.stringify(
        operatorPolicy({
          rawBucketArn: 'arn:aws:s3:::telelake-dev-raw-0a1b2c3',
          lakeBucketArn: 'arn:aws:s3:::telelake-dev-lake-0a1b2c3',
          etlFunctionArn: 'arn:aws:lambda:sa-east-1:123456789012:telelake-dev-etl-function-0a1b2c3',
        }),
      ),
      analystPolicy: JSON.stringify(
        analystPolicy({
          region: 'sa-east-1',
          account: '123456789012',
          databaseName: 'telelake_dev',
          workgroupName: 'telelake-dev',
          lakeBucketArn: 'arn:aws:s3:::telelake-dev-lake-0a1b2c3',
        }),
      ),
    })
  })

  it('declares five components in the stack, and everything of a provider inside one', () => {
    const components = kept.resources.filter(({ parent }) => parent === 'telelake-dev')
    const byProvider = kept.resources.filter(({ type }) => /^(aws|random):/.test(type))

    expect(
      new Set(components.map(({ type }) => type).filter((type) => type.startsWith('telelake:'))),
    ).toEqual(
      new Set([
        'telelake:lake:LakeStorage',
        'telelake:ingest:WebhookIngest',
        'telelake:etl:DailyEtl',
        'telelake:catalog:AthenaCatalog',
        'telelake:alarms:Alarms',
      ]),
    )
    expect(storage).toHaveLength(13)
    for (const { name, parentType } of byProvider) expect(parentType, name).toMatch(/^telelake:/)
  })

  it('keeps the buckets and their settings, in the stack and after it', () => {
    for (const { name, protect, retainOnDelete } of storage)
      expect({ name, protect, retainOnDelete }).toEqual({ name, protect: true, retainOnDelete: true })
  })

  for (const bucket of buckets)
    it(`changes one setting of ${bucket} at a time, its policy last`, () => {
      const settings = storage.filter(({ name }) => name.startsWith(bucket))

      for (const [at, { name, dependsOn }] of settings.entries())
        expect(dependsOn, name).toEqual(
          at === 0 ? [] : expect.arrayContaining([bucket, settings[at - 1]?.name]),
        )
      expect(settings.at(-1)?.name).toBe(`${bucket}-policy`)
    })

  it('lets everything of a throw-away stack go', () => {
    expect(full.exitCode).toBe(0)
    for (const { name, type, protect, retainOnDelete, inputs } of full.resources) {
      expect({ name, protect, retainOnDelete }).toEqual({ name, protect: false, retainOnDelete: false })
      if (type === 'aws:s3/bucket:Bucket') expect(inputs).toMatchObject({ forceDestroy: true })
    }
  })

  it('hands the settings of the stack on', () => {
    expect(full.resources.find(({ name }) => name === 'telelake-dev-raw-lifecycle')?.inputs).toMatchObject({
      rules: expect.arrayContaining([
        expect.objectContaining({ transitions: [{ days: 11, storageClass: 'GLACIER_IR' }] }),
        expect.objectContaining({ noncurrentVersionExpiration: { noncurrentDays: 12 } }),
        expect.objectContaining({ expiration: { days: 13 } }),
      ]) as unknown,
    })
  })

  it('declares nothing in AWS where the configuration does not fit, and says why', () => {
    expect(refused.exitCode).not.toBe(0)
    expect(refused.resources.filter(({ type }) => type.startsWith('aws:'))).toEqual([])
    const said = refused.errors.join('\n')
    expect(said).toContain('telelake:protect: expected true or false, got "maybe"')
    expect(said).toContain('telelake:timezone: unknown; the keys are timeZone, ')
  })
})

describe('the folder of the bundle', () => {
  const readBundled = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

  it('has a project file that runs the program beside it', () => {
    const source = readFileSync(new URL('../Pulumi.yaml', import.meta.url), 'utf8')

    expect(source).toContain('\nmain: dist/bundle\n')
    expect(readBundled('Pulumi.yaml')).toBe(source.replace('main: dist/bundle\n', ''))
  })

  it('has a manifest that names the program and the packages it imports, at exact versions', () => {
    const manifest = JSON.parse(readBundled('package.json')) as {
      type: string
      exports: string
      dependencies: Record<string, string>
    }
    const { outputs } = JSON.parse(readBundled('meta.json')) as {
      outputs: Record<string, { imports: { path: string; external?: boolean }[] }>
    }
    const imported = Object.values(outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ path, external }) => external === true && !path.startsWith('node:'))
      .map(({ path }) => path)

    expect(manifest.type).toBe('module')
    expect(existsSync(`${folder}/${manifest.exports}`)).toBe(true)
    expect(new Set(Object.keys(manifest.dependencies))).toEqual(new Set(imported))
    for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
