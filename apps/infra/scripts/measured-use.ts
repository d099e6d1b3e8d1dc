import { readFileSync } from 'node:fs'

/** What a peer took in the benchmarks. */
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

/** What an update uses of the ETL. */
export interface MeasuredUse {
  etlMs: number // of a vCPU: reads overlap, so that the clock shows little more
  enrichedBytes: number
}

/** The report that lies in docs/. */
export const benchmarks: BenchmarkReport = JSON.parse(
  readFileSync(new URL('../../../docs/benchmarks.json', import.meta.url), 'utf8'),
) as BenchmarkReport

/** @throws {Error} The report has no run from S3, or none over a folder. */
export function measuredUse({ perUpdate }: BenchmarkReport = benchmarks): MeasuredUse {
  const { etlCpuMicroseconds, parquetBytes } = perUpdate
  if (etlCpuMicroseconds === undefined || parquetBytes === undefined)
    throw new Error(
      'benchmarks: expected perUpdate.etlCpuMicroseconds and .parquetBytes, got none (docs/benchmarks.json)',
    )
  return { etlMs: etlCpuMicroseconds / 1000, enrichedBytes: parquetBytes }
}
