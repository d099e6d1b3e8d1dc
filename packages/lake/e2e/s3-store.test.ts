import { describe, expect, inject, it } from 'vitest'
import { listKeys, openStore, StoreError } from '@telelake/lake'
import { describeObjectStore } from '../test/object-store-contract.ts'

declare module 'vitest' {
  interface ProvidedContext {
    s3Servers: { name: string; endpoint: string; environment: Record<string, string> }[]
  }
}

const clients = { lean: '', sdk: '&client=sdk' }
const cases = inject('s3Servers').flatMap((server) =>
  Object.entries(clients).map(([client, option]) => ({ ...server, client, option })),
)

for (const { name: server, endpoint, environment, client, option } of cases) {
  const name = `${server}, ${client} client`
  describe(name, () => {
    Object.assign(process.env, environment)
    const open = (path = 'prefix'): ReturnType<typeof openStore> =>
      openStore(`s3://lake/${client}-${path}?endpoint=${endpoint}${option}`)

    describeObjectStore(name, () => open())

    it('keeps two prefixes of one bucket apart', async () => {
      await (await open('one')).put('raw/a', Buffer.from('1'))

      expect(await Array.fromAsync(listKeys(await open('two'), ''))).toEqual([])
      expect(await Array.fromAsync(listKeys(await open('one'), ''))).toEqual(['raw/a'])
      expect(
        await Array.fromAsync(
          listKeys(await openStore(`s3://lake?endpoint=${endpoint}${option}`), `${client}-one/`),
        ),
      ).toEqual([`${client}-one/raw/a`])
    })

    it('says what failed when the bucket is not there', async () => {
      const store = await openStore(`s3://nowhere?endpoint=${endpoint}${option}`)

      await expect(store.put('raw/a', Buffer.from('1'))).rejects.toThrow(StoreError)
      await expect(Array.fromAsync(listKeys(store, 'raw/'))).rejects.toThrow(/NoSuchBucket/)
    })
  })
}
