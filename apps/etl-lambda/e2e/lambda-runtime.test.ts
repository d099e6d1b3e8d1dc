import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { openStore, rawUpdateKey } from '@telelake/lake'
import { unpackZip } from '../../../tools/vitest/unpacked-zip.mjs'
import { LambdaHost } from './lambda-host.ts'
import type { FunctionSettings } from './lambda-host.ts'

const ingestZip = unpackZip(new URL('../../ingest-lambda/dist/ingest-lambda.zip', import.meta.url))
const etlZip = unpackZip(new URL('../dist/etl-lambda.zip', import.meta.url))
const lake = mkdtempSync(join(tmpdir(), 'lake-'))
const running: LambdaHost[] = []

afterEach(async () => {
  for (const host of running.splice(0)) await host.close()
})
afterAll(() => {
  ingestZip.remove()
  etlZip.remove()
  rmSync(lake, { recursive: true })
})

function hostOf(settings: FunctionSettings): LambdaHost {
  const host = new LambdaHost(settings)
  running.push(host)
  return host
}

function ingestOf(environment: Record<string, string> = {}, timeoutMs = 30_000): LambdaHost {
  return hostOf({
    folder: ingestZip.folder,
    environment: { LAKE_URL: lake, WEBHOOK_SECRET_TOKEN: 's', ...environment },
    timeoutMs,
    memoryMb: 256,
  })
}

function etlOf(
  environment: Record<string, string> = {},
  settings: Partial<FunctionSettings> = {},
): LambdaHost {
  return hostOf({ folder: etlZip.folder, environment: { LAKE_URL: lake, ...environment }, ...settings })
}

/** An event of API Gateway's HTTP API, payload format 2.0. */
function webhookEvent(updateId: number, secret = 's'): object {
  const message = { message_id: updateId, date: 1773144000, chat: { id: 5, type: 'private' }, text: 'olá 👋' }
  return {
    version: '2.0',
    routeKey: 'POST /webhook',
    rawPath: '/webhook',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    requestContext: { http: { method: 'POST', path: '/webhook' }, stage: '$default' },
    body: JSON.stringify({ update_id: updateId, message }),
    isBase64Encoded: false,
  }
}

const today = (): string => new Date().toISOString().slice(0, 10)
const rawNames = (): string[] =>
  readdirSync(join(lake, 'raw/updates'), { recursive: true }).filter((name) =>
    String(name).endsWith('.json'),
  ) as string[]

it('starts cold, takes 1,000 warm calls in one process, and every update is in the lake', async () => {
  const ingest = ingestOf()
  const begun = performance.now()
  expect(await ingest.invoke(webhookEvent(0))).toEqual({ ok: true, payload: { statusCode: 200 } })
  const coldMs = performance.now() - begun
  const { pid } = ingest
  expect(await ingest.invoke(webhookEvent(1, 'wrong'))).toEqual({ ok: true, payload: { statusCode: 401 } })

  const warm = performance.now()
  for (let id = 1; id <= 1000; id++)
    expect(await ingest.invoke(webhookEvent(id))).toEqual({ ok: true, payload: { statusCode: 200 } })
  const warmMs = (performance.now() - warm) / 1000
  process.stdout.write(
    `cold start ${coldMs.toFixed(0)} ms, warm call ${warmMs.toFixed(2)} ms (folder as lake)\n`,
  )

  expect(ingest.pid).toBe(pid)
  expect(rawNames()).toHaveLength(1001)
})

it('processes the day that the scheduler asks for; each line of its log is JSON', async () => {
  const etl = etlOf()
  const tomorrow = new Date(Date.parse(today()) + 86_400_000 + 3_600_000).toISOString()
  const answer = await etl.invoke({ 'detail-type': 'Scheduled Event', time: tomorrow })

  expect(answer).toMatchObject({ ok: true, payload: [{ raw: 1001, rows: 1001, status: 'complete' }] })
  const logged = etl.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(
    expect.objectContaining({ message: 'day processed', rows: 1001, is_partial: true }),
  )
  // A day that is not over is counted when it is processed again.
  expect(logged.filter((line) => '_aws' in line)).toEqual([])
})

