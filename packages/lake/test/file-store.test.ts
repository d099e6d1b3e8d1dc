import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { listKeys, openStore, StoreError } from '@telelake/lake'
import { describeObjectStore } from './object-store-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'telelake-file-store-'))
afterAll(() => rmSync(root, { recursive: true }))
afterEach(() => vi.useRealTimers())

const prepared = (pid: number): string => `${pid}-6f1c1a52-1111-4222-8333-944445555666`
const inTwoHours = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_200_000 })
}

describeObjectStore('a folder', () => openStore(join(root, 'contract')))

describe('FileStore', () => {
  it('leaves nothing behind that was being prepared', async () => {
    const store = await openStore(join(root, 'clean'))
    await Promise.all(Array.from({ length: 10 }, () => store.putIfAbsent('raw/a', Buffer.from('x'))))

    expect(readdirSync(join(root, 'clean', '.tmp'))).toEqual([])
  })

  it('removes what a killed process prepared an hour ago, and nothing newer, and never lists either', async () => {
    const folder = join(root, 'swept')
    await (await openStore(folder)).put('a', Buffer.from('x'))
    writeFileSync(join(folder, '.tmp', prepared(1)), 'torn')
    // Touched a moment ago (its ctime), so it may belong to a write that has just set its arrival time.
    writeFileSync(join(folder, '.tmp', prepared(2)), 'torn')
    utimesSync(join(folder, '.tmp', prepared(2)), 1, 1)

    const store = await openStore(folder)
    await store.put('b', Buffer.from('x'))
    expect(readdirSync(join(folder, '.tmp')).sort()).toEqual([prepared(1), prepared(2)])
    expect(await Array.fromAsync(listKeys(store, ''))).toEqual(['a', 'b'])

    inTwoHours()
    await (await openStore(folder)).put('c', Buffer.from('x'))
    expect(readdirSync(join(folder, '.tmp'))).toEqual([])
  })

  it('removes from .tmp no file that is not named as its own are, and no link', async () => {
    const folder = join(root, 'foreign')
    await (await openStore(folder)).put('a', Buffer.from('x'))
    writeFileSync(join(folder, '.tmp', 'letter.txt'), 'foreign')
    symlinkSync(join(folder, 'a'), join(folder, '.tmp', prepared(3)))
    inTwoHours()

    await (await openStore(folder)).put('b', Buffer.from('x'))

    expect(readdirSync(join(folder, '.tmp')).sort()).toEqual([prepared(3), 'letter.txt'])
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('x')
  })

  it('writes nothing through a .tmp that is a link, and removes nothing there, whatever its name', async () => {
    const folder = join(root, 'linked')
    const foreign = join(root, 'foreign-folder')
    for (const path of [folder, foreign]) mkdirSync(path)
    for (const name of ['letter.txt', prepared(4)]) writeFileSync(join(foreign, name), 'foreign')
    symlinkSync(foreign, join(folder, '.tmp'))
    inTwoHours()

    const store = await openStore(folder)

    await expect(store.put('a', Buffer.from('x'))).rejects.toMatchObject({
      name: 'StoreError',
      retryable: false,
      message: expect.stringContaining('(.tmp)') as string,
    })
    expect(readdirSync(foreign).sort()).toEqual([prepared(4), 'letter.txt'])
  })

  it('makes folders and files that only their owner can read, whatever the umask allows', async () => {
    const folder = join(root, 'private')
    const umask = process.umask(0)
    try {
      const store = await openStore(folder)
      await store.put('runs/a.json', Buffer.from('x'))
      await store.putIfAbsent('raw/updates/b.json', Buffer.from('x'))
    } finally {
      process.umask(umask)
    }

    const modeOf = (path: string): number => lstatSync(join(folder, path)).mode & 0o777
    expect(['', '.tmp', 'runs', 'raw', 'raw/updates'].map(modeOf)).toEqual(Array(5).fill(0o700))
    expect(['runs/a.json', 'raw/updates/b.json'].map(modeOf)).toEqual([0o600, 0o600])
  })

  it('neither lists nor reads what is no regular file, and does not take it for an object', async () => {
    const folder = join(root, 'special')
    const store = await openStore(folder)
    await store.put('raw/a', Buffer.from('x'))
    writeFileSync(join(root, 'secret'), 'foreign')
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere', 'b'), 'foreign')
    execFileSync('mkfifo', [join(folder, 'raw', 'pipe')])
    symlinkSync(join(root, 'secret'), join(folder, 'raw', 'link'))
    symlinkSync(join(root, 'elsewhere'), join(folder, 'raw', 'folder'))
    symlinkSync('/dev/zero', join(folder, 'raw', 'device'))
    const server = createServer().listen(join(folder, 'raw', 'socket'))
    try {
      const special = ['raw/pipe', 'raw/link', 'raw/device', 'raw/socket', 'raw/folder']

      for (const prefix of ['', 'raw/', 'raw/folder/'])
        expect(await Array.fromAsync(listKeys(store, prefix)), prefix).toEqual(
          prefix === 'raw/folder/' ? [] : ['raw/a'],
        )
      for (const key of special) expect(await store.get(key), key).toBeUndefined()
      for (const key of special)
        await expect(store.putIfAbsent(key, Buffer.from('y')), key).rejects.toBeInstanceOf(StoreError)
      await store.put('raw/link', Buffer.from('y'))
      await store.delete(['raw/device'])
      expect(readFileSync(join(root, 'secret'), 'utf8')).toBe('foreign')
      expect(await Array.fromAsync(listKeys(store, 'raw/'))).toEqual(['raw/a', 'raw/link'])
    } finally {
      server.close()
    }
  })

  it('makes a folder again that somebody removed', async () => {
    const store = await openStore(join(root, 'removed'))
    await store.put('a/b/c', Buffer.from('1'))
    rmSync(join(root, 'removed', 'a'), { recursive: true })

    await expect(store.put('a/b/c', Buffer.from('2'))).rejects.toBeInstanceOf(StoreError)
    await store.put('a/b/c', Buffer.from('3'))

    expect(Buffer.from((await store.get('a/b/c'))?.body ?? []).toString()).toBe('3')
  })

  it('begins anew when somebody removed all of it', async () => {
    const store = await openStore(join(root, 'gone'))
    await store.put('a', Buffer.from('1'))
    rmSync(join(root, 'gone'), { recursive: true })

    await expect(store.put('a', Buffer.from('2'))).rejects.toBeInstanceOf(StoreError)
    await store.put('a', Buffer.from('3'))

    expect(await Array.fromAsync(listKeys(store, ''))).toEqual(['a'])
  })

  it('says what it could not do, to which key and why, and that trying again may help', async () => {
    const store = await openStore(join(root, 'full'))
    await store.put('file', Buffer.from('x'))

    const error = await store.put('file/below', Buffer.from('x')).catch((error: unknown) => error)

    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({
      retryable: true,
      message: expect.stringMatching(
        /^store: expected to write, got Error E(NOTDIR|EXIST) \(file\/below\)$/,
      ) as string,
    })
  })

  it('is opened by a path, a relative path or a file URL', async () => {
    const byPath = await openStore(join(root, 'x'))
    expect(byPath.url).toBe((await openStore(byPath.url)).url)
    expect(fileURLToPath((await openStore('./lake')).url)).toBe(join(process.cwd(), 'lake'))
  })
})
