import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { listKeys, openStore, StoreError } from '@telelake/lake'
import { describeObjectStore } from './object-store-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'telelake-file-store-'))
afterAll(() => rmSync(root, { recursive: true }))

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
    writeFileSync(join(folder, '.tmp', 'new'), 'torn')
    writeFileSync(join(folder, '.tmp', 'old'), 'torn')
    utimesSync(join(folder, '.tmp', 'old'), 1, 1)

    const store = await openStore(folder)
    await store.put('b', Buffer.from('x'))

    // `old` was touched a moment ago (its ctime), so it may belong to a write that has just set its arrival time
    expect(readdirSync(join(folder, '.tmp')).sort()).toEqual(['new', 'old'])
    expect(await Array.fromAsync(listKeys(store, ''))).toEqual(['a', 'b'])
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
