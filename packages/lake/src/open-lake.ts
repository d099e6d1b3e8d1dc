import type { LocalFile, ObjectStore, PutOptions, StoredObject } from './object-store.ts'
import { openStore } from './open-store.ts'

/** Where a lake lies. */
export interface LakeLocation {
  url: string // the store of every zone that has none of its own
  rawUrl?: string | undefined // the store of the zone raw, when it has a bucket of its own
}

/**
 * Open a lake: one store for all zones, or one that sends keys under `raw/` to a bucket of their own.
 *
 * @throws {InvalidStoreUrlError} A URL names no store.
 */
export async function openLake({ url, rawUrl }: LakeLocation): Promise<ObjectStore> {
  const store = await openStore(url)
  return rawUrl === undefined ? store : new ZonedStore(store, await openStore(rawUrl))
}

class ZonedStore implements ObjectStore {
  readonly url: string
  readonly #rest: ObjectStore
  readonly #raw: ObjectStore

  constructor(rest: ObjectStore, raw: ObjectStore) {
    this.url = rest.url
    this.#rest = rest
    this.#raw = raw
  }

  put(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    return this.#storeOf(key).put(key, body, options)
  }

  putIfAbsent(key: string, body: Uint8Array | LocalFile, options?: PutOptions): Promise<boolean> {
    return this.#storeOf(key).putIfAbsent(key, body, options)
  }

  get(key: string): Promise<StoredObject | undefined> {
    return this.#storeOf(key).get(key)
  }

  listPages(prefix: string): AsyncIterable<readonly string[]> {
    return this.#storeOf(prefix).listPages(prefix)
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.#raw.delete(keys.filter(isRaw))
    await this.#rest.delete(keys.filter((key) => !isRaw(key)))
  }

  #storeOf(key: string): ObjectStore {
    return isRaw(key) ? this.#raw : this.#rest
  }
}

function isRaw(key: string): boolean {
  return key.startsWith('raw/')
}
