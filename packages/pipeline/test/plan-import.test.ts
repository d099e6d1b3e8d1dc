import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { calendarOf } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BotNameError, findBots } from '../src/import/find-bots.ts'
import { findHistory } from '../src/import/find-history.ts'
import { readHistoryFormat } from '../src/import/history-format.ts'
import { planImport } from '../src/import/plan-import.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function save(text: string, name = 'result.json'): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const message = (id: number, date: string, fields: object = {}): object => ({
  id,
  type: 'message',
  date_unixtime: String(Date.parse(date) / 1000),
  from: 'Ana',
  from_id: 'user7',
  text: 'oi',
  ...fields,
})
const chat = (messages: readonly unknown[], fields: object = {}): object => ({
  name: 'Support',
  type: 'private_supergroup',
  id: 42,
  messages,
  ...fields,
})
const update = { update_id: 1, message: { message_id: 1, date: 1_773_144_000, chat: { id: -5 }, text: 'oi' } }

describe('readHistoryFormat', () => {
  it.each([
    ['export', chat([])],
    ['export', chat([message(1, '2026-03-10T12:00:00Z')])],
    ['export', { about: 'x', chats: { about: 'y', list: [] } }],
    ['export', { chats: [chat([])] }],
    ['export', { id: 42, messages: [] }],
    ['updates', update],
    ['updates', { message: update.message, update_id: 1 }],
    ['updates', [update]],
    ['updates', []],
    ['updates', { ok: true, result: [] }],
    ['updates', { result: [update], ok: true }],
  ])('recognises %s by what is in %j, whatever its name and spaces', async (format, content) => {
    for (const [text, name] of [
      [JSON.stringify(content), 'history.txt'],
      [`\uFEFF\r\n${JSON.stringify(content, null, '\t')}`, 'result.json'],
    ] as const)
      expect(await readHistoryFormat(save(text, name))).toBe(format)
  })

  it('recognises updates after a first line that is bad', async () => {
    expect(await readHistoryFormat(save(`{"hello":1}\n${JSON.stringify(update)}`))).toBe('updates')
    expect(await readHistoryFormat(save(`{"update_id"\n${JSON.stringify(update)}`))).toBe('updates')
  })

  it.each([
    ['', 'an empty file'],
    ['<html>', 'HTML'],
    ['PK\x03\x04', 'an archive'],
    ['hello', 'something else'],
    ['{"hello":[1]}', 'other JSON'],
  ])('refuses %j', async (text, problem) => {
    await expect(readHistoryFormat(save(text))).rejects.toThrow(problem)
  })
})

describe('planImport', () => {
  it('counts messages, chats, days and what would be rejected, and writes nothing', async () => {
    const path = save(
      JSON.stringify({
        chats: {
          list: [
            chat([
              message(1, '2026-03-10T02:00:00Z'),
              message(2, '2026-03-12T12:00:00Z', { from: 'Combot', from_id: 'user8' }),
              { id: 3, type: 'message' },
              { id: 4, type: 'message' },
              7,
            ]),
            chat([message(1, '2026-03-01T12:00:00Z')], { type: 'hologram' }),
          ],
        },
      }),
    )

    const plan = await planImport({ path, calendar: calendarOf('America/Sao_Paulo') })

    expect(plan).toMatchObject({
      format: 'export',
      messages: 6,
      accepted: 2,
      rejected: 4,
      first_day: '2026-03-09',
      last_day: '2026-03-12',
      likely_bots: [{ id: 8, name: 'Combot', messages: 1 }],
      chats: [
        { chat_id: -1_000_000_000_042, title: 'Support', messages: 5, rejected: 3, first_day: '2026-03-09' },
        { chat_id: null, messages: 1, rejected: 1, first_day: null },
      ],
    })
    expect(plan.reasons.map(({ messages }) => messages)).toEqual([2, 1, 1])
    expect(readdirSync(folder)).toEqual(['result.json'])
  })

  it('takes the bots and the type of the chat that are given', async () => {
    const path = save(
      JSON.stringify({
        id: 42,
        messages: [{ id: 1, type: 'message', date: 1_773_144_000, file: '', text: 'oi' }],
      }),
    )
    const calendar = calendarOf('UTC')

    expect(await planImport({ path, calendar })).toMatchObject({ accepted: 0, rejected: 1 })
    expect(await planImport({ path, calendar, chatType: 'supergroup' })).toMatchObject({
      accepted: 1,
      chats: [{ chat_id: -1_000_000_000_042 }],
    })
  })

  it('counts captured updates', async () => {
    const path = save(
      `${JSON.stringify(update)}\n${JSON.stringify({ ...update, update_id: 2, message: { ...update.message, date: 253_402_300_799 } })}\nx`,
    )

    expect(await planImport({ path, calendar: calendarOf('UTC') })).toMatchObject({
      format: 'updates',
      messages: 3,
      accepted: 1,
      rejected: 2,
      first_day: '2026-03-10',
      last_day: '2026-03-10',
    })
  })
})

describe('findHistory', () => {
  it('finds each export in a folder, as Desktop makes one for each', async () => {
    const first = save('{}', 'ChatExport_2024-03-10/result.json')
    const second = save('{}', 'ChatExport_2024-03-10 (1)/result.json')
    const copy = save('{}', 'ChatExport_2024-03-10/result (1).json')
    save('{}', 'ChatExport_2024-03-10/files/data.json')
    save('{}', 'notes.json')

    expect(await findHistory(folder)).toEqual([first, second, copy].sort())
    expect(await findHistory(first)).toEqual([first])
  })

  it('takes the JSON files of a folder without one', async () => {
    const lines = save('{}', 'captured.ndjson')
    const tdl = save('{}', 'tdl-export.json')
    save('x', 'photo.jpg')

    expect(await findHistory(folder)).toEqual([lines, tdl])
  })
})

describe('findBots', () => {
  const named = (from: string, id: number): object =>
    message(id, '2026-03-10T12:00:00Z', { from, from_id: `user${id}` })

  it('takes ids, and finds the ids of names', async () => {
    const path = save(JSON.stringify(chat([named('Combot', 8), named('Ana', 7)])))

    expect(await findBots([path], ['combot', '99'])).toEqual([8, 99])
  })

  it('looks for a name in all of the exports', async () => {
    const paths = [
      save(JSON.stringify(chat([named('Ana', 7)])), 'a/result.json'),
      save(JSON.stringify(chat([named('Combot', 8)])), 'b/result.json'),
    ]

    expect(await findBots(paths, ['Combot'])).toEqual([8])
  })

  it('refuses a name that nobody has, and one that two have', async () => {
    const path = save(JSON.stringify(chat([named('Bot', 8), named('Bot', 9)])))

    await expect(findBots([path], ['Rose'])).rejects.toThrow(BotNameError)
    await expect(findBots([path], ['Bot'])).rejects.toThrow('8, 9')
  })
})
