import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lambdaBundle } from '../../../tools/vitest/lambda-bundle.mjs'
import { unpackZip } from '../../../tools/vitest/unpacked-zip.mjs'

const { loadedWith } = lambdaBundle('etl-lambda')
const artifact = unpackZip(new URL('../dist/etl-lambda.zip', import.meta.url))
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
    const { status, answer } = await artifact.invoke(environment, { date: '2026-03-09' })

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

  it('takes a range and the event of the scheduler', async () => {
    expect(
      (await artifact.invoke(environment, { from: '2026-03-09', to: '2026-03-10' })).answer,
    ).toMatchObject([{ rows: 2 }, { rows: 1 }])
    expect(
      (await artifact.invoke(environment, { 'detail-type': 'Scheduled Event', time: '2026-03-11T03:00:00Z' }))
        .answer,
    ).toMatchObject([{ received_date: '2026-03-10', rows: 1 }])
    expect(readdirSync(join(lake, 'runs'))).toEqual([
      'received_date=2026-03-09.json',
      'received_date=2026-03-10.json',
    ])
  })

  it('fails, so that Lambda tries again, when an event asks for no day there is', async () => {
    const { status, stderr } = await artifact.invoke(environment, { date: '2026-02-30' })

    expect(status).not.toBe(0)
    expect(stderr).toContain('EventError')
  })

  it('holds modules and the one WebAssembly file of parquet-wasm', () => {
    expect(artifact.names.filter((name) => !name.endsWith('.mjs'))).toEqual(['parquet_wasm_bg.wasm'])
    expect(artifact.names).toContain('slice-worker.mjs')
  })

  it('starts without the code of a run, which is loaded with the first event', () => {
    const { inputs, bytes } = loadedWith('handler.mjs')

    expect(inputs).toContain('apps/etl-lambda/src/config.ts')
    expect(
      inputs.filter((path) => /arrow|parquet|powertools|undici|@aws-sdk|zod\/v4\/classic/.test(path)),
    ).toEqual([])
    expect(bytes).toBeLessThan(60_000)
  })

  it('tells Spanish, English and Portuguese from each other', async () => {
    const texts = {
      es: '¿Cómo puedo recuperar la contraseña de mi cuenta?',
      en: 'How can I get the password of my account back?',
      pt: 'Como faço para recuperar a senha da minha conta?',
    }
    const folder = join(lake, 'raw/updates/received_date=2026-03-12')
    mkdirSync(folder, { recursive: true })
    for (const [index, text] of Object.values(texts).entries())
      writeFileSync(
        join(folder, `${String(index + 10).padStart(16, '0')}.json`),
        JSON.stringify({
          update_id: index + 10,
          message: { message_id: index, date: 1_773_316_800, chat: { id: 5, type: 'private' }, text },
        }),
      )

    expect((await artifact.invoke(environment, { date: '2026-03-12' })).answer).toMatchObject([{ rows: 3 }])

    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      `SELECT text_language FROM '${lake}/enriched/updates/event_date=2026-03-12/*.parquet' ORDER BY update_id`,
    )
    expect(reader.getRowObjects().map((row) => row.text_language)).toEqual(Object.keys(texts))
    connection.closeSync()
    instance.closeSync()
  })

  it('holds a module that is valid throughout, as its functions are validated when they are called', async () => {
    // A function that is to give an i32 and gives nothing.
    const invalid = `Buffer.from('0061736d010000000105016000017f030201000a040102000b', 'hex')`
    const strictly = `
      import { readFileSync } from 'node:fs'
      import { dirname } from 'node:path'
      const wasm = readFileSync(dirname(process.argv[1]) + '/parquet_wasm_bg.wasm')
      process.stdout.write(JSON.stringify([WebAssembly.validate(wasm), WebAssembly.validate(${invalid})]))
    `
    expect((await artifact.run(environment, strictly)).stdout).toBe('[true,false]')

    const lazily = `await import(process.argv[1]); new WebAssembly.Module(${invalid})`
    expect(await artifact.run(environment, lazily)).toMatchObject({ status: 0, stderr: '' })
  })
})
