import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import { OUTBOUND_PATH } from '@telelake/pipeline/receive-outbound'
import type { WebhookAnswer, WebhookEvent } from '@telelake/pipeline/receive-update'
import { BodyReader } from './body-reader.ts'

/** Where the webhook is, below the server's address. */
export const WEBHOOK_PATH = '/telegram'

/** A request that takes longer than this is no update: they are a few kB. Idle connections are closed. */
const timeouts: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
}

/** Telegram opens at most 100; each connection without a secret costs up to 64 KiB until it is refused. */
const MAX_CONNECTIONS = 1_000

type Receive = (event: WebhookEvent) => Promise<WebhookAnswer>

/** Who may post to the server, and what receives it. */
export interface WebhookServerOptions {
  hasSecret: (event: WebhookEvent) => boolean // asked with the headers, before a byte of the body is read
  receive?: Receive // of POST /telegram
  receiveOutbound?: Receive // of POST /outbound
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * An HTTP server that passes each POST to the handler of its path as API Gateway would: the same event, and the
 * handler's status as the answer.
 *
 * Refused from the headers alone: 404 and 405 to anything else, 401 without the secret, 413 to a body above 6 MB. 503
 * when bodies under way already hold 64 MB. Refusing closes the connection.
 */
export function createWebhookServer({ hasSecret, receive, receiveOutbound }: WebhookServerOptions): Server {
  const handlers = new Map([
    [WEBHOOK_PATH, receive],
    [OUTBOUND_PATH, receiveOutbound],
  ])
  const bodies = new BodyReader()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<number> => {
    const handler = handlers.get(request.url?.split('?', 1)[0] ?? '')
    if (handler === undefined) return 404
    if (request.method !== 'POST') return 405
    const headers = headersOf(request)
    if (!hasSecret({ headers })) return 401
    const refusal = bodies.refusalOf(request)
    if (refusal !== undefined) return refusal
    if (headers['expect'] !== undefined) response.writeContinue()
    return bodies.read(request, async (body) => (await handler({ headers, ...bodyOf(body) })).statusCode)
  }
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    void answer(request, response)
      .then((status) => end(response, status))
      .catch(() => end(response, 500)) // the client disconnected
  }
  const server = createServer(timeouts, respond)
  server.on('checkContinue', respond) // else Node asks for the body before the secret is checked
  server.maxConnections = MAX_CONNECTIONS
  return server
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
function headersOf(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
  )
}

function bodyOf(body: Buffer): Pick<WebhookEvent, 'body' | 'isBase64Encoded'> {
  try {
    return { body: utf8.decode(body), isBase64Encoded: false }
  } catch {
    return { body: body.toString('base64'), isBase64Encoded: true }
  }
}

function end(response: ServerResponse, status: number): void {
  const isRead = response.req.readableEnded
  const headers = {
    'content-length': '0',
    ...(status === 405 && { allow: 'POST' }),
    ...(!isRead && { connection: 'close' }),
  }
  if (!response.headersSent) response.writeHead(status, headers).end()
}
