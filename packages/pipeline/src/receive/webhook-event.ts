import type { Calendar, ObjectStore } from '@telelake/lake'
import type { Log } from '../report/log.ts'

/**
 * What the handlers read of an API Gateway HTTP API event, payload format 2.0. Header names are lower case there.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface WebhookEvent {
  rawPath?: string
  headers?: Readonly<Record<string, string | undefined>>
  body?: string
  isBase64Encoded?: boolean
}

/** The answer to API Gateway, and through it to Telegram; neither reads a body. */
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
