import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidStoreUrlError } from './errors.ts'
import type { ObjectStore } from './object-store.ts'

const RULE = 's3://bucket/prefix, file:///path or a path'

/**
 * Open the store a URL names: `s3://bucket/prefix` (with `?endpoint=http://host:port` for an S3 server other than
 * AWS), `file:///path`, or a plain path, taken from the working folder. Only the code of that kind is loaded.
 *
 * @throws {InvalidStoreUrlError} The URL names no such store. Whether the store can be reached is not tried.
 */
export async function openStore(url: string): Promise<ObjectStore> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 's3') {
    const location = s3LocationOf(url)
    const { S3Store } = await import('./s3-store.ts')
    return new S3Store(location)
  }
  if (url === '' || (scheme !== undefined && scheme !== 'file')) throw new InvalidStoreUrlError(RULE, url)
  const { FileStore } = await import('./file-store.ts')
  return new FileStore(scheme === 'file' ? pathOf(url) : resolve(url))
}

function s3LocationOf(url: string): { bucket: string; prefix: string; endpoint?: string } {
  // Not `new URL`: it would fold the case of the prefix's escapes and refuse underscores in old bucket names.
  const match =
    /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/([^?]*))?(?:\?endpoint=(https?:\/\/[^&]+))?$/i.exec(url)
  if (match === null) throw new InvalidStoreUrlError(RULE, url)
  const [, bucket = '', prefix = '', endpoint] = match
  const location = { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') }
  return endpoint === undefined ? location : { ...location, endpoint }
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw new InvalidStoreUrlError(RULE, url)
  }
}
