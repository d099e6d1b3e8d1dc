import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, rawOutboundKey, rawUpdateKey, rejectedKey } from '@telelake/lake'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseUser } from '../src/erase/erase-user.ts'
import type { Erasure } from '../src/erase/erase-user.ts'
import { importHistory } from '../src/import/import-history.ts'
import { processDay } from '../src/run/process-day.ts'
import { rejectedRecord } from '../src/records/rejected-record.ts'
import { partsByOrigin, verifyDay } from '../src/verify/verify-day.ts'
import { withoutUser } from '../src/erase/without-user.ts'
import { contentOf, createLakeFolder, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const calendar = calendarOf('UTC')
const day = '2026-03-10'
const noon = new Date('2026-03-10T12:00:00Z')
const date = noon.getTime() / 1000
const group = { id: -1001, type: 'supergroup', title: 'Support' }
const ana = { id: 700700, is_bot: false, first_name: 'Ana', username: 'ana_s' }
const rui = { id: 800800, is_bot: false, first_name: 'Rui' }
const anas = { message_id: 1, from: ana, chat: group, date, text: 'meu segredo' }

/** Updates in which Ana is, in every way Telegram names somebody. */
const updates: Record<string, unknown>[] = [
  { message: anas },
  {
    message: {
      message_id: 2,
      from: rui,
      chat: group,
      date,
      text: 'olá',
      reply_to_message: anas,
      quote: { text: 'segredo', position: 4 },
    },
  },
  {
    message: {
      message_id: 3,
      from: rui,
      chat: group,
      date,
      text: 'meu segredo',
      forward_origin: { type: 'user', sender_user: ana, date },
    },
  },
  { message: { message_id: 4, from: rui, chat: group, date, new_chat_members: [ana, rui] } },
  {
    message: {
      message_id: 5,
      from: rui,
      chat: group,
      date,
      text: 'oi Ana',
      entities: [{ type: 'text_mention', offset: 3, length: 3, user: ana }],
    },
  },
  { message: { message_id: 6, from: rui, chat: group, date, pinned_message: anas } },
  {
    message: {
      message_id: 7,
      from: rui,
      chat: group,
      date,
      contact: { phone_number: '1', first_name: 'x', user_id: ana.id },
    },
  },
  { message_reaction: { chat: group, message_id: 1, user: ana, date, old_reaction: [], new_reaction: [] } },
  { callback_query: { id: '1', from: ana, chat_instance: '1', data: 'yes' } },
  {
    chat_member: {
      chat: group,
      from: rui,
      date,
      old_chat_member: { status: 'left', user: ana },
      new_chat_member: { status: 'member', user: ana },
    },
  },
  {
    my_chat_member: {
      chat: { id: ana.id, type: 'private', first_name: 'Ana' },
      from: ana,
      date,
      old_chat_member: { status: 'member', user: rui },
      new_chat_member: { status: 'kicked', user: rui },
    },
  },
  {
    message: { message_id: 8, from: rui, chat: group, date, text: 'nada com ela, nem 700700.5 nem 1700700' },
  },
]

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
  for (const [id, update] of updates.entries())
    await putRaw(lake.store, 'UTC', { update_id: id, ...update }, noon)
  await lake.store.put(
    rawOutboundKey(day, ana.id, 9),
    Buffer.from(
      JSON.stringify({
        ok: true,
        result: {
          message_id: 9,
          from: { id: 1, is_bot: true, first_name: 'B' },
          chat: { id: ana.id, type: 'private' },
          date,
          text: 'à Ana',
        },
      }),
    ),
    { receivedAt: noon },
  )
  await lake.store.put(
    rejectedKey(day, 'x'.repeat(64)),
    rejectedRecord('not_json', '', null, Buffer.from('{"id":700700')),
  )
  await processDay({ store: lake.store, calendar, date: day })
})
afterEach(() => lake.remove())

const erase = (options: Partial<Parameters<typeof eraseUser>[0]> = {}): Promise<Erasure> =>
  eraseUser({ store: lake.store, calendar, userId: ana.id, flatten: {}, dryRun: false, ...options })
