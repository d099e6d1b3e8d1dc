import { readFileSync } from 'node:fs'
import * as pulumi from '@pulumi/pulumi'
import { catalogue } from '@telelake/flatten'
import { athenaViews, questions } from '@telelake/insights'
import { unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'

interface Declared {
  type: string
  name: string
  inputs: Record<string, unknown>
}
const declared: Declared[] = []
await pulumi.runtime.setMocks({
  newResource: ({ type, name, inputs }) => {
    declared.push({ type, name, inputs: inputs as Record<string, unknown> })
    const arn = `arn:aws:x:sa-east-1:123456789012:${name}`
    return { id: `${name}-id`, state: { name, bucket: name, arn, result: 'made-up', ...(inputs as object) } }
  },
  call: ({ token }) => {
    throw new Error(`call: expected none, got ${token}`)
  },
})
// After the mocks are set.
const { LakeStorage } = await import('../src/lake-storage.ts')
const { WebhookIngest } = await import('../src/webhook-ingest.ts')
const { DailyEtl } = await import('../src/daily-etl.ts')
const { AthenaCatalog } = await import('../src/athena-catalog.ts')
const { WebhookCheck } = await import('../src/webhook-check.ts')
const { Alarms } = await import('../src/alarms.ts')

const common = {
  zip: 'x.zip',
  metricService: 't',
  timeZone: 'America/Sao_Paulo',
  piiMode: 'keep',
  deriveText: true,
  logRetentionDays: 30,
  tracing: true,
  etlTime: '04:15',
}
const storage = new LakeStorage('t')
const ingest = new WebhookIngest('t-ingest', { ...common, storage, throttleRate: 7, throttleBurst: 9 })
const etl = new DailyEtl('t-etl', {
  ...common,
  storage,
  memoryMb: 2048,
  singleFlight: true,
  etlEveryHours: 6,
})
new AthenaCatalog('t', { storage, firstDay: '2026-03-01', scanLimitGb: 3, queryLanguage: 'es' })
new WebhookCheck('t-webhook', {
  ...common,
  botToken: pulumi.output('1:a'),
  webhookUrl: ingest.webhookUrl,
})
new Alarms('t-alarms', {
  metricService: 't',
  ingestFunction: ingest.lambda.function,
  ingestLog: ingest.lambda.logGroup,
  api: ingest.api,
  etlFunction: etl.lambda.function,
  etlLog: etl.lambda.logGroup,
  failures: etl.failures,
  watchesWebhook: true,
  email: 'a@example.org',
  monthlyBudgetUsd: 5,
})
await pulumi.runtime.disconnect()

function inputsOf(type: string, name: string): Record<string, unknown> {
  const found = declared.filter((one) => one.name === name && one.type.endsWith(`:${type}`))
  expect(found, `${type} ${name}`).toHaveLength(1)
  return found[0]?.inputs ?? {}
}

describe('WebhookIngest', () => {
  it('is one function for ARM, told where the lake lies and where its secret is', () => {
    expect(inputsOf('Function', 't-ingest-function')).toMatchObject({
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      environment: {
        variables: {
          LAKE_URL: 's3://t-lake',
          RAW_URL: 's3://t-raw',
          TIME_ZONE: 'America/Sao_Paulo',
          SECRET_TOKEN_PARAMETER: 't-ingest-secret-token',
        },
      },
    })
  })

  it('has two routes, one stage that throttles, and an access log without header or body', () => {
    expect(inputsOf('Route', 't-ingest-route-telegram')).toMatchObject({ routeKey: 'POST /telegram' })
    expect(inputsOf('Route', 't-ingest-route-outbound')).toMatchObject({ routeKey: 'POST /outbound' })
    const stage = inputsOf('Stage', 't-ingest-stage')
    expect(stage).toMatchObject({
      defaultRouteSettings: { throttlingRateLimit: 7, throttlingBurstLimit: 9 },
    })
    expect(JSON.stringify(stage['accessLogSettings'])).not.toMatch(/header|body/)
  })
})

describe('DailyEtl', () => {
  it('starts at its time on the clock of the lake, for the day before the time it was meant for', () => {
    expect(inputsOf('Schedule', 't-etl-daily-schedule')).toMatchObject({
      scheduleExpression: 'cron(15 4 * * ? *)',
      scheduleExpressionTimezone: 'America/Sao_Paulo',
      target: { input: '{"time":"<aws.scheduler.scheduled-time>"}' },
    })
  })

  it('processes the running day on a schedule of its own, where it is asked to', () => {
    expect(inputsOf('Schedule', 't-etl-running-schedule')).toMatchObject({
      scheduleExpression: 'cron(45 0/6 * * ? *)',
      scheduleExpressionTimezone: 'UTC',
      target: { input: '{"time":"<aws.scheduler.scheduled-time>","day":"running"}' },
    })
    expect(inject('runs').bare.resources.filter(({ name }) => name.includes('-running'))).toEqual([])
  })

  it('lets no two runs overlap and keeps what failed', () => {
    expect(inputsOf('Function', 't-etl-function')).toMatchObject({
      reservedConcurrentExecutions: 1,
      timeout: 900,
      memorySize: 2048,
    })
    expect(inputsOf('FunctionEventInvokeConfig', 't-etl-retries')).toMatchObject({
      maximumRetryAttempts: 2,
      destinationConfig: {
        onFailure: { destination: 'arn:aws:x:sa-east-1:123456789012:t-etl-failures' },
      },
    })
  })
})

describe('AthenaCatalog', () => {
  it('has the columns of the catalogue with their meanings, and days from the first on', () => {
    const table = inputsOf('CatalogTable', 't-updates')

    expect(table).toMatchObject({
      name: 'updates',
      databaseName: 't',
      parameters: {
        'projection.event_date.range': '2026-03-01,NOW+1DAYS',
        'storage.location.template': 's3://t-lake/enriched/updates/event_date=${event_date}/',
      },
      storageDescriptor: {
        columns: catalogue.map(({ name, type, meaning }) => ({ name, type, comment: meaning })),
      },
    })
  })

  it('has comments that Glue takes', () => {
    const tables = declared.filter(({ type }) => type.endsWith(':CatalogTable'))
    for (const { inputs } of tables) {
      const { columns } = inputs['storageDescriptor'] as { columns: { name: string; comment: string }[] }
      for (const { name, comment } of columns) expect(comment.length, name).toBeLessThanOrEqual(255)
    }
  })

  it('has each view, and each question saved and prepared', () => {
    const count = (type: string): number => declared.filter((one) => one.type.endsWith(`:${type}`)).length

    expect(count('CatalogTable')).toBe(3 + athenaViews('t').length)
    expect(count('NamedQuery')).toBe(questions.length)
    expect(count('PreparedStatement')).toBe(questions.length)
    for (const { name, title, description } of questions)
      expect(inputsOf('NamedQuery', `t-query-${name}`)).toMatchObject({
        name: title.es,
        description: description.es,
      })
  })

  it('ends a query that reads too much', () => {
    expect(inputsOf('Workgroup', 't-workgroup')).toMatchObject({
      configuration: {
        bytesScannedCutoffPerQuery: 3 * 1024 ** 3,
        managedQueryResultsConfiguration: { enabled: true },
      },
    })
  })
})

describe('WebhookCheck and Alarms', () => {
  it('watch what the functions of their stack publish', () => {
    for (const [alarm, metricName, publisher] of [
      ['pending-updates', 'PendingUpdates', 'webhook'],
      ['webhook-elsewhere', 'WebhookElsewhere', 'webhook'],
      ['webhook-unchecked', 'PendingUpdates', 'webhook'],
      ['etl-absent', 'DaysProcessed', 'etl'],
      ['rejected', 'Rejected', 'etl'],
    ]) {
      const { environment } = inputsOf('Function', `t-${publisher}-function`) as {
        environment: { variables: Record<string, string> }
      }
      const service = environment.variables['POWERTOOLS_SERVICE_NAME']

      expect(service).toBe('t')
      expect(inputsOf('MetricAlarm', `t-alarms-${alarm}`)).toMatchObject({
        namespace: 'Telelake',
        metricName,
        dimensions: { service },
      })
    }
  })

  for (const [alarm, lambda] of [
    ['unbalanced', 'etl-lambda'],
    ['no-update', 'ingest-lambda'],
  ])
    it(`match for ${alarm} words that ${lambda} writes, in one place of its code`, () => {
      const { pattern } = inputsOf('LogMetricFilter', `t-alarms-${alarm}`) as { pattern: string }
      const zip = readFileSync(new URL(`../dist/bundle/lambdas/${lambda}.zip`, import.meta.url))
      const modules = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith('.mjs'))
      const code = modules.map(([, bytes]) => Buffer.from(bytes).toString()).join('\n')

      expect(pattern).toMatch(/^".+"$/)
      expect(code.split(pattern.slice(1, -1))).toHaveLength(2)
    })

  it('notice a check of the webhook that fails or never starts: it publishes nothing then', () => {
    expect(inputsOf('MetricAlarm', 't-alarms-webhook-unchecked')).toMatchObject({
      statistic: 'SampleCount',
      comparisonOperator: 'LessThanThreshold',
      threshold: 1,
      period: 900,
      evaluationPeriods: 4,
      treatMissingData: 'breaching',
    })
  })

  it('keep checks out of the queue of failed days', () => {
    const { target } = inputsOf('Schedule', 't-webhook-often-schedule') as { target: object }
    const rights = inputsOf('RolePolicy', 't-webhook-often-rights')['policy'] as string

    expect(target).not.toHaveProperty('deadLetterConfig')
    expect(rights).not.toContain('sqs:')
    expect(inputsOf('FunctionEventInvokeConfig', 't-webhook-retries')).toMatchObject({
      maximumRetryAttempts: 0,
    })
  })

  it('speak to one topic', () => {
    const alarms = declared.filter(({ type }) => type.endsWith(':MetricAlarm'))

    expect(alarms).toHaveLength(11)
    for (const { name, inputs } of alarms)
      expect(inputs['alarmActions'], name).toEqual(['arn:aws:x:sa-east-1:123456789012:t-alarms-topic'])
  })

  it('miss a day after 26 hours', () => {
    expect(inputsOf('MetricAlarm', 't-alarms-etl-absent')).toMatchObject({
      period: 3600,
      evaluationPeriods: 26,
      treatMissingData: 'breaching',
      comparisonOperator: 'LessThanThreshold',
    })
  })
})
