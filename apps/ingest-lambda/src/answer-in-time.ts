import type { ReceiveUpdateOptions, WebhookAnswer } from '@telelake/pipeline/receive-update'

/** What is used of the context that Lambda passes to a handler. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number
}

/** Logged where the time of a request was over before its update was stored. */
export const NO_ANSWER_IN_TIME = 'store gave no answer in time, Telegram is asked to send again'

/** Milliseconds before the time limit of the function at which a request is answered, to leave time for its log and metric. */
export const ANSWER_RESERVE_MS = 1_000

/**
 * The same handler, which answers 503 before Lambda would end it. A store may be silent for longer than the function may run (the HTTP
 * client gives up after 30 s), and a function that is killed writes neither log nor metric. Telegram sends the update again; if it was
 * stored after all, the second one is a duplicate that is not written.
 */
export function answerInTime<Event>(
  handle: (event: Event) => Promise<WebhookAnswer>,
  log: NonNullable<ReceiveUpdateOptions['log']>,
): (event: Event, context?: LambdaContext) => Promise<WebhookAnswer> {
  return (event, context) => {
    if (context === undefined) return handle(event)
    const limitMs = Math.max(0, context.getRemainingTimeInMillis() - ANSWER_RESERVE_MS)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<WebhookAnswer>((resolve) => {
      timer = setTimeout(() => {
        log('error', NO_ANSWER_IN_TIME, { waited_ms: limitMs })
        resolve({ statusCode: 503 })
      }, limitMs)
    })
    return Promise.race([handle(event), late]).finally(() => clearTimeout(timer))
  }
}
