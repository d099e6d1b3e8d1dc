import { createHash } from 'node:crypto'
import { rejectedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { ReceiveUpdateOptions, WebhookEvent } from './webhook-handler.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
import type { RejectedReason } from '../records/rejected-record.ts'
import { createSecretCheck } from './secret-check.ts'

/** What came with the right secret, and when. */
export interface SignedRequest {
  body: Buffer
  receivedAt: Date
  receivedDate: string // of `receivedAt` on the lake's calendar
}

/** A reader of events: undefined, and nothing else read, where the secret is missing or wrong. */
export function createRequestReader({
  calendar,
  secretToken,
  now = () => new Date(),
}: Pick<ReceiveUpdateOptions, 'calendar' | 'secretToken' | 'now'>): (
  event: WebhookEvent,
) => SignedRequest | undefined {
  const hasSecret = createSecretCheck(secretToken)
  return (event) => {
    if (!hasSecret(event)) return undefined
    const receivedAt = now()
    return {
      body: Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8'),
      receivedAt,
      receivedDate: calendar.at(receivedAt.getTime()).date,
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
export function errorLine(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
