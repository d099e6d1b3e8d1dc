import type { WebhookAnswer } from '@telelake/pipeline/receive-update'

/** The same handler, each 503 of which is counted as a metric. What counts is loaded on the first: starts stay fast. */
export function countFailures<Event>(
  handle: (event: Event) => Promise<WebhookAnswer>,
): (event: Event) => Promise<WebhookAnswer> {
  return async (event) => {
    const answer = await handle(event)
    if (answer.statusCode === 503) {
      const { countFailure } = await import('./webhook-metrics.ts')
      countFailure()
    }
    return answer
  }
}
