import { calendarOf, enrichedPrefix, listKeys, openStore, rawUpdateKey } from '@telelake/lake'
import { inThreads, processDay } from '@telelake/pipeline/process-day'
import type { Manifest } from '@telelake/pipeline/process-day'
import { expect, inject, it } from 'vitest'

const day = '2026-03-10'
const updates = 300
const noon = Date.parse(`${day}T12:00:00Z`)

for (const { name, endpoint, environment } of inject('s3Servers'))
  it(`threads share a day over ${name}, each with connections of its own, and write what one writes`, async () => {
    Object.assign(process.env, environment)
    const url = `s3://lake/threads?endpoint=${endpoint}`
    const store = await openStore(url)
    for (let id = 1; id <= updates; id++) {
      const message = {
        message_id: id,
        date: noon / 1000,
        chat: { id: 5, type: 'private' },
        text: `n. ${id}`,
      }
      const body = Buffer.from(JSON.stringify({ update_id: id, message }))
      await store.put(rawUpdateKey(day, id), body, { receivedAt: new Date(noon) })
    }
    const run = (count: number, lake: string): Promise<Manifest> =>
      processDay({
        store,
        calendar: calendarOf('UTC'),
        date: day,
        runner: inThreads({
          count,
          lake: { url: lake },
          settings: { PII_MODE: 'keep', DERIVE_TEXT: true },
        }),
        sliceObjects: 50,
      })
    const parts = async (): Promise<string[]> =>
      Array.fromAsync(listKeys(store, enrichedPrefix()), async (key) => {
        const stored = await store.get(key)
        return `${key} ${Buffer.from(stored!.body).toString('base64')}`
      })

    expect(await run(1, url)).toMatchObject({ raw: updates, rows: updates })
    const alone = await parts()
    await store.delete(await Array.fromAsync(listKeys(store, enrichedPrefix())))
    await run(3, url)

    expect(alone).toHaveLength(updates / 50)
    expect(await parts()).toEqual(alone)
    await expect(run(3, url.replace('//lake/', '//no-such-bucket/'))).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining('NoSuchBucket') as unknown,
    })
  })
