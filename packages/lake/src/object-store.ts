/** An object as it lies in a store. */
export interface StoredObject {
  body: Uint8Array
  /** When the object's content arrived: the `receivedAt` it was put with, else when the store wrote it. */
  receivedAt: Date
}

export interface PutOptions {
  /** Arrival of the content, kept next to the body, never inside it; whole milliseconds. Default: the store's clock. */
  receivedAt?: Date
}

/** A file of this machine as a body: it is streamed, so that its size needs no memory. It must not change meanwhile. */
export interface LocalFile {
  path: string
  bytes: number // its size
}

/**
 * Where objects lie: a folder or a bucket. Keys are relative paths with `/`; every key of the lake is made by
 * the functions of `key-layout.ts`. All methods reject with `StoreError` when the store fails, and with
 * `InvalidKeyError` for a key with an empty, `.` or `..` part.
 *
 * Declared as properties, so that a store which lacks a kind of parameter does not pass for one.
 */
export interface ObjectStore {
  /** Where the store is, as it was opened. */
  readonly url: string

  /** Write an object, replacing what was there. Readers see the old or the new body, never a mixture. */
  put: (key: string, body: Uint8Array, options?: PutOptions) => Promise<void>

  /**
   * Write an object unless the key is taken. Of any number of racers exactly one gets true, and when it does the
   * object is durable.
   */
  putIfAbsent: (key: string, body: Uint8Array | LocalFile, options?: PutOptions) => Promise<boolean>

  /** Read an object; undefined when there is none. */
  get: (key: string) => Promise<StoredObject | undefined>

  /** Every key that begins with `prefix`, in the byte order of its UTF-8, up to 1,000 at a time. */
  listPages: (prefix: string) => AsyncIterable<readonly string[]>

  /** Remove objects; a key that is not there counts as removed. */
  delete: (keys: readonly string[]) => Promise<void>
}
