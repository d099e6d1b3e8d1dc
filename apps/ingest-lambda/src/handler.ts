import { calendarOf, openLake } from '@telelake/lake'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { readConfig } from './config.ts'
import { readSecretToken } from './secret-token.ts'

const config = readConfig(process.env)

/** API Gateway HTTP API event (payload format 2.0) in, one raw object out. */
export const handler = createWebhookHandler({
  store: await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL }),
  calendar: calendarOf(config.TIME_ZONE),
  secretToken: await readSecretToken(config),
  allowedChatIds: config.ALLOWED_CHAT_IDS,
  // eslint-disable-next-line no-console -- a Lambda's standard output is its log
  log: (level, message, fields) => console[level](JSON.stringify({ level, message, ...fields })),
})
