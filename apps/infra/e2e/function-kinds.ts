import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type * as aws from '@pulumi/aws'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as scheduler from '@aws-sdk/client-scheduler'
import * as sqs from '@aws-sdk/client-sqs'
import * as ssm from '@aws-sdk/client-ssm'
import type { AwsClients } from './aws-clients.ts'
import { camel, kind, pascal } from './resource-kind.ts'
import type { ResourceKind } from './resource-kind.ts'

/** Functions, and what they need: roles, logs, parameters, schedules, the queue of failures. */
export function functionKinds(clients: AwsClients): Record<string, ResourceKind> {
  const { region } = clients
  return {
    'aws:lambda/function:Function': kind<aws.lambda.FunctionArgs>({
      async create(inputs, FunctionName) {
        const { code, reservedConcurrentExecutions, role, ...rest } = inputs
        const made = await clients.lambda.send(
          new lambda.CreateFunctionCommand({
            ...pascal<Omit<lambda.CreateFunctionRequest, 'FunctionName' | 'Role' | 'Code'>>(rest),
            FunctionName,
            Role: role,
            Code: { ZipFile: readFileSync(pathOf(code)) },
          }),
        )
        if (reservedConcurrentExecutions !== undefined)
          await clients.lambda.send(
            new lambda.PutFunctionConcurrencyCommand({
              FunctionName,
              ReservedConcurrentExecutions: reservedConcurrentExecutions,
            }),
          )
        const arn = made.FunctionArn ?? ''
        const invokeArn = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}/invocations`
        return { id: FunctionName, outputs: { name: FunctionName, arn, invokeArn } }
      },
      async read({ id: FunctionName }, { code }) {
        const configuration = await clients.lambda.send(
          new lambda.GetFunctionConfigurationCommand({ FunctionName }),
        )
        const concurrency = await clients.lambda.send(
          new lambda.GetFunctionConcurrencyCommand({ FunctionName }),
        )
        // AWS returns a hash of the code; a provider compares it with that of the file.
        const stands = Buffer.from(configuration.CodeSha256 ?? '', 'base64').toString('hex')
        return {
          ...camel(configuration),
          ...camel(concurrency),
          code: hashOf(code) === stands ? code : undefined,
        }
      },
      unread: {
        loggingConfig: 'moto does not keep it',
      },
    }),
    'aws:lambda/permission:Permission': kind<aws.lambda.PermissionArgs>({
      async create(inputs, StatementId) {
        await clients.lambda.send(
          new lambda.AddPermissionCommand({
            StatementId,
            FunctionName: inputs.function as string,
            Action: inputs.action,
            Principal: inputs.principal,
            SourceArn: inputs.sourceArn,
          }),
        )
        return { id: StatementId, outputs: {} }
      },
      async read({ id }, inputs) {
        const { Policy = '' } = await clients.lambda.send(
          new lambda.GetPolicyCommand({ FunctionName: inputs.function as string }),
        )
        const { Statement } = JSON.parse(Policy) as { Statement: GrantedStatement[] }
        const found = Statement.find(({ Sid }) => Sid === id)
        return {
          function: found?.Resource.split(':').at(-1),
          action: found?.Action,
          principal: found?.Principal.Service,
          sourceArn: found?.Condition.ArnLike['AWS:SourceArn'],
        }
      },
    }),
    'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig':
      kind<aws.lambda.FunctionEventInvokeConfigArgs>({
        async create(inputs) {
          await clients.lambda.send(
            new lambda.PutFunctionEventInvokeConfigCommand({
              FunctionName: inputs.functionName,
              MaximumRetryAttempts: inputs.maximumRetryAttempts,
              MaximumEventAgeInSeconds: inputs.maximumEventAgeInSeconds,
              DestinationConfig:
                inputs.destinationConfig && pascal<lambda.DestinationConfig>(inputs.destinationConfig),
            }),
          )
          return { id: inputs.functionName, outputs: {} }
        },
        async read({ id: FunctionName }) {
          const answer = await clients.lambda.send(
            new lambda.GetFunctionEventInvokeConfigCommand({ FunctionName }),
          )
          return { functionName: answer.FunctionArn?.split(':').at(6), ...camel(answer) }
        },
      }),
    'aws:iam/role:Role': kind<aws.iam.RoleArgs>({
      async create({ assumeRolePolicy }, RoleName) {
        const { Role } = await clients.iam.send(
          new iam.CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: assumeRolePolicy as string }),
        )
        return { id: RoleName, outputs: { name: RoleName, arn: Role?.Arn } }
      },
      async read({ id: RoleName }) {
        const { Role } = await clients.iam.send(new iam.GetRoleCommand({ RoleName }))
        return { assumeRolePolicy: decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '') }
      },
    }),
    'aws:iam/rolePolicy:RolePolicy': kind<aws.iam.RolePolicyArgs>({
      async create({ role, policy }, PolicyName) {
        await clients.iam.send(
          new iam.PutRolePolicyCommand({
            PolicyName,
            RoleName: role as string,
            PolicyDocument: policy as string,
          }),
        )
        return { id: PolicyName, outputs: {} }
      },
      async read({ id: PolicyName }, { role }) {
        const answer = await clients.iam.send(
          new iam.GetRolePolicyCommand({ PolicyName, RoleName: role as string }),
        )
        return { role: answer.RoleName, policy: decodeURIComponent(answer.PolicyDocument ?? '') }
      },
    }),
    'aws:cloudwatch/logGroup:LogGroup': kind<aws.cloudwatch.LogGroupArgs>({
      async create({ retentionInDays, namePrefix }, physical) {
        const logGroupName = namePrefix === undefined ? physical : `${namePrefix}${physical.slice(-7)}`
        await clients.logs.send(new logs.CreateLogGroupCommand({ logGroupName }))
        await clients.logs.send(new logs.PutRetentionPolicyCommand({ logGroupName, retentionInDays }))
        const found = await clients.logs.send(
          new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }),
        )
        // Pulumi's ARN of a log group has no `:*` at its end.
        return {
          id: logGroupName,
          outputs: { name: logGroupName, arn: found.logGroups?.[0]?.arn?.replace(/:\*$/, '') },
        }
      },
      async read({ id }) {
        const found = await clients.logs.send(new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: id }))
        return found.logGroups?.find(({ logGroupName }) => logGroupName === id) ?? {}
      },
      unread: { namePrefix: 'only part of the name' },
    }),
    'aws:cloudwatch/logMetricFilter:LogMetricFilter': kind<aws.cloudwatch.LogMetricFilterArgs>({
      async create({ logGroupName, pattern, metricTransformation }, filterName) {
        const { name, namespace, value } = metricTransformation
        await clients.logs.send(
          new logs.PutMetricFilterCommand({
            filterName,
            logGroupName: logGroupName,
            filterPattern: pattern,
            metricTransformations: [{ metricName: name, metricNamespace: namespace, metricValue: value }],
          }),
        )
        return { id: filterName, outputs: {} }
      },
      async read({ id }, { logGroupName }) {
        const answer = await clients.logs.send(
          new logs.DescribeMetricFiltersCommand({
            logGroupName: logGroupName,
            filterNamePrefix: id,
          }),
        )
        const found = answer.metricFilters?.[0]
        const [metric] = found?.metricTransformations ?? []
        return {
          logGroupName: found?.logGroupName,
          pattern: found?.filterPattern,
          metricTransformation: {
            name: metric?.metricName,
            namespace: metric?.metricNamespace,
            value: metric?.metricValue,
          },
        }
      },
    }),
    'aws:ssm/parameter:Parameter': kind<aws.ssm.ParameterArgs>({
      async create({ type, value, description }, Name) {
        await clients.ssm.send(
          new ssm.PutParameterCommand({
            Name,
            Type: type as ssm.ParameterType,
            Value: value,
            Description: description,
          }),
        )
        const { Parameter } = await clients.ssm.send(new ssm.GetParameterCommand({ Name }))
        return { id: Name, outputs: { name: Name, arn: Parameter?.ARN } }
      },
      async read({ id: Name }) {
        const { Parameter } = await clients.ssm.send(
          new ssm.GetParameterCommand({ Name, WithDecryption: true }),
        )
        const described = await clients.ssm.send(
          new ssm.DescribeParametersCommand({ ParameterFilters: [{ Key: 'Name', Values: [Name] }] }),
        )
        return { ...camel(Parameter), description: described.Parameters?.[0]?.Description }
      },
    }),
    'aws:scheduler/scheduleGroup:ScheduleGroup': kind<aws.scheduler.ScheduleGroupArgs>({
      async create(_, Name) {
        const made = await clients.scheduler.send(new scheduler.CreateScheduleGroupCommand({ Name }))
        return { id: Name, outputs: { name: Name, arn: made.ScheduleGroupArn } }
      },
      async read({ id: Name }) {
        return clients.scheduler.send(new scheduler.GetScheduleGroupCommand({ Name }))
      },
    }),
    'aws:scheduler/schedule:Schedule': kind<aws.scheduler.ScheduleArgs>({
      async create(inputs, Name) {
        const request = pascal<Omit<scheduler.CreateScheduleInput, 'Name'>>(inputs)
        await clients.scheduler.send(new scheduler.CreateScheduleCommand({ ...request, Name }))
        return { id: Name, outputs: {} }
      },
      async read({ id: Name }, { groupName }) {
        return camel(
          await clients.scheduler.send(new scheduler.GetScheduleCommand({ Name, GroupName: groupName })),
        )
      },
    }),
    'aws:sqs/queue:Queue': kind<aws.sqs.QueueArgs>({
      async create({ messageRetentionSeconds, sqsManagedSseEnabled }, QueueName) {
        const made = await clients.sqs.send(
          new sqs.CreateQueueCommand({
            QueueName,
            Attributes: {
              MessageRetentionPeriod: String(messageRetentionSeconds),
              SqsManagedSseEnabled: String(sqsManagedSseEnabled),
            },
          }),
        )
        const { Attributes } = await clients.sqs.send(
          new sqs.GetQueueAttributesCommand({ QueueUrl: made.QueueUrl, AttributeNames: ['QueueArn'] }),
        )
        return {
          id: made.QueueUrl ?? '',
          outputs: { name: QueueName, url: made.QueueUrl, arn: Attributes?.['QueueArn'] },
        }
      },
      async read({ id: QueueUrl }) {
        const { Attributes = {} } = await clients.sqs.send(
          new sqs.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
        )
        return {
          messageRetentionSeconds: Number(Attributes['MessageRetentionPeriod']),
          sqsManagedSseEnabled: Attributes['SqsManagedSseEnabled'] === 'true',
        }
      },
    }),
  }
}

// Pulumi's engine adds a hash of the bytes, and leaves out the path where they have not changed.
interface Archive {
  path?: string
  hash?: string
}

function pathOf(code: unknown): string {
  return (code as Archive).path ?? ''
}

function hashOf(code: unknown): string | undefined {
  const { path, hash } = code as Archive
  return path === undefined ? hash : createHash('sha256').update(readFileSync(path)).digest('hex')
}

interface GrantedStatement {
  Sid: string
  Resource: string
  Action: string
  Principal: { Service: string }
  Condition: { ArnLike: Record<string, string> }
}
