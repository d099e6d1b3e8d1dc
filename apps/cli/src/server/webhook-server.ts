import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { OUTBOUND_PATH } from '@telelake/pipeline/receive-outbound'
import type { WebhookAnswer, WebhookEvent } from '@telelake/pipeline/receive-update'

/** Where the webhook is, below the server's address. */
export const WEBHOOK_PATH = '/telegram'

/** The largest request Lambda accepts; updates are a few kB. */
const MAX_BODY_BYTES = 6 * 1024 * 1024

type Receive = (event: WebhookEvent) => Promise<WebhookAnswer>

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * An HTTP server that hands each POST to `/telegram` to the webhook's handler as API Gateway would: the same event, and
 * the handler's status as the answer; each POST to `/outbound` likewise to a second handler, if there is one. 404 and 405 to anything else, 413 to a body above 6 MB.
 */
export function createWebhookServer(receive: Receive, receiveOutbound?: Receive): Server {
  const handlers = new Map([
    [WEBHOOK_PATH, receive],
    [OUTBOUND_PATH, receiveOutbound],
  ])
  return createServer((request, response) => {
    void answer(request, handlers)
      .then((status) => end(response, status))
      .catch(() => end(response, 500)) // the client disconnected
  })
}

async function answer(
  request: IncomingMessage,
  handlers: ReadonlyMap<string, Receive | undefined>,
): Promise<number> {
  const receive = handlers.get(request.url?.split('?', 1)[0] ?? '')
  if (receive === undefined) return 404
  if (request.method !== 'POST') return 405
  const body = await readBody(request)
  return body === undefined ? 413 : (await receive(eventOf(request, body))).statusCode
}

/** @returns undefined when it is too long; what follows is then not read */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Leaving the loop must not destroy the connection: the answer goes over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
function eventOf(request: IncomingMessage, body: Buffer): WebhookEvent {
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
  )
  try {
    return { headers, body: utf8.decode(body), isBase64Encoded: false }
  } catch {
    return { headers, body: body.toString('base64'), isBase64Encoded: true }
  }
}

function end(response: ServerResponse, status: number): void {
  const headers = {
    'content-length': '0',
    ...(status === 405 && { allow: 'POST' }),
    ...(status === 413 && { connection: 'close' }),
  }
  if (!response.headersSent) response.writeHead(status, headers).end()
}
