import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import * as random from '@pulumi/random'
import { LambdaFunction } from './lambda-function.ts'
import type { LakeStorage } from './lake-storage.ts'
import { ingestStatements } from './role-statements.ts'

const ROUTES = { telegram: 'POST /telegram', outbound: 'POST /outbound' } as const
/** Seconds after which Lambda ends a request. The handler answers 503 a second earlier. */
const INGEST_TIMEOUT_SECONDS = 15
const GATEWAY_TIMEOUT_MS = 20_000 // longer than the function's, so that its answer is the one Telegram gets
const SECRET_CHARACTERS = 43 // 256 bits in base64url; Telegram takes up to 256 characters

/** How updates are received. */
export interface WebhookIngestArgs {
  storage: LakeStorage
  /** Path of ingest-lambda.zip. */
  zip: string
  /** Value of the dimension `service` of its metrics: the stack's name. */
  metricService: string
  /** IANA time zone of the lake. */
  timeZone: string
  /** Chats whose updates are stored. @default undefined: all */
  allowedChatIds?: string | undefined
  /** Requests a second that are accepted on average, from 1. */
  throttleRate: number
  /** Requests that may arrive at once, from 1. */
  throttleBurst: number
  /** Runs at a time, from 1. @default undefined: as many as the account allows */
  reservedConcurrency?: number | undefined
  logRetentionDays: number
  tracing: boolean
  kmsKeyArn?: string | undefined
}

/** An HTTP API with two POST routes to one Lambda that stores what it receives, and the secret that both routes require. */
export class WebhookIngest extends pulumi.ComponentResource {
  readonly lambda: LambdaFunction
  readonly api: aws.apigatewayv2.Api
  readonly webhookUrl: pulumi.Output<string>
  readonly outboundUrl: pulumi.Output<string>
  /** The value Telegram has to send in `X-Telegram-Bot-Api-Secret-Token`; a Pulumi secret. */
  readonly secretToken: pulumi.Output<string>

  constructor(name: string, args: WebhookIngestArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:ingest:WebhookIngest', name, {}, opts)
    const own = { parent: this }
    const { storage, kmsKeyArn } = args

    const password = new random.RandomPassword(
      `${name}-secret-token`,
      { length: SECRET_CHARACTERS, special: false },
      { ...own, additionalSecretOutputs: ['result'] },
    )
    this.secretToken = pulumi.secret(password.result)
    // SSM and not Secrets Manager: a standard parameter costs nothing, a secret 0.40 USD a month; nothing is rotated here.
    const parameter = new aws.ssm.Parameter(
      `${name}-secret-token`,
      {
        type: 'SecureString',
        value: this.secretToken,
        description: 'Secret that Telegram sends with every update',
      },
      own,
    )

    this.lambda = new LambdaFunction(
      name,
      {
        zip: args.zip,
        description: 'One update in, one raw object out',
        memoryMb: 512,
        timeoutSeconds: INGEST_TIMEOUT_SECONDS,
        environment: {
          LAKE_URL: pulumi.interpolate`s3://${storage.lakeBucketName}`,
          RAW_URL: pulumi.interpolate`s3://${storage.rawBucketName}`,
          TIME_ZONE: args.timeZone,
          POWERTOOLS_SERVICE_NAME: args.metricService,
          SECRET_TOKEN_PARAMETER: parameter.name,
          ...(args.allowedChatIds === undefined ? {} : { ALLOWED_CHAT_IDS: args.allowedChatIds }),
        },
        statements: pulumi
          .all([storage.rawBucketArn, storage.lakeBucketArn, parameter.arn])
          .apply(([rawBucketArn, lakeBucketArn, secretParameterArn]) =>
            ingestStatements({ rawBucketArn, lakeBucketArn, secretParameterArn, kmsKeyArn }),
          ),
        logRetentionDays: args.logRetentionDays,
        reservedConcurrency: args.reservedConcurrency,
        tracing: args.tracing,
      },
      { ...own, dependsOn: storage },
    )

    this.api = new aws.apigatewayv2.Api(
      `${name}-api`,
      { protocolType: 'HTTP', description: 'Updates of Telegram, and what the bot sent' },
      own,
    )
    const integration = new aws.apigatewayv2.Integration(
      `${name}-integration`,
      {
        apiId: this.api.id,
        integrationType: 'AWS_PROXY',
        integrationUri: this.lambda.function.invokeArn,
        integrationMethod: 'POST',
        payloadFormatVersion: '2.0',
        timeoutMilliseconds: GATEWAY_TIMEOUT_MS,
      },
      own,
    )
    const routes = Object.entries(ROUTES).map(
      ([route, routeKey]) =>
        new aws.apigatewayv2.Route(
          `${name}-route-${route}`,
          {
            apiId: this.api.id,
            routeKey,
            authorizationType: 'NONE', // the Lambda compares the secret itself, in constant time
            target: pulumi.interpolate`integrations/${integration.id}`,
          },
          own,
        ),
    )
    const accessLog = new aws.cloudwatch.LogGroup(
      `${name}-access-log`,
      // API Gateway adds each log group to a resource policy of CloudWatch Logs that holds 5,120 characters for the whole account and
      // region, except for groups of this prefix.
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html
      { namePrefix: `/aws/vendedlogs/${name}-access-log-`, retentionInDays: args.logRetentionDays },
      own,
    )
    const stage = new aws.apigatewayv2.Stage(
      `${name}-stage`,
      {
        apiId: this.api.id,
        name: '$default',
        autoDeploy: true,
        accessLogSettings: { destinationArn: accessLog.arn, format: JSON.stringify(ACCESS_LOG_FIELDS) },
        defaultRouteSettings: {
          throttlingRateLimit: args.throttleRate,
          throttlingBurstLimit: args.throttleBurst,
        },
      },
      { ...own, dependsOn: routes },
    )
    for (const [route, routeKey] of Object.entries(ROUTES))
      new aws.lambda.Permission(
        `${name}-invoke-${route}`,
        {
          action: 'lambda:InvokeFunction',
          function: this.lambda.function.name,
          principal: 'apigateway.amazonaws.com',
          sourceArn: pulumi.interpolate`${this.api.executionArn}/$default/${routeKey.replace(' ', '')}`,
        },
        own,
      )

    // Only known once the stage exists, so that the URL answers.
    const endpoint = pulumi.all([this.api.apiEndpoint, stage.id]).apply(([url]) => url)
    this.webhookUrl = pulumi.interpolate`${endpoint}/telegram`
    this.outboundUrl = pulumi.interpolate`${endpoint}/outbound`
    this.registerOutputs({ webhookUrl: this.webhookUrl, outboundUrl: this.outboundUrl })
  }
}

// Neither headers nor bodies: they hold the secret and what people wrote. An HTTP API refuses variables that only REST APIs have; a test
// compares these with the documented list.
const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.dataProcessed',
  responseMs: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}
