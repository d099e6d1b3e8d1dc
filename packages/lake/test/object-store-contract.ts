import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { InvalidKeyError, listKeys } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

const text = (body: string): Uint8Array => new TextEncoder().encode(body)
const collect = (keys: AsyncIterable<string>): Promise<string[]> => Array.fromAsync(keys)

/** What every store of the lake does. @param open - a store; each test keeps to a prefix of its own */
export function describeObjectStore(name: string, open: () => Promise<ObjectStore>): void {
  describe(`${name} as an ObjectStore`, () => {
    const prefix = (): string => `raw/${randomUUID()}/`

    it('gives back the bytes it was given, and the time of their arrival', async () => {
      const store = await open()
      const key = `${prefix()}a.json`
      const body = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      const receivedAt = new Date('2026-11-22T23:59:59.123Z')

      await store.put(key, body, { receivedAt })

      const stored = await store.get(key)
      expect(Buffer.from(stored?.body ?? []).equals(body)).toBe(true)
      expect(stored?.receivedAt).toEqual(receivedAt)
    })

    it('dates an object by its own clock when no arrival is given', async () => {
      const store = await open()
      const key = `${prefix()}a.json`
      const before = Date.now() - 2000 // S3 dates to the second

      await store.put(key, text('x'))

      expect((await store.get(key))?.receivedAt.getTime()).toBeGreaterThan(before)
    })

    it('has undefined for a key that is not there', async () => {
      expect(await (await open()).get(`${prefix()}nothing`)).toBeUndefined()
    })

    it('replaces on put', async () => {
      const store = await open()
      const key = `${prefix()}a`
      await store.put(key, text('first'))
      await store.put(key, text('2'))

      expect(Buffer.from((await store.get(key))?.body ?? []).toString()).toBe('2')
    })

    it('keeps the first body and its arrival when a key is put again if absent', async () => {
      const store = await open()
      const key = `${prefix()}a`
      const receivedAt = new Date('2026-01-01T00:00:00.001Z')

      expect(await store.putIfAbsent(key, text('first'), { receivedAt })).toBe(true)
      expect(await store.putIfAbsent(key, text('second'), { receivedAt: new Date() })).toBe(false)

      const stored = await store.get(key)
      expect(Buffer.from(stored?.body ?? []).toString()).toBe('first')
      expect(stored?.receivedAt).toEqual(receivedAt)
    })

    it('lets exactly one of 20 racers win, and keeps the body of that one', async () => {
      const store = await open()
      const key = `${prefix()}race`
      const racers = Array.from({ length: 20 }, (_, racer) => store.putIfAbsent(key, text(`racer ${racer}`)))

      const won = await Promise.all(racers)

      expect(won.filter(Boolean)).toHaveLength(1)
      expect(Buffer.from((await store.get(key))?.body ?? []).toString()).toBe(`racer ${won.indexOf(true)}`)
    })

    it('lists 2,500 keys, all pages, in byte order', { timeout: 120_000 }, async () => {
      const store = await open()
      const folder = prefix()
      const keys = Array.from(
        { length: 2500 },
        (_, n) => `${folder}${String((n * 7919) % 2500).padStart(16, '0')}.json`,
      )
      for (let at = 0; at < keys.length; at += 50)
        await Promise.all(keys.slice(at, at + 50).map((key) => store.putIfAbsent(key, text('{}'))))

      expect(await collect(listKeys(store, folder))).toEqual([...keys].sort())
      const pages = await Array.fromAsync(store.listPages(folder))
      expect(pages.flat()).toEqual([...keys].sort())
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(1000)
    })

    it('lists by prefix, whatever part of a name the prefix ends in', async () => {
      const store = await open()
      const folder = prefix()
      const names = ['a/1', 'a/10', 'a/2', 'ab', 'b']
      for (const name of names) await store.put(folder + name, text(name))

      expect(await collect(listKeys(store, `${folder}a`))).toEqual(
        ['a/1', 'a/10', 'a/2', 'ab'].map((name) => folder + name),
      )
      expect(await collect(listKeys(store, `${folder}a/1`))).toEqual(['a/1', 'a/10'].map((name) => folder + name))
      expect(await collect(listKeys(store, `${folder}c`))).toEqual([])
    })

    it('takes keys with spaces, plus, percent, equals, accents and emoji', async () => {
      const store = await open()
      const folder = prefix()
      const names = ['a b+c%20=d', 'é', '日本', 'ｆ', '🙏'] // fullwidth f sorts before the emoji in UTF-8, after it in UTF-16
      for (const name of names) await store.put(folder + name, text(name))

      expect(await collect(listKeys(store, folder))).toEqual(names.map((name) => folder + name))
      for (const name of names)
        expect(Buffer.from((await store.get(folder + name))?.body ?? []).toString()).toBe(name)
    })

    it('deletes many keys at once, and those that are not there', async () => {
      const store = await open()
      const folder = prefix()
      await store.put(`${folder}kept`, text('x'))
      const keys = Array.from({ length: 1100 }, (_, n) => `${folder}${n}`)
      for (const key of keys.slice(0, 10)) await store.put(key, text('x'))

      await store.delete(keys)

      expect(await collect(listKeys(store, folder))).toEqual([`${folder}kept`])
    })

    it('holds an object of 12 MB', async () => {
      const store = await open()
      const key = `${prefix()}large`
      const body = Buffer.alloc(12_000_000, 'telelake ')

      await store.put(key, body)

      expect(Buffer.from((await store.get(key))?.body ?? []).equals(body)).toBe(true)
    })

    it('refuses keys with empty, . or .. parts', async () => {
      const store = await open()
      for (const key of ['', 'a//b', '/a', 'a/', '../a', 'a/./b', 'a\0']) {
        await expect(store.put(key, text('x')), key).rejects.toBeInstanceOf(InvalidKeyError)
        await expect(store.get(key), key).rejects.toBeInstanceOf(InvalidKeyError)
      }
    })
  })
}
