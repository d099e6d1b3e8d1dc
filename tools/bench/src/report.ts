import { cpus, totalmem } from 'node:os'
import type { Agreement } from './agreement.ts'
import type { Measurement } from './measurement.ts'

/** One table of the report. */
export interface Table {
  title: string
  note: string
  unit: string // what is counted: rows, objects
  date: string
  peers: Readonly<Record<string, Measurement>>
  leftOut: Readonly<Record<string, string>> // why a peer has no figures
}

/** How long a process takes from its start until it has done something. */
export interface Start {
  milliseconds: number // the median, as is the next
  cpuMilliseconds: number
  starts: number
}

/** A claim and what came of it. */
export interface Check {
  claim: string
  expected: string
  got: number
  holds: boolean
}

/** benchmarks.json. */
export interface Report {
  date: string
  machine: { cpu: string; cores: number; memoryGib: number; node: string; platform: string }
  isQuick: boolean
  rounds: number
  perUpdate: PerUpdate
  checks: Check[]
  tables: Readonly<Record<string, Table>>
  starts: Readonly<Record<string, Start>>
  agreement?: Agreement
}

/** What one update costs, for who reckons with it; a figure that was not measured is not there. */
export interface PerUpdate {
  etlCpuMicroseconds?: number // listing, reading from S3, row, Parquet
  parquetBytes?: number
  ingestCpuMicroseconds?: number // an update taken by a running process, answered after its put
  ingestStartMilliseconds?: number // from the start of a process until its first update is answered, CPU time
}

export function machine(): Report['machine'] {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

/** Microseconds of one unit. */
export function perUnit(seconds: number, { units }: Measurement): number {
  return (seconds * 1e6) / units
}
