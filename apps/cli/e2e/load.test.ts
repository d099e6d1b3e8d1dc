import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { listKeys } from '@telelake/lake'
import { readManifest } from '@telelake/pipeline/process-day'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTelelake } from '../test/command.ts'
import { seeded } from './fault-proxy.ts'
import type { Fault } from './fault-proxy.ts'
import { openFaultyLake, rowIds, updateOf } from './faulty-lake.ts'
import type { FaultyLake } from './faulty-lake.ts'

const UPDATES = Number(process.env['LOAD_UPDATES'] ?? 5_000) // .ci/run asks for 200,000
const MS_AN_UPDATE = 20 // at the very most
const CONNECTIONS = 100
const FAULTS_OF_A_HUNDRED = 5
const faults: Fault[] = ['reset', 'lost-answer', 500, 503, 409]

let lake: FaultyLake
let receiver: { child: ChildProcess; port: number }

beforeAll(async () => {
  lake = await openFaultyLake('versitygw')
  receiver = await startReceiver()
})
afterAll(() => {
  receiver.child.kill('SIGKILL')
  lake.close()
})

async function startReceiver(): Promise<typeof receiver> {
  const program = fileURLToPath(new URL('receiver.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@telelake/source', program, lake.url], {
    env: lake.environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(line.toString()) }
}

/** One delivery. @returns the status; undefined when the connection broke */
function post(agent: Agent, body: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const headers = {
      'x-telegram-bot-api-secret-token': 's',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const { port } = receiver
    const posted = request(
      { host: '127.0.0.1', port, path: '/telegram', method: 'POST', agent, headers },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode)).on('error', () => resolve(undefined))
      },
    )
    posted.on('error', () => resolve(undefined))
    posted.end(body)
  })
}

/** The real command, over the faulty store; this process has to stay free, for the proxy is in it. */
async function etl(day: string): Promise<number> {
  const running = startTelelake(['etl', '--date', day, '--lake', lake.url], lake.environment)
  const [status] = (await once(running.process, 'close')) as [number]
  return status
}

it(
  `${UPDATES} updates over ${CONNECTIONS} connections, 5 % faults of the store, two kills: each is one row`,
  async () => {
    const chance = seeded(5)
    lake.proxy.choose = ({ isConditional }) => {
      if (chance() * 100 >= FAULTS_OF_A_HUNDRED) return undefined
      const fault = faults[Math.floor(chance() * faults.length)]
      return fault === 409 && !isConditional ? 503 : fault // S3 has no other conflicts
    }

    const begun = performance.now()
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
    let next = 1
    let repeats = 0
    let acknowledged = 0
    const kills = [Math.floor(UPDATES / 3), Math.floor((UPDATES * 2) / 3)]
    const send = async (): Promise<void> => {
      while (next <= UPDATES) {
        const id = next++
        const body = JSON.stringify(updateOf(id))
        for (let status = await post(agent, body); status !== 200; status = await post(agent, body)) {
          repeats++
          await delay(100) // Telegram waits as well
        }
        if (++acknowledged === kills[0]) {
          kills.shift()
          receiver.child.kill('SIGKILL')
          receiver = await startReceiver()
        }
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, send))
    agent.destroy()
    const seconds = (performance.now() - begun) / 1000
    expect(kills).toEqual([])

    const days = new Set<string>()
    for await (const key of listKeys(lake.direct, 'raw/updates/'))
      days.add(/received_date=([^/]+)/.exec(key)?.[1] ?? '')
    const etlBegun = performance.now()
    const totals = { raw: 0, rows: 0, duplicates: 0, rejected: 0 }
    let failedRuns = 0
    for (const day of [...days].sort()) {
      while ((await etl(day)) !== 0) expect(++failedRuns).toBeLessThan(20)
      const manifest = await readManifest(lake.direct, day)
      expect(manifest?.status).toBe('complete')
      for (const name of ['raw', 'rows', 'duplicates', 'rejected'] as const)
        totals[name] += manifest?.[name] ?? 0
    }
    const etlSeconds = (performance.now() - etlBegun) / 1000
    const ids = await rowIds(lake.direct)
    const injected = [...lake.proxy.done].map(([fault, count]) => `${fault} ${count}`).join(', ')
    process.stdout.write(
      `${UPDATES} updates received in ${seconds.toFixed(0)} s (${Math.round(UPDATES / seconds)}/s), ${repeats} sent again; ` +
        `processed in ${etlSeconds.toFixed(0)} s by ${days.size + failedRuns} runs, ${failedRuns} of which failed; ` +
        `${lake.proxy.requests} requests to the store, faults: ${injected}\n` +
        `raw ${totals.raw} = rows ${totals.rows} + duplicates ${totals.duplicates} + rejected ${totals.rejected}; ` +
        `${new Set(ids).size} different update ids in ${ids.length} rows of Parquet\n`,
    )

    expect(totals.raw).toBe(totals.rows + totals.duplicates + totals.rejected)
    expect(totals.rejected).toBe(0)
    expect(ids).toEqual(Array.from({ length: UPDATES }, (_, index) => index + 1))
  },
  600_000 + UPDATES * MS_AN_UPDATE,
)
