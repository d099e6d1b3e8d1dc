import { closeSync, createReadStream, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { link, mkdir, open, rename, unlink } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StoreError } from './errors.ts'
import { assertKey, sortKeys } from './key.ts'
import type { LocalFile, ObjectStore, PutOptions, StoredObject } from './object-store.ts'

const PAGE_KEYS = 1000
const STALE_WRITE_MS = 3_600_000 // a write that was prepared an hour ago belongs to a process that was killed

/**
 * A folder as a store. A write is prepared under `.tmp/`, synced to disk and then given its name by `link` (if
 * absent) or `rename` (replacing), both atomic; the folder is synced before the promise resolves. The arrival
 * time is the file's modification time, so copy a lake with its times (`cp -a`, `rsync -t`).
 *
 * A key cannot be a prefix of another key's folder: `a` and `a/b` exclude each other here, unlike in S3.
 */
export class FileStore implements ObjectStore {
  readonly url: string
  readonly #root: string
  readonly #folders = new Set<string>()
  #isPrepared = false

  /** @param root - absolute path; made on the first write */
  constructor(root: string) {
    this.#root = root
    this.url = pathToFileURL(root).href
  }

  async put(key: string, body: Uint8Array, options: PutOptions = {}): Promise<void> {
    await this.#write(key, body, options, rename)
  }

  async putIfAbsent(key: string, body: Uint8Array | LocalFile, options: PutOptions = {}): Promise<boolean> {
    return this.#write(key, body, options, link)
  }

  // Synchronous on purpose: for files of about 1 kB it costs a third of fs/promises, and a lake on one's own disk
  // answers from the page cache.
  get(key: string): Promise<StoredObject | undefined> {
    return new Promise((resolve) => resolve(this.#read(key)))
  }

  async *listPages(prefix: string): AsyncIterable<readonly string[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
    const keys = await this.#do('list', prefix, () => this.#keysUnder(folder))
    const sorted = sortKeys(keys.filter((key) => key.startsWith(prefix)))
    for (let at = 0; at < sorted.length; at += PAGE_KEYS) yield sorted.slice(at, at + PAGE_KEYS)
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const path = this.#path(key)
      await this.#do('delete', key, () =>
        unlink(path).catch((error: unknown) => {
          if (!hasCode(error, 'ENOENT')) throw error
        }),
      )
    }
  }

  #read(key: string): StoredObject | undefined {
    const path = this.#path(key)
    try {
      return readFile(path)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined
      throw new StoreError('read', key, error)
    }
  }

  async #write(
    key: string,
    body: Uint8Array | LocalFile,
    { receivedAt }: PutOptions,
    place: (from: string, to: string) => Promise<void>,
  ): Promise<boolean> {
    const path = this.#path(key)
    return this.#do('write', key, async () => {
      if (!this.#isPrepared) this.#prepare()
      const prepared = join(this.#root, '.tmp', `${process.pid}-${crypto.randomUUID()}`)
      try {
        const file = await open(prepared, 'wx')
        try {
          await file.writeFile(body instanceof Uint8Array ? body : createReadStream(body.path))
          if (receivedAt !== undefined) await file.utimes(receivedAt, receivedAt)
          await file.sync()
        } finally {
          await file.close()
        }
        await this.#ensureFolder(dirname(path))
        await place(prepared, path)
        await syncFolder(dirname(path))
        return true
      } catch (error) {
        if (!hasCode(error, 'EEXIST') || place !== link) throw error
        await syncFolder(dirname(path)) // the first writer may not have synced it yet
        return false
      } finally {
        await unlink(prepared).catch(() => undefined) // after a rename it is gone already
      }
    })
  }

  #path(key: string): string {
    assertKey(key)
    return `${this.#root}/${key}` // Windows knows this slash as well
  }

  /** Make a folder and sync every folder above it that got a new entry: a file is as durable as its path. */
  async #ensureFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    const first = await mkdir(folder, { recursive: true })
    if (first !== undefined)
      for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at))
    this.#folders.add(folder)
  }

  /** Make the folder in which writes are prepared, and remove from it what killed processes left. */
  #prepare(): void {
    const folder = join(this.#root, '.tmp')
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false })
      if (
        stat !== undefined &&
        Date.now() - stat.mtimeMs > STALE_WRITE_MS &&
        Date.now() - stat.ctimeMs > STALE_WRITE_MS
      )
        rmSync(join(folder, name), { force: true })
    }
    this.#isPrepared = true
  }

  #keysUnder(folder: string): string[] {
    const keys: string[] = []
    const pending = [folder]
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (const entry of readFolder(join(this.#root, at)))
        if (!entry.isDirectory()) keys.push(at + entry.name)
        else if (at !== '' || entry.name !== '.tmp') pending.push(`${at}${entry.name}/`)
    }
    return keys
  }

  async #do<T>(operation: string, key: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (hasCode(error, 'ENOENT')) {
        // Somebody removed a folder: make it again next time.
        this.#folders.clear()
        this.#isPrepared = false
      }
      throw error instanceof Error && 'code' in error ? new StoreError(operation, key, error) : error
    }
  }
}

function readFile(path: string): StoredObject {
  const file = openSync(path, 'r')
  try {
    const { size, mtimeMs } = fstatSync(file)
    const body = Buffer.allocUnsafe(size)
    let read = 0
    for (let count = -1; read < size && count !== 0; read += count)
      count = readSync(file, body, read, size - read, read)
    return { body: body.subarray(0, read), receivedAt: new Date(Math.round(mtimeMs)) }
  } finally {
    closeSync(file)
  }
}

function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return // folders cannot be opened there
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
