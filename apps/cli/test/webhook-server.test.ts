import { Agent, request } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf, listKeys } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import type { WebhookEvent } from '@telelake/pipeline/receive-update'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer, listen } from '../src/server/listen.ts'
import { createWebhookServer } from '../src/server/webhook-server.ts'
import { createLakeFolder } from './lake-folder.ts'

const anyPort = { host: '127.0.0.1', port: 0, defaultPort: 0 }

let server: Server | undefined
afterEach(async () => {
  if (server !== undefined) await closeServer(server)
})

async function serve(receive: Parameters<typeof createWebhookServer>[0]): Promise<string> {
  server = createWebhookServer(receive)
  return `${await listen(server, anyPort)}/telegram`
}

/** Serve a handler that keeps its events. */
async function record(): Promise<{ url: string; events: WebhookEvent[] }> {
  const events: WebhookEvent[] = []
  const url = await serve((event) => {
    events.push(event)
    return Promise.resolve({ statusCode: 200 })
  })
  return { url, events }
}

describe('createWebhookServer', () => {
  it('forms the event of API Gateway: lower-case headers, values joined by a comma, text as it is', async () => {
    const { url, events } = await record()

    await new Promise((resolve, reject) => {
      const headers = { 'X-Telegram-Bot-Api-Secret-Token': 'abc', 'X-Many': ['1', '2'] }
      request(url, { method: 'POST', headers }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end('{"update_id":1,\n"text":"olá 👋"}')
    })

    expect(events).toEqual([
      {
        headers: expect.objectContaining({
          'x-telegram-bot-api-secret-token': 'abc',
          'x-many': '1,2',
        }) as object,
        body: '{"update_id":1,\n"text":"olá 👋"}',
        isBase64Encoded: false,
      },
    ])
  })

  it('gives every body on byte for byte, in Base64 where it is no UTF-8', async () => {
    const { url, events } = await record()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
        await fetch(url, { method: 'POST', body })

        const event = events.at(-1)!
        expect(Buffer.from(event.body!, event.isBase64Encoded === true ? 'base64' : 'utf8')).toEqual(
          Buffer.from(body),
        )
      }),
      { numRuns: 50 },
    )
    await fetch(url, { method: 'POST', body: '\uFEFF{}' })
    expect(events.at(-1)).toMatchObject({ body: '\uFEFF{}' })
  })

  for (const status of [200, 401, 503] as const)
    it(`answers the handler's ${status}, without a body`, async () => {
      const url = await serve(() => Promise.resolve({ statusCode: status }))

      const response = await fetch(url, { method: 'POST', body: '{}' })

      expect([response.status, await response.text()]).toEqual([status, ''])
    })

  it('answers 404 to another path and 405 to another method, and hands on neither', async () => {
    const { url, events } = await record()

    expect((await fetch(`${url}/x`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(url)).status).toBe(405)
    expect((await fetch(`${url}?x=1`, { method: 'POST' })).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  it('answers 413 to a body above 6 MB, and takes the next request', async () => {
    const { url, events } = await record()
    const { port } = new URL(url)

    const head = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.once('data', (data) => resolve(data.toString()))
      socket.once('error', reject)
      socket.write('POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n')
      socket.write(Buffer.alloc(6 * 1024 * 1024 + 1, 'x'))
    })

    expect(head).toMatch(/^HTTP\/1\.1 413 /)
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  it(
    'makes 5,000 objects and 5,000 rows of 5,000 updates sent twice, in random order, over 64 connections',
    { timeout: 120_000 },
    async () => {
      const lake = await createLakeFolder()
      const calendar = calendarOf('UTC')
      const now = (): Date => new Date('2026-03-10T12:00:00Z')
      const url = await serve(createWebhookHandler({ store: lake.store, calendar, secretToken: 's', now }))
      const agent = new Agent({ keepAlive: true, maxSockets: 64 })
      let connections = 0
      server!.on('connection', () => connections++)
      const updates = Array.from({ length: 5_000 }, (_, id) => ({
        update_id: id,
        message: { message_id: id, date: 1_773_144_000, chat: { id: 5, type: 'private' }, text: `olá ${id}` },
      }))
      const [order = []] = fc.sample(fc.shuffledSubarray([...updates, ...updates], { minLength: 10_000 }), {
        numRuns: 1,
        seed: 64,
      })
      const send = (update: object): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const headers = { 'x-telegram-bot-api-secret-token': 's' }
          request(url, { method: 'POST', agent, headers }, (response) =>
            response.resume().on('end', () => resolve(response.statusCode)),
          )
            .on('error', reject)
            .end(JSON.stringify(update))
        })

      const statuses = await Promise.all(order.map(send))

      agent.destroy()
      expect(new Set(statuses)).toEqual(new Set([200]))
      expect(connections).toBe(64)
      expect(await Array.fromAsync(listKeys(lake.store, 'raw/'))).toHaveLength(5_000)
      expect(await processDay({ store: lake.store, calendar, date: '2026-03-10' })).toMatchObject({
        raw: 5_000,
        rows: 5_000,
        missing_update_ids: 0,
      })
      const engine = await openDuckDb(lake.folder)
      expect((await engine.query('SELECT count(*), count(DISTINCT update_id) FROM updates')).rows).toEqual([
        [5_000, 5_000],
      ])
      engine.close()
      lake.remove()
    },
  )
})
