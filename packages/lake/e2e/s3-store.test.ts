import { describe, expect, inject, it } from 'vitest'
import { openStore, StoreError } from '@telelake/lake'
import { describeObjectStore } from '../test/object-store-contract.ts'

declare module 'vitest' {
  interface ProvidedContext {
    s3Servers: { name: string; endpoint: string; environment: Record<string, string> }[]
  }
}

for (const { name, endpoint, environment } of inject('s3Servers'))
  describe(name, () => {
    Object.assign(process.env, environment)
    const open = (path = 'prefix'): ReturnType<typeof openStore> => openStore(`s3://lake/${path}?endpoint=${endpoint}`)

    describeObjectStore(name, () => open())

    it('keeps two prefixes of one bucket apart', async () => {
      await (await open('one')).put('raw/a', Buffer.from('1'))

      expect(await Array.fromAsync((await open('two')).list(''))).toEqual([])
      expect(await Array.fromAsync((await open('one')).list(''))).toEqual(['raw/a'])
      expect(await Array.fromAsync((await open('')).list('one/'))).toEqual(['one/raw/a'])
    })

    it('says what failed when the bucket is not there', async () => {
      const store = await openStore(`s3://nowhere?endpoint=${endpoint}`)

      await expect(store.put('raw/a', Buffer.from('1'))).rejects.toThrow(StoreError)
      await expect(Array.fromAsync(store.list('raw/'))).rejects.toThrow(/NoSuchBucket/)
    })
  })
