import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { ETL_TIMEOUT_SECONDS } from './etl-size.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { LakeStorage } from './lake-storage.ts'
import { etlStatements, policyText, schedulerStatements, trustText } from './role-statements.ts'

const DLQ_SECONDS = 14 * 86_400 // the longest SQS keeps a message

/** How days become Parquet. */
export interface DailyEtlArgs {
  storage: LakeStorage
  /** Path of etl-lambda.zip. */
  zip: string
  /** Value of the dimension `service` of its metrics: the stack's name. */
  metricService: string
  /** IANA time zone of the lake. */
  timeZone: string
  /** When yesterday is run, on the clock of the lake: HH:MM. */
  etlTime: string
  /** What becomes of ids and names of people: keep, pseudonymise or drop. */
  piiMode: string
  /** Key of the pseudonyms; whoever may read the function's settings can read it. */
  piiSecret?: pulumi.Input<string> | undefined
  /** Whether the columns derived from text are filled. */
  deriveText: boolean
  /** MiB, 128 to 10,240. */
  memoryMb: number
  /** Whether no two runs overlap. Needs a reservation of one run, which AWS refuses to accounts with a quota of 10. */
  singleFlight: boolean
  logRetentionDays: number
  tracing: boolean
  kmsKeyArn?: string | undefined
}

/** A schedule, the Lambda it starts once a day, and a queue for the days that nobody processed. */
export class DailyEtl extends pulumi.ComponentResource {
  readonly lambda: LambdaFunction
  readonly failures: aws.sqs.Queue

  constructor(name: string, args: DailyEtlArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:etl:DailyEtl', name, {}, opts)
    const own = { parent: this }
    const { storage, kmsKeyArn } = args

    this.failures = new aws.sqs.Queue(
      `${name}-failures`,
      { messageRetentionSeconds: DLQ_SECONDS, sqsManagedSseEnabled: true },
      own,
    )
    this.lambda = new LambdaFunction(
      name,
      {
        zip: args.zip,
        description: 'A received day in, Parquet out',
        memoryMb: args.memoryMb,
        timeoutSeconds: ETL_TIMEOUT_SECONDS,
        environment: {
          LAKE_URL: pulumi.interpolate`s3://${storage.lakeBucketName}`,
          RAW_URL: pulumi.interpolate`s3://${storage.rawBucketName}`,
          TIME_ZONE: args.timeZone,
          PII_MODE: args.piiMode,
          ...(args.piiSecret !== undefined && { PII_SECRET: args.piiSecret }),
          DERIVE_TEXT: String(args.deriveText),
          POWERTOOLS_SERVICE_NAME: args.metricService,
        },
        statements: pulumi
          .all([storage.rawBucketArn, storage.lakeBucketArn, this.failures.arn])
          .apply(([rawBucketArn, lakeBucketArn, failuresArn]) =>
            etlStatements({ rawBucketArn, lakeBucketArn, failuresArn, kmsKeyArn }),
          ),
        logRetentionDays: args.logRetentionDays,
        reservedConcurrency: args.singleFlight ? 1 : undefined,
        tracing: args.tracing,
      },
      { ...own, dependsOn: storage },
    )
    // The scheduler only hands an event over; what fails inside the function, Lambda tries again and then sends here.
    new aws.lambda.FunctionEventInvokeConfig(
      `${name}-retries`,
      {
        functionName: this.lambda.function.name,
        maximumRetryAttempts: 2,
        maximumEventAgeInSeconds: 6 * 3600,
        destinationConfig: { onFailure: { destination: this.failures.arn } },
      },
      own,
    )
    schedule(`${name}-daily`, {
      parent: this,
      expression: dailyAt(args.etlTime),
      timeZone: args.timeZone,
      function: this.lambda.function,
      failures: this.failures,
      input: { time: '<aws.scheduler.scheduled-time>' }, // so that a late retry still gets its day
    })
    this.registerOutputs({})
  }
}

function dailyAt(time: string): string {
  const [hour, minute] = time.split(':').map(Number)
  return `cron(${minute} ${hour} * * ? *)`
}

/** A schedule as `schedule` makes it. */
export interface ScheduleArgs {
  parent: pulumi.Resource
  expression: string // https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
  timeZone: string
  function: aws.lambda.Function
  failures: aws.sqs.Queue // takes what could not be delivered
  input: object
}

/** A schedule in a group of its own, with a role that may start one function and nothing else. */
export function schedule(name: string, args: ScheduleArgs): aws.scheduler.Schedule {
  const { parent, failures } = args
  const group = new aws.scheduler.ScheduleGroup(`${name}-group`, {}, { parent })
  const role = new aws.iam.Role(
    `${name}-role`,
    { assumeRolePolicy: group.arn.apply((arn) => trustText('scheduler.amazonaws.com', arn)) },
    { parent },
  )
  const rights = new aws.iam.RolePolicy(
    `${name}-rights`,
    {
      role: role.id,
      policy: pulumi
        .all([args.function.arn, failures.arn])
        .apply(([functionArn, queueArn]) => policyText(schedulerStatements({ functionArn, queueArn }))),
    },
    { parent },
  )
  return new aws.scheduler.Schedule(
    `${name}-schedule`,
    {
      groupName: group.name,
      scheduleExpression: args.expression,
      scheduleExpressionTimezone: args.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: args.function.arn,
        roleArn: role.arn,
        input: JSON.stringify(args.input),
        retryPolicy: { maximumEventAgeInSeconds: 6 * 3600, maximumRetryAttempts: 20 },
        deadLetterConfig: { arn: failures.arn },
      },
    },
    { parent, dependsOn: rights },
  )
}
