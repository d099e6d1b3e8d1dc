import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, rawOutboundKey } from '@telelake/lake'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import type { ImportHistoryOptions, ImportManifest } from '../src/import/import-history.ts'
import { processDay } from '../src/run/process-day.ts'
import { contentOf, createLakeFolder, keysOf, messageUpdate, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const CHAT = -1_001_234_567_890
const SENT_AT = Date.parse('2026-03-10T12:00:00Z') / 1000
const now = (): Date => new Date('2026-03-20T09:00:00Z')

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

function message(id: number, fields: object = {}): object {
  return {
    id,
    type: 'message',
    date: '2026-03-10T09:00:00',
    date_unixtime: String(SENT_AT + id),
    from: 'Ana',
    from_id: 'user77',
    text: `message ${id}`,
    text_entities: [{ type: 'plain', text: `message ${id}` }],
    ...fields,
  }
}

function chat(messages: readonly unknown[], fields: object = {}): object {
  return { name: 'Support', type: 'private_supergroup', id: 1_234_567_890, messages, ...fields }
}

function save(text: string, name = 'result.json'): string {
  const path = join(lake.folder, name)
  writeFileSync(path, text)
  return path
}

/** Import a file with this content, as Desktop writes it: with line breaks and spaces. */
function importOf(content: unknown, options: Partial<ImportHistoryOptions> = {}): Promise<ImportManifest> {
  return importHistory({
    store: lake.store,
    calendar: calendarOf('UTC'),
    path: save(JSON.stringify(content, null, 1)),
    now,
    ...options,
  })
}

const rowsOf = (columns: string): Promise<unknown[]> =>
  query(lake.folder, `SELECT ${columns} FROM updates ORDER BY sent_at, message_id`)

describe('importHistory', () => {
  it('makes rows of the same columns, with ids as the Bot API has them', async () => {
    const manifest = await importOf(
      chat([
        message(1, { text: 'como faço?', text_entities: [{ type: 'plain', text: 'como faço?' }] }),
        message(2, { from: null, from_id: 'user78', reply_to_message_id: 1 }),
        message(3, { from: 'Support', from_id: 'channel1234567890' }),
        message(4, { from: 'News', from_id: 'channel55', edited_unixtime: String(SENT_AT + 500_000) }),
      ]),
    )

    expect(manifest).toMatchObject({
      messages: 4,
      rows: 4,
      already_there: 0,
      rejected: 0,
      status: 'complete',
    })
    expect(
      await rowsOf(
        'message_id, chat_id, chat_type, user_id, sender_chat_id, sender_kind, text, reply_to_message_id, direction, source, update_type',
      ),
    ).toMatchObject([
      {
        message_id: '1',
        chat_id: String(CHAT),
        user_id: '77',
        sender_kind: 'user',
        text: 'como faço?',
        direction: 'in',
        source: 'import',
        update_type: 'message',
      },
      { message_id: '2', user_id: '78', reply_to_message_id: '1' },
      { message_id: '3', user_id: null, sender_chat_id: String(CHAT), sender_kind: 'anonymous_admin' },
      { message_id: '4', sender_chat_id: '-1000000000055', sender_kind: 'channel' },
    ])
    expect(
      await query(lake.folder, "SELECT count(*) n FROM updates WHERE event_date = '2026-03-10'"),
    ).toEqual([{ n: '4' }])
    expect(await rowsOf('edited_at IS NOT NULL AS edited')).toEqual(
      [false, false, false, true].map((edited) => ({ edited })),
    )
  })

  it.each([
    ['private_group', -42, 'group'],
    ['private_supergroup', -1_000_000_000_042, 'supergroup'],
    ['public_channel', -1_000_000_000_042, 'channel'],
    ['personal_chat', 42, 'private'],
    ['saved_messages', 42, 'private'],
  ])('gives a %s the id %d', async (type, id, botApiType) => {
    await importOf(chat([message(1)], { type, id: 42 }))

    expect(await rowsOf('chat_id, chat_type')).toEqual([{ chat_id: String(id), chat_type: botApiType }])
  })

  it('reads all chats of a full export, those that were left too', async () => {
    const manifest = await importOf({
      about: 'Here is the data you requested.',
      personal_information: { user_id: 9, first_name: 'Me' },
      chats: {
        about: 'chats',
        list: [chat([message(1), message(2)]), chat([message(1)], { id: 5 }), chat([], { id: 6 })],
      },
      left_chats: { about: 'left', list: [chat([message(3)], { id: 7 })] },
    })

    expect(manifest.chats.map(({ chat_id: id, rows }) => [id, rows])).toEqual([
      [CHAT, 2],
      [-1_000_000_000_005, 1],
      [-1_000_000_000_006, 0],
      [-1_000_000_000_007, 1],
    ])
  })

  it('reads the chats of a converter, which has them in a plain list, whatever else is in it', async () => {
    const manifest = await importOf({ chats: [{}, chat([message(1)]), 7, chat([message(2)], { id: 5 })] })

    expect(manifest).toMatchObject({ messages: 2, rows: 2, rejected: 0 })
    expect(manifest.chats.map(({ chat_id: id, rows }) => [id, rows])).toEqual([
      [CHAT, 1],
      [-1_000_000_000_005, 1],
    ])
  })

  it('keeps the file as it was given, and is the same the second time, on another day', async () => {
    const content = chat([message(1), message(2), { id: 'x' }])
    await importOf(content)
    const before = await contentOf(lake, ['raw/', 'enriched/', 'rejected/'])

    const again = await importOf(content, { now: () => new Date('2026-03-25T00:00:00Z') })

    expect(again).toMatchObject({ messages: 3, rows: 2, already_there: 0, rejected: 1 })
    expect(await contentOf(lake, ['raw/', 'enriched/', 'rejected/'])).toEqual(before)
    const [raw] = await keysOf(lake.store, 'raw/imports/')
    expect(JSON.parse(Buffer.from((await lake.store.get(raw!))!.body).toString())).toEqual(content)
  })

  it('takes of a newer export of the same chat only what is new', async () => {
    await importOf(chat([message(1), message(2)]))

    const newer = await importOf(chat([message(1), message(2), message(3)]))

    expect(newer).toMatchObject({ messages: 3, rows: 1, already_there: 2 })
    expect(await rowsOf('message_id')).toEqual([
      { message_id: '1' },
      { message_id: '2' },
      { message_id: '3' },
    ])
  })

  it('leaves out what the webhook or the bot delivered, processed or still raw', async () => {
    const at = (id: number): Date => new Date((SENT_AT + id) * 1000)
    const supergroup = { id: CHAT, type: 'supergroup', title: 'Support' }
    await putRaw(lake.store, 'UTC', messageUpdate(1, at(1), 'one', supergroup), at(1))
    await processDay({ store: lake.store, calendar: calendarOf('UTC'), date: '2026-03-10', now })
    await putRaw(
      lake.store,
      'UTC',
      messageUpdate(2, at(2), 'late', supergroup),
      new Date('2026-03-11T01:00:00Z'),
    )
    await lake.store.put(
      rawOutboundKey('2026-03-11', CHAT, 3),
      Buffer.from(JSON.stringify({ ok: true, result: messageUpdate(3, at(3), 'sent', supergroup).message })),
    )

    const manifest = await importOf(chat([1, 2, 3, 4].map((id) => message(id))))

    expect(manifest).toMatchObject({ messages: 4, rows: 1, already_there: 3 })
  })

  it('lets go, the next time, of what the webhook delivered since', async () => {
    const content = chat([message(1), message(2)])
    await importOf(content)
    const supergroup = { id: CHAT, type: 'supergroup', title: 'Support' }
    const at = new Date((SENT_AT + 1) * 1000)
    await putRaw(lake.store, 'UTC', messageUpdate(1, at, 'one', supergroup), at)
    await processDay({ store: lake.store, calendar: calendarOf('UTC'), date: '2026-03-10', now })

    expect(await importOf(content)).toMatchObject({ rows: 1, already_there: 1 })

    expect(await rowsOf('message_id, source')).toEqual([
      { message_id: '1', source: 'webhook' },
      { message_id: '2', source: 'import' },
    ])
  })

  it('knows messages of a basic group, where each account counts its own ids, by sender and second', async () => {
    const at = new Date((SENT_AT + 1) * 1000)
    await putRaw(lake.store, 'UTC', messageUpdate(900, at, 'one', { id: -42, type: 'group', title: 'G' }), at)
    await processDay({ store: lake.store, calendar: calendarOf('UTC'), date: '2026-03-10', now })

    const twice = [message(1), message(2, { date_unixtime: String(SENT_AT + 1) }), message(900)]
    const manifest = await importOf(chat(twice, { type: 'private_group', id: 42 }))

    expect(manifest).toMatchObject({ messages: 3, rows: 2, already_there: 1 })
  })

  it('puts the private chat with the own bot where the bot sees it, and tells who wrote', async () => {
    await importOf(
      chat(
        [
          message(1, { from: 'Bot', from_id: 'user5' }),
          message(2),
          message(3, { from: 'Bot', from_id: 'user5' }),
        ],
        { type: 'bot_chat', id: 5 },
      ),
      { botIds: [5] },
    )

    expect(await rowsOf('chat_id, direction, user_is_bot')).toEqual([
      { chat_id: '77', direction: 'out', user_is_bot: true },
      { chat_id: '77', direction: 'in', user_is_bot: false },
      { chat_id: '77', direction: 'out', user_is_bot: true },
    ])
  })

  it.each<[string, object, object]>([
    ['a string', { text: 'olá', text_entities: undefined }, { text: 'olá', content_type: 'text' }],
    [
      'strings and entities',
      { text: ['👋 ', { type: 'link', text: 'https://a.example' }, '!'], text_entities: undefined },
      { text: '👋 https://a.example!', content_type: 'text', link_domains: ['a.example'] },
    ],
    [
      'a photo',
      { photo: '(File not included)', text: 'see', text_entities: [{ type: 'plain', text: 'see' }] },
      { content_type: 'photo', text: 'see' },
    ],
    [
      'a sticker',
      { media_type: 'sticker', file: 'x.webp', sticker_emoji: '👍', text: '', text_entities: [] },
      { content_type: 'sticker', sticker_emoji: '👍', text: null },
    ],
    [
      'a voice message',
      { media_type: 'voice_message', duration_seconds: 7, file_size: 99, text: '', text_entities: [] },
      { content_type: 'voice', media_seconds: 7, file_size: '99' },
    ],
    [
      'a file',
      { file: '(File not included)', mime_type: 'application/pdf', text: '', text_entities: [] },
      { content_type: 'document', mime_type: 'application/pdf' },
    ],
    [
      'a poll',
      { poll: { question: 'Q?', closed: false, total_voters: 3, answers: [] }, text: '', text_entities: [] },
      { content_type: 'poll', poll_question: 'Q?', poll_voter_count: 3 },
    ],
    [
      'a contact',
      {
        contact_information: { first_name: 'A', last_name: '', phone_number: '1' },
        text: '',
        text_entities: [],
      },
      { content_type: 'contact' },
    ],
    [
      'a location',
      { location_information: { latitude: 1, longitude: 2 }, text: '', text_entities: [] },
      { content_type: 'location' },
    ],
    [
      'a forward',
      { forwarded_from: 'News', forwarded_from_id: 'channel55' },
      { forward_kind: 'channel', forward_from_id: '-1000000000055' },
    ],
    [
      'a forward of a deleted account',
      { forwarded_from: null },
      { forward_kind: 'hidden_user', forward_from_id: null },
    ],
    [
      'reactions',
      { reactions: [{ type: 'emoji', count: 2, emoji: '❤', recent: [] }] },
      { content_type: 'text' },
    ],
    ['no senders', { from: undefined, from_id: undefined }, { user_id: null }],
    [
      'an unsupported kind',
      { type: 'unsupported', text: '', text_entities: [] },
      { content_type: 'unknown' },
    ],
    [
      'joiners',
      {
        type: 'service',
        actor: 'Ana',
        actor_id: 'user77',
        action: 'join_group_by_link',
        inviter: 'Bo',
        text: '',
      },
      { content_type: 'service', service_type: 'new_chat_members', joined_user_ids: ['77'] },
    ],
    [
      'a leaver',
      {
        type: 'service',
        actor: 'Ana',
        actor_id: 'user77',
        action: 'remove_members',
        members: ['Ana'],
        text: '',
      },
      { service_type: 'left_chat_member', left_user_id: '77' },
    ],
    [
      'invited deleted accounts',
      {
        type: 'service',
        actor: null,
        actor_id: 'user77',
        action: 'invite_members',
        members: [null],
        text: '',
      },
      { service_type: 'new_chat_members' },
    ],
    [
      'a pin',
      { type: 'service', actor: 'Ana', actor_id: 'user77', action: 'pin_message', message_id: 12, text: '' },
      { service_type: 'pinned_message', pinned_message_id: '12' },
    ],
    [
      'a migration',
      { type: 'service', action: 'migrate_from_group', title: 'G', text: '' },
      { content_type: 'service', service_type: 'migrate_from_chat_id' },
    ],
    [
      'an action of the future',
      { type: 'service', action: 'fly_to_mars', text: '' },
      { content_type: 'service', service_type: 'fly_to_mars' },
    ],
  ])('reads %s', async (_what, fields, expected) => {
    expect(await importOf(chat([message(1, fields)]))).toMatchObject({ rows: 1, rejected: 0 })

    const [row] = await rowsOf('*')
    expect(row).toMatchObject(expected)
  })

  it('reads local times in the time zone of the lake where an export has no others', async () => {
    await importOf(chat([message(1, { date_unixtime: undefined, date: '2021-07-01T23:30:00' })]), {
      calendar: calendarOf('America/Sao_Paulo'),
    })

    expect(await rowsOf('sent_at::VARCHAR AS sent_at, event_date::VARCHAR AS event_date')).toMatchObject([
      { sent_at: expect.stringContaining('2021-07-02 02:30:00') as string, event_date: '2021-07-01' },
    ])
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['no id', { type: 'message', date_unixtime: '1' }],
    ['no date', message(1, { date: undefined, date_unixtime: undefined })],
    ['a date of 1970', message(1, { date: '1970-01-01T00:00:00', date_unixtime: '0' })],
  ])('keeps %s under rejected and goes on', async (_what, odd) => {
    expect(await importOf(chat([odd, message(2)]))).toMatchObject({ messages: 2, rows: 1, rejected: 1 })

    const [key] = await keysOf(lake.store, 'rejected/')
    const record = JSON.parse(Buffer.from((await lake.store.get(key!))!.body).toString()) as Record<
      string,
      string
    >
    expect(record).toMatchObject({
      reason: 'no_message',
      raw_key: expect.stringMatching(/^raw\/imports\//) as string,
    })
    expect(JSON.parse(record.raw!)).toEqual(JSON.parse(JSON.stringify(odd)))
  })

  it('rejects the messages of a chat of an unknown type, and reads the others', async () => {
    const manifest = await importOf({
      chats: { list: [chat([message(1)], { type: 'hologram' }), chat([message(1)])] },
    })

    expect(manifest).toMatchObject({ messages: 2, rows: 1, rejected: 1 })
  })

  it.each([
    ['breaks off', JSON.stringify(chat([message(1), message(2)])).slice(0, -30), /a whole file/],
    ['is no JSON', '<html>', /expected a token/],
    ['is other JSON', '{"hello":[1]}', /result\.json of Telegram Desktop/],
  ])('refuses a file that %s, before anything is written', async (_what, text, problem) => {
    const path = save(text)

    await expect(
      importHistory({ store: lake.store, calendar: calendarOf('UTC'), path, now }),
    ).rejects.toThrow(problem)
    expect(await keysOf(lake.store, 'enriched/')).toEqual([])
    expect(await keysOf(lake.store, 'raw/')).toEqual([])
  })

  it('is finished by the next import when it was interrupted', async () => {
    const content = chat([message(1), message(2)])
    const interrupt = new AbortController()
    await expect(
      importOf(content, {
        signal: interrupt.signal,
        onProgress: () => interrupt.abort(new Error('stop')),
      }),
    ).rejects.toThrow('stop')

    expect(await importOf(content)).toMatchObject({ status: 'complete', rows: 2 })
    expect(await rowsOf('message_id')).toHaveLength(2)
  })

  it('counts every message of any export: rows and rejected', async () => {
    const anyMessage = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          id: fc.oneof(fc.integer(), fc.jsonValue()),
          type: fc.constantFrom('message', 'service', 'unsupported'),
          date_unixtime: fc.oneof(fc.integer({ min: 1, max: 2_000_000_000 }).map(String), fc.jsonValue()),
          from_id: fc.oneof(fc.constantFrom('user1', 'channel2', 'chat3'), fc.jsonValue()),
          text: fc.jsonValue(),
          text_entities: fc.jsonValue(),
          action: fc.oneof(fc.constantFrom('pin_message', 'invite_members', 'send_payment'), fc.jsonValue()),
          members: fc.jsonValue(),
          poll: fc.jsonValue(),
          media_type: fc.constantFrom('sticker', 'voice_message', 'toString'),
        },
        { requiredKeys: [] },
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyMessage, { maxLength: 8 }), async (messages) => {
        const manifest = await importOf(chat(messages))

        expect(manifest.messages).toBe(messages.length)
        expect(manifest.rows + manifest.already_there + manifest.rejected).toBe(messages.length)
      }),
      { numRuns: 40 },
    )
  })
})
