import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyText, schedulerStatements, trustText } from './role-statements.ts'

/** A schedule as `schedule` makes it. */
export interface ScheduleArgs {
  parent: pulumi.Resource
  expression: string // https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
  timeZone: string // of a cron expression; a rate knows none
  function: aws.lambda.Function
  failures?: aws.sqs.Queue | undefined // receives events that could not be delivered; undefined: they are dropped
  input: object
  retryAttempts: number // 0 to 185, within six hours
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
        .all([args.function.arn, failures?.arn])
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
        retryPolicy: { maximumEventAgeInSeconds: 6 * 3600, maximumRetryAttempts: args.retryAttempts },
        ...(failures === undefined ? {} : { deadLetterConfig: { arn: failures.arn } }),
      },
    },
    { parent, dependsOn: rights },
  )
}
