import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { logStatement, policyText, traceStatement, trustText } from './role-statements.ts'
import type { AllowStatement } from './role-statements.ts'

/** A function of Telelake. */
export interface LambdaFunctionArgs {
  /** Path of the ZIP that holds `handler.mjs`. */
  zip: string
  description: string
  /** MiB, 128 to 10,240; a whole vCPU comes with 1,769. */
  memoryMb: number
  /** Seconds, 1 to 900. */
  timeoutSeconds: number
  environment: Record<string, pulumi.Input<string>>
  /** What it may do in addition to writing its log. */
  statements: pulumi.Input<AllowStatement[]>
  /** Days its log is kept, one of the values CloudWatch accepts. */
  logRetentionDays: number
  /** Runs at a time, from 1. @default undefined: as many as the account allows */
  reservedConcurrency?: number | undefined
  /** Whether X-Ray traces it. */
  tracing: boolean
}

/** A Lambda function with a log group and a role of its own. */
export class LambdaFunction extends pulumi.ComponentResource {
  readonly function: aws.lambda.Function
  readonly logGroup: aws.cloudwatch.LogGroup

  constructor(name: string, args: LambdaFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super('telelake:lambda:LambdaFunction', name, {}, opts)
    const own = { parent: this }

    this.logGroup = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      { retentionInDays: args.logRetentionDays },
      own,
    )
    const role = new aws.iam.Role(
      `${name}-role`,
      { assumeRolePolicy: trustText('lambda.amazonaws.com') },
      own,
    )
    const rights = new aws.iam.RolePolicy(
      `${name}-rights`,
      {
        role: role.id,
        policy: pulumi
          .all([args.statements, this.logGroup.arn])
          .apply(([statements, arn]) =>
            policyText([...statements, logStatement(arn), ...(args.tracing ? [traceStatement()] : [])]),
          ),
      },
      own,
    )

    this.function = new aws.lambda.Function(
      `${name}-function`,
      {
        description: args.description,
        runtime: 'nodejs24.x',
        architectures: ['arm64'],
        handler: 'handler.handler',
        code: new pulumi.asset.FileArchive(args.zip),
        role: role.arn,
        memorySize: args.memoryMb,
        timeout: args.timeoutSeconds,
        environment: { variables: args.environment },
        loggingConfig: { logFormat: 'Text', logGroup: this.logGroup.name },
        tracingConfig: { mode: args.tracing ? 'Active' : 'PassThrough' },
        ...(args.reservedConcurrency === undefined
          ? {}
          : { reservedConcurrentExecutions: args.reservedConcurrency }),
      },
      { ...own, dependsOn: rights }, // so that its first run has its permissions
    )
    this.registerOutputs({})
  }
}
