import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpack } from './unpacked.ts'

const artifact = unpack(new URL('../dist/etl-lambda.zip', import.meta.url))
const lake = mkdtempSync(join(tmpdir(), 'lake-'))
const environment = { LAKE_URL: lake, TIME_ZONE: 'UTC' }

beforeAll(() => {
  for (const [day, ids] of [
    ['2026-03-09', [1, 2]],
    ['2026-03-10', [3]],
  ] as const) {
    const folder = join(lake, 'raw/updates', `received_date=${day}`)
    mkdirSync(folder, { recursive: true })
    for (const id of ids) {
      const file = join(folder, `${String(id).padStart(16, '0')}.json`)
      const date = Date.parse(`${day}T12:00:00Z`) / 1000
      writeFileSync(
        file,
        JSON.stringify({
          update_id: id,
          message: { message_id: id, date, chat: { id: 5, type: 'private' }, text: 'como?' },
        }),
      )
      utimesSync(file, date + 1, date + 1)
    }
  }
})
afterAll(() => {
  artifact.remove()
  rmSync(lake, { recursive: true })
})

describe('etl-lambda.zip', () => {
  it('turns a day into Parquet that DuckDB reads, run from an empty folder', async () => {
    const { status, answer } = artifact.invoke(environment, { date: '2026-03-09' })

    expect(status).toBe(0)
    expect(answer).toMatchObject([
      { received_date: '2026-03-09', status: 'complete', raw: 2, rows: 2, rejected: 0 },
    ])
    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      `SELECT update_id::int AS id, text, is_question FROM '${lake}/enriched/updates/*/*.parquet' ORDER BY 1`,
    )
    expect(reader.getRowObjects()).toEqual([
      { id: 1, text: 'como?', is_question: true },
      { id: 2, text: 'como?', is_question: true },
    ])
    connection.closeSync()
    instance.closeSync()
  })

  it('takes a range and the event of the scheduler', () => {
    expect(artifact.invoke(environment, { from: '2026-03-09', to: '2026-03-10' }).answer).toMatchObject([
      { rows: 2 },
      { rows: 1 },
    ])
    expect(
      artifact.invoke(environment, { 'detail-type': 'Scheduled Event', time: '2026-03-11T03:00:00Z' }).answer,
    ).toMatchObject([{ received_date: '2026-03-10', rows: 1 }])
    expect(readdirSync(join(lake, 'runs'))).toEqual([
      'received_date=2026-03-09.json',
      'received_date=2026-03-10.json',
    ])
  })

  it('fails, so that Lambda tries again, when an event asks for no day there is', () => {
    const { status, stderr } = artifact.invoke(environment, { date: '2026-02-30' })

    expect(status).not.toBe(0)
    expect(stderr).toContain('EventError')
  })

  it('holds modules and the one WebAssembly file of parquet-wasm', () => {
    expect(artifact.names.filter((name) => !name.endsWith('.mjs'))).toEqual(['parquet_wasm_bg.wasm'])
    expect(artifact.names).toContain('slice-worker.mjs')
  })
})
