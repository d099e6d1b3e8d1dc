import { fileURLToPath } from 'node:url'
import * as pulumi from '@pulumi/pulumi'
import { Alarms } from './alarms.ts'
import { AthenaCatalog } from './athena-catalog.ts'
import { readConfig } from './config.ts'
import { DailyEtl } from './daily-etl.ts'
import { etlSizeWarning, newAccountWarning } from './etl-size.ts'
import { LakeStorage } from './lake-storage.ts'
import { analystPolicy as policyOfAnalyst } from './people/analyst-policy.ts'
import { operatorPolicy as policyOfOperator } from './people/operator-policy.ts'
import { WebhookCheck } from './webhook-check.ts'
import { WebhookIngest } from './webhook-ingest.ts'

const project = pulumi.getProject()
const config = readConfig(pulumi.runtime.allConfig(), project)
const name = `${project}-${pulumi.getStack()}`
const zip = (lambda: string): string => fileURLToPath(new URL(`lambdas/${lambda}.zip`, import.meta.url))

for (const [key, warning] of [
  ['updatesPerDay', etlSizeWarning(config.updatesPerDay, config.etlMemoryMb)],
  ['etlMemoryMb', newAccountWarning(config.etlMemoryMb)],
])
  if (warning !== undefined) await pulumi.log.warn(`${project}:${key}: ${warning}`)

const storage = new LakeStorage(name, config)
const ingest = new WebhookIngest(`${name}-ingest`, {
  ...config,
  storage,
  zip: zip('ingest-lambda'),
  metricService: name,
  reservedConcurrency: config.ingestConcurrency,
})
const etl = new DailyEtl(`${name}-etl`, {
  ...config,
  storage,
  zip: zip('etl-lambda'),
  metricService: name,
  // Pulumi passes the configuration without marking secrets.
  piiSecret: config.piiSecret === undefined ? undefined : pulumi.secret(config.piiSecret),
  memoryMb: config.etlMemoryMb,
  singleFlight: config.etlSingleFlight,
})
const catalog = new AthenaCatalog(name, { ...config, storage })
if (config.botToken !== undefined)
  new WebhookCheck(`${name}-webhook`, {
    ...config,
    zip: zip('webhook-check'),
    botToken: pulumi.secret(config.botToken),
    webhookUrl: ingest.webhookUrl,
    metricService: name,
  })
const alarms = new Alarms(`${name}-alarms`, {
  metricService: name,
  ingestFunction: ingest.lambda.function,
  ingestLog: ingest.lambda.logGroup,
  api: ingest.api,
  etlFunction: etl.lambda.function,
  etlLog: etl.lambda.logGroup,
  failures: etl.failures,
  watchesWebhook: config.botToken !== undefined,
  email: config.alarmEmail,
  monthlyBudgetUsd: config.monthlyBudgetUsd,
})

// Every export is an output of the stack.
export const rawBucketName: pulumi.Output<string> = storage.rawBucketName
export const rawBucketArn: pulumi.Output<string> = storage.rawBucketArn
export const lakeBucketName: pulumi.Output<string> = storage.lakeBucketName
export const lakeBucketArn: pulumi.Output<string> = storage.lakeBucketArn
export const webhookUrl: pulumi.Output<string> = ingest.webhookUrl
export const outboundUrl: pulumi.Output<string> = ingest.outboundUrl
export const webhookSecretToken: pulumi.Output<string> = ingest.secretToken
export const etlFunctionName: pulumi.Output<string> = etl.lambda.function.name
export const failuresQueueUrl: pulumi.Output<string> = etl.failures.url
export const databaseName: pulumi.Output<string> = catalog.databaseName
export const workgroupName: pulumi.Output<string> = catalog.workgroupName
export const alarmTopicArn: pulumi.Output<string> = alarms.topicArn
// The ARN holds the region: no request is needed to learn it.
export const savedQueriesUrl: pulumi.Output<string> = alarms.topicArn.apply((arn) => {
  const region = arn.split(':')[3] ?? ''
  return `https://${region}.console.aws.amazon.com/athena/home?region=${region}#/query-editor/saved-queries`
})

// Documents for an administrator to attach: the stack gives no person a right.
const { kmsKeyArn } = config
export const operatorPolicy: pulumi.Output<string> = pulumi
  .all([storage.rawBucketArn, storage.lakeBucketArn, etl.lambda.function.arn])
  .apply(([rawBucketArn, lakeBucketArn, etlFunctionArn]) =>
    JSON.stringify(policyOfOperator({ rawBucketArn, lakeBucketArn, etlFunctionArn, kmsKeyArn })),
  )
export const analystPolicy: pulumi.Output<string> = pulumi
  .all([storage.lakeBucketArn, catalog.databaseName, catalog.workgroupName, alarms.topicArn])
  .apply(([lakeBucketArn, databaseName, workgroupName, arn]) => {
    const [, , , region = '', account = ''] = arn.split(':')
    return JSON.stringify(
      policyOfAnalyst({ region, account, databaseName, workgroupName, lakeBucketArn, kmsKeyArn }),
    )
  })
