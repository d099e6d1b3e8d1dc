import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  GetNamedQueryCommand,
  GetPreparedStatementCommand,
  ListNamedQueriesCommand,
} from '@aws-sdk/client-athena'
import { GetTablesCommand } from '@aws-sdk/client-glue'
import type { Table } from '@aws-sdk/client-glue'
import { DeleteBucketPolicyCommand } from '@aws-sdk/client-s3'
import { sqlType } from '@telelake/flatten'
import { questions, views } from '@telelake/insights'
import type { QueryEngine, View } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import { addDays, daysFromTo } from '@telelake/lake'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startTrino } from '../../../tools/vitest/trino.mjs'
import type { Trino, TrinoResult } from '../../../tools/vitest/trino.mjs'
import { runProgram } from '../test/fake-engine.ts'
import { jsonLines, makeLake, uploadLake } from './analysts-lake.ts'
import { awsClients } from './aws-clients.ts'
import { emulatedAccount } from './emulated-account.ts'

// Athena is not to be had here. What it is made of is: Trino, with the Hive connector that reads the catalogue from Glue, here moto's, into
// which the program's tables and views go by the requests that the provider would send. What this cannot show: Athena's own limits and
// release, which is older or newer than this Trino in places, and Lake Formation.
const CATALOG = 'awsdatacatalog' // Athena's name for the Glue Data Catalog; views name it
const STACK = 'analysts'
const PREPARED = 'aws:athena/preparedStatement:PreparedStatement '
// What looks at every day of the lake, whatever days are asked for: docs/athena.md says so.
const WHOLE_LAKE = [
  'active_people',
  'bot_messages_seen',
  'chats',
  'member_events',
  'message_edits',
  'question_groups',
  'questions',
  'sessions',
  'telegram',
  'users',
]
const WHOLE_LAKE_QUESTIONS = ['messages-per-day', 'new-and-returning'] // the days before the first one count too
const FROM_THE_FIRST_DAY = ['retention'] // who is new in a week was in none before
const moto = inject('s3Servers').find(({ name }) => name === 'moto_server')
const clients = awsClients(moto?.endpoint ?? '')
const account = emulatedAccount(clients)
const folder = mkdtempSync(join(tmpdir(), 'glue-'))

let trino: Trino
let duckDb: QueryEngine
let firstDay: string
let tables: Table[]
let database: string
let bucket: string
let saved: { name: string; sql: string }[]
let statements: Record<string, string> // prepared, by name
let group: string // the id of the group with most updates
let ask: (sql: string) => Promise<TrinoResult>
const counts = { tables: 0, views: 0, statements: 0, different: 0 }

beforeAll(async () => {
  firstDay = await makeLake(folder)
  const config = { 'aws:region': clients.region, 'telelake:firstDay': firstDay }
  const program = fileURLToPath(new URL('../dist/bundle', import.meta.url))
  const run = await runProgram(
    { folder: program, project: 'telelake', stack: STACK, config },
    account.provide,
  )
  expect(run).toMatchObject({ exitCode: 0, errors: [] })
  bucket = account.made.get(`telelake-${STACK}-lake`)?.id ?? ''
  await clients.s3.send(new DeleteBucketPolicyCommand({ Bucket: bucket })) // moto follows it, and there is no TLS on loopback
  await uploadLake(folder, clients.s3, bucket)

  database = `telelake_${STACK}`
  tables = (await clients.glue.send(new GetTablesCommand({ DatabaseName: database }))).TableList ?? []
  saved = await savedQueries(`telelake-${STACK}`)
  statements = await preparedStatements(`telelake-${STACK}`)

  const keys = { 'aws-access-key': 'a', 'aws-secret-key': 'a' }
  const of = (prefix: string): Record<string, string> =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [`${prefix}.${key}`, value]))
  const s3 = {
    'fs.native-s3.enabled': 'true',
    's3.endpoint': moto?.endpoint ?? '',
    's3.region': clients.region,
    's3.path-style-access': 'true',
    ...of('s3'),
  }
  trino = await startTrino({
    [CATALOG]: {
      'connector.name': 'hive',
      'hive.metastore': 'glue',
      'hive.metastore.glue.region': clients.region,
      'hive.metastore.glue.endpoint-url': moto?.endpoint ?? '',
      ...of('hive.metastore.glue'),
      'hive.partition-projection-enabled': 'true',
      'hive.recursive-directories': 'true', // Athena reads a prefix with all that is below it
      ...s3,
    },
    // Moto keeps no statistics of columns, which CREATE TABLE wants to write: this one keeps its catalogue in a folder.
    own: {
      'connector.name': 'hive',
      'hive.metastore': 'file',
      'hive.metastore.catalog.dir': 'local:///own',
      'fs.native-local.enabled': 'true',
      'local.location': folder,
      ...s3,
    },
  })
  ask = (sql) => trino.query(sql, { catalog: CATALOG, schema: database, statements })
  duckDb = await openDuckDb(folder)
  const groups =
    'SELECT CAST(chat_id AS varchar) FROM updates WHERE chat_id < 0 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1'
  group = (await duckDb.query(groups)).rows[0]?.[0] as string
}, 400_000)

