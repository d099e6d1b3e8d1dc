import { createHash, timingSafeEqual } from 'node:crypto'
import { SECRET_TOKEN_HEADER } from '@telelake/telegram-schema'
import type { WebhookEvent } from './webhook-event.ts'

/**
 * Whether requests carry the secret. It takes the same time for every guess: digests are of one length. Only headers are
 * read, so a server can ask before it reads a body.
 */
export function createSecretCheck(secretToken: string): (event: WebhookEvent) => boolean {
  const expected = digest(secretToken)
  return ({ headers }) => {
    const given = headers?.[SECRET_TOKEN_HEADER]
    return given !== undefined && timingSafeEqual(digest(given), expected)
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
