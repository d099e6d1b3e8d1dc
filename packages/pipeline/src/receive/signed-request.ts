import { createHash } from 'node:crypto'
import { rejectedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { rejectedRecord } from '../records/rejected-record.ts'
import type { RejectedReason } from '../records/rejected-record.ts'
import { createSecretCheck } from './secret-check.ts'
import type { ReceiveUpdateOptions, WebhookAnswer, WebhookEvent } from './webhook-event.ts'

/** What came with the right secret, and when. */
export interface SignedRequest {
  body: Buffer
  receivedAt: Date
  receivedDate: string // of `receivedAt` on the lake's calendar
}

/**
 * A handler of events: 401, and nothing else read, where the secret is missing or wrong; 200 when the request was kept;
 * 503 when that failed. Never throws.
 *
 * @param sender - who is asked to send again, as the log names them
 * @param keep - resolves when everything of the request is durable
 */
export function createRequestHandler(
  { calendar, secretToken, now = () => new Date(), log }: ReceiveUpdateOptions,
  sender: string,
  keep: (request: SignedRequest) => Promise<void>,
): (event: WebhookEvent) => Promise<WebhookAnswer> {
  const hasSecret = createSecretCheck(secretToken)
  return async (event) => {
    if (!hasSecret(event)) return { statusCode: 401 }
    const receivedAt = now()
    try {
      await keep({
        body: Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8'),
        receivedAt,
        receivedDate: calendar.at(receivedAt.getTime()).date,
      })
      return { statusCode: 200 }
    } catch (error) {
      log?.('error', `store failed, ${sender} is asked to send again`, { error: errorLine(error) })
      return { statusCode: 503 }
    }
  }
}

/** Keep a request under `rejected/`; the same again is the same record. @returns what a log says of it */
export async function keepRejected(
  store: ObjectStore,
  { body, receivedAt, receivedDate }: SignedRequest,
  { reason, detail }: { reason: RejectedReason; detail: string },
): Promise<{ reason: RejectedReason; bytes: number; name: string }> {
  const name = createHash('sha256').update(body).digest('hex')
  const record = rejectedRecord(reason, detail, null, body)
  await store.putIfAbsent(rejectedKey(receivedDate, name), record, { receivedAt })
  return { reason, bytes: body.byteLength, name }
}

/** An error as one line of a log. */
function errorLine(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
