import { InvalidKeyError } from './errors.ts'

const badPart = /(?:^|\/)\.{0,2}(?:\/|$)|\0/

const surrogate = /[\ud800-\udfff]/

/** Refuse keys that would leave the store's root or that folders and buckets understand differently. */
export function assertKey(key: string): void {
  if (badPart.test(key)) throw new InvalidKeyError(key, 'parts that are neither empty nor . nor ..')
  if (key.startsWith('.tmp/')) throw new InvalidKeyError(key, 'no key under .tmp/, where writes are prepared')
}

/** Compare keys in the order of `sortKeys`. */
export function compareKeys(a: string, b: string): number {
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sort keys in place in the byte order of their UTF-8, the order in which S3 lists. */
export function sortKeys(keys: string[]): string[] {
  // The default order compares UTF-16 units, which differs from UTF-8 only where surrogates occur.
  return keys.some((key) => surrogate.test(key)) ? keys.sort(compareKeys) : keys.sort()
}
