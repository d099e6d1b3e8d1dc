import type { Agent } from 'node:http'
import type { Dispatcher, Pool } from 'undici'

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

/**
 * Node's own client: slower per request, faster to load: 14 ms with the first. For the few requests of a webhook. It is
 * not imported: that reads every name that `node:http` exports, one of which is the undici inside Node, 20 ms more.
 */
export function nodeTransport(origin: URL): Transport {
  let agent: Agent | undefined
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const http = process.getBuiltinModule(origin.protocol === 'https:' ? 'node:https' : 'node:http')
      agent ??= new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
      const length = body === undefined ? {} : { 'content-length': body.byteLength }
      const request = http.request(
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
  let pool: Pool | undefined
  opened.then(
    (it) => (pool = it),
    () => undefined, // told by the request that awaits it
  )
  return (request) =>
    pool === undefined ? opened.then((it) => dispatched(it, request)) : dispatched(pool, request)
}

function dispatched(pool: Pool, { method, path, headers, body }: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    pool.dispatch({ method, path, headers, body: body ?? null }, new WholeResponse(resolve, reject))
  })
}

/** Gathers an answer as it comes. */
class WholeResponse implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: HttpResponse) => void
  readonly #reject: (error: Error) => void
  #status = 0
  #headers: HttpResponse['headers'] = {}
  readonly #chunks: Buffer[] = []

  constructor(resolve: (response: HttpResponse) => void, reject: (error: Error) => void) {
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(): void {
    // It is under way.
  }

  onResponseStart(_controller: unknown, status: number, headers: HttpResponse['headers']): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    const [first] = this.#chunks
    const body = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks)
    this.#resolve({ status: this.#status, headers: this.#headers, body })
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#reject(error)
  }
}