it('counts a day that is over, in a line of its log that CloudWatch reads as metrics', async () => {
  const yesterday = new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)
  const folder = join(lake, `raw/updates/received_date=${yesterday}`)
  mkdirSync(folder, { recursive: true })
  const message = {
    message_id: 1,
    date: Date.parse(yesterday) / 1000,
    chat: { id: 5, type: 'private' },
    text: 'oi',
  }
  writeFileSync(join(folder, '0000000000999999.json'), JSON.stringify({ update_id: 999_999, message }))
  const etl = etlOf()

  expect(await etl.invoke({ date: yesterday })).toMatchObject({ ok: true, payload: [{ raw: 1, rows: 1 }] })
  rmSync(folder, { recursive: true })
  const logged = etl.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(
    expect.objectContaining({
      service: 'etl',
      UpdatesRaw: 1,
      Rows: 1,
      _aws: expect.objectContaining({
        CloudWatchMetrics: [expect.objectContaining({ Namespace: 'Telelake', Dimensions: [['service']] })],
      }) as unknown,
    }),
  )
})

it('tells Lambda of a failure by its class, counts it, and goes on', async () => {
  const etl = etlOf()

  expect(await etl.invoke({ date: '2026-02-30' })).toMatchObject({ ok: false, errorType: 'EventError' })
  expect(await etl.invoke({ date: '9999-01-01' })).toMatchObject({ ok: false, errorType: 'RangeError' })
  expect(etl.lines.some((line) => line.startsWith('{"_aws"') && line.includes('"DaysFailed":1'))).toBe(true)
  expect(await etl.invoke({ date: today() })).toMatchObject({ ok: true })
})

it('fails at its start when settings are missing, naming each', async () => {
  const etl = hostOf({ folder: etlZip.folder, environment: {} })

  expect(await etl.invoke({})).toMatchObject({
    ok: false,
    message: expect.stringContaining('LAKE_URL') as unknown,
  })
})

it('answers 503 and counts it while the store is gone', async () => {
  const ingest = ingestOf({ LAKE_URL: '/dev/null/lake' })

  expect(await ingest.invoke(webhookEvent(5000))).toEqual({ ok: true, payload: { statusCode: 503 } })
  const logged = ingest.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(expect.objectContaining({ level: 'error' }))
  expect(logged).toContainEqual(expect.objectContaining({ service: 'ingest', WebhookFailures: 1 }))
})

it('stops a run cleanly before its time is over: the day is marked unfinished, the next run repairs it', async () => {
  const stalled = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(stalled, 'listening')
  const { port } = stalled.address() as AddressInfo
  const rawUrl = `s3://lake/raw?endpoint=http://127.0.0.1:${port}`
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-east-1' }
  const etl = etlOf({ ...keys, RAW_URL: rawUrl }, { timeoutMs: 8_000 })

  const answer = await etl.invoke({ date: today() })
  stalled.closeAllConnections()
  stalled.close()

  expect(answer).toMatchObject({ ok: false, errorType: 'DeadlineError' })
  const manifest = join(lake, 'runs', `received_date=${today()}.json`)
  expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ status: 'running' })
  expect(await etlOf().invoke({ date: today() })).toMatchObject({
    ok: true,
    payload: [{ rows: 1001, status: 'complete' }],
  })
})

