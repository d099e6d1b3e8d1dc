import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Json } from '@duckdb/node-api'
import type { GlueColumn } from '@telelake/flatten'
import { calendarOf, openStore } from '@telelake/lake'
import { eraseUser } from '@telelake/pipeline/erase-user'
import { importHistory } from '@telelake/pipeline/import-history'
import { processDay } from '@telelake/pipeline/process-day'
import type { Manifest } from '@telelake/pipeline/process-day'
import { createOutboundHandler } from '@telelake/pipeline/receive-outbound'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { afterAll, describe, expect, it } from 'vitest'
import { rejectedTable, runsTable } from '../src/json-tables.ts'

const { columns: rejectedColumns } = rejectedTable
const { columns: runsColumns } = runsTable

// A lake into which everything has been written that the two tables can meet: runs over days with gaps, duplicates and all kinds of
// rejected records, an import, an erasure.
const folder = mkdtempSync(join(tmpdir(), 'lake-'))
afterAll(() => rmSync(folder, { recursive: true }))
const store = await openStore(join(folder, 'lake'))
const calendar = calendarOf('UTC')
let clock = new Date('2026-03-10T12:00:00Z')
const common = { store, calendar, secretToken: 's', now: () => clock, log: () => undefined }
const webhook = createWebhookHandler(common)
const outbound = createOutboundHandler(common)
const headers = { 'x-telegram-bot-api-secret-token': 's' }
const post = async (handler: typeof webhook, body: string | Uint8Array): Promise<void> => {
  const isBase64Encoded = typeof body !== 'string'
  const text = isBase64Encoded ? Buffer.from(body).toString('base64') : body
  expect(await handler({ headers, body: text, isBase64Encoded })).toMatchObject({ statusCode: 200 })
}
const message = {
  message_id: 1,
  date: clock.getTime() / 1000,
  chat: { id: -1001, type: 'supergroup', title: 'S' },
  from: { id: 7, is_bot: false, first_name: 'Rui' },
  text: 'oi\n"quoted" ☕',
}
const update = (id: number, fields: object = {}) =>
  JSON.stringify({ update_id: id, message: { ...message, ...fields } })

await post(webhook, update(10))
clock = new Date('2026-03-11T12:00:00Z')
for (const id of [10, 11, 15]) await post(webhook, update(id))
await post(webhook, update(16, { date: 'soon' }))
for (const body of ['no JSON', '[1]', '{}', new Uint8Array([0xff, 0xfe])]) await post(webhook, body)
await post(outbound, '{"ok":true,"result":1}')
writeFileSync(
  join(folder, 'result.json'),
  JSON.stringify({
    name: 'S',
    type: 'private_supergroup',
    id: 2002,
    messages: [
      {
        id: 1,
        type: 'message',
        date: '2026-03-01T09:00:00',
        date_unixtime: '1772355600',
        from: 'Ana',
        from_id: 'user8',
        text: 'olá',
      },
    ],
  }),
)
clock = new Date('2026-03-12T12:00:00Z')
const now = () => clock
const manifests: Manifest[] = []
for (const date of ['2026-03-10', '2026-03-11'])
  manifests.push(await processDay({ store, calendar, date, now }))
await importHistory({ store, calendar, path: join(folder, 'result.json'), now })
await eraseUser({ store, calendar, userId: 8, flatten: {}, dryRun: false, now })

