import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

/** A request as it goes over the wire. */
export interface HttpRequest {
  method: string
  path: string // with its query
  headers: Record<string, string>
  body?: Uint8Array | undefined
}

/** The whole answer to it; header names in lower case. */
export interface HttpResponse {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
}

/** Sends one request. Rejects when no whole answer comes. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>

const CONNECTIONS = 64
const CONNECT_MS = 5_000
const SILENCE_MS = 30_000 // for headers, and between two pieces of a body

/** Node's own client: dear per request, but there at once. For the few requests of a webhook. */
export function nodeTransport(origin: URL): Transport {
  const isTls = origin.protocol === 'https:'
  const options = { keepAlive: true, maxSockets: CONNECTIONS }
  const agent = isTls ? new HttpsAgent(options) : new HttpAgent(options)
  const open = isTls ? httpsRequest : httpRequest
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': body.byteLength }
      const request = open(
        origin,
        { method, path, agent, timeout: SILENCE_MS, headers: { ...headers, ...length } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject) // also when the body ends before its length
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          )
        },
      )
      request.on('timeout', () => request.destroy(new Error(`no answer within ${SILENCE_MS} ms`)))
      request.on('error', reject)
      request.end(body)
    })
}

/**
 * undici's client, loaded with the first request: 30 ms once, then a third of what Node's own costs. For the many
 * reads of a day. Its dispatch interface is used as it is, for a stream of each body would cost as much again.
 */
export function undiciTransport(origin: URL): Transport {
  const opened = import('undici/lib/dispatcher/pool.js').then(
    ({ default: Pool }) =>
      new Pool(origin, {
        connections: CONNECTIONS,
        connectTimeout: CONNECT_MS,
        headersTimeout: SILENCE_MS,
        bodyTimeout: SILENCE_MS,
      }),
  )
  opened.catch(() => undefined) // told by the request that awaits it
  return async (request) => {
    const pool = await opened
    return new Promise((resolve, reject) => {
      let status = 0
      let headers: HttpResponse['headers'] = {}
      const chunks: Buffer[] = []
      pool.dispatch(
        { ...request, method: request.method, body: request.body ?? null },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, statusCode, fields) => {
            status = statusCode
            headers = fields
          },
          onResponseData: (_controller, chunk) => {
            chunks.push(chunk)
          },
          onResponseEnd: () =>
            resolve({ status, headers, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) }),
          onResponseError: (_controller, error) => reject(error),
        },
      )
    })
  }
}
