/** What a work is done on; main.ts prepares it. */
export interface BenchInput {
  folder: string // a lake whose raw/updates/ holds `count` objects, and updates.ndjson with the same
  count: number
  endpoint: string // of the S3 server; '' where none is started
  out: string // a file the work may write
}

/** What a peer did. */
export interface Done {
  units: number // rows or objects
  bytes?: number // of the output
}

/** A peer of a work: loads and prepares, then gives what is measured. */
export type Peer = (input: BenchInput) => Promise<() => Promise<Done>>

/** One measurement, as a child process reports it. */
export interface Measurement extends Done {
  seconds: number
  cpuSeconds: number
  maxRssMb: number // of the whole process, its preparation included
}