afterAll(async () => {
  duckDb?.close()
  rmSync(folder, { recursive: true })
  await trino?.stop()
  const { tables: made, views: read, statements: run, different } = counts
  process.stdout.write(
    `Trino ${trino?.version}: ${made} tables, ${read} views, ${run} statements executed through Glue, ${different} different\n`,
  )
})

describe('through Glue, Trino', { timeout: 180_000 }, () => {
  it('finds every table and view that the program declares', async () => {
    const { rows } = await ask('SHOW TABLES')
    const names = ['rejected', 'runs', 'updates', ...views.map(({ name }) => name)].sort()

    expect(rows.flat().sort()).toEqual(names)
    expect(tables.map(({ Name }) => Name).sort()).toEqual(names)
  })

  it.each(['updates', ...views.map(({ name }) => name)])('reads of %s what DuckDB reads', async (name) => {
    const sql = `SELECT * FROM ${name}`
    const [remote, local] = [await ask(sql), await duckDb.query(sql)]

    expect(local.rows).not.toEqual([])
    expect(remote.columns.map((column) => column.name)).toEqual(local.columns.map((column) => column.name))
    expect(same(sorted(remote.rows), sorted(local.rows))).toBe(true)
    counts[name === 'updates' ? 'tables' : 'views']++
  })

  it.each(views)('has for $name the columns that the catalogue declares', async ({ name, columns }) => {
    // A view may give varchar(7) where it declares varchar: Trino coerces.
    const types = (await ask(`DESCRIBE ${name}`)).rows.map(([column, type]) => [
      column,
      String(type).replace(/varchar\(\d+\)/, 'varchar'),
    ])

    expect(types).toEqual(columns.map((column) => [column.name, sqlType(column.type, 'trino')]))
  })

  it('reads every rejected record, whole', async () => {
    const { rows } = await ask(
      'SELECT reason, detail, raw_key, raw_encoding, raw, received_date FROM rejected',
    )
    const records = jsonLines(folder, 'rejected').map(({ key, record }) => [
      ...Object.values(record),
      key.split(/[=/]/)[2],
    ])

    expect(records.length).toBeGreaterThanOrEqual(5)
    expect(sorted(rows)).toEqual(sorted(records))
    counts.tables++
  })

  it('reads every manifest with all its fields, and of an import that it was no run', async () => {
    const { columns, rows } = await ask('SELECT * FROM runs')
    const records = jsonLines(folder, 'runs').map(({ record }) =>
      columns.map(({ name }) => positional(record[name] ?? null)),
    )
    const raw = columns.findIndex(({ name }) => name === 'raw')

    expect(sorted(rows)).toEqual(sorted(records))
    expect(rows.filter((row) => row[raw] === null)).toHaveLength(1)
    counts.tables++
  })

  it.each(questions)(
    'executes $name, by name and as it was saved, and answers as DuckDB',
    async (question) => {
      const statement = question.name.replaceAll('-', '_')
      const values = [firstDay, addDays(firstDay, 21), group]
      const named = await ask(`EXECUTE ${statement} USING ${values.map((value) => `'${value}'`).join(', ')}`)
      expect(named.columns.map(({ name }) => name)).toEqual(question.columns.map(({ name }) => name))
      expect(named.columns.map(({ type }) => typeOf(type))).toEqual(
        question.columns.map(({ type }) => typeOf(sqlType(type, 'trino'))),
      )
      compare(named.rows, (await duckDb.query(question.sql, values)).rows)

      const { sql } = saved.find(({ name }) => name === question.title.en)!
      const local = await duckDb.query(sql)
      expect(local.rows).not.toEqual([])
      compare((await ask(sql)).rows, local.rows)
    },
  )

  it('has no saved query and no statement that is no question', () => {
    expect(saved).toHaveLength(questions.length)
    expect(Object.keys(statements)).toHaveLength(questions.length)
  })

  it('opens the days that are asked for, and no others', async () => {
    const from = addDays(firstDay, 3)
    const to = addDays(from, 2)
    const days = daysFromTo(from, to)
    const where = `WHERE event_date BETWEEN DATE '${from}' AND DATE '${to}'`

    const used: Record<string, string[]> = {
      updates: await daysRead(`SELECT count(*) FROM updates ${where}`),
    }
    const wanted: Record<string, string[]> = { updates: days }
    for (const view of views) {
      const hasDay = view.columns.some(({ name }) => name === 'event_date')
      used[view.name] = await daysRead(`SELECT count(*) FROM ${view.name} ${hasDay ? where : ''}`)
      wanted[view.name] = view.name === 'question_concepts' ? [] : readsWholeLake(view) ? allDays() : days // a list of words
    }
    for (const { name, sql } of questions) {
      const read = views.filter((view) => new RegExp(`\\b(FROM|JOIN) ${view.name}\\b`).test(sql))
      used[name] = await daysRead(`EXECUTE ${name.replaceAll('-', '_')} USING '${from}', '${to}', NULL`)
      wanted[name] = FROM_THE_FIRST_DAY.includes(name)
        ? daysFromTo(firstDay, to)
        : read.some(readsWholeLake) || WHOLE_LAKE_QUESTIONS.includes(name)
          ? allDays()
          : days
    }

    expect(used).toEqual(wanted)
  })

  it.each(['athena.md', 'pt-BR/athena.md'])(
    'runs what docs/%s shows, which names what reads every day',
    async (file) => {
      const text = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')
      const shown = [...text.matchAll(/```sql\n([^`]+)```/g)].map(([, sql = '']) => sql.trim())
      const [zone = ''] = /`at_timezone[^`]+`/.exec(text) ?? []

      expect(shown).toHaveLength(2)
      for (const sql of shown) await ask(sql)
      await ask(`SELECT ${zone.slice(1, -1)} FROM updates WHERE event_date = DATE '${firstDay}'`)
      for (const name of [...WHOLE_LAKE, ...WHOLE_LAKE_QUESTIONS, ...FROM_THE_FIRST_DAY])
        expect(text).toContain(`\`${name}\``)
    },
  )

  it('takes the table that docs/ddl/trino.sql makes', async () => {
    const ddl = readFileSync(new URL('../../../docs/ddl/trino.sql', import.meta.url), 'utf8')
    const own = { catalog: 'own', schema: 'lake' }
    await trino.query('CREATE SCHEMA lake', own)
    await trino.query(ddl.replaceAll('<bucket>', bucket).replace(/;\s*$/, ''), own)
    await trino.query(`CALL system.sync_partition_metadata('lake', 'updates', 'FULL')`, own)

    expect((await trino.query('SELECT count(*), max(event_date) FROM updates', own)).rows).toEqual(
      (await ask('SELECT count(*), max(event_date) FROM updates')).rows,
    )
  })
})

async function savedQueries(WorkGroup: string): Promise<{ name: string; sql: string }[]> {
  const { NamedQueryIds = [] } = await clients.athena.send(new ListNamedQueriesCommand({ WorkGroup }))
  return Promise.all(
    NamedQueryIds.map(async (NamedQueryId) => {
      const { NamedQuery } = await clients.athena.send(new GetNamedQueryCommand({ NamedQueryId }))
      return { name: NamedQuery?.Name ?? '', sql: NamedQuery?.QueryString ?? '' }
    }),
  )
}

// moto lists none: the ids that their creation gave are the names.
async function preparedStatements(WorkGroup: string): Promise<Record<string, string>> {
  const names = [...account.made].flatMap(([key, { id }]) => (key.startsWith(PREPARED) ? [id] : []))
  const found = names.map(async (StatementName) => {
    const { PreparedStatement } = await clients.athena.send(
      new GetPreparedStatementCommand({ StatementName, WorkGroup }),
    )
    return [StatementName, PreparedStatement?.QueryStatement ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

/** Whether a view, or one that it reads, looks at every day. */
function readsWholeLake({ name, reads }: View): boolean {
  return WHOLE_LAKE.includes(name) || views.some((view) => reads.includes(view.name) && readsWholeLake(view))
}

// Partitions are counted in UTC, up to tomorrow.
const allDays = (): string[] => daysFromTo(firstDay, addDays(new Date().toISOString().slice(0, 10), 1))

/** The days of `updates` that a statement opens, of those that hold anything or could. */
async function daysRead(sql: string): Promise<string[]> {
  const { rows } = await ask(`EXPLAIN ${sql}`)
  const partitions = String(rows[0]?.[0]).match(/event_date:date:PARTITION_KEY\s+:: .*/g) ?? []
  return [...new Set(partitions.flatMap((line) => line.match(/\d{4}-\d\d-\d\d/g) ?? []))].sort()
}

function compare(remote: unknown[][], local: unknown[][]): void {
  counts.statements++
  if (!same(plain(remote), plain(local))) counts.different++
  expect(plain(remote)).toEqual(plain(local))
}

/** A type as results name it: texts of a known length as texts, and of a time that it has milliseconds is not said. */
const typeOf = (type: string): string =>
  type.replace(/^varchar\(\d+\)$/, 'varchar').replace('timestamp(3)', 'timestamp')

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const sorted = (rows: readonly unknown[][]): unknown[] => rows.map((row) => JSON.stringify(plain(row))).sort()

/** One form for the values of both engines. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\d) ([\d:.]+)$/, '$1T$2Z')
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(6)) : value
}

/** JSON's objects as Trino's protocol has rows: values in order. */
function positional(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(positional)
  return typeof value === 'object' && value !== null ? Object.values(value).map(positional) : value
}
