/** What a work is done on; main.ts prepares it. */
export interface BenchInput {
  folder: string // a lake whose raw/updates/ holds the objects of a day, and updates.ndjson with as many lines as `count`
  count: number
  endpoint: string // of the S3 server; '' where none is started
  out: string // a file the work may write
  python: string // an interpreter that has pyarrow; '' where none is
  npmPeers: string // the module from which loadPeer loads; '' where none is
}

/** What a peer did. */
export interface Done {
  units: number // rows or objects
  bytes?: number // of the output
}

/** One measurement, as a child process reports it. */
export interface Measurement extends Done {
  seconds: number
  cpuSeconds: number
  maxRssMb: number // of the whole process, its preparation included
  firstCpuSeconds?: number // of the first time, where the work was done several times in the process
}

/** A peer of a work: loads and prepares, then gives what is measured. A measurement in its place was made elsewhere. */
export type Peer = (input: BenchInput) => Promise<() => Promise<Done | Measurement>>

/** A module of `work/`. */
export interface WorkModule {
  peers: Readonly<Record<string, Peer>>
  times?: number // that a process does the work; the fastest counts, the first is told; default 1
}

/** A peer that cannot run on this machine, and why. */
export class LeftOutError extends Error {
  override readonly name = 'LeftOutError'
}
