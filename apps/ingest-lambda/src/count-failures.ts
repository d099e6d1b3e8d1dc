import type { WebhookAnswer } from '@telelake/pipeline/receive-update'

/** The same handler, which counts each 503 as a metric. The code that counts is loaded with the first 503: starts stay fast. */
export function countFailures<Arguments extends unknown[]>(
  handle: (...args: Arguments) => Promise<WebhookAnswer>,
): (...args: Arguments) => Promise<WebhookAnswer> {
  return async (...args) => {
    const answer = await handle(...args)
    if (answer.statusCode === 503) {
      const { countFailure } = await import('./webhook-metrics.ts')
      countFailure()
    }
    return answer
  }
}
