import { readFileSync } from 'node:fs'

/** What `pnpm bench` writes, as far as costs follow from it. */
export interface BenchmarkReport {
  date: string
  tables: {
    title: string
    peers: [name: string, measured: { units: number; bytes?: number; cpuSeconds: number; maxRssMb: number }][]
  }[]
}

/** What an update uses of the ETL. */
export interface MeasuredUse {
  etlMs: number // of a vCPU: reads overlap, so that the clock shows little more
  enrichedBytes: number
}

const [TITLE, PEER] = ['A whole run from S3, fixed answers', 'telelake']

/** The report that lies in docs/. */
export const benchmarks: BenchmarkReport = JSON.parse(
  readFileSync(new URL('../../../docs/benchmarks.json', import.meta.url), 'utf8'),
) as BenchmarkReport

/** @throws {Error} The report has no run from S3. */
export function measuredUse({ tables }: BenchmarkReport = benchmarks): MeasuredUse {
  const found = tables.find(({ title }) => title === TITLE)?.peers.find(([name]) => name === PEER)?.[1]
  if (found?.bytes === undefined)
    throw new Error(`benchmarks: expected ${PEER} in "${TITLE}", got none (docs/benchmarks.json)`)
  return { etlMs: (found.cpuSeconds * 1000) / found.units, enrichedBytes: found.bytes / found.units }
}
