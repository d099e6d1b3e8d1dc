import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue, partitionColumn } from '@telelake/flatten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLake } from '../bench/million-rows.ts'
import { openDuckDb } from '../src/duckdb.ts'
import { athenaViews, questions, views } from '../src/index.ts'
import type { Cell, QueryEngine } from '../src/index.ts'
import { trinoExpressions, trinoFunctions } from '../test/trino-functions.ts'
import { startTrino } from './trino.ts'
import type { Trino } from './trino.ts'

const ROWS = 1_500
const BATCH = 100
const { TRINO_HOME: home, TRINO_JAVA_HOME: javaHome } = process.env
if (home === undefined || javaHome === undefined)
  throw new Error('TRINO_HOME, TRINO_JAVA_HOME: expected a Trino and its JDK, got none (see .ci/run)')

const columns = [...catalogue, partitionColumn]
const trinoTypes: Record<string, string> = {
  int: 'integer',
  string: 'varchar',
  timestamp: 'timestamp(3)',
  'array<string>': 'array(varchar)',
  'array<bigint>': 'array(bigint)',
}
const trinoType = (type: string): string => trinoTypes[type] ?? type

let trino: Trino
let duckDb: QueryEngine
const folder = mkdtempSync(join(tmpdir(), 'insights-e2e-'))

beforeAll(async () => {
  trino = await startTrino(home, javaHome)
  await writeLake(folder, ROWS)
  duckDb = await openDuckDb(folder)
  await trino.query(
    `CREATE TABLE updates (${columns.map(({ name, type }) => `${name} ${trinoType(type)}`).join(', ')})`,
  )
  const { rows } = await duckDb.query('SELECT * FROM updates')
  for (let from = 0; from < rows.length; from += BATCH)
    await trino.query(
      `INSERT INTO updates VALUES ${rows
        .slice(from, from + BATCH)
        .map((row) => `(${row.map((cell, at) => literal(cell, columns[at]!.type)).join(', ')})`)
        .join(', ')}`,
    )
  for (const { name, sql } of views) await trino.query(`CREATE VIEW ${name} AS ${sql}`)
}, 300_000)
afterAll(async () => {
  duckDb?.close()
  rmSync(folder, { recursive: true })
  await trino?.stop()
})

describe('on Trino', { timeout: 120_000 }, () => {
  it.each([...Object.values(trinoFunctions).flat(), ...trinoExpressions])(
    '%s is what the list says',
    async (expression, expected) => {
      const { rows } = await trino.query(`SELECT ${expression}`)
      expect([rows[0]?.map(plain)]).toEqual([[expected]])
    },
  )

  it.each(athenaViews('default'))(
    '$name has the columns the Glue view tells',
    async ({ name, viewOriginalText }) => {
      const view = JSON.parse(Buffer.from(viewOriginalText.slice(16, -3), 'base64').toString()) as {
        columns: { name: string; type: string }[]
      }
      const { rows } = await trino.query(`DESCRIBE ${name}`)
      // A view may give varchar(7) where it declares varchar: Trino coerces.
      const types = rows.map(([column, type]) => ({
        name: column,
        type: String(type).replace(/varchar\(\d+\)/, 'varchar'),
      }))
      expect(types).toEqual(view.columns)
    },
  )

  it.each(views)('$name has the rows DuckDB has', async ({ name, columns: own }) => {
    const counts = own.map(({ name: column }) => `count("${column}")`).join(', ')
    const sql = `SELECT count(*), ${counts} FROM ${name}`
    expect((await trino.query(sql)).rows).toEqual((await duckDb.query(sql)).rows)
  })

  it.each(questions)('$name answers as on DuckDB', async ({ sql, columns: own }) => {
    const chats = [null, '-3']
    for (const chat of chats) {
      const values = ['2026-08-10', '2026-10-20', chat]
      const local = await duckDb.query(sql, values)
      const remote = await trino.query(
        `EXECUTE IMMEDIATE '${sql.replaceAll("'", "''")}' USING ${values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ')}`,
      )
      if (chat === null) expect(local.rows).not.toEqual([])
      expect(remote.columns.map(({ name }) => name)).toEqual(own.map(({ name }) => name))
      expect(remote.columns.map(({ type }) => type.replace(/\(.*/, ''))).toEqual(
        own.map(({ type }) => trinoType(type).replace(/\(.*/, '')),
      )
      expect(remote.rows.map((row) => row.map(plain))).toEqual(local.rows.map((row) => row.map(plain)))
    }
  })
})

/** One form for the values of both engines. */
function plain(cell: unknown): unknown {
  if (typeof cell === 'string') return cell.replace(/^(\d{4}-\d\d-\d\d) ([\d:.]+)$/, '$1T$2Z')
  return typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toFixed(6)) : cell
}

function literal(cell: Cell | undefined, type: string): string {
  if (cell === null || cell === undefined) return 'NULL'
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
  if (Array.isArray(cell))
    return `CAST(ARRAY[${cell.map((item) => (typeof item === 'number' ? String(item) : quoted(item as string))).join(', ')}] AS ${trinoType(type)})`
  if (type === 'timestamp') return `TIMESTAMP ${quoted((cell as string).replace('T', ' ').replace('Z', ''))}`
  if (type === 'date') return `DATE ${quoted(cell as string)}`
  return typeof cell === 'string' ? quoted(cell) : JSON.stringify(cell)
}
