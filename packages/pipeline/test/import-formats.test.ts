import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import type { ImportHistoryOptions, ImportManifest } from '../src/import/import-history.ts'
import { createLakeFolder, keysOf, query } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const now = (): Date => new Date('2026-03-20T09:00:00Z')
const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../telegram-desktop/fixtures/${name}.json`, import.meta.url))

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

function importOf(
  bytes: Buffer | object,
  options: Partial<ImportHistoryOptions> = {},
): Promise<ImportManifest> {
  const path = join(lake.folder, 'result.json')
  writeFileSync(path, Buffer.isBuffer(bytes) ? bytes : JSON.stringify(bytes))
  return importHistory({ store: lake.store, calendar: calendarOf('UTC'), path, now, ...options })
}

async function rejectedDetails(): Promise<string[]> {
  const details: string[] = []
  for (const key of await keysOf(lake.store, 'rejected/'))
    details.push(
      (JSON.parse(Buffer.from((await lake.store.get(key))!.body).toString()) as { detail: string }).detail,
    )
  return details
}

describe('importHistory', () => {
  it('reads control characters, and files larger than 2 GB', async () => {
    expect(await importOf(fixture('desktop-4.15'))).toMatchObject({ messages: 4, rows: 4, rejected: 0 })

    expect(await query(lake.folder, 'SELECT text, file_size FROM updates ORDER BY message_id')).toEqual([
      { text: 'copied\ffrom a PDF', file_size: null },
      { text: 'with a button', file_size: null },
      { text: 'line one\u2028line two\u2029end', file_size: null },
      { text: 'a file', file_size: '3000000000' },
    ])
  })

  it('loses one message to a damaged one, and says where it is in the file', async () => {
    const file = fixture('converter')

    expect(await importOf(file)).toMatchObject({ messages: 4, rows: 3, rejected: 1 })
    const at = file.indexOf('th"ree') + 3
    expect(await rejectedDetails()).toEqual([expect.stringContaining(`(byte ${at})`)])
  })

  it('knows messages of old and new exports of one chat as the same', async () => {
    await importOf(fixture('desktop-2.4'))
    const newer = {
      name: 'Support',
      type: 'private_supergroup',
      id: 1_234_567_890,
      messages: [
        {
          id: 1,
          type: 'message',
          date_unixtime: '1604224800',
          from: 'Ana',
          from_id: 'user111',
          text: 'edited',
        },
      ],
    }

    expect(await importOf(newer)).toMatchObject({ messages: 1, already_there: 1 })
  })

  it('knows messages of before a migration by sender and second: each account counts its own ids', async () => {
    const ofAccount = (ids: readonly number[]): object => ({
      name: 'Support',
      type: 'private_supergroup',
      id: 42,
      messages: ids.map((id, place) => ({
        id,
        type: 'message',
        date_unixtime: String(1_600_000_000 + place),
        from: 'Ana',
        from_id: 'user111',
        text: 'oi',
      })),
    })
    await importOf(ofAccount([-999_999_999, -999_999_998, 5]))

    expect(await importOf(ofAccount([-999_992_999, -999_992_998, 5]))).toMatchObject({
      rows: 0,
      already_there: 3,
    })
  })

  it('takes other bots for bots, whose messages the own bot did not send', async () => {
    await importOf(fixture('desktop-3.1'), { foreignBotIds: [6_000_000_111], botIds: [1] })

    expect(await query(lake.folder, 'SELECT user_is_bot, direction FROM updates')).toEqual([
      { user_is_bot: true, direction: 'in' },
    ])
  })

  it('reads an export of tdl when it is told what the chat is', async () => {
    expect(await importOf(fixture('tdl'))).toMatchObject({ rows: 0, rejected: 3 })
    expect(await importOf(fixture('tdl'), { chatType: 'supergroup' })).toMatchObject({ rows: 2, rejected: 1 })
  })

  it('puts messages of a forum into their topics, and takes none for a reply to its creation', async () => {
    await importOf(fixture('desktop-5.9'))

    expect(
      await query(
        lake.folder,
        'SELECT message_id, message_thread_id, reply_to_message_id FROM updates WHERE message_id BETWEEN 10 AND 13 ORDER BY message_id',
      ),
    ).toEqual([
      { message_id: '10', message_thread_id: '10', reply_to_message_id: null },
      { message_id: '11', message_thread_id: '10', reply_to_message_id: null },
      { message_id: '12', message_thread_id: '10', reply_to_message_id: '11' },
      { message_id: '13', message_thread_id: null, reply_to_message_id: null },
    ])
  })

  it('keeps the ids of deleted accounts that joined', async () => {
    await importOf(fixture('desktop-5.9'))

    expect(
      await query(lake.folder, "SELECT joined_user_ids FROM updates WHERE service_type = 'new_chat_members'"),
    ).toEqual([{ joined_user_ids: ['111'] }])
  })
})
