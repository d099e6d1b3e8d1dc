import { readFileSync } from 'node:fs'

/** What a peer used in the benchmarks. */
export interface MeasuredRun {
  units: number
  cpuSeconds: number
  maxRssMb: number
}

/** What `pnpm bench` writes, as far as costs follow from it. */
export interface BenchmarkReport {
  date: string
  perUpdate: { etlCpuMicroseconds?: number; parquetBytes?: number } // of runs as they are by default, texts judged
  tables: Readonly<Record<string, { peers: Readonly<Record<string, MeasuredRun>> }>>
}

/** What an update was measured to use. */
export interface MeasuredUse {
  enrichedBytes: number // of Parquet
  webhookCpuMs: number // of a whole CPU, where the function is warm
}

/** The report of docs/. */
export const benchmarks: BenchmarkReport = readJson('../../../docs/benchmarks.json')

/** What `nx run etl-lambda:measure-webhook` measured. */
export const webhookUse: { date: string; machine: string; command: string; warmCpuMs: number } =
  readJson('../data/webhook-use.json')

/** @throws {Error} The report has no run over a folder. */
export function measuredUse({ perUpdate }: BenchmarkReport = benchmarks): MeasuredUse {
  const { parquetBytes } = perUpdate
  if (parquetBytes === undefined)
    throw new Error('benchmarks: expected perUpdate.parquetBytes, got none (docs/benchmarks.json)')
  return { enrichedBytes: parquetBytes, webhookCpuMs: webhookUse.warmCpuMs }
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Value
}
