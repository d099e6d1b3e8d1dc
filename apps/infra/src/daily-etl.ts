import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { ETL_TIMEOUT_SECONDS } from './etl-size.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { LakeStorage } from './lake-storage.ts'
import { etlStatements } from './role-statements.ts'
import { dailyAt, everyHours } from './schedule-expressions.ts'
import { schedule } from './schedule.ts'

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
  /** When yesterday is processed, in the time zone of the lake: HH:MM. */
  etlTime: string
  /** Hours after which the running day is processed again, a divisor of 24. @default undefined: only days that are over */
  etlEveryHours?: number | undefined
  /** What happens to ids and names of people: keep, pseudonymise or drop. */
  piiMode: string
  /** Key of the pseudonyms; everyone who may read the function's settings can read it. */
  piiSecret?: pulumi.Input<string> | undefined
  /** Whether the columns derived from text are filled. */
  deriveText: boolean
  /** MiB, 128 to 10,240. */
  memoryMb: number
  /** Whether no two runs overlap. Needs a reservation of one run, which AWS refuses to new accounts, whose quota is 10. */
  singleFlight: boolean
  logRetentionDays: number
  tracing: boolean
  kmsKeyArn?: string | undefined
}

/** The Lambda that processes a day, the schedules that start it, and a queue for days that could not be processed. */
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
    // The scheduler only delivers an event. When the function fails, Lambda repeats it twice and then sends the event here.
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
    const time = '<aws.scheduler.scheduled-time>' // so that a late retry still processes its day
    const common = { parent: this, function: this.lambda.function, failures: this.failures }
    schedule(`${name}-daily`, {
      ...common,
      expression: dailyAt(args.etlTime),
      timeZone: args.timeZone,
      input: { time },
      retryAttempts: 20,
    })
    if (args.etlEveryHours !== undefined)
      schedule(`${name}-running`, {
        ...common,
        expression: everyHours(args.etlEveryHours, args.etlTime),
        timeZone: 'UTC', // no change of clocks: no run is skipped, and none is missing between two
        input: { time, day: 'running' },
        retryAttempts: 1, // the next run is due soon and covers the same day
      })
    this.registerOutputs({})
  }
}
