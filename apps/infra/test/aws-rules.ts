import { statSync } from 'node:fs'
import rules from '../data/aws-rules.json' with { type: 'json' }
import type { RegisteredResource } from './fake-engine.ts'

type Inputs = Readonly<Record<string, unknown>>
type Problems = (string | false)[]
type Check = (inputs: Inputs, graph: Graph) => Problems

/** Rules that hold of every account; in a new one those of `newAccount` as well. */
export type Account = 'any' | 'new'

const FUNCTION = 'aws:lambda/function:Function'

/** Rules of data/aws-rules.json that resources of the program break: `<name>: <rule>, <what>`. */
export function brokenRules(resources: readonly RegisteredResource[], account: Account = 'any'): string[] {
  const graph = new Graph(resources)
  return resources
    .filter(({ type }) => type.startsWith('aws:'))
    .flatMap(({ type, name, inputs }) => {
      const checks = [nameCheck(type, name), checksOf[type] ?? unknownType(type)]
      if (account === 'new') checks.push(newAccountCheck(type))
      return checks
        .flatMap((check) => check(inputs, graph))
        .filter((problem) => problem !== false)
        .map((problem) => `${name}: ${problem}`)
    })
}

/** The graph, for rules that concern two resources. */
class Graph {
  readonly resources: readonly RegisteredResource[]
  constructor(resources: readonly RegisteredResource[]) {
    this.resources = resources
  }

  of(type: string): readonly RegisteredResource[] {
    return this.resources.filter((resource) => resource.type === type)
  }

  /** The resource to which an ARN or a physical name belongs; engines of the tests end both with the logical name and a suffix. */
  behind(type: string, reference: unknown): RegisteredResource | undefined {
    return this.of(type).find(({ name }) => String(reference).includes(`${name}-0a1b2c3`))
  }
}

