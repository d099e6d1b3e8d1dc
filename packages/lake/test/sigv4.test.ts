import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PAYLOAD, encodePath, encodeQuery, Signer } from '../src/s3/sigv4.ts'

/** SHA-256 and HMAC as the SDK's signer wants them. */
class Sha256 {
  readonly #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array)
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(data as Uint8Array)
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }

  reset(): void {}
}

const word = fc.stringMatching(/^[A-Za-z0-9/+=]{1,40}$/)
const credentials = fc.record(
  { accessKeyId: fc.stringMatching(/^[A-Z0-9]{16,20}$/), secretAccessKey: word, sessionToken: word },
  { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
)
const key = fc
  .array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((path) => path.isWellFormed())
const query = fc.dictionary(
  fc.stringMatching(/^[a-z-]{1,12}$/),
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  { maxKeys: 4 },
)
const headers = fc.dictionary(
  fc.stringMatching(/^x-amz-meta-[a-z0-9-]{1,12}$/),
  fc.stringMatching(/^[ -~]{0,30}$/),
  { maxKeys: 4 },
)

describe('Signer', () => {
  it('signs any request as the signer of the AWS SDK does', async () => {
    const signer = new Signer('sa-east-1')
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          method: fc.constantFrom('GET', 'PUT', 'DELETE'),
          key,
          query,
          headers,
          credentials,
          payload: fc.option(fc.string(), { nil: undefined }),
          now: fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        }),
        async ({ method, key, query, headers, credentials, payload, now }) => {
          const host = 'lake.s3.sa-east-1.amazonaws.com'
          const path = `/${encodePath(key)}`
          const payloadHash =
            payload === undefined ? EMPTY_PAYLOAD : createHash('sha256').update(payload).digest('hex')
          const theirs = await new SignatureV4({
            credentials,
            region: 'sa-east-1',
            service: 's3',
            sha256: Sha256,
            uriEscapePath: false,
            applyChecksum: false,
          }).sign(
            {
              method,
              hostname: host,
              path,
              protocol: 'https:',
              query,
              headers: { host, 'x-amz-content-sha256': payloadHash, ...headers },
            },
            { signingDate: now },
          )

          const ours = signer.sign(
            { method, host, path, query: encodeQuery(query), headers, payloadHash },
            credentials,
            now.getTime(),
          )

          expect(ours.authorization).toBe(theirs.headers.authorization)
          expect(ours['x-amz-date']).toBe(theirs.headers['x-amz-date'])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps nothing of a request that would make the next one wrong: other keys, with a token or without, another day', () => {
    const kept = new Signer('us-east-1')
    const headers = { 'x-amz-checksum-mode': 'ENABLED' } // one object, as reads hand in
    const request = { method: 'GET', host: 'h', path: '/a', query: '', headers, payloadHash: EMPTY_PAYLOAD }
    const identities = [
      { accessKeyId: 'A', secretAccessKey: 'one' },
      { accessKeyId: 'A', secretAccessKey: 'one', sessionToken: 'token' },
      { accessKeyId: 'B', secretAccessKey: 'two', sessionToken: 'token' },
    ]
    for (const day of ['2026-03-10', '2026-03-11', '2026-03-10'])
      for (const identity of [...identities, ...identities]) {
        const now = Date.parse(`${day}T12:00:00Z`)
        expect(kept.sign(request, identity, now)).toEqual(new Signer('us-east-1').sign(request, identity, now))
      }
  })

  it('encodes a path so that it reads back as the key', () => {
    fc.assert(
      fc.property(key, (path) => {
        expect(encodePath(path)).toMatch(/^[A-Za-z0-9_.~/%-]*$/)
        expect(decodeURIComponent(encodePath(path))).toBe(path)
      }),
    )
  })
})
