import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { StoreError } from '@telelake/lake'
import { S3LeanStore } from '../src/s3/lean-store.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A store on a server that answers the requests in turn, and the last answer to all that follow. */
async function storeOn(...answers: [Answer, ...Answer[]]): Promise<{
  store: S3LeanStore
  requests: IncomingMessage[]
  stale: boolean[]
}> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]!
    requests.push(request)
    request.resume().on('end', () => answer(response, request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stale: boolean[] = []
  const store = new S3LeanStore(
    { bucket: 'lake', prefix: '', endpoint },
    {
      origin: new URL(endpoint),
      path: '/lake',
      region: 'sa-east-1',
      credentials: (isStale = false) => {
        stale.push(isStale)
        return Promise.resolve({
          accessKeyId: isStale ? 'RENEWED' : 'EXPIRED',
          secretAccessKey: 'secret',
          sessionToken: isStale ? 'new-token' : 'old-token',
        })
      },
    },
  )
  return { store, requests, stale }
}

function checksum(body: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return bytes.toString('base64')
}

const refusal =
  (status: number, code: string): Answer =>
  (response) =>
    void response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)

const object =
  (body: string, sum: string = checksum(body)): Answer =>
  (response) =>
    void response.writeHead(200, { 'x-amz-checksum-crc32': sum }).end(body)

/** Promises more than it sends, then hangs up. */
const cutShort: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100', 'x-amz-checksum-crc32': checksum('half') })
  response.write('half', () => response.destroy())
}

const stored: Answer = (response) => void response.writeHead(200).end()

async function textOf(store: S3LeanStore, key: string): Promise<string | undefined> {
  const got = await store.get(key)
  return got === undefined ? undefined : Buffer.from(got.body).toString()
}

describe('S3LeanStore', () => {
  it('asks again when the bucket is too busy', async () => {
    const { store, requests } = await storeOn(refusal(503, 'SlowDown'), object('whole'))

    expect(await textOf(store, 'raw/a')).toBe('whole')
    expect(requests).toHaveLength(2)
  })

  it('sends the whole body again after an error of the bucket', async () => {
    const lengths: (string | undefined)[] = []
    const noted =
      (answer: Answer): Answer =>
      (response, request) => {
        lengths.push(request.headers['content-length'])
        answer(response, request)
      }
    const { store } = await storeOn(noted(refusal(500, 'InternalError')), noted(stored))

    expect(await store.putIfAbsent('raw/a', Buffer.from('whole'))).toBe(true)
    expect(lengths).toEqual(['5', '5'])
  })

  it('never hands out a body that was cut', async () => {
    const { store, requests } = await storeOn(cutShort, object('whole'))

    expect(await textOf(store, 'raw/a')).toBe('whole')
    expect(requests).toHaveLength(2)
  })

  it('refuses a body of another checksum, as what may pass', async () => {
    const { store } = await storeOn(object('altered', checksum('as stored')))

    const error: unknown = await store.get('raw/a').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ retryable: true })
  })

  it('takes new keys when a token has expired', async () => {
    const { store, requests, stale } = await storeOn(refusal(400, 'ExpiredToken'), object('whole'))

    expect(await textOf(store, 'raw/a')).toBe('whole')
    expect(stale).toEqual([false, true])
    expect(requests.map(({ headers }) => headers['x-amz-security-token'])).toEqual(['old-token', 'new-token'])
    expect(requests[1]!.headers.authorization).toContain('Credential=RENEWED/')
  })

  it('asks once where asking again is no use', async () => {
    const { store, requests } = await storeOn(refusal(403, 'AccessDenied'))

    await expect(store.get('raw/a')).rejects.toMatchObject({ name: 'StoreError', retryable: false })
    expect(requests).toHaveLength(1)
  })

  it('knows a missing object from a missing bucket', async () => {
    const { store } = await storeOn(refusal(404, 'NoSuchKey'), refusal(404, 'NoSuchBucket'))

    expect(await store.get('raw/a')).toBeUndefined()
    await expect(store.get('raw/a')).rejects.toMatchObject({ retryable: false })
  })

  it('tells a key that is taken from a write that is under way', async () => {
    const { store, requests } = await storeOn(
      refusal(409, 'ConditionalRequestConflict'),
      refusal(412, 'PreconditionFailed'),
    )

    expect(await store.putIfAbsent('raw/a', Buffer.from('second'))).toBe(false)
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual(['*', '*'])
  })
})