const checksOf: Readonly<Record<string, Check>> = {
  [FUNCTION]: ({ environment, code }) => {
    const { variables = {} } = (environment ?? {}) as { variables?: Record<string, string> }
    const bytes = Object.entries(variables).reduce((sum, [key, value]) => sum + size(key) + size(value), 0)
    const { path } = code as { path: string }
    return [
      bytes > rules.lambda.environmentBytes && `lambda, environment of ${bytes} bytes`,
      ...Object.keys(variables).map(
        (key) =>
          (rules.lambda.reservedVariables.includes(key) || !/^[a-zA-Z]\w+$/.test(key)) &&
          `lambda, variable ${key}`,
      ),
      statSync(path).size > rules.lambda.zipBytes && 'lambda, size of the ZIP',
    ]
  },
  'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig': (inputs) => [
    !within(rules.lambda.retries, inputs['maximumRetryAttempts']) && 'lambda, retries',
    !within(rules.lambda.eventAgeSeconds, inputs['maximumEventAgeInSeconds']) && 'lambda, age of events',
  ],
  'aws:lambda/permission:Permission': ({ sourceArn }) => [
    !String(sourceArn).startsWith('arn:aws:execute-api:') && 'lambda, source of the permission',
  ],
  'aws:apigatewayv2/integration:Integration': ({ timeoutMilliseconds, integrationUri }, graph) => {
    const timeout = graph.behind(FUNCTION, integrationUri)?.inputs['timeout']
    return [
      !within(rules.httpApi.integrationMs, timeoutMilliseconds) && 'httpApi, timeout of the integration',
      !(Number(timeout) * 1000 < Number(timeoutMilliseconds)) &&
        'httpApi, the function outlives the integration',
    ]
  },
  'aws:apigatewayv2/route:Route': ({ routeKey }) => [
    !/^(\$default|(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) \/\S*)$/.test(String(routeKey)) &&
      'httpApi, key of the route',
  ],
  'aws:apigatewayv2/stage:Stage': ({ accessLogSettings, defaultRouteSettings }, graph) => {
    const { format = '', destinationArn } = (accessLogSettings ?? {}) as {
      format?: string
      destinationArn?: string
    }
    const route = (defaultRouteSettings ?? {}) as Record<string, unknown>
    const logGroup = graph.behind('aws:cloudwatch/logGroup:LogGroup', destinationArn)
    return [
      ...[...format.matchAll(/\$context\.([\w.]+)/g)].map(
        ([, variable = '']) =>
          !rules.httpApiLogVariables.values.includes(variable) && `httpApiLogVariables, $context.${variable}`,
      ),
      format.includes('\n') && 'httpApi, an access log of more than one line',
      ('loggingLevel' in route || 'dataTraceEnabled' in route) && 'httpApi, execution logs',
      Number(route['throttlingRateLimit']) > rules.httpApi.ratePerSecond && 'httpApi, rate',
      Number(route['throttlingBurstLimit']) > rules.httpApi.burst && 'httpApi, burst',
      !String(logGroup?.inputs['namePrefix']).startsWith(rules.vendedLogs.prefix) &&
        'vendedLogs, name of the log group',
    ]
  },
  'aws:cloudwatch/logGroup:LogGroup': ({ name, namePrefix = '' }) => [
    name === undefined &&
      !/^[.\-_/#A-Za-z0-9]*$/.test(String(namePrefix)) &&
      'names, characters of a log group',
  ],
  'aws:cloudwatch/metricAlarm:MetricAlarm': ({ period, evaluationPeriods, metricName, dimensions }) => {
    const seconds = Number(period)
    const total = seconds * Number(evaluationPeriods)
    return [
      !(rules.alarm.shortPeriods.includes(seconds) || (seconds > 0 && seconds % 60 === 0)) && 'alarm, period',
      total > (seconds < 3600 ? rules.alarm.daySeconds : rules.alarm.weekSeconds) &&
        `alarm, ${total} seconds`,
      typeof metricName !== 'string' && 'alarm, metric',
      Object.values(dimensions ?? {}).includes('') && 'alarm, an empty dimension',
    ]
  },
  'aws:budgets/budget:Budget': ({ notifications }, graph) =>
    (notifications as { subscriberSnsTopicArns: string[] }[])
      .flatMap(({ subscriberSnsTopicArns }) => subscriberSnsTopicArns)
      .map((arn) => {
        const policy = graph.of('aws:sns/topicPolicy:TopicPolicy').find(({ inputs }) => inputs['arn'] === arn)
        const mayPublish = statementsOf(policy?.inputs['policy']).some(
          ({ Effect, Principal, Action }) =>
            Effect === 'Allow' && Principal?.Service === 'budgets.amazonaws.com' && Action === 'sns:Publish',
        )
        return !mayPublish && 'budget, the topic refuses budgets'
      }),
  'aws:sns/topic:Topic': ({ kmsMasterKeyId }) => [
    kmsMasterKeyId === rules.topic.refusedKey && 'topic, encrypted with the key of AWS',
  ],
  'aws:sns/topicPolicy:TopicPolicy': ({ policy }) => sids(policy),
  'aws:scheduler/schedule:Schedule': ({ scheduleExpression, scheduleExpressionTimezone, target }, graph) => {
    const { roleArn, input, retryPolicy, deadLetterConfig } = target as {
      roleArn: string
      input: string
      retryPolicy: Record<string, number>
      deadLetterConfig?: { arn: string }
    }
    const trust = graph.behind('aws:iam/role:Role', roleArn)?.inputs['assumeRolePolicy']
    const sources = statementsOf(trust).map(({ Condition }) => Condition?.ArnEquals?.['aws:SourceArn'] ?? '')
    const role = graph.behind('aws:iam/role:Role', roleArn)?.name ?? ''
    const rights = graph.resources.find(({ name }) => name === role.replace(/-role$/, '-rights'))?.inputs[
      'policy'
    ]
    return [
      !isExpression(String(scheduleExpression)) && `scheduler, ${String(scheduleExpression)}`,
      !isUsualSpelling(String(scheduleExpressionTimezone)) &&
        `scheduler, zone ${String(scheduleExpressionTimezone)}`,
      !isJson(input) && 'scheduler, input',
      !within(rules.scheduler.retries, retryPolicy['maximumRetryAttempts']) && 'scheduler, retries',
      !within(rules.scheduler.eventAgeSeconds, retryPolicy['maximumEventAgeInSeconds']) &&
        'scheduler, age of events',
      !sources.every((arn) => graph.behind('aws:scheduler/scheduleGroup:ScheduleGroup', arn)) &&
        'scheduler, trust of the role',
      deadLetterConfig !== undefined &&
        !statementsOf(rights).some(({ Action }) => [Action].flat().includes('sqs:SendMessage')) &&
        'scheduler, the role may not send to the queue',
    ]
  },
  'aws:sqs/queue:Queue': ({ fifoQueue }) => [
    fifoQueue === true && 'scheduler, a queue of failures that is no standard queue',
  ],
  'aws:ssm/parameter:Parameter': ({ value }) => [
    size(String(value)) > rules.parameter.valueBytes && 'parameter, size of the value',
  ],
  'aws:iam/role:Role': ({ assumeRolePolicy }) => [
    characters(assumeRolePolicy) > rules.policySizes.trust && 'policySizes, trust policy',
  ],
  'aws:iam/rolePolicy:RolePolicy': ({ policy }) => [
    characters(policy) > rules.policySizes.inline && 'policySizes, inline policy',
    ...sids(policy),
  ],
  'aws:s3/bucketPolicy:BucketPolicy': ({ policy }) => [
    size(String(policy)) > rules.policySizes.bucketBytes && 'policySizes, bucket policy',
    ...sids(policy),
  ],
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': ({ rules: lifecycle }) => {
    const all = lifecycle as LifecycleRule[]
    const expires = Math.min(...all.map(({ expiration }) => expiration?.days ?? Infinity))
    return [
      new Set(all.map(({ id }) => id)).size < all.length && 'lifecycle, ids',
      ...all.flatMap(({ transitions = [] }) =>
        transitions.map(({ days }) => days >= expires && 'lifecycle, transition after the end'),
      ),
      ...all.map(
        ({ expiration }) =>
          expiration?.days !== undefined &&
          expiration.expiredObjectDeleteMarker !== undefined &&
          'lifecycle, delete markers and days',
      ),
    ]
  },
  'aws:glue/catalogTable:CatalogTable': (table) => {
    const { name, storageDescriptor, partitionKeys = [] } = table
    const { columns } = storageDescriptor as { columns: GlueColumn[] }
    const all = [...columns, ...(partitionKeys as GlueColumn[])]
    return [
      ...[String(name), ...all.map((column) => column.name)].map(
        (text) => !new RegExp(rules.glue.name).test(text) && `glue, name ${text}`,
      ),
      ...all.map(
        ({ name: column, comment = '' }) =>
          comment.length > rules.glue.commentCharacters && `glue, comment of ${column}`,
      ),
      ...(table['tableType'] === 'VIRTUAL_VIEW' ? brokenView(table) : []),
    ]
  },
  'aws:athena/workgroup:Workgroup': ({ configuration }) => {
    const { bytesScannedCutoffPerQuery, managedQueryResultsConfiguration, resultConfiguration } =
      configuration as Record<string, unknown>
    return [
      Number(bytesScannedCutoffPerQuery) < rules.athena.cutoffBytes && 'athena, limit of bytes',
      managedQueryResultsConfiguration !== undefined &&
        resultConfiguration !== undefined &&
        'athena, managed results and a location',
    ]
  },
  'aws:athena/namedQuery:NamedQuery': ({ query }) => [
    size(String(query)) > rules.athena.queryBytes && 'athena, size of a query',
  ],
  'aws:athena/preparedStatement:PreparedStatement': ({ name, queryStatement }, graph) => [
    !new RegExp(rules.athena.statementName).test(String(name)) && `athena, name ${String(name)}`,
    size(String(queryStatement)) > rules.athena.queryBytes && 'athena, size of a statement',
    graph.of('aws:athena/preparedStatement:PreparedStatement').length > rules.athena.statementsOfWorkgroup &&
      'athena, statements of a workgroup',
  ],
}

