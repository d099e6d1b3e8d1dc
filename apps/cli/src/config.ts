import {
  deriveTextVariable,
  etlThreadsVariable,
  piiModeVariable,
  piiSecretVariable,
  allowedChatIdsVariable,
  rawUrlVariable,
  readEnvironment,
  secretTokenVariable,
  timeZoneVariable,
} from '@telelake/settings'
import type { Environment } from '@telelake/settings'
import * as z from 'zod'

const port = z.coerce
  .number({ error: 'expected a port, 0 to 65535, got something else' })
  .int({ error: 'expected a port, 0 to 65535, got a fraction' })
  .min(0, { error: 'expected a port, 0 to 65535, got less' })
  .max(65_535, { error: 'expected a port, 0 to 65535, got more' })
  .optional()

/** The variables the command line reads; `--lake` takes precedence over `LAKE_URL`. */
export const configSchema = z.object({
  LAKE_URL: z
    .string()
    .default('./lake')
    .describe('Lake: a folder (default `./lake`), or for `telelake etl` also `s3://bucket/prefix`'),
  RAW_URL: rawUrlVariable,
  TIME_ZONE: timeZoneVariable,
  PII_MODE: piiModeVariable,
  PII_SECRET: piiSecretVariable,
  DERIVE_TEXT: deriveTextVariable,
  ETL_THREADS: etlThreadsVariable,
  WEBHOOK_SECRET_TOKEN: z
    .optional(secretTokenVariable)
    .describe('The `secret_token` of the webhook; without it `telelake start` listens to no webhook'),
  ALLOWED_CHAT_IDS: allowedChatIdsVariable,
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, { error: 'expected the token that @BotFather gave, got something else' })
    .optional()
    .describe('The token of the bot, for `telelake poll`, `webhook`, `doctor`, and to know it in imports'),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'expected a URL with http or https, got something else' })
    .default('https://api.telegram.org')
    .describe('Bot API server (default `https://api.telegram.org`)'),
  WEBHOOK_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address the webhook listens on (default `127.0.0.1`: this machine alone)'),
  WEBHOOK_PORT: port.describe('Port of the webhook (default 8787, or a free one when that is taken)'),
  PAGE_PORT: port.describe('Port of the page, on this machine alone (default 8788, or a free one)'),
})

/** The settings of the command line. */
export type Config = z.output<typeof configSchema>

/**
 * @param lake - what `--lake` was given, if it was
 * @throws {EnvironmentError} One line for each variable that does not fit.
 */
export function readConfig(environment: Environment, lake?: string): Config {
  return readEnvironment(configSchema, { ...environment, ...(lake && { LAKE_URL: lake }) }, 'telelake')
}
