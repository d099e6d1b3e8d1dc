import { calendarOfProcess, openLake } from '@telelake/lake'
import { jsonLog } from '@telelake/pipeline/json-log'
import { createOutboundHandler, isOutbound } from '@telelake/pipeline/receive-outbound'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import type { ReceiveUpdateOptions, WebhookEvent } from '@telelake/pipeline/receive-update'
import { answerInTime } from './answer-in-time.ts'
import { readConfig } from './config.ts'
import { countFailures } from './count-failures.ts'
import { readSecretToken } from './secret-token.ts'

const config = readConfig(process.env)

const log = jsonLog((line) => process.stdout.write(line))
const options: ReceiveUpdateOptions = {
  store: await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL }),
  calendar: calendarOfProcess(config.TIME_ZONE),
  secretToken: await readSecretToken(config),
  allowedChatIds: config.ALLOWED_CHAT_IDS,
  log,
}
const receiveUpdate = createWebhookHandler(options)
const receiveOutbound = createOutboundHandler(options)

/** API Gateway HTTP API event (payload format 2.0) in, one raw object out; messages that the bot sent arrive at `/outbound`. */
export const handler = countFailures(
  answerInTime(
    (event: WebhookEvent) => (isOutbound(event) ? receiveOutbound(event) : receiveUpdate(event)),
    log,
  ),
)
