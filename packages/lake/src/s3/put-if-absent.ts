import { setTimeout as delay } from 'node:timers/promises'

const CONFLICT_ATTEMPTS = 6

/**
 * Send a conditional put until S3 has decided it: false when the key is taken. 409 means that another write of this key is
 * under way; which of them wins is known soon.
 *
 * @param send - one request with `If-None-Match: *`
 * @param statusOf - the HTTP status in an error of `send`
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export async function putIfAbsent(
  send: () => Promise<unknown>,
  statusOf: (error: unknown) => number | undefined,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await send()
      return true
    } catch (error) {
      if (statusOf(error) === 412) return false
      if (statusOf(error) !== 409 || attempt === CONFLICT_ATTEMPTS) throw error
      await delay(Math.random() * 50 * 2 ** attempt)
    }
  }
}
