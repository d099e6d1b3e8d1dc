import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidStoreUrlError } from './errors.ts'
import type { ObjectStore } from './object-store.ts'
import type { S3StoreLocation } from './s3/sdk-store.ts'

const RULE = 's3://bucket/prefix, file:///path or a path'

/**
 * Open the store a URL names: `s3://bucket/prefix` (with `?endpoint=http://host:port` for an S3 server other than
 * AWS), `file:///path`, or a plain path, taken from the working folder. Only the code of that kind is loaded. A bucket
 * is reached by lean requests of our own; with `?client=sdk` it is the AWS SDK that makes every one.
 *
 * @throws {InvalidStoreUrlError} The URL names no such store. Whether the store can be reached is not tried.
 */
export async function openStore(url: string): Promise<ObjectStore> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 's3') {
    const location = s3LocationOf(url)
    return openS3Store(location)
  }
  if (url === '' || (scheme !== undefined && scheme !== 'file')) throw new InvalidStoreUrlError(RULE, url)
  const { FileStore } = await import('./file-store.ts')
  return new FileStore(scheme === 'file' ? pathOf(url) : resolve(url))
}

async function openS3Store({
  client,
  ...location
}: S3StoreLocation & { client: string | undefined }): Promise<ObjectStore> {
  if (client !== 'sdk') {
    const { accessOfEnvironment, accessOfSdk } = await import('./s3/access.ts')
    // The SDK's own chain of settings and credentials begins with the environment too.
    // eslint-disable-next-line no-restricted-properties
    const access = accessOfEnvironment(location, process.env) ?? (await accessOfSdk(location))
    if (access !== undefined) {
      const { S3LeanStore } = await import('./s3/lean-store.ts')
      return new S3LeanStore(location, access)
    }
  }
  const { S3Store } = await import('./s3/sdk-store.ts')
  return new S3Store(location)
}

function s3LocationOf(url: string): S3StoreLocation & { client: string | undefined } {
  // Not `new URL`: it would fold the case of the prefix's escapes and refuse underscores in old bucket names.
  const match = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/([^?]*))?(?:\?([^?]*))?$/i.exec(url)
  if (match === null) throw new InvalidStoreUrlError(RULE, url)
  const [, bucket = '', prefix = '', query = ''] = match
  const location = { bucket, prefix: prefix.replace(/^\/+|\/+$/g, ''), client: undefined }
  const options = new Map(
    query.split('&').flatMap((option) => {
      const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(option) ?? []
      return option === '' ? [] : [[name, value] as const]
    }),
  )
  const [endpoint, client] = [options.get('endpoint'), options.get('client')]
  const isKnown =
    (endpoint === undefined || /^https?:\/\/./.test(endpoint)) && (client === undefined || client === 'sdk')
  if (!isKnown || [...options.keys()].some((name) => name !== 'endpoint' && name !== 'client'))
    throw new InvalidStoreUrlError(RULE, url)
  return endpoint === undefined ? { ...location, client } : { ...location, endpoint, client }
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw new InvalidStoreUrlError(RULE, url)
  }
}
