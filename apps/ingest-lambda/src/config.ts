import {
  allowedChatIdsVariable,
  lakeUrlVariable,
  rawUrlVariable,
  readEnvironment,
  SECRET_TOKEN_MEANING,
  secretTokenVariable,
  timeZoneVariable,
} from '@telelake/settings'
import type { Environment } from '@telelake/settings'
import * as z from 'zod/mini'

/** The variables this Lambda reads. */
export const configSchema = z.object({
  LAKE_URL: lakeUrlVariable,
  RAW_URL: rawUrlVariable,
  TIME_ZONE: timeZoneVariable,
  WEBHOOK_SECRET_TOKEN: z
    .optional(secretTokenVariable)
    .check(z.describe(`${SECRET_TOKEN_MEANING}. Either this or \`SECRET_TOKEN_PARAMETER\``)),
  SECRET_TOKEN_PARAMETER: z
    .optional(z.string())
    .check(
      z.describe(
        'Name of the SSM parameter that holds the secret token; it is read when the function starts',
      ),
    ),
  ALLOWED_CHAT_IDS: allowedChatIdsVariable,
})

const withSecret = z.extend(configSchema, { WEBHOOK_SECRET_TOKEN: secretTokenVariable })

/** The settings of this Lambda. */
export type Config = z.output<typeof configSchema>

/**
 * The secret is required where no parameter holds it.
 *
 * @throws {EnvironmentError} One line for each variable that is not valid.
 */
export function readConfig(environment: Environment): Config {
  return environment['SECRET_TOKEN_PARAMETER']
    ? readEnvironment(configSchema, environment, 'apps/ingest-lambda')
    : readEnvironment(withSecret, environment, 'apps/ingest-lambda')
}
