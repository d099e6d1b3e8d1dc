import { calendarOf, rawUpdateKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseUser } from '../src/erase/erase-user.ts'
import type { Erasure } from '../src/erase/erase-user.ts'
import { processDay } from '../src/run/process-day.ts'
import { contentOf, createLakeFolder, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const calendar = calendarOf('UTC')
const day = '2026-03-10'
const noon = new Date('2026-03-10T12:00:00Z')
const date = noon.getTime() / 1000
const chat = { id: -1001, type: 'supergroup', title: 'Support' }
const ana = { id: 700700, is_bot: false, first_name: 'Ana' }
const rui = { id: 800800, is_bot: false, first_name: 'Rui' }
const secret = { message_id: 1, from: ana, chat, date, text: 'meu segredo' }
const updates = [
  { message: secret },
  { message: { message_id: 2, from: rui, chat, date, text: 'olá', reply_to_message: secret } },
  { message: { message_id: 3, from: rui, chat, date, text: 'fixado', pinned_message: secret } },
  { message: { message_id: 4, from: rui, chat, date, text: 'nada' } },
]

/**
 * A store as the raw bucket of the stack is: nobody overwrites an object under `raw/`. What it cannot show is the
 * policy's own text, which the tests of infra hold against this rule.
 *
 * @param lastWrite - number of the write or deletion after which the process is killed
 */
function writeOnce(store: ObjectStore, lastWrite = Infinity): ObjectStore {
  let writes = 0
  const count = (): void => {
    if (++writes > lastWrite) throw new Error('killed')
  }
  return {
    url: store.url,
    get: (key) => store.get(key),
    listPages: (prefix) => store.listPages(prefix),
    putIfAbsent: async (key, body, options) => {
      count()
      return store.putIfAbsent(key, body, options)
    },
    put: async (key, body, options) => {
      count()
      if (key.startsWith('raw/')) throw new Error(`AccessDenied (${key})`)
      await store.put(key, body, options)
    },
    delete: async (keys) => {
      for (const key of keys) {
        count()
        await store.delete([key])
      }
    },
  }
}

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
  for (const [id, update] of updates.entries())
    await putRaw(lake.store, 'UTC', { update_id: id, ...update }, noon)
  await processDay({ store: lake.store, calendar, date: day })
})
afterEach(() => lake.remove())

const erase = (store: ObjectStore): Promise<Erasure> =>
  eraseUser({ store, calendar, userId: ana.id, flatten: {}, dryRun: false })

async function expectErased(): Promise<void> {
  const objects = await contentOf(lake, ['raw/', 'erasing/'])
  expect([...objects.keys()]).toEqual([1, 2, 3].map((id) => rawUpdateKey(day, id)))
  for (const content of objects.values())
    expect(Buffer.from(content, 'base64').toString()).not.toMatch(/700700|segredo/)
  expect((await lake.store.get(rawUpdateKey(day, 1)))?.receivedAt).toEqual(noon)
  expect(await query(lake.folder, 'SELECT message_id, text FROM updates ORDER BY 1')).toEqual([
    { message_id: '2', text: 'olá' },
    { message_id: '3', text: 'fixado' },
    { message_id: '4', text: 'nada' },
  ])
}

describe('eraseUser where raw objects cannot be overwritten', () => {
  it('replaces what others did', async () => {
    await erase(writeOnce(lake.store))

    await expectErased()
  })

  it('finishes the next time, wherever it was killed', async () => {
    const pristine = await contentOf(lake, [''])
    for (let last = 0; ; last++) {
      const killed = await erase(writeOnce(lake.store, last)).then(
        () => false,
        () => true,
      )
      if (killed) await erase(writeOnce(lake.store))
      await expectErased()
      if (!killed) break
      expect(last).toBeLessThan(100)
      for await (const keys of lake.store.listPages('')) await lake.store.delete(keys)
      for (const [key, content] of pristine)
        await lake.store.put(key, Buffer.from(content, 'base64'), { receivedAt: noon })
    }
  })

  it('says so where the original is delivered again and again', async () => {
    const store = writeOnce(lake.store)
    const putIfAbsent: ObjectStore['putIfAbsent'] = (key, body, options) =>
      key.startsWith('raw/') ? Promise.resolve(false) : store.putIfAbsent(key, body, options)

    await expect(erase({ ...store, putIfAbsent })).rejects.toThrow(/came back 3 times/)
  })
})
