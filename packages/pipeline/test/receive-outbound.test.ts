import { calendarOf } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { StoreError } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOutboundHandler, isOutbound } from '../src/receive/outbound-handler.ts'
import type { ReceiveUpdateOptions, WebhookEvent } from '../src/receive/webhook-handler.ts'
import { createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const SECRET = 'the-secret_0123456789'
const DAY = 'raw/outbound/received_date=2026-03-10'

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

function post(body: string, options: Partial<ReceiveUpdateOptions> = {}, secret = SECRET): Promise<object> {
  const receive = createOutboundHandler({
    store: lake.store,
    calendar: calendarOf('UTC'),
    secretToken: SECRET,
    now: () => new Date('2026-03-10T12:00:00Z'),
    ...options,
  })
  const event: WebhookEvent = { headers: { 'x-telegram-bot-api-secret-token': secret }, body }
  return receive(event)
}

const message = (id: number, chatId = -1001): object => ({
  message_id: id,
  chat: { id: chatId, type: 'supergroup', title: 'Support' },
  from: { id: 5, is_bot: true, first_name: 'Bot' },
  date: 1_773_144_000,
  text: 'olá',
})

async function textOf(key: string): Promise<string> {
  return Buffer.from((await lake.store.get(key))!.body).toString()
}

describe('createOutboundHandler', () => {
  it('keeps an answer with one message byte for byte', async () => {
    const text = ` {"ok":true, "result":${JSON.stringify(message(7))}}\n`

    expect(await post(text)).toEqual({ statusCode: 200 })

    expect(await keysOf(lake.store, '')).toEqual([`${DAY}/-1001_7.json`])
    expect(await textOf(`${DAY}/-1001_7.json`)).toBe(text)
  })

  it('writes nothing when the same message comes again', async () => {
    const answer = (text: string): string => JSON.stringify({ ok: true, result: { ...message(7), text } })
    await post(answer('first'))

    expect(await post(answer('second'))).toEqual({ statusCode: 200 })

    expect(await textOf(`${DAY}/-1001_7.json`)).toBe(answer('first'))
  })

  it('splits an album into one object for each message', async () => {
    await post(JSON.stringify({ ok: true, result: [message(8), message(9)] }))

    expect(await keysOf(lake.store, '')).toEqual([`${DAY}/-1001_8.json`, `${DAY}/-1001_9.json`])
    expect(JSON.parse(await textOf(`${DAY}/-1001_9.json`))).toEqual({ ok: true, result: message(9) })
  })

  it('answers 401 to a wrong or missing secret and stores nothing', async () => {
    const body = JSON.stringify({ ok: true, result: message(7) })

    expect(await post(body, {}, 'guess')).toEqual({ statusCode: 401 })
    expect(await post(body, {}, '')).toEqual({ statusCode: 401 })
    expect(await keysOf(lake.store, '')).toEqual([])
  })

  it.each([
    ['no JSON', 'nothing{', 'not_json', 'body: expected JSON in UTF-8, got 8 bytes of something else'],
    ['no object', '[1]', 'not_an_object', 'body: expected an object, got array'],
    [
      'a refusal',
      '{"ok":false,"error_code":403}',
      'no_message',
      'ok: expected true, got false: nothing was sent',
    ],
    ['a bare message', '{"message_id":1}', 'no_message', 'ok: expected true, got nothing'],
    ['true', '{"ok":true,"result":true}', 'no_message', 'result: expected a message, got boolean'],
    [
      'an id alone',
      '{"ok":true,"result":{"message_id":4}}',
      'no_message',
      'result.chat.id: expected integer, got nothing',
    ],
    [
      'an ephemeral message',
      '{"ok":true,"result":{"message_id":0,"chat":{"id":1}}}',
      'no_message',
      'result.message_id: expected integer, 1 or more, got 0',
    ],
    [
      'an empty album',
      '{"ok":true,"result":[]}',
      'no_message',
      'result: expected messages, got an empty array',
    ],
  ])('keeps %s under rejected, once, and answers 200', async (_what, body, reason, detail) => {
    expect(await post(body)).toEqual({ statusCode: 200 })
    expect(await post(body)).toEqual({ statusCode: 200 })

    const keys = await keysOf(lake.store, '')
    expect(keys).toHaveLength(1)
    expect(JSON.parse(await textOf(keys[0]!))).toEqual({
      reason,
      detail,
      raw_key: null,
      raw_encoding: 'utf8',
      raw: body,
    })
  })

  it('stores what is good of an album and keeps the whole under rejected', async () => {
    await post(JSON.stringify({ ok: true, result: [message(8), { message_id: 'x' }] }))

    expect(await keysOf(lake.store, 'raw/')).toEqual([`${DAY}/-1001_8.json`])
    expect(await keysOf(lake.store, 'rejected/')).toHaveLength(1)
  })

  it('leaves out chats that are not allowed', async () => {
    const body = JSON.stringify({ ok: true, result: [message(8, -1002), message(9)] })

    expect(await post(body, { allowedChatIds: [-1001] })).toEqual({ statusCode: 200 })

    expect(await keysOf(lake.store, '')).toEqual([`${DAY}/-1001_9.json`])
  })

  it('answers 503 when the store fails, without the text in the log', async () => {
    const logged: unknown[] = []
    const failing = Object.create(lake.store, {
      putIfAbsent: { value: () => Promise.reject(new StoreError('write', 'k', new Error('full'))) },
    }) as ObjectStore

    const body = JSON.stringify({ ok: true, result: message(7) })
    expect(await post(body, { store: failing, log: (...line) => logged.push(line) })).toEqual({
      statusCode: 503,
    })
    expect(JSON.stringify(logged)).not.toContain('olá')
  })

  it('is told from the webhook by the path, behind a stage too', () => {
    expect(
      ['/outbound', '/prod/outbound', '/telegram', '/outbound/x'].map((rawPath) => isOutbound({ rawPath })),
    ).toEqual([true, true, false, false])
    expect(isOutbound({})).toBe(false)
  })
})
