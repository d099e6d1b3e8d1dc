import { rawUpdateKey } from '@telelake/lake'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import { NOT_AN_UPDATE } from '../report/log-sentences.ts'
import { chatIdsOf } from './chat-ids.ts'
import { createRequestHandler, keepRejected } from './signed-request.ts'
import type { ReceiveUpdateOptions, WebhookAnswer, WebhookEvent } from './webhook-event.ts'

export type { Log } from '../report/log.ts'
export { createSecretCheck } from './secret-check.ts'
export type { ReceiveUpdateOptions, WebhookAnswer, WebhookEvent } from './webhook-event.ts'

/**
 * The handler of a bot's webhook: one update in, one raw object out, byte for byte.
 *
 * 401 to a wrong or missing secret, before anything else is read. 200 once the update is durable, was stored before,
 * is from a chat that is not allowed (not stored), or is not an update at all (kept under `rejected/`, so that it does not
 * block the queue of its chat). 503 when the store fails, so that Telegram sends it again. Never throws.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export function createWebhookHandler(
  options: ReceiveUpdateOptions,
): (event: WebhookEvent) => Promise<WebhookAnswer> {
  const { store, log = () => undefined } = options
  const allowed = options.allowedChatIds && new Set(options.allowedChatIds)

  return createRequestHandler(options, 'Telegram', async (request) => {
    const { body, receivedAt, receivedDate } = request
    const update = readUpdate(body)
    if (!isUpdate(update)) return log('warn', NOT_AN_UPDATE, await keepRejected(store, request, update))
    if (allowed !== undefined) {
      const chatIds = chatIdsOf(update)
      if (chatIds.length > 0 && !chatIds.some((id) => allowed.has(id)))
        return log('warn', 'update is from a chat that is not allowed', {
          update_id: update.update_id,
          chat_id: chatIds[0],
        })
    }
    await store.putIfAbsent(rawUpdateKey(receivedDate, update.update_id), body, { receivedAt })
  })
}
