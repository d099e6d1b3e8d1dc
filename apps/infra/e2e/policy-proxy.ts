import { once } from 'node:events'
import { Agent, createServer, request as forward } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PolicyDocument } from '../src/bucket-policy.ts'
import { denies } from '../test/denies.ts'
import type { PolicyRequest } from '../test/denies.ts'

/**
 * S3 as far as the policies of its buckets decide: a proxy that refuses what they deny and passes everything else on. What
 * it cannot show: the sentence of AWS's error, and policies that allow.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export class PolicyProxy {
  readonly denied: string[] = [] // `<action> <ARN>`
  /** Called with each request before it is passed on. */
  onRequest: (method: string, path: string) => void = () => undefined
  readonly #policies: ReadonlyMap<string, PolicyDocument>
  readonly #target: URL
  readonly #agent = new Agent({ keepAlive: true })
  readonly #server = createServer((request, response) => {
    void this.#serve(request, response).catch(() => response.destroy())
  })

  /** @param policies - by the name of the bucket */
  constructor(target: string, policies: ReadonlyMap<string, PolicyDocument>) {
    this.#target = new URL(target)
    this.#policies = policies
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
    const { method = '', url = '/', headers } = request
    this.onRequest(method, url)
    const asked = requestOf(request)
    const policy = this.#policies.get(asked.bucket)
    if (policy !== undefined && denies(policy, asked)) {
      this.denied.push(`${asked.action} ${asked.resource}`)
      request.resume()
      const xml = '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code></Error>'
      return void response.writeHead(403, { 'content-type': 'application/xml' }).end(xml)
    }
    // The headers go on as they came: they are signed, `Host` among them.
    const { hostname, port } = this.#target
    const onward = forward({ hostname, port, method, path: url, headers, agent: this.#agent })
    request.pipe(onward)
    const [answer] = (await once(onward, 'response')) as [IncomingMessage]
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  }
}

/** A request of S3 as the policy of a bucket sees it. The stand-in has no TLS; clients of the stack always do. */
function requestOf({ method = '', url = '/', headers }: IncomingMessage): PolicyRequest & { bucket: string } {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, bucket = '', ...parts] = decodeURIComponent(pathname).split('/')
  const resource = `arn:aws:s3:::${[bucket, ...parts].join('/')}`
  const isWrite = (method === 'PUT' || method === 'POST') && !searchParams.has('delete')
  const creates = isWrite && !searchParams.has('partNumber') && !searchParams.has('uploads')
  return {
    bucket,
    resource,
    action: isWrite
      ? 's3:PutObject'
      : method === 'GET' || method === 'HEAD'
        ? 's3:GetObject'
        : 's3:DeleteObject',
    context: {
      'aws:SecureTransport': 'true',
      's3:ObjectCreationOperation': String(creates),
      ...(headers['if-none-match'] !== undefined && { 's3:if-none-match': headers['if-none-match'] }),
    },
  }
}
