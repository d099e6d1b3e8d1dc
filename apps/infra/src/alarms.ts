import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { NOT_AN_UPDATE, UNBALANCED } from '@telelake/pipeline/log-sentences'
import { METRIC_NAMESPACE } from '@telelake/pipeline/metrics'
import type { MetricName } from '@telelake/pipeline/metrics'
import { ELSEWHERE_METRIC, PENDING_METRIC } from './lambda/webhook-metrics.ts'

const HOUR = 3600
const ABSENT_HOURS = 26 // a day, and two hours for retries and the change of the clocks
const PENDING_LIMIT = 100 // updates that wait at Telegram, at three checks in a row
const CHECK_SECONDS = 900 // between two checks of the webhook

/** What is watched, and where alarms are sent. */
export interface AlarmsArgs {
  /** Value of the dimension `service` of the metrics that the Lambdas publish: the stack's name. */
  metricService: string
  ingestFunction: aws.lambda.Function
  ingestLog: aws.cloudwatch.LogGroup
  api: aws.apigatewayv2.Api
  etlFunction: aws.lambda.Function
  etlLog: aws.cloudwatch.LogGroup
  failures: aws.sqs.Queue
  /** Whether the webhook check runs. */
  watchesWebhook: boolean
  /** Address that alarms are sent to; it has to confirm once. @default undefined: a topic without subscribers */
  email?: string | undefined
  /** USD a month, from 1, of the whole account: an alarm at 80 % spent and at 100 % forecast. @default undefined: no budget */
  monthlyBudgetUsd?: number | undefined
}

/** A topic and the alarms that are sent to it. */
export class Alarms extends pulumi.ComponentResource {
  readonly topicArn: pulumi.Output<string>

  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:alarms:Alarms', name, {}, opts)
    const own = { parent: this }

    // Alarms hold names and numbers, nothing of any message; CloudWatch cannot publish to a topic encrypted with AWS's own key.
    const topic = new aws.sns.Topic(`${name}-topic`, {}, own)
    const policy = new aws.sns.TopicPolicy(
      `${name}-topic-policy`,
      { arn: topic.arn, policy: topic.arn.apply(topicPolicy) },
      own,
    )
    if (args.email !== undefined)
      new aws.sns.TopicSubscription(
        `${name}-email`,
        { topic: topic.arn, protocol: 'email', endpoint: args.email },
        own,
      )

    const metricOfLog = (metric: string, logGroup: aws.cloudwatch.LogGroup, pattern: string): Watched => {
      const metricName = `${name}-${metric}`
      new aws.cloudwatch.LogMetricFilter(
        metricName,
        {
          logGroupName: logGroup.name,
          pattern,
          metricTransformation: { name: metricName, namespace: METRIC_NAMESPACE, value: '1' },
        },
        own,
      )
      return { namespace: METRIC_NAMESPACE, metricName, dimensions: {} }
    }
    const alarm = (alarmName: string, alarmDescription: string, watched: Watched, rule: Rule = {}): void => {
      new aws.cloudwatch.MetricAlarm(
        `${name}-${alarmName}`,
        {
          alarmDescription,
          ...watched,
          statistic: 'Sum',
          period: HOUR,
          evaluationPeriods: 1,
          comparisonOperator: 'GreaterThanOrEqualToThreshold',
          threshold: 1,
          treatMissingData: 'notBreaching',
          ...rule,
          alarmActions: [topic.arn],
          okActions: [topic.arn],
        },
        own,
      )
    }
    const published = (
      metricName: MetricName | typeof PENDING_METRIC | typeof ELSEWHERE_METRIC,
    ): Watched => ({
      namespace: METRIC_NAMESPACE,
      metricName,
      dimensions: { service: args.metricService },
    })
    const ofFunction = (metricName: string, lambda: aws.lambda.Function): Watched => ({
      namespace: 'AWS/Lambda',
      metricName,
      dimensions: { FunctionName: lambda.name },
    })

