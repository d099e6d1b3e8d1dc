import { rawUpdateKey } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { chatIdsOf } from './chat-ids.ts'
import type { Log } from '../report/log.ts'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import { createRequestReader, errorLine, keepRejected } from './signed-request.ts'

export type { Log } from '../report/log.ts'

/**
 * What the handler reads of an API Gateway HTTP API event, payload format 2.0. Header names are lower case there.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface WebhookEvent {
  rawPath?: string
  headers?: Readonly<Record<string, string | undefined>>
  body?: string
  isBase64Encoded?: boolean
}

/** The answer to API Gateway, and through it to Telegram; a body has nothing to say to either. */
export interface WebhookAnswer {
  statusCode: 200 | 401 | 503
}

export interface ReceiveUpdateOptions {
  store: ObjectStore
  calendar: Calendar
  secretToken: string // what X-Telegram-Bot-Api-Secret-Token must hold
  allowedChatIds?: readonly number[] | undefined // default: every chat
  now?: () => Date // default: the clock
  log?: Log // default: silence
}

/**
 * The handler of a bot's webhook: one update in, one raw object out, byte for byte.
 *
 * 401 to a wrong or missing secret, before anything else is read. 200 once the update is durable, was stored before,
 * is from a chat that is not allowed (not stored), or is no update at all (kept under `rejected/`, so that it does not
 * block the queue of its chat). 503 when the store fails, so that Telegram sends it again. Never throws.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export function createWebhookHandler(
  options: ReceiveUpdateOptions,
): (event: WebhookEvent) => Promise<WebhookAnswer> {
  const { store, log = () => undefined } = options
  const readRequest = createRequestReader(options)
  const allowed = options.allowedChatIds && new Set(options.allowedChatIds)

  return async (event) => {
    const request = readRequest(event)
    if (request === undefined) return { statusCode: 401 }
    const { body, receivedAt, receivedDate } = request
    const update = readUpdate(body)
    try {
      if (!isUpdate(update)) {
        log('warn', 'signed request is no update', await keepRejected(store, request, update))
        return { statusCode: 200 }
      }
      if (allowed !== undefined) {
        const chatIds = chatIdsOf(update)
        if (chatIds.length > 0 && !chatIds.some((id) => allowed.has(id))) {
          log('warn', 'update is from a chat that is not allowed', {
            update_id: update.update_id,
            chat_id: chatIds[0],
          })
          return { statusCode: 200 }
        }
      }
      await store.putIfAbsent(rawUpdateKey(receivedDate, update.update_id), body, { receivedAt })
      return { statusCode: 200 }
    } catch (error) {
      log('error', 'store failed, Telegram is asked to send again', { error: errorLine(error) })
      return { statusCode: 503 }
    }
  }
}
