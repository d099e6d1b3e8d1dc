import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
} from 'node:fs'
import { link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StoreError } from './errors.ts'
import { folderPages } from './folder-keys.ts'
import { assertKey } from './key.ts'
import type { LocalFile, ObjectStore, PutOptions, StoredObject } from './object-store.ts'

const PRIVATE_FOLDER = 0o700 // a lake holds what people wrote to each other
const PRIVATE_FILE = 0o600
const PREPARED = /^\d+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const notThere = ['ENOENT', 'ELOOP', 'EMLINK', 'ENXIO'] // nothing, a symbolic link (also of BSD), a socket
const STALE_WRITE_MS = 3_600_000 // a write that was prepared an hour ago belongs to a process that was killed

/**
 * A folder as a store. A write is prepared under `.tmp/`, synced to disk and then given its name by `link` (if
 * absent) or `rename` (replacing), both atomic; the folder is synced before the promise resolves. The arrival
 * time is the file's modification time, so copy a lake with its times (`cp -a`, `rsync -t`).
 *
 * What it makes only its owner can read. An object is a regular file: symbolic links, pipes, sockets and devices are
 * neither listed nor read.
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
    const pages = folderPages(this.#root, prefix)
    try {
      for (;;) {
        const page = await this.#do('list', prefix, () => pages.next())
        if (page.done === true) return
        yield page.value
      }
    } finally {
      pages.return(undefined)
    }
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
      if (notThere.some((code) => hasCode(error, code))) return undefined
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
        const file = await open(prepared, 'wx', PRIVATE_FILE)
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
        if (!(await lstat(path)).isFile()) throw error // no object, so nothing is stored there
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
    const first = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    if (first !== undefined)
      for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at))
    this.#folders.add(folder)
  }

  /** Make the folder in which writes are prepared, and remove from it what killed processes of ours left. */
  #prepare(): void {
    const folder = join(this.#root, '.tmp')
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
    // What a symbolic link leads to is not ours.
    if (!lstatSync(folder).isDirectory())
      throw new StoreError('prepare writes in a folder', '.tmp', new Error('symbolic link'), false)
    for (const name of readdirSync(folder)) {
      if (!PREPARED.test(name)) continue
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
      if (
        stat?.isFile() === true &&
        Date.now() - stat.mtimeMs > STALE_WRITE_MS &&
        Date.now() - stat.ctimeMs > STALE_WRITE_MS
      )
        rmSync(join(folder, name), { force: true })
    }
    this.#isPrepared = true
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

/** @returns undefined: it is no regular file */
function readFile(path: string): StoredObject | undefined {
  // A pipe would be waited for, a symbolic link followed; Windows knows neither flag.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return undefined
    const { size, mtimeMs } = stat
    const body = Buffer.allocUnsafe(size)
    let read = 0
    for (let count = -1; read < size && count !== 0; read += count)
      count = readSync(file, body, read, size - read, read)
    return { body: body.subarray(0, read), receivedAt: new Date(Math.round(mtimeMs)) }
  } finally {
    closeSync(file)
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
