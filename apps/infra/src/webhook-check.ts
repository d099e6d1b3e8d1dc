import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { schedule } from './daily-etl.ts'
import { LambdaFunction } from './lambda-function.ts'
import { webhookCheckStatements } from './role-statements.ts'

/** How Telegram is asked whether updates wait. */
export interface WebhookCheckArgs {
  /** Path of webhook-check.zip. */
  zip: string
  /** The bot's token; a Pulumi secret. */
  botToken: pulumi.Output<string>
  /** Value of the dimension `service` of its metric: the stack's name. */
  metricService: string
  /** Takes checks that could not be started. */
  failures: aws.sqs.Queue
  logRetentionDays: number
  tracing: boolean
}

/** A Lambda that asks Telegram every 15 minutes how many updates wait. It is the only one that knows the bot's token. */
export class WebhookCheck extends pulumi.ComponentResource {
  constructor(name: string, args: WebhookCheckArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:webhook:WebhookCheck', name, {}, opts)
    const own = { parent: this }

    const parameter = new aws.ssm.Parameter(
      `${name}-bot-token`,
      { type: 'SecureString', value: pulumi.secret(args.botToken), description: 'Token of the bot' },
      own,
    )
    const lambda = new LambdaFunction(
      name,
      {
        zip: args.zip,
        description: 'How many updates wait at Telegram',
        memoryMb: 256,
        timeoutSeconds: 30,
        environment: {
          BOT_TOKEN_PARAMETER: parameter.name,
          POWERTOOLS_SERVICE_NAME: args.metricService,
          TELEGRAM_API: 'https://api.telegram.org',
        },
        statements: parameter.arn.apply((botTokenParameterArn) =>
          webhookCheckStatements({ botTokenParameterArn }),
        ),
        logRetentionDays: args.logRetentionDays,
        tracing: args.tracing,
      },
      own,
    )
    schedule(`${name}-often`, {
      parent: this,
      expression: 'rate(15 minutes)',
      timeZone: 'UTC',
      function: lambda.function,
      failures: args.failures,
      input: {},
    })
    this.registerOutputs({})
  }
}
