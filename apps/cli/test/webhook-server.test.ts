import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { connect } from 'node:net'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf, listKeys } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { createSecretCheck, createWebhookHandler } from '@telelake/pipeline/receive-update'
import type { WebhookEvent } from '@telelake/pipeline/receive-update'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeServer, listen } from '../src/server/listen.ts'
import { createWebhookServer } from '../src/server/webhook-server.ts'
import type { WebhookServerOptions } from '../src/server/webhook-server.ts'
import { createLakeFolder } from './lake-folder.ts'

const anyPort = { host: '127.0.0.1', port: 0, defaultPort: 0 }

let server: Server | undefined
afterEach(async () => {
  if (server !== undefined) await closeServer(server)
})

const anySecret = (): boolean => true

async function serve(
  receive: WebhookServerOptions['receive'],
  hasSecret: WebhookServerOptions['hasSecret'] = anySecret,
): Promise<string> {
  server = createWebhookServer({ hasSecret, ...(receive && { receive }) })
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

  it('answers 401 from the headers alone: of a body without the secret not a byte is read or asked for', async () => {
    const events: WebhookEvent[] = []
    const url = await serve((event) => {
      events.push(event)
      return Promise.resolve({ statusCode: 200 })
    }, createSecretCheck('s'))
    const requests: IncomingMessage[] = []
    const see = (each: IncomingMessage): void => void requests.push(each)
    server!.on('request', see).on('checkContinue', see)
    const send = async (...headers: string[]): Promise<string> => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      socket.on('error', () => undefined)
      const head = ['POST /telegram HTTP/1.1', 'Host: x', 'Content-Length: 5000000', ...headers]
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      await once(socket, 'close')
      return answer.toString()
    }

    for (const headers of [
      [],
      ['X-Telegram-Bot-Api-Secret-Token: wrong'],
      ['Expect: 100-continue'],
      ['X-Telegram-Bot-Api-Secret-Token: wrong', 'Expect: 100-continue'],
    ])
      expect(await send(...headers)).toMatch(/^HTTP\/1\.1 401 [^]*Connection: close/i)

    expect(requests.map((each) => each.readableDidRead)).toEqual([false, false, false, false])
    expect(events).toEqual([])
  })

  it('asks for the body of a signed request that waits for 100 Continue', async () => {
    const { url, events } = await record()
    const status = await new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: { expect: '100-continue' } }, (response) =>
        response.resume().on('end', () => resolve(response.statusCode)),
      )
      sent.on('continue', () => sent.end('{}')).on('error', reject)
      sent.flushHeaders()
    })

    expect([status, events.at(-1)?.body]).toEqual([200, '{}'])
  })

  it('answers 413 from the announced length, before the body comes', async () => {
    const { url, events } = await record()
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write('POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 7000000\r\n\r\n')

    expect(String(((await once(socket, 'data')) as [Buffer])[0])).toMatch(/^HTTP\/1\.1 413 /)
    expect(events).toEqual([])
  })

  it('answers 503 to a body that no longer fits beside those under way, and takes it later', async () => {
    let release: (() => void) | undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let started = 0
    const url = await serve(async () => {
      started++
      await held
      return { statusCode: 200 }
    })
    const send = async (): Promise<number> =>
      (await fetch(url, { method: 'POST', body: new Uint8Array(6_000_000) })).status

    const underWay = Array.from({ length: 11 }, send) // 66 MB, within 64 MiB
    await vi.waitUntil(() => started === 11, { timeout: 20_000 })
    const refused = await send()
    release!()

    expect(refused).toBe(503)
    expect(new Set(await Promise.all(underWay))).toEqual(new Set([200]))
    expect(await send()).toBe(200)
  })

  it('bounds connections and how long one may be silent', () => {
    const { maxConnections, headersTimeout, requestTimeout, keepAliveTimeout } = createWebhookServer({
      hasSecret: anySecret,
    })

    expect([maxConnections, headersTimeout, requestTimeout, keepAliveTimeout]).toEqual([
      1_000, 10_000, 30_000, 10_000,
    ])
  })

  it('answers 413 to a longer body than 6 MB that announces none, and takes the next request', async () => {
    const { url, events } = await record()
    const { port } = new URL(url)

    const head = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.once('data', (data) => resolve(data.toString()))
      socket.once('error', reject)
      socket.write('POST /telegram HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n700000\r\n')
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
      const url = await serve(
        createWebhookHandler({ store: lake.store, calendar, secretToken: 's', now }),
        createSecretCheck('s'),
      )
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