const zones = ['raw/', 'rejected/', 'enriched/']

describe('eraseUser', () => {
  it('tells in a dry run what it would touch, and touches nothing', async () => {
    const before = await contentOf(lake, [''])

    expect(await erase({ dryRun: true })).toMatchObject({
      objects_read: 13,
      raw_deleted: 5,
      raw_redacted: 7,
      rejected_deleted: 1,
      days: [day],
      remaining: [],
    })
    expect(await contentOf(lake, [''])).toEqual(before)
  })

  it('leaves no trace of the person in raw, rejected and rows, and the rest as it was', async () => {
    const receivedAt = (await lake.store.get(rawUpdateKey(day, 1)))?.receivedAt
    await erase()

    for (const [key, content] of await contentOf(lake, ['raw/', 'rejected/', 'runs/']))
      expect([key, Buffer.from(content, 'base64').toString()]).toEqual([
        key,
        expect.not.stringMatching(/(?<!\d)700700(?![\d.])|"Ana"|ana_s|segredo/) as unknown,
      ])
    const rows = await query(lake.folder, 'SELECT * FROM updates')
    expect(rows.map(({ message_id }) => Number(message_id)).sort()).toEqual([0, 2, 3, 4, 5, 6, 7, 8])
    expect(JSON.stringify(rows)).not.toMatch(/"700700"|"Ana"|ana_s|segredo/)
    expect((await lake.store.get(rawUpdateKey(day, 1)))?.receivedAt).toEqual(receivedAt)
    expect(await verifyDay(lake.store, day, (await partsByOrigin(lake.store)).get(day) ?? [])).toMatchObject({
      problems: [],
    })
  })

  it('finds nothing the second time', async () => {
    await erase()
    const after = await contentOf(lake, zones)

    expect(await erase()).toMatchObject({ raw_deleted: 0, raw_redacted: 0, rejected_deleted: 0, days: [] })
    expect(await contentOf(lake, zones)).toEqual(after)
  })

  it('is finished by the next call when it was broken off before the rows were made anew', async () => {
    let deleted = false
    const failing = { ...lake.store, url: lake.store.url } as typeof lake.store
    for (const name of ['put', 'putIfAbsent', 'get', 'listPages'] as const)
      failing[name] = ((...args: never[]) =>
        (lake.store[name] as (...all: never[]) => unknown)(...args)) as never
    failing.delete = async (keys) => {
      await lake.store.delete(keys)
      deleted = true
      throw new Error('killed')
    }
    await expect(erase({ store: failing })).rejects.toThrow('killed')
    expect(deleted).toBe(true)

    expect(await erase()).toMatchObject({ days: [day] })
    expect(JSON.stringify(await query(lake.folder, 'SELECT * FROM updates'))).not.toMatch(/"700700"|segredo/)
    expect(await erase()).toMatchObject({ days: [] })
  })
})

describe('eraseUser, of imported history', () => {
  it('imports the export anew without the person, and finds nothing the second time', async () => {
    const message = (id: number, from: string, from_id: string, text: string): object => ({
      id,
      type: 'message',
      date: '2026-03-01T12:00:00',
      date_unixtime: String(date - 86_400 * 9 + id),
      from,
      from_id,
      text,
    })
    const path = join(lake.folder, 'result.json')
    const messages = [
      message(1, 'Ana', 'user700700', 'meu segredo'),
      message(2, 'Rui', 'user800800', 'olá'),
      message(3, 'Rui', 'user800800', 'tchau'),
      {
        ...message(4, 'Rui', 'user800800', 'meu segredo'),
        forwarded_from: 'Ana',
        forwarded_from_id: 'user700700',
        reactions: [{ emoji: '👍', count: 1, recent: [{ from: 'Ana', from_id: 'user700700' }] }],
      },
    ]
    writeFileSync(path, JSON.stringify({ name: 'Support', type: 'private_supergroup', id: 1, messages }))
    await importHistory({ store: lake.store, calendar, path })
    rmSync(path)

    expect(await erase()).toMatchObject({ imports: 1 })
    const rows = await query(
      lake.folder,
      "SELECT user_id, text FROM updates WHERE source = 'import' ORDER BY 2",
    )
    expect(rows).toEqual([
      { user_id: '800800', text: 'olá' },
      { user_id: '800800', text: 'tchau' },
      { user_id: '800800', text: null },
    ])
    for (const [key, content] of await contentOf(lake, ['raw/imports/', 'rejected/', 'runs/']))
      expect([key, Buffer.from(content, 'base64').toString()]).toEqual([
        key,
        expect.not.stringMatching(/700700|segredo|Ana/) as unknown,
      ])
    expect(await erase()).toMatchObject({ imports: 0, days: [] })
  })
})