    alarm('etl-failed', 'A run of the daily ETL failed', ofFunction('Errors', args.etlFunction))
    alarm('etl-absent', `No day was processed for ${ABSENT_HOURS} hours`, published('DaysProcessed'), {
      evaluationPeriods: ABSENT_HOURS,
      comparisonOperator: 'LessThanThreshold',
      treatMissingData: 'breaching',
    })
    alarm('rejected', 'A run could not read an update; see the table rejected', published('Rejected'))
    alarm(
      'no-update',
      'A signed request was no update; it is kept under rejected/',
      metricOfLog('no-update', args.ingestLog, `"${NOT_AN_UPDATE}"`),
    )
    alarm(
      'unbalanced',
      'raw is not rows + duplicates + rejected: the run refused to finish',
      // Only completed runs publish counts, and theirs add up: a run that does not add up shows in its error alone.
      metricOfLog('unbalanced', args.etlLog, `"${UNBALANCED}"`),
    )
    alarm(
      'ingest-5xx',
      'Telegram got an error and will send the update again',
      {
        namespace: 'AWS/ApiGateway',
        metricName: '5xx',
        dimensions: { ApiId: args.api.id },
      },
      { period: 300 },
    )
    alarm(
      'ingest-throttled',
      'More requests than may run at a time',
      ofFunction('Throttles', args.ingestFunction),
      {
        period: 300,
      },
    )
    alarm(
      'failures',
      'The queue of failures holds a day: run it again',
      {
        namespace: 'AWS/SQS',
        metricName: 'ApproximateNumberOfMessagesVisible',
        dimensions: { QueueName: args.failures.name },
      },
      { statistic: 'Maximum', period: 300 },
    )
    if (args.watchesWebhook) {
      alarm(
        'pending-updates',
        'Updates wait at Telegram: the webhook does not accept them',
        published(PENDING_METRIC),
        { statistic: 'Minimum', period: CHECK_SECONDS, evaluationPeriods: 3, threshold: PENDING_LIMIT },
      )
      alarm(
        'webhook-elsewhere',
        'The webhook of the bot is not set to this stack: run infra:webhook',
        published(ELSEWHERE_METRIC),
        { statistic: 'Minimum', period: CHECK_SECONDS, evaluationPeriods: 2 },
      )
      // Each check that succeeds publishes one value; missing values are a check that failed, or was never started.
      alarm(
        'webhook-unchecked',
        'No check of the webhook succeeded for an hour: see the log of the check',
        published(PENDING_METRIC),
        {
          statistic: 'SampleCount',
          period: CHECK_SECONDS,
          evaluationPeriods: 4,
          comparisonOperator: 'LessThanThreshold',
          treatMissingData: 'breaching',
        },
      )
    }

    if (args.monthlyBudgetUsd !== undefined)
      new aws.budgets.Budget(
        `${name}-budget`,
        {
          budgetType: 'COST',
          limitAmount: String(args.monthlyBudgetUsd),
          limitUnit: 'USD',
          timeUnit: 'MONTHLY',
          notifications: [
            { notificationType: 'ACTUAL', threshold: 80 },
            { notificationType: 'FORECASTED', threshold: 100 },
          ].map((notification) => ({
            ...notification,
            thresholdType: 'PERCENTAGE',
            comparisonOperator: 'GREATER_THAN',
            subscriberSnsTopicArns: [topic.arn],
          })),
        },
        { ...own, dependsOn: policy },
      )

    this.topicArn = topic.arn
    this.registerOutputs({ topicArn: this.topicArn })
  }
}

interface Watched {
  namespace: string
  metricName: string
  dimensions: Record<string, pulumi.Input<string>>
}
type Rule = Partial<
  Pick<
    aws.cloudwatch.MetricAlarmArgs,
    'statistic' | 'period' | 'evaluationPeriods' | 'comparisonOperator' | 'threshold' | 'treatMissingData'
  >
>

function topicPolicy(topicArn: string): string {
  const account = topicArn.split(':')[4] ?? ''
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: ['cloudwatch', 'budgets'].map((service) => ({
      Sid: `Publish${service}`,
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sns:Publish',
      Resource: topicArn,
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    })),
  })
}
