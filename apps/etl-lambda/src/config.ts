import {
  deriveTextVariable,
  etlThreadsVariable,
  piiModeVariable,
  piiSecretVariable,
  lakeUrlVariable,
  rawUrlVariable,
  readEnvironment,
  timeZoneVariable,
} from '@telelake/settings'
import type { Environment } from '@telelake/settings'
import * as z from 'zod/mini'

/** The variables this Lambda reads. */
export const configSchema = z.object({
  LAKE_URL: lakeUrlVariable,
  RAW_URL: rawUrlVariable,
  TIME_ZONE: timeZoneVariable,
  PII_MODE: piiModeVariable,
  PII_SECRET: piiSecretVariable,
  DERIVE_TEXT: deriveTextVariable,
  ETL_THREADS: etlThreadsVariable,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z
    .optional(z.coerce.number({ error: 'expected megabytes, got something else' }))
    .check(z.describe('Megabytes the function has; Lambda sets it')),
})

/** The settings of this Lambda. */
export type Config = z.output<typeof configSchema>

/** @throws {EnvironmentError} One line for each variable that does not fit. */
export function readConfig(environment: Environment): Config {
  return readEnvironment(configSchema, environment, 'apps/etl-lambda')
}
