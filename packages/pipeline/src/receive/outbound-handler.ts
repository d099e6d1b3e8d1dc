import { rawOutboundKey } from '@telelake/lake'
import { readSent } from '../records/read-sent.ts'
import { createRequestHandler, keepRejected } from './signed-request.ts'
import type { ReceiveUpdateOptions, WebhookAnswer, WebhookEvent } from './webhook-event.ts'

/** Where a bot's own sends are posted, below the address of the webhook's server. */
export const OUTBOUND_PATH = '/outbound'

/** Whether an event of API Gateway is one for `createOutboundHandler`; a stage's name may stand before the path. */
export function isOutbound(event: WebhookEvent): boolean {
  return event.rawPath?.endsWith(OUTBOUND_PATH) ?? false
}

/**
 * The handler of what a bot sent itself, which no webhook delivers: the Bot API's answer to a send in, one raw object
 * for each message out. An answer with one message is kept byte for byte; an album is split, each message in an answer
 * of its own. The first version of a message stays: the same chat and message again writes nothing.
 *
 * 401 to a wrong or missing secret, before anything else is read. 200 once everything is durable, was stored before, is
 * from a chat that is not allowed (not stored), or is not a message: that is kept under `rejected/` and not asked for
 * again, since the same would be rejected again. 503 when the store fails: send it again. Never throws.
 */
export function createOutboundHandler(
  options: ReceiveUpdateOptions,
): (event: WebhookEvent) => Promise<WebhookAnswer> {
  const { store, log = () => undefined } = options
  const allowed = options.allowedChatIds && new Set(options.allowedChatIds)

  return createRequestHandler(options, 'the bot', async (request) => {
    const { body, receivedAt, receivedDate } = request
    const { messages, isAlbum, problem } = readSent(body)
    for (const { chatId, messageId, message } of messages) {
      if (allowed !== undefined && !allowed.has(chatId)) {
        log('warn', 'message was sent to a chat that is not allowed', { chat_id: chatId })
        continue
      }
      const bytes = isAlbum ? Buffer.from(JSON.stringify({ ok: true, result: message })) : body
      await store.putIfAbsent(rawOutboundKey(receivedDate, chatId, messageId), bytes, { receivedAt })
    }
    if (problem !== undefined)
      log(
        'warn',
        'signed request holds something that is not a sent message',
        await keepRejected(store, request, problem),
      )
  })
}