const files = (zone: string): string[] =>
  readdirSync(join(folder, 'lake', zone), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
const contents = (zone: string): Record<string, unknown>[] =>
  files(zone).map(
    (name) => JSON.parse(readFileSync(join(folder, 'lake', zone, name), 'utf8')) as Record<string, unknown>,
  )

/** Hive's type as DuckDB has it. */
function duckType(type: string): string {
  const [, item] = /^array<(.*)>$/.exec(type) ?? []
  if (item !== undefined) return `${duckType(item)}[]`
  const [, fields] = /^struct<(.*)>$/.exec(type) ?? []
  if (fields !== undefined)
    return `STRUCT(${fields
      .split(',')
      .map((field) =>
        field.replace(/^(\w+):(\w+)$/, (_, name: string, of: string) => `"${name}" ${duckType(of)}`),
      )
      .join(', ')})`
  return (
    { string: 'VARCHAR', bigint: 'BIGINT', boolean: 'BOOLEAN', double: 'DOUBLE' }[type] ??
    `no such type: ${type}`
  )
}

/** Ask a table as Athena has it: its columns, over every file beneath its place. */
async function ask(
  zone: string,
  columns: readonly GlueColumn[],
  sql: string,
): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    const types = columns.map(({ name, type }) => `'${name}': '${duckType(type)}'`).join(', ')
    await connection.run(
      `CREATE VIEW ${zone} AS FROM read_json('${folder}/lake/${zone}/**/*.json', format = 'newline_delimited', columns = {${types}})`,
    )
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

describe('the table runs', () => {
  it('has a column for each field of a manifest', () => {
    const [manifest] = contents('runs').filter(({ raw }) => raw !== undefined)

    expect(Object.keys(manifest ?? {})).toEqual(runsColumns.map(({ name }) => name))
  })

  it('gives the runs as they were, where raw is not null', async () => {
    const rows = await ask(
      'runs',
      runsColumns,
      `SELECT received_date, status, raw, rows, duplicates, rejected, len(outputs) AS files, outputs[1].rows AS first_rows,
        missing_update_ids, gaps[1].missing AS gap, duration_ms >= 0 AS took_time
      FROM runs WHERE raw IS NOT NULL ORDER BY received_date`,
    )

    expect(rows).toEqual(
      manifests.map((manifest) => ({
        received_date: manifest.received_date,
        status: 'complete',
        raw: String(manifest.raw),
        rows: String(manifest.rows),
        duplicates: String(manifest.duplicates),
        rejected: String(manifest.rejected),
        files: String(manifest.outputs.length),
        first_rows: String(manifest.outputs[0]?.rows),
        missing_update_ids: String(manifest.missing_update_ids),
        gap: manifest.gaps[0] === undefined ? null : String(manifest.gaps[0].missing),
        took_time: true,
      })),
    )
    expect(manifests[1]).toMatchObject({ raw: 4, rows: 2, duplicates: 1, rejected: 1, missing_update_ids: 3 })
  })

  it('says of no import and no erasure that it was a run', async () => {
    const [counts] = await ask('runs', runsColumns, 'SELECT count(*) AS all, count(raw) AS runs FROM runs')

    expect(files('runs').filter((name) => /^(imports|erasures)/.test(name)).length).toBeGreaterThanOrEqual(2)
    expect(counts).toEqual({ all: String(files('runs').length), runs: '2' })
    expect(runsColumns.find(({ name }) => name === 'raw')?.comment).toContain('Null: no run')
  })
})

describe('the table rejected', () => {
  it('has a column for each field of a record', () => {
    for (const record of contents('rejected'))
      expect(Object.keys(record)).toEqual(rejectedColumns.map(({ name }) => name))
  })

  it('gives every original back, and knows each reason', async () => {
    const rows = await ask(
      'rejected',
      rejectedColumns,
      'SELECT reason, raw_encoding, raw, raw_key IS NULL AS is_kept_here FROM rejected ORDER BY raw',
    )
    const originals = rows.map(({ raw, raw_encoding }) =>
      Buffer.from(raw as string, raw_encoding as 'utf8').toString('latin1'),
    )
    const sent = ['no JSON', '[1]', '{}', '{"ok":true,"result":1}', update(16, { date: 'soon' })]
    const comment = rejectedColumns.find(({ name }) => name === 'reason')?.comment ?? ''

    expect(new Set(originals)).toEqual(
      new Set([...sent.map((text) => Buffer.from(text).toString('latin1')), '\xff\xfe']),
    )
    expect(originals).toHaveLength(sent.length + 1)
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set(comment.match(/[a-z]+(_[a-z]+)+/g)))
    for (const { reason, is_kept_here } of rows) expect(is_kept_here).toBe(reason !== 'wrong_type')
  })
})
