import { calendarOf, openLake } from '@telelake/lake'
import { jsonLog } from '@telelake/pipeline/json-log'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { readConfig } from './config.ts'
import { countFailures } from './count-failures.ts'
import { readSecretToken } from './secret-token.ts'

const config = readConfig(process.env)

/** API Gateway HTTP API event (payload format 2.0) in, one raw object out. */
export const handler = countFailures(
  createWebhookHandler({
    store: await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL }),
    calendar: calendarOf(config.TIME_ZONE),
    secretToken: await readSecretToken(config),
    allowedChatIds: config.ALLOWED_CHAT_IDS,
    log: jsonLog((line) => process.stdout.write(line)),
  }),
)
