import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { createReadStream } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { StoreError } from '../errors.ts'
import { assertKey } from '../key.ts'
import type { LocalFile, ObjectStore, PutOptions, StoredObject } from '../object-store.ts'
import { putIfAbsent } from './put-if-absent.ts'

const DELETE_BATCH_KEYS = 1000 // https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
/** Of each request, with back-off and jitter: at most 3.1 s of waiting. A day has 100,000 and more of them. */
const ATTEMPTS = 6
const READ_ATTEMPTS = 4
/** More than any run reads at once: a write finds a connection while all its reads stall. */
const CONNECTIONS = 128
const RECEIVED_AT = 'received-at' // user metadata, ISO 8601 with milliseconds

/** Where an S3 store lies and how it is reached. */
export interface S3StoreLocation {
  bucket: string
  prefix: string // without slashes at its ends; '' for the whole bucket
  endpoint?: string // an S3 server other than AWS; addressed by path
}

/** A bucket (or a prefix in one) as a store, through the AWS SDK: credentials, region and retries are its own. */
export class S3Store implements ObjectStore {
  readonly url: string
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string

  constructor({ bucket, prefix, endpoint }: S3StoreLocation) {
    this.url = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`
    this.#bucket = bucket
    this.#prefix = prefix === '' ? '' : `${prefix}/`
    const agent = { maxSockets: CONNECTIONS }
    this.#client = new S3Client({
      maxAttempts: ATTEMPTS,
      requestHandler: { connectionTimeout: 5_000, httpAgent: agent, httpsAgent: agent },
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    })
  }

  async put(key: string, body: Uint8Array, options: PutOptions = {}): Promise<void> {
    const input = this.#putInput(key, body, options)
    await this.#do('write', key, () => this.#client.send(new PutObjectCommand(input)))
  }

  async putIfAbsent(key: string, body: Uint8Array | LocalFile, options: PutOptions = {}): Promise<boolean> {
    const command = (): PutObjectCommand =>
      new PutObjectCommand({ ...this.#putInput(key, body, options), IfNoneMatch: '*' })
    return this.#do('write', key, () => putIfAbsent(() => this.#client.send(command()), statusOf))
  }

  async get(key: string): Promise<StoredObject | undefined> {
    assertKey(key)
    return this.#do('read', key, async () => {
      for (let attempt = 1; ; attempt++)
        try {
          return await this.#read(key)
        } catch (error) {
          if (error instanceof Error && error.name === 'NoSuchKey') return undefined
          // A body that breaks off: the SDK tries again only until the headers are there.
          if (statusOf(error) !== undefined || attempt === READ_ATTEMPTS) throw error
          await delay(Math.random() * 50 * 2 ** attempt)
        }
    })
  }

  async *listPages(prefix: string): AsyncIterable<readonly string[]> {
    let token: string | undefined
    do {
      const page = await this.#do('list', prefix, () =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#prefix + prefix,
            ContinuationToken: token,
          }),
        ),
      )
      yield (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key.slice(this.#prefix.length)]))
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined
    } while (token !== undefined)
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) assertKey(key)
    for (let at = 0; at < keys.length; at += DELETE_BATCH_KEYS) {
      const batch = keys.slice(at, at + DELETE_BATCH_KEYS)
      await this.#do('delete', `${batch[0]} and ${batch.length - 1} more`, async () => {
        const Objects = batch.map((key) => ({ Key: this.#prefix + key }))
        const answer = await this.#client.send(
          new DeleteObjectsCommand({ Bucket: this.#bucket, Delete: { Objects, Quiet: true } }),
        )
        const failed = answer.Errors?.[0]
        if (failed !== undefined) throw new Error(failed.Code ?? 'unknown')
      })
    }
  }

  async #read(key: string): Promise<StoredObject> {
    const answer = await this.#client.send(
      new GetObjectCommand({ Bucket: this.#bucket, Key: this.#prefix + key }),
    )
    const body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array()
    const receivedAt = new Date(answer.Metadata?.[RECEIVED_AT] ?? Number.NaN)
    return {
      body,
      receivedAt: Number.isNaN(receivedAt.getTime()) ? (answer.LastModified ?? new Date(0)) : receivedAt,
    }
  }

  #putInput(key: string, body: Uint8Array | LocalFile, { receivedAt }: PutOptions): PutObjectCommandInput {
    assertKey(key)
    return {
      Bucket: this.#bucket,
      Key: this.#prefix + key,
      ...(body instanceof Uint8Array
        ? { Body: body }
        : { Body: createReadStream(body.path), ContentLength: body.bytes }),
      ContentType: key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      ...(receivedAt === undefined ? {} : { Metadata: { [RECEIVED_AT]: receivedAt.toISOString() } }),
    }
  }

  async #do<T>(operation: string, key: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const status = statusOf(error)
      throw new StoreError(
        operation,
        key,
        error,
        status === undefined || status === 409 || status === 429 || status >= 500,
      )
    }
  }
}

function statusOf(error: unknown): number | undefined {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined
  return (metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode
}