it('answers 503 before its time limit while the store stalls, and says so in its log and metrics', async () => {
  const stalled = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(stalled, 'listening')
  const { port } = stalled.address() as AddressInfo
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-east-1' }
  const ingest = ingestOf({ ...keys, LAKE_URL: `s3://lake/x?endpoint=http://127.0.0.1:${port}` }, 2_000)

  const answer = await ingest.invoke(webhookEvent(2000))
  stalled.closeAllConnections()
  stalled.close()

  expect(answer).toEqual({ ok: true, payload: { statusCode: 503 } })
  const logged = ingest.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(
    expect.objectContaining({
      level: 'error',
      message: expect.stringContaining('no answer in time') as unknown,
    }),
  )
  expect(logged).toContainEqual(expect.objectContaining({ service: 'ingest', WebhookFailures: 1 }))
  expect(await ingestOf().invoke(webhookEvent(2000))).toEqual({ ok: true, payload: { statusCode: 200 } })
})

it('runs out of memory without harm: the same day in a larger function is whole', async () => {
  const store = await openStore(lake)
  const day = '2026-03-10'
  const text = 'x'.repeat(100_000)
  for (let id = 1; id <= 400; id++) {
    const message = { message_id: id, date: 1773144000, chat: { id: 5, type: 'private' }, text }
    await store.put(rawUpdateKey(day, id), Buffer.from(JSON.stringify({ update_id: id, message })))
  }

  const small = await etlOf({ NODE_OPTIONS: '--max-old-space-size=12' }).invoke({ date: day })
  expect(small).toMatchObject({ ok: false, errorType: 'Runtime.ExitError' })
  expect(await etlOf().invoke({ date: day })).toMatchObject({
    ok: true,
    payload: [{ raw: 400, rows: 400, status: 'complete' }],
  })
})

it('shares a large day among as many threads as the memory has vCPUs, and writes the same bytes as one', async () => {
  const updates = 40_000
  const raw = 'raw/updates/received_date=2026-03-11'
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  mkdirSync(join(folder, raw), { recursive: true })
  for (let id = 1; id <= updates; id++) {
    const message = {
      message_id: id,
      date: 1773230400 + id,
      chat: { id: 5, type: 'private' },
      text: `n. ${id}?`,
    }
    const file = join(folder, raw, `${String(id).padStart(16, '0')}.json`)
    writeFileSync(file, JSON.stringify({ update_id: id, message }))
    utimesSync(file, 1773230400 + id, 1773230400 + id)
  }
  const enriched = (): Map<string, string> =>
    new Map(
      readdirSync(join(folder, 'enriched'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.parquet'))
        .map((name) => [name, readFileSync(join(folder, 'enriched', name)).toString('base64')]),
    )
  const etlWith = (memoryMb: number): LambdaHost => {
    const settings = { memoryMb, timeoutMs: 100_000 }
    return hostOf({ folder: etlZip.folder, environment: { LAKE_URL: folder }, ...settings })
  }

  const answers = []
  const contents = []
  for (const memoryMb of [1769, 3538]) {
    const etl = etlWith(memoryMb)
    answers.push(await etl.invoke({ date: '2026-03-11' }))
    contents.push(enriched())
    rmSync(join(folder, 'enriched'), { recursive: true })
    const done = etl.lines.find((line) => line.includes('"day processed"')) ?? '{}'
    expect(JSON.parse(done)).toMatchObject({ threads: Math.floor(memoryMb / 1769) })
  }
  rmSync(folder, { recursive: true })

  for (const answer of answers)
    expect(answer).toMatchObject({ ok: true, payload: [{ raw: updates, rows: updates, status: 'complete' }] })
  expect(contents[0]?.size).toBe(2)
  expect(contents[1]).toEqual(contents[0])
})

it('ends at SIGTERM between calls, and a new environment goes on', async () => {
  const ingest = ingestOf()
  await ingest.invoke(webhookEvent(3000))
  const { pid } = ingest

  expect(await ingest.end('SIGTERM')).toEqual({ code: null, signal: 'SIGTERM' })
  expect(await ingest.invoke(webhookEvent(3001))).toEqual({ ok: true, payload: { statusCode: 200 } })
  expect(ingest.pid).not.toBe(pid)
})
