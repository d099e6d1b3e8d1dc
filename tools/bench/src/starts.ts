import { performance } from 'node:perf_hooks'
import { lastLineOf, medianOf, onCore } from './measure.ts'
import type { Start } from './report.ts'

/** What is started, by the names in the report. */
export const startNames = {
  node: 'Node alone',
  put: 'one signed put and nothing else',
  ingest: 'ingest-lambda: first update put and answered',
  ingestSdk: 'ingest-lambda on the AWS SDK: the same',
  etl: 'etl-lambda: imported, WebAssembly compiled',
  etlRun: 'etl-lambda: the code of a run, which comes with the first event, as well',
  etlDay: 'etl-lambda: a day of one update made Parquet',
  warm: 'ingest-lambda, running: one update',
  warmSdk: 'ingest-lambda on the AWS SDK, running: one update',
} as const

const MOST_RUNNING = 5 // of the processes that take 800 updates each

export interface StartPlan {
  ingestFolder: string // the unpacked ZIP
  etlFolder: string
  endpoint: string // of the S3 server
  lake: string // a folder with the raw object of one day
  day: string
  starts: number
  environment: Readonly<Record<string, string>>
}

interface Subject {
  args: readonly string[]
  environment?: Readonly<Record<string, string>>
  isTimedInside?: boolean // prints its milliseconds behind those of CPU time
}

/** Start every process in turns; from its spawn to its end, which comes as soon as it has done what it is named after. */
export function measureStarts(plan: StartPlan): Record<string, Start> {
  const script = (name: string): string => new URL(`cold/${name}`, import.meta.url).pathname
  const ingest = `${plan.ingestFolder}/handler.mjs`
  const etl = `${plan.etlFolder}/handler.mjs`
  const url = `s3://lake?endpoint=${plan.endpoint}`
  const lean = { ...plan.environment, LAKE_URL: url, WEBHOOK_SECRET_TOKEN: 'secret_1' }
  const sdk = { ...lean, LAKE_URL: `${url}&client=sdk` }
  const folder = { ...plan.environment, LAKE_URL: plan.lake }
  const subjects: Readonly<Record<keyof typeof startNames, Subject>> = {
    node: { args: ['-p', 'const { user, system } = process.cpuUsage(); (user + system) / 1000'] },
    put: { args: [script('signed-put.mjs'), plan.endpoint], environment: plan.environment },
    ingest: { args: [script('webhook.mjs'), ingest], environment: lean },
    ingestSdk: { args: [script('webhook.mjs'), ingest], environment: sdk },
    etl: { args: [script('etl.mjs'), etl], environment: lean },
    etlRun: { args: [script('etl.mjs'), etl, 'no day'], environment: lean },
    etlDay: { args: [script('etl.mjs'), etl, plan.day], environment: folder },
    warm: { args: [script('webhook.mjs'), ingest, 'warm'], environment: lean, isTimedInside: true },
    warmSdk: { args: [script('webhook.mjs'), ingest, 'warm'], environment: sdk, isTimedInside: true },
  }
  const times = new Map<string, Times[]>()
  for (let round = 0; round < plan.starts; round++)
    for (const [key, subject] of Object.entries(subjects)) {
      if (subject.isTimedInside === true && round >= MOST_RUNNING) continue
      const name = startNames[key as keyof typeof startNames]
      times.set(name, [...(times.get(name) ?? []), timesOf(subject)])
    }
  const all = [...times].map(([name, each]) => {
    const milliseconds = medianOf(each, (time) => time.milliseconds).milliseconds
    const cpuMilliseconds = medianOf(each, (time) => time.cpuMilliseconds).cpuMilliseconds
    process.stderr.write(
      `starts, ${name}: ${milliseconds.toFixed(1)} ms, ${cpuMilliseconds.toFixed(1)} ms CPU\n`,
    )
    return [name, { milliseconds, cpuMilliseconds, starts: each.length }]
  })
  return Object.fromEntries(all) as Record<string, Start>
}

type Times = Pick<Start, 'milliseconds' | 'cpuMilliseconds'>

function timesOf({ args, environment = {}, isTimedInside }: Subject): Times {
  const command = onCore(0, [process.execPath, ...args])
  const began = performance.now()
  const [cpuMilliseconds = 0, inside = 0] = lastLineOf(command, environment).split(' ').map(Number)
  return { milliseconds: isTimedInside === true ? inside : performance.now() - began, cpuMilliseconds }
}
