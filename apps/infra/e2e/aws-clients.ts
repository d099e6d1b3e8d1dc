import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2'
import { AthenaClient } from '@aws-sdk/client-athena'
import { BudgetsClient } from '@aws-sdk/client-budgets'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { GlueClient } from '@aws-sdk/client-glue'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SNSClient } from '@aws-sdk/client-sns'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SSMClient } from '@aws-sdk/client-ssm'
import { modelsFolder, requestModel } from './request-models.ts'

/** Clients of the services that the stack is made of. */
export interface AwsClients {
  region: string
  account: string
  apiGateway: ApiGatewayV2Client
  athena: AthenaClient
  budgets: BudgetsClient
  cloudWatch: CloudWatchClient
  logs: CloudWatchLogsClient
  glue: GlueClient
  iam: IAMClient
  lambda: LambdaClient
  s3: S3Client
  scheduler: SchedulerClient
  sns: SNSClient
  sqs: SQSClient
  ssm: SSMClient
}

interface Stack {
  add(
    middleware: (
      next: (args: { input: object }) => Promise<never>,
      context: { commandName?: string },
    ) => (args: { input: object }) => Promise<never>,
    options: { step: 'initialize' },
  ): void
}

/** Clients of an emulator. A request that does not fit AWS's model of it is not sent but thrown, with every reason. */
export function awsClients(endpoint: string): AwsClients {
  const region = 'sa-east-1'
  const config = { endpoint, region, credentials: { accessKeyId: 'a', secretAccessKey: 'a' } }
  const folder = modelsFolder()
  const checked = <Client extends { middlewareStack: unknown }>(client: Client, service: string): Client => {
    const check = requestModel(folder, service)
    const stack = client.middlewareStack as Stack
    stack.add(
      (next, { commandName = '' }) =>
        (args) => {
          const problems = check(commandName.replace(/Command$/, ''), args.input)
          if (problems.length > 0)
            throw new Error(`request: expected one AWS knows, got\n${problems.join('\n')}`)
          return next(args)
        },
      { step: 'initialize' },
    )
    return client
  }
  return {
    region,
    account: '123456789012', // of moto
    apiGateway: checked(new ApiGatewayV2Client(config), 'apigatewayv2'),
    athena: checked(new AthenaClient(config), 'athena'),
    budgets: checked(new BudgetsClient(config), 'budgets'),
    cloudWatch: checked(new CloudWatchClient(config), 'cloudwatch'),
    logs: checked(new CloudWatchLogsClient(config), 'logs'),
    glue: checked(new GlueClient(config), 'glue'),
    iam: checked(new IAMClient(config), 'iam'),
    lambda: checked(new LambdaClient(config), 'lambda'),
    s3: checked(new S3Client({ ...config, forcePathStyle: true }), 's3'),
    scheduler: checked(new SchedulerClient(config), 'scheduler'),
    sns: checked(new SNSClient(config), 'sns'),
    sqs: checked(new SQSClient(config), 'sqs'),
    ssm: checked(new SSMClient(config), 'ssm'),
  }
}
