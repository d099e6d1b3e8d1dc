import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { LambdaFunction } from './lambda-function.ts'
import { webhookCheckStatements } from './role-statements.ts'
import { schedule } from './schedule.ts'

/** How the webhook is checked. */
export interface WebhookCheckArgs {
  /** Path of webhook-check.zip. */
  zip: string
  /** The bot's token; a Pulumi secret. */
  botToken: pulumi.Output<string>
  /** Where Telegram should send updates. */
  webhookUrl: pulumi.Input<string>
  /** Value of the dimension `service` of its metrics: the stack's name. */
  metricService: string
  logRetentionDays: number
  tracing: boolean
}

/** A Lambda that asks Telegram about the webhook every 15 minutes. No other part of the stack knows the bot's token. */
export class WebhookCheck extends pulumi.ComponentResource {
  readonly function: aws.lambda.Function

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
        description: 'Asks Telegram about the webhook',
        memoryMb: 256,
        timeoutSeconds: 30,
        environment: {
          BOT_TOKEN_PARAMETER: parameter.name,
          POWERTOOLS_SERVICE_NAME: args.metricService,
          TELEGRAM_API: 'https://api.telegram.org',
          WEBHOOK_URL: args.webhookUrl,
        },
        statements: parameter.arn.apply((botTokenParameterArn) =>
          webhookCheckStatements({ botTokenParameterArn }),
        ),
        logRetentionDays: args.logRetentionDays,
        tracing: args.tracing,
      },
      own,
    )
    // A check that failed is not repeated: the next one is due soon. Two alarms notice when none succeeds.
    new aws.lambda.FunctionEventInvokeConfig(
      `${name}-retries`,
      { functionName: lambda.function.name, maximumRetryAttempts: 0, maximumEventAgeInSeconds: 900 },
      own,
    )
    schedule(`${name}-often`, {
      parent: this,
      expression: 'rate(15 minutes)',
      timeZone: 'UTC',
      function: lambda.function,
      input: {},
      retryAttempts: 1,
    })
    this.function = lambda.function
    this.registerOutputs({})
  }
}
