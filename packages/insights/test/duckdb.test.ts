import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { catalogue, partitionColumn } from '@telelake/flatten'
import { afterAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../src/duckdb.ts'
import { QueryError, views } from '../src/index.ts'
import { lakeOf, says } from './lake-of.ts'

const lake = await lakeOf([
  says(1, '2026-03-09T08:00:00Z', 'primeira'),
  says(2, '2026-03-10T08:00:00Z', 'segunda'),
  { update_id: 800, poll: { id: '1' } },
])
const engine = await openDuckDb(lake.folder)
afterAll(() => {
  engine.close()
  lake.remove()
})

describe('openDuckDb', () => {
  it('has exactly the columns of the catalogue, in their order, with rows and without', async () => {
    const names = [...catalogue, partitionColumn].map(({ name }) => name)
    const empty = await openDuckDb(join(lake.folder, 'nothing'))

    expect((await engine.query('SELECT * FROM updates LIMIT 1')).columns.map(({ name }) => name)).toEqual(
      names,
    )
    const without = await empty.query('SELECT * FROM updates')
    expect(without.columns).toEqual((await engine.query('SELECT * FROM updates LIMIT 1')).columns)
    expect(without.rows).toEqual([])
    empty.close()
  })

  it('gives the catalogue’s meaning as comment of each column', async () => {
    const { rows } = await engine.query(
      "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'updates' ORDER BY column_index",
    )

    expect(rows).toEqual([...catalogue, partitionColumn].map(({ name, meaning }) => [name, meaning]))
  })

  it('reads a lake whatever its path is called, and nothing from a folder that the path would match as a glob', async () => {
    for (const name of [
      'a[b]c',
      '[',
      ']',
      'a*',
      '??',
      "it's",

      '{x,y}',
      '**',
      '[!a]',
      'á é',
      'k=v',
    ] as const) {
      const parent = mkdtempSync(join(tmpdir(), 'odd-'))
      cpSync(lake.folder, join(parent, name), { recursive: true })
      cpSync(lake.folder, join(parent, 'abc'), { recursive: true })
      const open = await openDuckDb(join(parent, name))

      expect((await open.query('SELECT count(*) FROM updates')).rows, name).toEqual([[3]])
      open.close()
      rmSync(parent, { recursive: true })
    }
  })

  it.each([
    ['', 'got none'],
    [' ;-- nothing', 'got none'],
    ['SELECT 1; SELECT 2', 'got 2'],
  ])('takes one statement: %j', async (sql, problem) => {
    await expect(engine.query(sql)).rejects.toThrow(new QueryError(`expected one SQL statement, ${problem}`))
    expect((await engine.query('SELECT 1;')).rows).toEqual([[1]])
  })

  it('reads days that come while it is open', async () => {
    const growing = await lakeOf([])
    const open = await openDuckDb(growing.folder)
    const count = async (): Promise<unknown> => (await open.query('SELECT count(*) FROM updates')).rows
    expect(await count()).toEqual([[0]])

    for (const [day, total] of [
      ['2026-03-09', 1],
      ['2026-03-10', 2],
    ]) {
      const more = await lakeOf([says(1, `${day}T08:00:00Z`, 'x')])
      cpSync(more.folder, growing.folder, { recursive: true })
      more.remove()
      expect(await count()).toEqual([[total]])
    }
    open.close()
    growing.remove()
  })

  it('has null where a file of an older version lacks a column, alone and beside newer files', async () => {
    const old = await lakeOf([])
    const folder = join(old.folder, 'enriched/updates/event_date=2026-03-09')
    mkdirSync(folder, { recursive: true })
    await engine.query(
      `COPY (SELECT update_id, 'old' AS text FROM updates LIMIT 1) TO '${join(folder, 'from-2026-03-09-0000.parquet')}'`,
    )
    const open = await openDuckDb(old.folder)
    const rows = async (): Promise<unknown> =>
      (await open.query('SELECT text, source FROM updates ORDER BY text')).rows

    expect(await rows()).toEqual([['old', null]])
    const more = await lakeOf([says(1, '2026-03-10T08:00:00Z', 'x')])
    cpSync(more.folder, old.folder, { recursive: true })
    expect(await rows()).toEqual([
      ['old', null],
      ['x', 'webhook'],
    ])
    open.close()
    old.remove()
    more.remove()
  })

  it('has the view of the seed course with its eight columns and context_date', async () => {
    expect(await engine.query('SELECT * FROM telegram ORDER BY message_id')).toEqual({
      columns: [
        ['message_id', 'bigint'],
        ['user_id', 'bigint'],
        ['user_is_bot', 'boolean'],
        ['user_first_name', 'varchar'],
        ['chat_id', 'bigint'],
        ['chat_type', 'varchar'],
        ['text', 'varchar'],
        ['date', 'bigint'],
        ['context_date', 'date'],
      ].map(([name, type]) => ({ name, type })),
      rows: [
        [expect.any(Number), 1, false, 'U1', -100, 'supergroup', 'primeira', 1_773_043_200, '2026-03-09'],
        [expect.any(Number), 2, false, 'U2', -100, 'supergroup', 'segunda', 1_773_129_600, '2026-03-10'],
      ] as unknown[][],
    })
  })

  it('hands out every type as JSON has it', async () => {
    const { rows } = await engine.query(
      "SELECT 9007199254740991::bigint, 9007199254740993::bigint, DATE '2026-03-09', TIMESTAMP '2026-03-09 08:00:00', ['a', NULL], {x: 1::bigint}, NULL, 1.5::double, 5 / 2",
    )

    expect(rows).toEqual([
      [
        9007199254740991,
        '9007199254740993',
        '2026-03-09',
        '2026-03-09T08:00:00.000Z',
        ['a', null],
        { x: 1 },
        null,
        1.5,
        2,
      ],
    ])
  })

  it('refuses wrong SQL with the words of the engine', async () => {
    await expect(engine.query('SELEC 1')).rejects.toThrow(QueryError)
    await expect(engine.query('SELECT nothing FROM updates')).rejects.toThrow(/nothing/)
  })
})

describe('docs/ddl/duckdb.sql', () => {
  it('opens a lake in a DuckDB of any language as openDuckDb does', async () => {
    const text = readFileSync(new URL('../../../docs/ddl/duckdb.sql', import.meta.url), 'utf8')
    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    await connection.run(`SET VARIABLE lake = '${lake.folder}'`)
    await connection.run(text)
    const ask = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson()

    for (const name of ['updates', ...views.map((view) => view.name)]) {
      const sql = `SELECT count(*)::int, typeof(1 / 2) FROM ${name}`
      expect([name, await ask(sql)]).toEqual([name, (await engine.query(sql)).rows])
    }
    connection.closeSync()
    instance.closeSync()
  })
})
