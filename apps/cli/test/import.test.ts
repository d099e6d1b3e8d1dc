import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listKeys } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { telelake } from './command.ts'
import { createLakeFolder } from './lake-folder.ts'

let lake: Awaited<ReturnType<typeof createLakeFolder>>
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

function save(name: string, text: string): string {
  const path = join(lake.folder, name)
  writeFileSync(path, text)
  return path
}

const importOf = (...files: string[]): ReturnType<typeof telelake> =>
  telelake(['import', ...files, '--lake', lake.folder], { TELEGRAM_BOT_TOKEN: '5:secret' })
const query = (sql: string): unknown =>
  JSON.parse(telelake(['query', sql, '--lake', lake.folder, '--format', 'json']).stdout)

const update = (id: number): string =>
  `{"update_id":${id},\n"message":{"message_id":${id},"date":${1_773_144_000 + id},"chat":{"id":-1001,"type":"supergroup"},"text":"one"}}`

describe('telelake import', () => {
  it('makes rows of an export of Telegram Desktop that its queries see', () => {
    const messages = [
      {
        id: 1,
        type: 'message',
        date_unixtime: '1773144000',
        from: 'Ana',
        from_id: 'user7',
        text: 'how do I pay?',
      },
      {
        id: 2,
        type: 'message',
        date_unixtime: '1773144060',
        from: 'Bot',
        from_id: 'user5',
        text: 'like this',
      },
      { type: 'message' },
    ]
    const path = save(
      'result.json',
      JSON.stringify({ name: 'S', type: 'private_supergroup', id: 42, messages }),
    )

    expect(importOf(path)).toEqual({
      status: 0,
      stdout: `${path}: 3 messages of 1 chats = 2 rows + 0 already present + 1 rejected; 1 objects\n`,
      stderr: '',
    })
    expect(query('SELECT message_id, direction, source FROM updates ORDER BY 1')).toEqual([
      { message_id: 1, direction: 'in', source: 'import' },
      { message_id: 2, direction: 'out', source: 'import' },
    ])
  })

  it('takes captured updates as a getUpdates answer, an array or lines, once', async () => {
    const answer = save('answer.json', `{"ok":true,"result":[${update(1)},${update(2)}]}`)
    const array = save('array.json', `[${update(2)},\n${update(3)}, "odd"]`)
    const lines = save(
      'lines.ndjson',
      `${update(3).replace('\n', '')}\n${update(4).replace('\n', '')}\n\nodd\n`,
    )

    const { status, stdout, stderr } = importOf(answer, array, lines)

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n').map((line) => line.replace(/^\S+ /, ''))).toEqual([
      '2 updates = 2 stored + 0 already present + 0 rejected; 1 days',
      '3 updates = 1 stored + 1 already present + 1 rejected; 1 days',
      '3 updates = 1 stored + 1 already present + 1 rejected; 1 days',
      '',
    ])
    const raw = await lake.store.get('raw/updates/received_date=2026-03-10/0000000000000002.json')
    expect(Buffer.from(raw!.body).toString()).toBe(update(2))
    expect(query('SELECT count(*) AS n FROM updates')).toEqual([{ n: 4 }])
  })

  it.each([
    ['messages.html', '<!DOCTYPE html>', 'got HTML', 'Machine-readable JSON'],
    ['export.zip', 'PK\u0003\u0004', 'got an archive', 'unpack it'],
    ['notes.txt', 'hello', 'got something else', 'Machine-readable JSON'],
  ])('says of %s how to get what it needs', (name, text, problem, advice) => {
    const { status, stderr } = importOf(save(name, text))

    expect(status).toBe(2)
    expect(stderr).toContain(problem)
    expect(stderr).toContain(advice)
  })

  it('looks at all files before it imports one', async () => {
    const good = save('answer.json', `{"ok":true,"result":[${update(1)}]}`)

    expect(importOf(good, join(lake.folder, 'missing.json'))).toMatchObject({ status: 2, stdout: '' })
    expect(await Array.fromAsync(listKeys(lake.store, 'raw/'))).toEqual([])
  })

  const message = (id: number, from: string, from_id: string, text: string): object => ({
    id,
    type: 'message',
    date_unixtime: String(1_773_144_000 + id * 86_400),
    from,
    from_id,
    text,
  })
  const exportOf = (messages: readonly object[], head: object = {}): string =>
    JSON.stringify({ name: 'S', type: 'private_supergroup', id: 42, ...head, messages })

  it('says in a dry run what a file holds, and writes nothing', async () => {
    const history = save(
      'result.json',
      exportOf([
        message(1, 'Ana', 'user7', 'secret'),
        message(2, 'Helper Bot', 'user8', 'hi'),
        { id: 3, type: 'message' },
      ]),
    )
    const captured = save('updates.json', `[${update(1)}, "odd"]`)

    const { status, stdout, stderr } = importOf(history, captured, '--dry-run')

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(
      `${history}: 3 messages of 1 chats = 2 rows or already present + 1 rejected; 2026-03-11 to 2026-03-12; nothing was written\n` +
        '  chat -1000000000042 (S): 3 messages, 2026-03-11 to 2026-03-12\n',
    )
    expect(stdout).toMatch(/^ {2}rejected: 1 for .*date/m)
    expect(stdout).toContain('  Helper Bot (8, 1 messages) looks like a bot: pass --bot 8\n')
    expect(stdout).toContain(`${captured}: 2 updates of 2 chats = 1 stored or already present + 1 rejected`)
    expect(stdout).not.toContain('secret')
    expect(await Array.fromAsync(listKeys(lake.store, ''))).toEqual(['result.json', 'updates.json'])
  })

  it('knows the bots that are named, and refuses a name that no sender has', () => {
    const path = save(
      'result.json',
      exportOf([message(1, 'Ana', 'user7', 'a'), message(2, 'Rose', 'user8', 'b')]),
    )

    expect(importOf(path, '--bot', 'Roze')).toEqual({
      status: 2,
      stdout: '',
      stderr: '--bot: no sender in the exports is named "Roze"\n',
    })
    expect(importOf(path, '--bot', 'rose')).toMatchObject({ status: 0, stderr: '' })
    expect(query('SELECT user_id, user_is_bot FROM updates ORDER BY 1')).toEqual([
      { user_id: 7, user_is_bot: false },
      { user_id: 8, user_is_bot: true },
    ])
  })

  it('takes the type of a chat that says none', () => {
    const path = save('result.json', exportOf([message(1, 'Ana', 'user7', 'a')], { type: undefined }))

    expect(importOf(path)).toMatchObject({
      status: 2,
      stderr: `import: nothing in ${path} was accepted\n`,
    })
    expect(importOf(path, '--chat-type', 'topic')).toMatchObject({ status: 2, stdout: '' })
    expect(importOf(path, '--chat-type', 'supergroup')).toMatchObject({ status: 0, stderr: '' })
    expect(query('SELECT chat_id, chat_type FROM updates')).toEqual([
      { chat_id: -1_000_000_000_042, chat_type: 'supergroup' },
    ])
  })

  it('takes the exports of a folder, and refuses one that has none', () => {
    for (const [name, id] of [
      ['a', 42],
      ['b', 43],
    ] as const) {
      mkdirSync(join(lake.folder, 'exports', name), { recursive: true })
      save(`exports/${name}/result.json`, exportOf([message(1, 'Ana', 'user7', 'a')], { id }))
    }
    mkdirSync(join(lake.folder, 'empty'))

    expect(importOf(join(lake.folder, 'empty'))).toMatchObject({
      status: 2,
      stderr: `import: the folder ${join(lake.folder, 'empty')} holds no JSON file\n`,
    })
    expect(importOf(join(lake.folder, 'exports'))).toMatchObject({ status: 0, stderr: '' })
    expect(query('SELECT count(DISTINCT chat_id) AS n FROM updates')).toEqual([{ n: 2 }])
  })

  it('ends with status 2 when a file gave nothing, after importing the others; not when all is present', () => {
    const nothing = save('nothing.json', '["odd"]')
    const good = save('good.json', `[${update(1)}]`)
    const failed = { status: 2, stderr: `import: nothing in ${nothing} was accepted\n` }

    expect(importOf(nothing, '--dry-run')).toMatchObject({
      status: 2,
      stderr: `import: nothing in ${nothing} would be accepted\n`,
    })
    expect(importOf(nothing, good)).toMatchObject(failed)
    expect(query('SELECT count(*) AS n FROM updates')).toEqual([{ n: 1 }])
    expect(importOf(good)).toMatchObject({ status: 0, stderr: '' })
  })
})
