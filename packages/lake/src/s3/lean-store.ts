import { StoreError } from '../errors.ts'
import { nodeTransport, undiciTransport } from './http-transport.ts'
import type { HttpResponse, Transport } from './http-transport.ts'
import { assertKey } from '../key.ts'
import { readListPage } from './list-page.ts'
import type { ListPage } from './list-page.ts'
import { nodeZlib } from './node-modules.ts'
import type { LocalFile, ObjectStore, PutOptions, StoredObject } from '../object-store.ts'
import type { S3Access } from './access.ts'
import { S3Connection, S3Error } from './connection.ts'
import type { S3Request } from './connection.ts'
import { putIfAbsent } from './put-if-absent.ts'
import type { S3StoreLocation } from './sdk-store.ts'

const RECEIVED_AT = 'x-amz-meta-received-at'
const CHECKSUM = 'x-amz-checksum-crc32'
const readHeaders = { 'x-amz-checksum-mode': 'ENABLED' }

/** A body that is not the one that was stored. */
class ChecksumError extends Error {
  override readonly name = 'ChecksumError'
}

/**
 * A bucket as a store, by signed requests over plain HTTP clients: a seventh of what the SDK's GetObject costs, and
 * nothing of the SDK is loaded where the environment holds the keys. Objects are those `S3Store` writes and reads, and
 * what is rare (deleting, streaming a file) is left to it.
 */
export class S3LeanStore implements ObjectStore {
  readonly url: string
  readonly #location: S3StoreLocation
  readonly #prefix: string
  readonly #connection: S3Connection
  readonly #put: Transport // one at a time, soon after the start
  readonly #read: Transport // very many, when loading a client has paid
  #rest: Promise<ObjectStore> | undefined

  constructor(location: S3StoreLocation, access: S3Access) {
    this.url = `s3://${location.bucket}${location.prefix === '' ? '' : `/${location.prefix}`}`
    this.#location = location
    this.#prefix = location.prefix === '' ? '' : `${location.prefix}/`
    this.#connection = new S3Connection(access)
    this.#put = nodeTransport(access.origin)
    let read: Transport | undefined
    this.#read = (request) => (read ??= undiciTransport(access.origin))(request)
  }

  async put(key: string, body: Uint8Array, options: PutOptions = {}): Promise<void> {
    const request = this.#putRequest(key, body, options)
    await this.#do('write', key, () => this.#connection.send(this.#put, request))
  }

  async putIfAbsent(key: string, body: Uint8Array | LocalFile, options: PutOptions = {}): Promise<boolean> {
    if (!(body instanceof Uint8Array)) return (await this.#sdk()).putIfAbsent(key, body, options)
    const request = this.#putRequest(key, body, options, { 'if-none-match': '*' })
    return this.#do('write', key, () => putIfAbsent(() => this.#connection.send(this.#put, request), statusOf))
  }

  async get(key: string): Promise<StoredObject | undefined> {
    assertKey(key)
    try {
      const request = { method: 'GET', key: this.#prefix + key, headers: readHeaders }
      const answer = await this.#connection.send(this.#read, request)
      assertChecksum(answer)
      const { headers, body } = answer
      return {
        body,
        receivedAt: dateOf(headers[RECEIVED_AT]) ?? dateOf(headers['last-modified']) ?? new Date(0),
      }
    } catch (error) {
      if (error instanceof S3Error && error.name === 'NoSuchKey') return undefined
      throw storeError('read', key, error)
    }
  }

  /** The page after the one being gone through is under way already. */
  async *listPages(prefix: string): AsyncIterable<readonly string[]> {
    const pageAfter = (token: string | undefined): Promise<ListPage> => {
      const page = this.#do('list', prefix, async () => {
        const query = { 'list-type': '2', prefix: this.#prefix + prefix }
        const answer = await this.#connection.send(this.#read, {
          method: 'GET',
          key: '',
          query: token === undefined ? query : { ...query, 'continuation-token': token },
        })
        return readListPage(answer.body.toString())
      })
      page.catch(() => undefined) // told when its turn comes
      return page
    }
    for (let page: Promise<ListPage> | undefined = pageAfter(undefined); page !== undefined;) {
      const { keys, next }: ListPage = await page
      page = next === undefined ? undefined : pageAfter(next)
      yield this.#prefix === '' ? keys : keys.map((key) => key.slice(this.#prefix.length))
    }
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) assertKey(key)
    if (keys.length === 0) return
    await (await this.#sdk()).delete(keys)
  }

  #sdk(): Promise<ObjectStore> {
    return (this.#rest ??= import('./sdk-store.ts').then(({ S3Store }) => new S3Store(this.#location)))
  }

  #putRequest(
    key: string,
    body: Uint8Array,
    { receivedAt }: PutOptions,
    conditions: Readonly<Record<string, string>> = {},
  ): S3Request {
    assertKey(key)
    return {
      method: 'PUT',
      key: this.#prefix + key,
      body,
      headers: {
        'content-type': key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
        [CHECKSUM]: checksumOf(body),
        ...(receivedAt === undefined ? {} : { [RECEIVED_AT]: receivedAt.toISOString() }),
        ...conditions,
      },
    }
  }

  async #do<T>(operation: string, key: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeError(operation, key, error)
    }
  }
}

function storeError(operation: string, key: string, error: unknown): StoreError {
  const status = statusOf(error)
  return new StoreError(
    operation,
    key,
    error,
    status === undefined || status === 409 || status === 429 || status >= 500,
  )
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3Error ? error.status : undefined
}

function checksumOf(body: Uint8Array): string {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(nodeZlib().crc32(body))
  return bytes.toString('base64')
}

/** S3 returns the checksum an object was put with; one of several parts is of their checksums, not of the body. */
function assertChecksum({ headers, body }: HttpResponse): void {
  const expected = headers[CHECKSUM]
  if (
    typeof expected !== 'string' ||
    headers['x-amz-checksum-type'] === 'COMPOSITE' ||
    expected.includes('-')
  )
    return
  if (expected !== checksumOf(body)) throw new ChecksumError('body: expected its checksum, got another')
}

function dateOf(header: string | string[] | undefined): Date | undefined {
  const date = new Date(typeof header === 'string' ? header : Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}
