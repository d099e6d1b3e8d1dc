import { once } from 'node:events'
import type { Server } from 'node:http'
import type { ObjectStore } from '@telelake/lake'
import { createOutboundHandler, OUTBOUND_PATH } from '@telelake/pipeline/receive-outbound'
import { createSecretCheck, createWebhookHandler } from '@telelake/pipeline/receive-update'
import type { ReceiveUpdateOptions, WebhookAnswer } from '@telelake/pipeline/receive-update'
import type { Context } from '../context.ts'
import { printError } from '../output/print-error.ts'
import { printLog } from '../output/print-log.ts'
import { Schedule } from '../runs/schedule.ts'
import { closeServer, listen } from './listen.ts'
import { createWebhookServer, WEBHOOK_PATH } from './webhook-server.ts'

/** Listen for the webhook, if it has a secret, and run the schedule, until the signal. @throws {CommandError} */
export async function receiveUpdates(context: Context): Promise<void> {
  const { config, calendar, flatten, signal } = context
  const store = await context.openStore()
  const schedule = new Schedule({
    store,
    calendar,
    flatten,
    onError: (date, error) => printError(`run of ${date}`, error),
  })
  const server = createServer(context, store, schedule)
  try {
    if (server === undefined)
      console.log('webhook  none: WEBHOOK_SECRET_TOKEN is not set (see telelake start --help)')
    else {
      const url = await listen(server, {
        host: config.WEBHOOK_HOST,
        port: config.WEBHOOK_PORT,
        defaultPort: 8787,
      })
      console.log(`webhook  ${url}${WEBHOOK_PATH}`)
      console.log(`outbound ${url}${OUTBOUND_PATH}`)
    }
    console.log('Ctrl-C ends it.')
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    if (server !== undefined) await closeServer(server)
    await schedule.stop()
  }
}

function createServer(
  { config, calendar }: Context,
  store: ObjectStore,
  schedule: Schedule,
): Server | undefined {
  if (config.WEBHOOK_SECRET_TOKEN === undefined) return undefined
  const options: ReceiveUpdateOptions = {
    store,
    calendar,
    secretToken: config.WEBHOOK_SECRET_TOKEN,
    allowedChatIds: config.ALLOWED_CHAT_IDS,
    log: printLog,
  }
  const noted =
    (receive: ReturnType<typeof createWebhookHandler>): typeof receive =>
    async (event): Promise<WebhookAnswer> => {
      const answer = await receive(event)
      if (answer.statusCode === 200) schedule.noteArrival()
      return answer
    }
  return createWebhookServer({
    hasSecret: createSecretCheck(options.secretToken),
    receive: noted(createWebhookHandler(options)),
    receiveOutbound: noted(createOutboundHandler(options)),
  })
}
