import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { calendarOf, listKeys } from '@telelake/lake'
import { createOutboundHandler, OUTBOUND_PATH } from '@telelake/pipeline/receive-outbound'
import { createSecretCheck } from '@telelake/pipeline/receive-update'
import { Api } from 'grammy'
import type { Transformer } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeServer, listen } from '../src/server/listen.ts'
import { createWebhookServer } from '../src/server/webhook-server.ts'
import { createBotApiServer, TOKEN } from './bot-api-server.ts'
import { createLakeFolder } from './lake-folder.ts'

const secret = 'the-secret'
const examples = new URL('../../../docs/examples/', import.meta.url)
const day = calendarOf('UTC').at(Date.now()).date
const answer = { ok: true, result: { message_id: 9, chat: { id: 42, type: 'private' }, text: 'olá' } }

let lake: Awaited<ReturnType<typeof createLakeFolder>>
let server: ReturnType<typeof createWebhookServer>
let url: string
beforeEach(async () => {
  lake = await createLakeFolder()
  const options = { store: lake.store, calendar: calendarOf('UTC'), secretToken: secret }
  server = createWebhookServer({
    hasSecret: createSecretCheck(secret),
    receiveOutbound: createOutboundHandler(options),
  })
  url = (await listen(server, { host: '127.0.0.1', port: 0, defaultPort: 0 })) + OUTBOUND_PATH
})
afterEach(async () => {
  await closeServer(server)
  lake.remove()
})

const example = (name: string): Promise<Record<string, (...args: unknown[]) => unknown>> =>
  import(new URL(name, examples).href) as Promise<Record<string, (...args: unknown[]) => unknown>>

async function isStored(): Promise<boolean> {
  for await (const key of listKeys(lake.store, 'raw/outbound/'))
    return key.endsWith('/42_9.json') && key.includes(day.slice(0, 7))
  return false
}

describe('the examples of both sides', () => {
  it('post an answer with fetch', async () => {
    const { tellLake } = await example('outbound-fetch.mjs')

    await tellLake!(answer, { url, secret })

    expect(await isStored()).toBe(true)
    await expect(tellLake!(answer, { url, secret: 'guess' })).rejects.toThrow('got 401')
  })

  it('post what grammY sends', async () => {
    const bot = await createBotApiServer()
    const { lakeTransformer } = await example('outbound-grammy.mjs')
    const api = new Api(TOKEN, { apiRoot: bot.url })
    api.config.use(lakeTransformer!({ url, secret }) as Transformer)

    await api.sendMessage(42, 'olá')

    await expect.poll(isStored).toBe(true)
    await bot.close()
  })

  it('post what Telegraf sends, through the one method that all its calls take', async () => {
    const { tellLakeOfSends } = await example('outbound-telegraf.mjs')
    const telegram = {
      callApi: (method: string): Promise<unknown> =>
        method === 'sendMessage' ? Promise.resolve(answer.result) : Promise.reject(new Error(method)),
    }
    tellLakeOfSends!(telegram, { url, secret })

    expect(await telegram.callApi('sendMessage')).toBe(answer.result)

    await expect.poll(isStored).toBe(true)
  })

  it('post an answer with Python', async (context) => {
    const python = `import sys; sys.path.insert(0, sys.argv[1])
from outbound_python import tell_lake
tell_lake(sys.argv[2].encode(), sys.argv[3], sys.argv[4])`
    try {
      await promisify(execFile)('python3', [
        '-B',
        '-c',
        python,
        fileURLToPath(examples),
        JSON.stringify(answer),
        url,
        secret,
      ])
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      context.skip('python3 is not installed')
    }

    expect(await isStored()).toBe(true)
  })
})