interface LifecycleRule {
  id: string
  transitions?: { days: number }[]
  expiration?: { days?: number; expiredObjectDeleteMarker?: boolean }
}
interface GlueColumn {
  name: string
  comment?: string
}
interface Statement {
  Sid?: string
  Effect: string
  Action: string | string[]
  Principal?: { Service?: string }
  Condition?: { ArnEquals?: Record<string, string> }
}

function unknownType(type: string): Check {
  return () => [!rules.withoutRule.types.includes(type) && `no rule for ${type}`]
}

function nameCheck(type: string, logical: string): Check {
  const limit = (rules.names.characters as Record<string, number | undefined>)[type]
  return ({ name, namePrefix }) => {
    if (limit === undefined) return []
    const given = typeof name === 'string' ? name : undefined
    const base = typeof namePrefix === 'string' ? namePrefix : logical
    const length = given?.length ?? base.length + rules.names.appended
    return [
      length > limit && `names, ${length} of ${limit} characters`,
      type === 'aws:ssm/parameter:Parameter' &&
        new RegExp(rules.parameter.refusedPrefix, 'i').test(given ?? logical) &&
        'parameter, prefix of the name',
      type === 'aws:budgets/budget:Budget' &&
        !new RegExp(rules.budget.name).test(given ?? logical) &&
        'budget, name',
    ]
  }
}

