import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, rawUpdateKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseUser } from '../src/erase/erase-user.ts'
import type { Erasure } from '../src/erase/erase-user.ts'
import type { FlattenOptions } from '../src/settings/flatten-options.ts'
import { flattenOptionsOf } from '../src/settings/flatten-options.ts'
import { importHistory } from '../src/import/import-history.ts'
import { readImportManifest } from '../src/records/import-manifest.ts'
import { processDay, readManifest } from '../src/run/process-day.ts'
import { partsByOrigin } from '../src/verify/verify-day.ts'
import { readPart } from '../src/verify/parquet-part.ts'
import { contentOf, createLakeFolder, keysOf, putRaw, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const calendar = calendarOf('UTC')
const day = '2026-03-10'
const noon = new Date(`${day}T12:00:00Z`)
const date = noon.getTime() / 1000
const group = { id: -1001, type: 'supergroup', title: 'Support' }
const ana = { id: 700700, is_bot: false, first_name: 'Ana', username: 'ana_s' }
const rui = { id: 800800, is_bot: false, first_name: 'Rui' }
const message = (id: number, from: object, fields: object = {}): Record<string, unknown> => ({
  message: { message_id: id, from, chat: group, date: date - id * 86_400, text: 'oi 👋', ...fields },
})
const forward = { type: 'user', sender_user: ana, date }
const change = {
  old_chat_member: { status: 'left', user: ana },
  new_chat_member: { status: 'member', user: ana },
}

/** Days 1 and 2 have both people, day 3 Ana alone, day 4 Rui alone. */
const updates: Record<string, unknown>[] = [
  message(1, ana, { text: 'meu segredo' }),
  message(1, rui, {
    reply_to_message: { message_id: 1, from: ana, chat: group, date, text: 'x' },
    quote: { text: 'segredo', position: 1 },
  }),
  message(1, rui, { text: '#olá e aí?', entities: [{ type: 'hashtag', offset: 0, length: 4 }] }),
  message(2, rui, { text: 'meu segredo', forward_origin: forward }),
  message(2, rui, { text: undefined, new_chat_members: [ana, rui] }),
  message(2, rui, { text: undefined, left_chat_member: ana }),
  { chat_member: { chat: group, from: rui, date: date - 2 * 86_400, ...change } },
  {
    message_reaction: {
      chat: group,
      message_id: 1,
      user: ana,
      date: date - 2 * 86_400,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
  },
  message(3, ana),
  message(
    3,
    { id: 5, is_bot: true, first_name: 'B' },
    { chat: { id: ana.id, type: 'private', first_name: 'Ana' } },
  ),
  message(4, rui),
]

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

const erase = (options: Partial<Parameters<typeof eraseUser>[0]> = {}): Promise<Erasure> =>
  eraseUser({ store: lake.store, calendar, userId: ana.id, flatten: {}, dryRun: false, ...options })

async function fill(flatten: FlattenOptions = {}): Promise<void> {
  for (const [id, update] of updates.entries())
    await putRaw(lake.store, 'UTC', { update_id: id, ...update }, noon)
  await processDay({ store: lake.store, calendar, date: day, flatten })
}

/** As a bucket's lifecycle removes it. */
async function expireRaw(): Promise<void> {
  await lake.store.delete(await keysOf(lake.store, 'raw/'))
}

const rows = (): ReturnType<typeof query> =>
  query(lake.folder, 'SELECT * FROM updates ORDER BY update_id, message_id')
const found = { parts_rewritten: 3, rows_deleted: 4, rows_redacted: 5, days: [], remaining: [] }

/** Counts of the manifest and of its outputs against the Parquet objects there are, as another reader sees them. */
async function expectTrueManifest(): Promise<void> {
  const manifest = (await readManifest(lake.store, day))!
  const parts = (await partsByOrigin(lake.store)).get(day) ?? []
  expect(manifest.outputs.map(({ key }) => key)).toEqual(parts)
  for (const { key, rows: count, bytes, sha256 } of manifest.outputs) {
    const body = (await lake.store.get(key))!.body
    const part = await readPart(body)
    expect([key, count, bytes]).toEqual([key, part.rows, body.byteLength])
    expect(sha256).toBe(createHash('sha256').update(body).digest('hex'))
    expect([...part.missingColumns, ...part.unknownColumns]).toEqual([])
  }
  expect(manifest.rows).toBe(manifest.outputs.reduce((sum, output) => sum + output.rows!, 0))
  expect(manifest.raw).toBe(manifest.rows + manifest.duplicates + manifest.rejected)
}

describe('eraseUser, of rows whose originals have expired', () => {
  it('gives the rows that a run over the redacted originals gives', async () => {
    await fill()
    await erase()
    const remade = await rows()
    lake.remove()
    lake = await createLakeFolder()
    await fill()
    await expireRaw()

    expect(await erase()).toMatchObject(found)

    const rewritten = await rows()
    expect(rewritten).toHaveLength(7)
    // What is counted of a text, and what kind of content it was, stays in a row that is not made anew.
    const told = Object.keys(remade[0]!).filter(
      (name) =>
        !/^(rules_version|content_type|text_source|text_length|word_count|emojis|mention_count|text_language|is_question|is_(positive|negative)_feedback|is_escalation|forward_kind|forwarded_at|forward_from_id|reply_to_|reply_latency|is_addressed)/.test(
          name,
        ),
    )
    const only = (row: Record<string, unknown>): object =>
      Object.fromEntries(told.map((name) => [name, row[name] === '' ? null : row[name]]))
    expect(rewritten.map(only)).toEqual(remade.map(only))
    await expectTrueManifest()
  })

  it('leaves no trace of the person, and rows and files of others as they were', async () => {
    await fill()
    await expireRaw()
    const before = await contentOf(lake, ['enriched/'])
    const others = (await rows()).filter((row) => row['update_id'] === '2' || row['update_id'] === '10')
    const dry = await erase({ dryRun: true })
    expect(dry).toMatchObject(found)
    expect(await contentOf(lake, ['enriched/'])).toEqual(before)

    await erase()

    const after = await rows()
    expect(JSON.stringify(after)).not.toMatch(/"700700"|"Ana"|ana_s|segredo/)
    expect(after.filter((row) => row['update_id'] === '2' || row['update_id'] === '10')).toEqual(others)
    const still = await contentOf(lake, ['enriched/'])
    expect([before.size, still.size]).toEqual([4, 3]) // the day that Ana had alone is gone
    expect([...still].filter(([key, bytes]) => before.get(key) === bytes)).toHaveLength(1)
    expect((await erase()).parts_rewritten).toBe(0)
    expect(await contentOf(lake, ['enriched/'])).toEqual(still)
  })

  it('does the same to a day of which only a part has expired', async () => {
    await fill()
    await lake.store.delete([rawUpdateKey(day, 2)])

    expect(await erase()).toMatchObject({ ...found, raw_deleted: 4, raw_redacted: 5 })
    expect(JSON.stringify(await rows())).not.toMatch(/"700700"|segredo/)
    expect(await rows()).toHaveLength(7)
    expect(await erase()).toMatchObject({ raw_deleted: 0, raw_redacted: 0, parts_rewritten: 0 })
  })

  it.each([1, 2, 3, 4, 5, 6])('is finished by the next call when write %i was the last', async (last) => {
    await fill()
    await expireRaw()
    let writes = 0
    const dying =
      (write: (...args: never[]) => Promise<unknown>) =>
      (...args: never[]) => {
        if (++writes > last) throw new Error('killed')
        return write(...args)
      }
    const { store } = lake
    const failing = {
      url: store.url,
      get: store.get.bind(store),
      listPages: store.listPages.bind(store),
      putIfAbsent: store.putIfAbsent.bind(store),
      put: dying(store.put.bind(store)),
      delete: dying(store.delete.bind(store)),
    } as ObjectStore
    await expect(erase({ store: failing })).rejects.toThrow('killed')

    await erase()

    expect(JSON.stringify(await rows())).not.toMatch(/"700700"|segredo/)
    expect(await rows()).toHaveLength(7)
    await expectTrueManifest()
  })

  it('knows a person by the pseudonym that the settings give', async () => {
    const flatten = flattenOptionsOf(
      { PII_MODE: 'pseudonymise', PII_SECRET: 'pepper', DERIVE_TEXT: true },
      'test',
    )
    await fill(flatten)
    await expireRaw()

    expect(await erase({ flatten })).toMatchObject(found)
    expect(await rows()).toHaveLength(7)
    expect(await erase({ flatten })).toMatchObject({ parts_rewritten: 0 })
  })

  it('names what it cannot read, every time', async () => {
    const key = `enriched/updates/event_date=${day}/from-${day}-0000.parquet`
    await lake.store.put(key, Buffer.from('no Parquet'))

    for (const remaining of [(await erase()).remaining, (await erase()).remaining])
      expect(remaining).toEqual([expect.stringContaining(`rows of ${key}: expected a part of this version`)])
  })
})

describe('eraseUser, of imported rows whose export is gone', () => {
  it('removes them, and corrects the counts of the import', async () => {
    const path = join(lake.folder, 'result.json')
    const messages = ['user700700', 'user800800', 'user700700'].map((from_id, id) => ({
      id,
      type: 'message',
      date_unixtime: String(date + id),
      from: 'X',
      from_id,
      text: 'oi',
    }))
    writeFileSync(path, JSON.stringify({ name: 'S', type: 'private_supergroup', id: 1, messages }))
    const { sha256 } = await importHistory({ store: lake.store, calendar, path })
    rmSync(path)
    await expireRaw()

    expect(await erase()).toMatchObject({ imports: 0, parts_rewritten: 1, rows_deleted: 2 })

    expect((await rows()).map(({ user_id }) => user_id)).toEqual(['800800'])
    expect(await readImportManifest(lake.store, sha256)).toMatchObject({
      messages: 1,
      rows: 1,
      chats: [{ messages: 1, rows: 1 }],
      outputs: [{ rows: 1 }],
    })
  })
})
