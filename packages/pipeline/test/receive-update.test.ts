import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf } from '@telelake/lake'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWebhookHandler } from '../src/receive/webhook-handler.ts'
import type { ReceiveUpdateOptions, WebhookEvent } from '../src/receive/webhook-handler.ts'
import { createLakeFolder, keysOf, messageUpdate } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const SECRET = 'the-secret_0123456789'
const noon = new Date('2026-03-10T12:00:00Z')

let lake: LakeFolder
let logged: unknown[]
beforeEach(async () => {
  lake = await createLakeFolder()
  logged = []
})
afterEach(() => lake.remove())

function handler(options: Partial<ReceiveUpdateOptions> = {}): ReturnType<typeof createWebhookHandler> {
  return createWebhookHandler({
    store: lake.store,
    calendar: calendarOf('UTC'),
    secretToken: SECRET,
    now: () => noon,
    log: (...line) => logged.push(line),
    ...options,
  })
}

const signed = (body: string | Uint8Array): WebhookEvent => ({
  headers: { 'x-telegram-bot-api-secret-token': SECRET },
  ...(typeof body === 'string'
    ? { body, isBase64Encoded: false }
    : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
})

const body = (update: object): string => JSON.stringify(update)

/** The one record in the zone `rejected`, with its original as bytes. */
async function rejectedOnly(): Promise<{ reason: string; detail: string; raw_key: null; bytes: Buffer }> {
  const keys = await keysOf(lake.store, 'rejected/')
  expect(keys).toHaveLength(1)
  const record = JSON.parse(readFileSync(join(lake.folder, keys[0]!), 'utf8')) as {
    reason: string
    detail: string
    raw_key: null
    raw: string
    raw_encoding: BufferEncoding
  }
  return { ...record, bytes: Buffer.from(record.raw, record.raw_encoding) }
}

describe('createWebhookHandler', () => {
  it('keeps the body byte for byte under the day of arrival', async () => {
    const text = '{"update_id":42,\n"message": {"text":"ol\\u00e1 👋", "n":1.0} }'

    expect(await handler()(signed(text))).toEqual({ statusCode: 200 })

    expect(await keysOf(lake.store, '')).toEqual([
      'raw/updates/received_date=2026-03-10/0000000000000042.json',
    ])
    const stored = await lake.store.get('raw/updates/received_date=2026-03-10/0000000000000042.json')
    expect(Buffer.from(stored!.body).toString()).toBe(text)
    expect(stored?.receivedAt).toEqual(noon)
  })

  it('keeps the body byte for byte when API Gateway hands it over in Base64', async () => {
    const bytes = Buffer.from('{"update_id":1,"message":{"text":"é"}}')

    await handler()(signed(bytes))

    const stored = await lake.store.get('raw/updates/received_date=2026-03-10/0000000000000001.json')
    expect(Buffer.from(stored!.body)).toEqual(bytes)
  })

  it('answers 200 to the same update again and writes nothing', async () => {
    const receive = handler()
    await receive(signed('{"update_id":7,"message":{}}'))

    expect(await receive(signed('{"update_id":7,"message":{"changed":true}}'))).toEqual({ statusCode: 200 })

    const stored = await lake.store.get('raw/updates/received_date=2026-03-10/0000000000000007.json')
    expect(Buffer.from(stored!.body).toString()).toBe('{"update_id":7,"message":{}}')
  })

  it('dates arrivals on the calendar of the lake', async () => {
    const calendar = calendarOf('America/Sao_Paulo')

    await handler({ calendar, now: () => new Date('2026-03-11T02:59:59Z') })(signed('{"update_id":1}'))
    await handler({ calendar, now: () => new Date('2026-03-11T03:00:00Z') })(signed('{"update_id":2}'))

    expect(await keysOf(lake.store, 'raw/')).toEqual([
      'raw/updates/received_date=2026-03-10/0000000000000001.json',
      'raw/updates/received_date=2026-03-11/0000000000000002.json',
    ])
  })

  for (const [what, headers] of [
    ['no headers', undefined],
    ['no secret', {}],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'the-secret_0123456788' }],
    ['a longer secret', { 'x-telegram-bot-api-secret-token': `${SECRET}0` }],
    ['a secret in upper case', { 'x-telegram-bot-api-secret-token': SECRET.toUpperCase() }],
    ['two secrets', { 'x-telegram-bot-api-secret-token': `${SECRET},${SECRET}` }],
  ] as [string, WebhookEvent['headers']][])
    it(`answers 401 to ${what} and does not look at the body`, async () => {
      const event: WebhookEvent = {
        ...(headers && { headers }),
        get body(): string {
          throw new Error('the body was read')
        },
      }

      expect(await handler()(event)).toEqual({ statusCode: 401 })
      expect(await keysOf(lake.store, '')).toEqual([])
    })

  const garbage = createHash('sha512').update('x').digest()
  for (const [what, hostile, reason] of [
    ['no body', '', 'not_json'],
    [
      '1 MB of garbage',
      new Uint8Array(1024 * 1024).map((_, index) => garbage[index % 64]! ^ (index >> 8)),
      'not_json',
    ],
    ['[]', '[]', 'not_an_object'],
    ['null', 'null', 'not_an_object'],
    ['a number', '42', 'not_an_object'],
    ['text that is no JSON', '{"update_id":', 'not_json'],
    [
      'invalid UTF-8',
      Buffer.from([...Buffer.from('{"update_id":1,"x":"'), 0xc3, 0x28, 0x22, 0x7d]),
      'not_json',
    ],
    ['10,000 nested brackets', '['.repeat(10_000) + ']'.repeat(10_000), 'not_an_object'],
    ['1,000,000 open brackets', '['.repeat(1_000_000), 'not_json'],
    ['an object without an id', '{"message":{"text":"hi"}}', 'no_update_id'],
    ['an id that is too large', '{"update_id":9007199254740993}', 'no_update_id'],
    ['an id beyond all numbers', '{"update_id":1e400}', 'no_update_id'],
    ['a negative id', '{"update_id":-1}', 'no_update_id'],
    ['an id with a fraction', '{"update_id":1.5}', 'no_update_id'],
    ['an id that is text', '{"update_id":"1"}', 'no_update_id'],
    ['an id named __proto__', '{"__proto__":{"update_id":1}}', 'no_update_id'],
  ] as [string, string | Uint8Array, string][])
    it(`answers 200 to ${what}, signed, and keeps every byte of it`, async () => {
      expect(await handler()(signed(hostile))).toEqual({ statusCode: 200 })

      const record = await rejectedOnly()
      expect(record.reason).toBe(reason)
      expect(record.raw_key).toBeNull()
      expect(record.bytes).toEqual(Buffer.from(hostile))
      expect(await keysOf(lake.store, 'raw/')).toEqual([])
    })

  it('keeps an update whose inside is deeper than any reader goes', async () => {
    const deep = `{"update_id":5,"message":${'['.repeat(10_000)}${']'.repeat(10_000)}}`

    expect(await handler()(signed(deep))).toEqual({ statusCode: 200 })

    const stored = await lake.store.get('raw/updates/received_date=2026-03-10/0000000000000005.json')
    expect(Buffer.from(stored!.body).toString()).toBe(deep)
  })

  it('is never brought down, whatever is signed, and loses none of it', async () => {
    const receive = handler()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await lake.store.delete(await keysOf(lake.store, ''))
        expect(await receive(signed(bytes))).toEqual({ statusCode: 200 })
        expect((await rejectedOnly()).bytes).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps one record of the same garbage sent often', async () => {
    const receive = handler()
    for (let time = 0; time < 3; time++) await receive(signed('garbage'))

    expect(await keysOf(lake.store, 'rejected/')).toHaveLength(1)
  })

  it('never tells content or secret to the log', async () => {
    await handler()(signed('{"message":{"text":"a private word"}}'))
    await handler()(signed('a private word'))

    expect(logged).toHaveLength(2)
    expect(JSON.stringify(logged)).not.toContain('private')
    expect(JSON.stringify(logged)).not.toContain(SECRET)
  })

  it('answers 503 while the store fails, and 200 when the same update comes again', async () => {
    const event = signed(body(messageUpdate(9, noon, 'hi')))
    rmSync(lake.folder, { recursive: true })
    writeFileSync(lake.folder, 'a file where the folder was')

    expect(await handler()(event)).toEqual({ statusCode: 503 })
    expect(await handler()(signed('garbage'))).toEqual({ statusCode: 503 })
    rmSync(lake.folder)
    expect(await handler()(event)).toEqual({ statusCode: 200 })

    expect(existsSync(join(lake.folder, 'raw/updates/received_date=2026-03-10/0000000000000009.json'))).toBe(
      true,
    )
  })

  describe('with allowed chats', () => {
    const receive = (update: object): Promise<unknown> =>
      handler({ allowedChatIds: [-5] })(signed(body(update)))

    it('keeps updates of those chats', async () => {
      await receive(messageUpdate(1, noon, 'hi', { id: -5, type: 'group' }))

      expect(await keysOf(lake.store, 'raw/')).toHaveLength(1)
    })

    it('answers 200 to updates of other chats and keeps none', async () => {
      expect(await receive(messageUpdate(1, noon, 'hi', { id: -6, type: 'group' }))).toEqual({
        statusCode: 200,
      })
      expect(await receive({ update_id: 2, callback_query: { message: { chat: { id: -6 } } } })).toEqual({
        statusCode: 200,
      })

      expect(await keysOf(lake.store, '')).toEqual([])
    })

    it('keeps the message that tells of the move to a supergroup, from either side', async () => {
      await receive({ update_id: 1, message: { chat: { id: -5 }, migrate_to_chat_id: -1005 } })
      await receive({ update_id: 2, message: { chat: { id: -1005 }, migrate_from_chat_id: -5 } })

      expect(await keysOf(lake.store, 'raw/')).toHaveLength(2)
    })

    it('keeps kinds that belong to no chat', async () => {
      await receive({ update_id: 1, poll: { id: '1' } })

      expect(await keysOf(lake.store, 'raw/')).toHaveLength(1)
    })
  })
})
