import { setTimeout as delay } from 'node:timers/promises'
import type { HttpResponse, Transport } from './http-transport.ts'
import { nodeCrypto } from './node-modules.ts'
import type { S3Access } from './access.ts'
import { EMPTY_PAYLOAD, encodePath, encodeQuery, Signer } from './sigv4.ts'

const ATTEMPTS = 5
const RETRY_BASE_MS = 100
const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])
const RETRIED_CODES: ReadonlySet<string> = new Set([
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'ExpiredToken',
  'TokenRefreshRequired',
])

/** S3 refused; the name is its code, such as NoSuchBucket or AccessDenied. */
export class S3Error extends Error {
  override readonly name: string
  readonly status: number

  constructor(code: string, status: number) {
    super(`S3: expected success, got ${status} ${code}`)
    this.name = code
    this.status = status
  }
}

export interface S3Request {
  method: string
  key: string // '' for the bucket itself
  query?: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array
}

/** Signed requests to one bucket. What may go better the next time is tried up to five times, as the SDK would. */
export class S3Connection {
  readonly #access: S3Access
  readonly #signer: Signer
  #clockOffsetMs = 0

  constructor(access: S3Access) {
    this.#access = access
    this.#signer = new Signer(access.region)
  }

  /** @throws {S3Error} S3 refused. Whatever else is thrown: no answer came. */
  async send(transport: Transport, request: S3Request): Promise<HttpResponse> {
    const payloadHash = request.body === undefined ? EMPTY_PAYLOAD : nodeCrypto().hash('sha256', request.body)
    let isStale = false
    for (let attempt = 1; ; attempt++) {
      let answer: HttpResponse | undefined
      try {
        answer = await this.#sendOnce(transport, request, payloadHash, isStale)
      } catch (error) {
        if (attempt === ATTEMPTS) throw error
      }
      if (answer !== undefined && answer.status < 300) return answer
      if (answer !== undefined) {
        const error = errorOf(answer)
        const isRetried = RETRIED_STATUS.has(answer.status) || RETRIED_CODES.has(error.name)
        if (!isRetried || attempt === ATTEMPTS) throw error
        isStale = error.name === 'ExpiredToken' || error.name === 'TokenRefreshRequired'
        if (error.name === 'RequestTimeTooSkewed') this.#followClock(answer)
      }
      await delay(Math.random() * RETRY_BASE_MS * 2 ** attempt)
    }
  }

  async #sendOnce(
    transport: Transport,
    { method, key, query, headers = {}, body }: S3Request,
    payloadHash: string,
    isStale: boolean,
  ): Promise<HttpResponse> {
    const given = this.#access.credentials(isStale)
    const credentials = given instanceof Promise ? await given : given
    const path = `${this.#access.path}/${encodePath(key)}`
    const search = query === undefined ? '' : encodeQuery(query)
    const { host } = this.#access.origin
    const signed = this.#signer.sign(
      { method, host, path, query: search, headers, payloadHash },
      credentials,
      Date.now() + this.#clockOffsetMs,
    )
    return await transport({ method, path: search === '' ? path : `${path}?${search}`, headers: signed, body })
  }

  #followClock(answer: HttpResponse): void {
    const serverTime = Date.parse(String(answer.headers.date))
    if (!Number.isNaN(serverTime)) this.#clockOffsetMs = serverTime - Date.now()
  }
}

function errorOf({ status, body }: HttpResponse): S3Error {
  const code = /<Code>([\w.]{1,100})<\/Code>/.exec(body.toString('latin1'))?.[1]
  return new S3Error(code ?? (status === 404 ? 'NotFound' : `Status${status}`), status)
}
