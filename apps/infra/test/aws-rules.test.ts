import { describe, expect, inject, it } from 'vitest'
import rules from '../data/aws-rules.json' with { type: 'json' }
import { rawBucketPolicy } from '../src/bucket-policy.ts'
import { brokenRules } from './aws-rules.ts'
import type { RegisteredResource } from './fake-engine.ts'
import { denies } from './denies.ts'

const { bare, full, longest } = inject('runs')

/** The graph of `full`, one resource changed. */
function changed(name: string, inputs: Readonly<Record<string, unknown>>): RegisteredResource[] {
  const found = full.resources.find((resource) => resource.name === name)
  expect(found, name).toBeDefined()
  return full.resources.map((resource) =>
    resource === found ? { ...resource, inputs: { ...resource.inputs, ...inputs } } : resource,
  )
}

describe('rules of AWS that no model has', () => {
  it('name their sources', () => {
    const { note, withoutRule, ...sourced } = rules

    expect(note).not.toBe('')
    expect(withoutRule.types.length).toBeGreaterThan(0)
    for (const [name, { rule, sources }] of Object.entries(sourced)) {
      expect(rule, name).not.toBe('')
      for (const source of sources) expect(source, name).toMatch(/^https:\/\//)
      expect(sources, name).not.toEqual([])
    }
  })

  it('are kept by every resource of the stack: by default also in a new account, with every setting, with the longest name', () => {
    expect(brokenRules(bare.resources, 'new')).toEqual([])
    expect(brokenRules(full.resources)).toEqual([])
    expect(brokenRules(longest.resources)).toEqual([])
    expect(longest.exitCode).toBe(0)
  })

  it('refuse in a new account what only older accounts have', () => {
    expect(brokenRules(longest.resources, 'new')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('etl-function: newAccount, reserved runs'),
        expect.stringContaining('etl-function: newAccount, memory'),
        expect.stringContaining('alarms-budget: newAccount, a budget'),
      ]),
    )
  })

  const stage = full.resources.find(({ type }) => type.endsWith(':Stage'))?.inputs
  const alarm = 'telelake-dev-alarms-etl-absent'
  const schedule = 'telelake-dev-etl-daily-schedule'
  const target = full.resources.find(({ name }) => name === schedule)?.inputs['target'] as object
  const table = full.resources.find(({ name }) => name === 'telelake-dev-rejected')?.inputs
  const breaks: readonly [rule: string, name: string, inputs: Readonly<Record<string, unknown>>][] = [
    [
      'httpApiLogVariables, $context.requestLength',
      'telelake-dev-ingest-stage',
      {
        accessLogSettings: {
          ...(stage?.['accessLogSettings'] as object),
          format: '{"a":"$context.requestId","b":"$context.requestLength"}',
        },
      },
    ],
    [
      'httpApi, execution logs',
      'telelake-dev-ingest-stage',
      { defaultRouteSettings: { loggingLevel: 'INFO' } },
    ],
    ['vendedLogs, name of the log group', 'telelake-dev-ingest-access-log', { namePrefix: 'x' }],
    [
      'httpApi, timeout of the integration',
      'telelake-dev-ingest-integration',
      { timeoutMilliseconds: 30_001 },
    ],
    [
      'httpApi, the function outlives the integration',
      'telelake-dev-ingest-integration',
      { timeoutMilliseconds: 15_000 },
    ],
    ['httpApi, key of the route', 'telelake-dev-ingest-route-telegram', { routeKey: '/telegram' }],
    ['lambda, variable TZ', 'telelake-dev-etl-function', { environment: { variables: { TZ: 'UTC' } } }],
    [
      'lambda, environment of 4097 bytes',
      'telelake-dev-etl-function',
      { environment: { variables: { AB: 'x'.repeat(4095) } } },
    ],
    ['lambda, retries', 'telelake-dev-etl-retries', { maximumRetryAttempts: 3 }],
    ['alarm, 86700 seconds', alarm, { period: 300, evaluationPeriods: 289 }],
    ['alarm, 608400 seconds', alarm, { period: 3600, evaluationPeriods: 169 }],
    ['alarm, period', alarm, { period: 90, evaluationPeriods: 1 }],
    ['budget, the topic refuses budgets', 'telelake-dev-alarms-topic-policy', { policy: '{"Statement":[]}' }],
    [
      'topic, encrypted with the key of AWS',
      'telelake-dev-alarms-topic',
      { kmsMasterKeyId: 'alias/aws/sns' },
    ],
    ['scheduler, rate(1 hours)', schedule, { scheduleExpression: 'rate(1 hours)' }],
    ['scheduler, cron(15 4 * * * *)', schedule, { scheduleExpression: 'cron(15 4 * * * *)' }],
    ['scheduler, zone america/sao_paulo', schedule, { scheduleExpressionTimezone: 'america/sao_paulo' }],
    [
      'scheduler, retries',
      schedule,
      { target: { ...target, retryPolicy: { maximumRetryAttempts: 186, maximumEventAgeInSeconds: 60 } } },
    ],
    [
      'scheduler, trust of the role',
      'telelake-dev-etl-daily-role',
      {
        assumeRolePolicy:
          '{"Statement":{"Effect":"Allow","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:scheduler:x:1:schedule/y"}}}}',
      },
    ],
    [
      'scheduler, the role may not send to the queue',
      'telelake-dev-etl-daily-rights',
      { policy: '{"Statement":[]}' },
    ],
    [
      'scheduler, a queue of failures that is no standard queue',
      'telelake-dev-etl-failures',
      { fifoQueue: true },
    ],
    ['parameter, size of the value', 'telelake-dev-webhook-bot-token', { value: 'x'.repeat(4097) }],
    ['parameter, prefix of the name', 'telelake-dev-webhook-bot-token', { name: 'AWS-token' }],
    [
      'policySizes, Sid a-b',
      'telelake-dev-etl-rights',
      { policy: '{"Statement":[{"Sid":"a-b","Effect":"Allow","Action":[]}]}' },
    ],
    [
      'policySizes, inline policy',
      'telelake-dev-etl-rights',
      { policy: JSON.stringify({ Statement: [], x: 'y'.repeat(10_240) }) },
    ],
    [
      'lifecycle, transition after the end',
      'telelake-dev-raw-lifecycle',
      {
        rules: [
          { id: 'a', transitions: [{ days: 5 }] },
          { id: 'b', expiration: { days: 5 } },
        ],
      },
    ],
    ['lifecycle, ids', 'telelake-dev-raw-lifecycle', { rules: [{ id: 'a' }, { id: 'a' }] }],
    ['glue, name Rejected', 'telelake-dev-rejected', { ...table, name: 'Rejected' }],
    [
      'glue, comment of a',
      'telelake-dev-rejected',
      { storageDescriptor: { columns: [{ name: 'a', comment: 'x'.repeat(256) }] } },
    ],
    ['athenaView, SerDe', 'telelake-dev-view-users', { storageDescriptor: { columns: [] } }],
    ['athenaView, comment', 'telelake-dev-view-users', { parameters: { presto_view: 'true' } }],
    ['athenaView, a description', 'telelake-dev-view-users', { description: 'People' }],
    [
      'athenaView, runs as its invoker',
      'telelake-dev-view-users',
      {
        viewOriginalText: `/* Presto View: ${Buffer.from('{}').toString('base64')} */`,
      },
    ],
    [
      'athena, limit of bytes',
      'telelake-dev-workgroup',
      { configuration: { bytesScannedCutoffPerQuery: 1 } },
    ],
    [
      'athena, managed results and a location',
      'telelake-dev-workgroup',
      { configuration: { managedQueryResultsConfiguration: {}, resultConfiguration: {} } },
    ],
    ['athena, name busiest-hours', 'telelake-dev-statement-busiest-hours', { name: 'busiest-hours' }],
    ['names, 65 of 64 characters', 'telelake-dev-etl-function', { name: 'x'.repeat(65) }],
  ]
  for (const [rule, name, inputs] of breaks)
    it(`are told apart: ${rule}`, () => {
      const broken = brokenRules(changed(name, inputs))
      const behind = broken.filter((problem) => problem.endsWith(`: ${rule}`))

      expect(behind, broken.join('\n')).not.toEqual([])
    })

  it('have an entry for every type of resource', () => {
    const unknown = { ...full.resources[10]!, type: 'aws:ec2/vpc:Vpc' }

    expect(brokenRules([unknown])).toEqual([`${unknown.name}: no rule for aws:ec2/vpc:Vpc`])
  })

  for (const { request, header, creates, refused } of rules.writeOnceBucket.requests)
    it(`${refused ? 'refuse' : 'allow'} ${request} ${header ? 'with' : 'without'} If-None-Match in the bucket for raw`, () => {
      const context = {
        'aws:SecureTransport': 'true',
        's3:ObjectCreationOperation': String(creates),
        ...(header ? { 's3:if-none-match': '*' } : {}),
      }
      const resource = 'arn:aws:s3:::raw/raw/updates/a.json'

      expect(denies(rawBucketPolicy('arn:aws:s3:::raw'), { action: 's3:PutObject', resource, context })).toBe(
        refused,
      )
    })
})