describe('eraseUser, of what exports write in other ways', () => {
  const exported = (id: number, fields: object): object => ({
    id,
    type: 'message',
    date_unixtime: String(date - 86_400 * 9 + id),
    from: 'Rui',
    from_id: 'user800800',
    text: 'olá',
    ...fields,
  })
  async function importOf(messages: readonly object[]): Promise<void> {
    const path = join(lake.folder, 'result.json')
    const text = JSON.stringify({ name: 'S', type: 'private_supergroup', id: 1, messages })
    writeFileSync(path, text.replaceAll('~', '\\x01'))
    await importHistory({ store: lake.store, calendar, path })
    rmSync(path)
  }
  const texts = (): Promise<unknown> =>
    query(lake.folder, "SELECT message_id, text FROM updates WHERE source = 'import' ORDER BY message_id")

  it('keeps a message of others that names the person and has escapes that are no JSON', async () => {
    await importOf([exported(1, { text: 'a~b', reactions: [{ recent: [{ from_id: 'user700700' }] }] })])

    expect(await erase()).toMatchObject({ imports: 1 })
    expect(await texts()).toMatchObject([{ text: 'a\u0001b' }])
  })

  it('finds ids to which their kind was added, and no numbers of messages', async () => {
    const shifted = 2 ** 32 + 700_700
    await importOf([
      exported(1, { from: 'Ana', from_id: shifted, text: 'segredo' }),
      exported(2, { text: 'segredo', forwarded_from: 'Ana', forwarded_from_id: shifted }),
      exported(3, { reply_to_message_id: 700_700 }),
    ])

    expect(await erase()).toMatchObject({ imports: 1 })
    expect(await texts()).toMatchObject([{ text: null }, { text: 'olá' }])
    expect(
      await query(
        lake.folder,
        "SELECT reply_to_message_id AS r FROM updates WHERE source = 'import' ORDER BY message_id",
      ),
    ).toMatchObject([{ r: null }, { r: '700700' }])
  })

  it('keeps the rows of others in a chat whose export says no type', async () => {
    const path = join(lake.folder, 'result.json')
    const messages = [exported(1, { from: 'Ana', from_id: 'user700700' }), exported(2, {})]
    writeFileSync(path, JSON.stringify({ id: 1, messages }))
    await importHistory({ store: lake.store, calendar, path, chatType: 'supergroup' })
    rmSync(path)

    expect(await erase()).toMatchObject({ imports: 1 })
    expect(await texts()).toMatchObject([{ text: 'olá' }])
  })

  it('counts the messages that show the person by name alone, and leaves them', async () => {
    await importOf([
      exported(1, { from: 'Ana', from_id: 'user700700' }),
      exported(2, {
        type: 'service',
        action: 'invite_members',
        actor: 'Rui',
        actor_id: 'user800800',
        members: ['Ana'],
      }),
      exported(3, { forwarded_from: 'Ana', text: 'segredo' }),
      exported(4, { forwarded_from: 'Outra' }),
    ])

    expect(await erase()).toMatchObject({ imports: 1, imported_by_name: 2 })
    expect(await texts()).toMatchObject([{}, { text: 'segredo' }, {}])
  })
})

describe('withoutUser', () => {
  it('does not touch what does not name the person, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!text.includes('700700'))
        expect(withoutUser(text, 700700)).toEqual({ kind: 'untouched' })
      }),
    )
  })
})