function newAccountCheck(type: string): Check {
  return ({ memorySize, reservedConcurrentExecutions }) => [
    type === 'aws:budgets/budget:Budget' && !rules.newAccount.canBudget && 'newAccount, a budget',
    reservedConcurrentExecutions !== undefined && !rules.newAccount.canReserve && 'newAccount, reserved runs',
    Number(memorySize) > rules.newAccount.memoryMb && 'newAccount, memory',
  ]
}

function isExpression(text: string): boolean {
  const rate = /^rate\((\d+) (minute|hour|day)(s?)\)$/.exec(text)
  if (rate !== null) return rate[1] !== '0' && (rate[1] === '1') === (rate[3] === '')
  const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.split(' ') ?? []
  return fields.length === 6 && [fields[2], fields[4]].filter((field) => field === '?').length === 1
}

function isUsualSpelling(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function within([min = 0, max = 0]: readonly number[], value: unknown): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

function size(text: string): number {
  return Buffer.byteLength(text)
}

function characters(policy: unknown): number {
  return String(policy).replaceAll(/\s/g, '').length
}

function sids(policy: unknown): Problems {
  return statementsOf(policy).map(
    ({ Sid = '' }) => !new RegExp(rules.policySizes.sid).test(Sid) && `policySizes, Sid ${Sid}`,
  )
}

function statementsOf(policy: unknown): Statement[] {
  return typeof policy === 'string'
    ? [(JSON.parse(policy) as { Statement: Statement | Statement[] }).Statement].flat()
    : []
}

function brokenView({ description, parameters, storageDescriptor, viewOriginalText }: Inputs): Problems {
  const { serDeInfo } = storageDescriptor as {
    serDeInfo?: { name?: string; serializationLibrary?: string }
  }
  const [, encoded = ''] = /^\/\* Presto View: (.*) \*\/$/.exec(String(viewOriginalText)) ?? []
  const definition = JSON.parse(Buffer.from(encoded, 'base64').toString() || '{}') as {
    runAsInvoker?: boolean
  }
  return [
    (serDeInfo?.name !== rules.athenaView.serDe ||
      serDeInfo.serializationLibrary !== rules.athenaView.serDe) &&
      'athenaView, SerDe',
    (parameters as { comment?: string } | undefined)?.comment !== rules.athenaView.comment &&
      'athenaView, comment',
    description !== undefined && 'athenaView, a description',
    definition.runAsInvoker !== true && 'athenaView, runs as its invoker',
  ]
}
