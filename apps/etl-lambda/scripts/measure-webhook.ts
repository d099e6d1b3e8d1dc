// nx run etl-lambda:measure-webhook: what one update takes of the webhook's function. The built ZIP runs under Lambda's own runtime client,
// its store is an S3 server (versitygw) on the loopback. Writes apps/infra/data/webhook-use.json, from which docs/cost.md is made.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { LambdaHost } from '../e2e/lambda-host.ts'
import { unpackZip } from '../../../tools/vitest/unpacked-zip.mjs'

const UPDATES = 2000
const STARTS = 15
const TICK_MS = 10 // of the times in /proc

interface S3Server {
  name: string
  endpoint: string
  environment: Record<string, string>
}

// The set-up of the e2e tests, which is JavaScript.
const { default: startServers } = (await import(
  new URL('../../../tools/vitest/s3-servers.mjs', import.meta.url).href
)) as {
  default: (project: { provide(name: string, value: S3Server[]): void }) => Promise<() => Promise<void>>
}
let servers: S3Server[] = []
const stop = await startServers({ provide: (_, value) => (servers = value) })
const server = servers.find(({ name }) => name === 'versitygw')
const zip = unpackZip(new URL('../../ingest-lambda/dist/ingest-lambda.zip', import.meta.url))

try {
  const starts: { wallMs: number; cpuMs: number }[] = []
  for (let at = 0; at < STARTS; at++) {
    const host = newHost()
    const wallMs = await timed(host, at)
    starts.push({ wallMs, cpuMs: cpuOf(host.pid) })
    await host.close()
  }
  const host = newHost()
  for (let id = 100; id < 300; id++) await timed(host, id) // compiled by then
  const walls: number[] = []
  const cpuBefore = cpuOf(host.pid)
  for (let id = 1000; id < 1000 + UPDATES; id++) walls.push(await timed(host, id))
  const cpuMs = (cpuOf(host.pid) - cpuBefore) / UPDATES
  await host.close()

  const round = (value: number): number => Number(value.toPrecision(3))
  const report = {
    note: 'What one update takes of the built ingest-lambda.zip under aws-lambda-ric 4.0.2, with an S3 server (versitygw) on the same machine. Not in AWS: there the function has less of a CPU, and S3 is farther away.',
    command: 'npx nx run etl-lambda:measure-webhook',
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${process.arch}, Node ${process.versions.node}`,
    updates: UPDATES,
    starts: STARTS,
    warmWallMs: round(median(walls)),
    warmWall99Ms: round(walls.toSorted((one, other) => one - other)[Math.floor(UPDATES * 0.99)] ?? 0),
    warmCpuMs: round(cpuMs),
    startWallMs: round(median(starts.map(({ wallMs }) => wallMs))),
    startCpuMs: round(median(starts.map(({ cpuMs }) => cpuMs))),
  }
  writeFileSync(
    new URL('../../infra/data/webhook-use.json', import.meta.url),
    `${JSON.stringify(report, undefined, 2)}\n`,
  )
  console.log(report)
} finally {
  zip.remove()
  await stop()
}

function newHost(): LambdaHost {
  return new LambdaHost({
    folder: zip.folder,
    environment: {
      ...server?.environment,
      LAKE_URL: `s3://lake?endpoint=${server?.endpoint}`,
      TIME_ZONE: 'America/Sao_Paulo',
      WEBHOOK_SECRET_TOKEN: 's',
    },
    memoryMb: 512,
  })
}

/** Milliseconds of one call. */
async function timed(host: LambdaHost, id: number): Promise<number> {
  const body = JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      from: { id: 1234567, is_bot: false, first_name: 'Ana', language_code: 'pt-br' },
      chat: { id: -1001234567890, title: 'Suporte', type: 'supergroup' },
      date: 1773144000,
      text: 'Bom dia! Alguém sabe por que o pedido não aparece no aplicativo depois do pagamento?',
    },
  })
  const event = {
    version: '2.0',
    routeKey: 'POST /telegram',
    rawPath: '/telegram',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 's' },
    requestContext: { http: { method: 'POST', path: '/telegram' }, stage: '$default' },
    body,
    isBase64Encoded: false,
  }
  const began = performance.now()
  const answer = await host.invoke(event)
  const ms = performance.now() - began
  if (JSON.stringify(answer) !== '{"ok":true,"payload":{"statusCode":200}}')
    throw new Error(`webhook: expected 200, got ${JSON.stringify(answer)} (update ${id})`)
  return ms
}

/** Milliseconds of CPU time that a process has used: user and system. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
