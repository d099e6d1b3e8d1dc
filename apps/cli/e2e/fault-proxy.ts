import { once } from 'node:events'
import { Agent, createServer, request as forward } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * What becomes of one request. `reset`: the connection breaks before the server hears of it. `lost-answer`: the server
 * does it, and the connection breaks before the client hears. `truncate`: half of the answer's body, then the connection
 * breaks. `stall`: no answer ever. `slow`: half a second late. A number: that status, the server hears nothing.
 */
export type Fault = 'reset' | 'lost-answer' | 'truncate' | 'stall' | 'slow' | 409 | 412 | 500 | 503

/** A request as the choice of a fault sees it. */
export interface SeenRequest {
  method: string
  path: string // with query, escaped
  isConditional: boolean // carries If-None-Match
  count: number // requests so far, this one included
}

const codes = {
  409: 'ConditionalRequestConflict',
  412: 'PreconditionFailed',
  500: 'InternalError',
  503: 'SlowDown',
}

/** An HTTP proxy between a client and an S3 server. Each request suffers what `choose` says; undefined: nothing. */
export class FaultProxy {
  choose: (request: SeenRequest) => Fault | undefined = () => undefined
  requests = 0
  /** How often each fault was done. */
  readonly done = new Map<Fault, number>()
  readonly #target: URL
  readonly #agent = new Agent({ keepAlive: true })
  readonly #server = createServer((request, response) => {
    void this.#serve(request, response).catch(() => response.destroy())
  })

  constructor(target: string) {
    this.#target = new URL(target)
  }

  /** @returns the endpoint for clients */
  async open(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
    this.#agent.destroy()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.choose({
      method: request.method ?? '',
      path: request.url ?? '',
      isConditional: request.headers['if-none-match'] !== undefined,
      count: ++this.requests,
    })
    if (fault !== undefined) this.done.set(fault, (this.done.get(fault) ?? 0) + 1)
    if (fault === 'stall') return
    if (fault === 'reset') return void request.socket.resetAndDestroy()
    if (fault === 'slow') await delay(500)

    const body = await bytesOf(request)
    if (typeof fault === 'number') return refuse(response, fault)
    const answer = await this.#ask(request, body)
    const answered = await bytesOf(answer)
    if (fault === 'lost-answer') return void request.socket.resetAndDestroy()

    const headers = { ...answer.headers }
    delete headers['transfer-encoding']
    if (request.method !== 'HEAD' && answer.statusCode !== 204)
      headers['content-length'] = String(answered.length)
    response.writeHead(answer.statusCode ?? 502, headers)
    if (fault !== 'truncate' || answered.length === 0) return void response.end(answered)
    response.write(answered.subarray(0, answered.length >> 1), () => request.socket.resetAndDestroy())
  }

  /** The headers go on as they came: they are signed, `Host` among them. */
  async #ask(request: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { hostname, port } = this.#target
    const { method, url, headers } = request
    const asked = forward({ hostname, port, method, path: url, headers, agent: this.#agent })
    asked.end(body)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return answer
  }
}

/** By events: iterating costs three times as much, and a load sends hundreds of thousands. */
function bytesOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => resolve(Buffer.concat(chunks)))
    message.on('error', reject)
  })
}

function refuse(response: ServerResponse, status: keyof typeof codes): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${codes[status]}</Code><Message>injected</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': xml.length }).end(xml)
}

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
