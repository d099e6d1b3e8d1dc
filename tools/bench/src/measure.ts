import { spawnSync } from 'node:child_process'
import type { BenchInput, Measurement } from './measurement.ts'

const hasTaskset = spawnSync('taskset', ['--version']).error === undefined

/** A command bound to one core, where that can be done. */
export function onCore(core: number, command: readonly string[]): string[] {
  return hasTaskset ? ['taskset', '-c', String(core), ...command] : [...command]
}

export interface Plan {
  work: string
  peers: readonly string[]
  input: BenchInput
  rounds: number
  environment?: Readonly<Record<string, string>>
}

/** What came of a work: the median of each peer's rounds, and why the others have none. */
export interface Measured {
  peers: Record<string, Measurement>
  leftOut: Record<string, string>
}

/** Peers whose name says so get all cores. */
const allCores = /\b\d threads\b/

/**
 * Measure all peers of a work in turns, so that what else the machine does falls on each alike, every time in a fresh
 * process bound to one core.
 */
export function measure({ work, peers, input, rounds, environment = {} }: Plan): Measured {
  const measured = new Map<string, Measurement[]>(peers.map((peer) => [peer, []]))
  const leftOut: Record<string, string> = {}
  for (let round = 0; round < rounds; round++)
    for (const [peer, all] of measured) {
      const script = new URL('child.ts', import.meta.url).pathname
      const command = [process.execPath, '--expose-gc', '--conditions=@telelake/source', script, work, peer]
      command.push(JSON.stringify(input))
      const bound = allCores.test(peer) ? command : onCore(0, command)
      const result = JSON.parse(lastLineOf(bound, environment)) as Measurement | { leftOut: string }
      if ('leftOut' in result) {
        process.stderr.write(`${work}, ${peer}: left out, ${result.leftOut}\n`)
        leftOut[peer] = result.leftOut
        measured.delete(peer)
        continue
      }
      all.push(result)
      const { seconds, cpuSeconds, maxRssMb } = result
      process.stderr.write(
        `${work}, ${peer}: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s CPU, ${maxRssMb} MB\n`,
      )
    }
  const medians = [...measured].map(([peer, all]): [string, Measurement] => [peer, medianMeasurement(all)])
  return { peers: Object.fromEntries(medians), leftOut }
}

/** The last line a command prints. @throws {Error} It failed. */
export function lastLineOf(
  [program = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    maxBuffer: 1 << 26,
  })
  if (status !== 0)
    throw new Error(`${args.slice(-3).join(' ')}: expected exit 0, got ${status}: ${stderr}`, {
      cause: error,
    })
  return stdout.trimEnd().split('\n').at(-1) ?? ''
}

/** Each figure the median of its own. */
export function medianMeasurement(all: readonly Measurement[]): Measurement {
  type Figure = 'seconds' | 'cpuSeconds' | 'maxRssMb' | 'firstCpuSeconds'
  const of = (figure: Figure): number => medianOf(all, (each) => each[figure] ?? 0)[figure] ?? 0
  const [first] = all
  return {
    ...first!,
    seconds: of('seconds'),
    cpuSeconds: of('cpuSeconds'),
    maxRssMb: of('maxRssMb'),
    ...(first?.firstCpuSeconds !== undefined && { firstCpuSeconds: of('firstCpuSeconds') }),
  }
}

/** The middle one by a figure, the higher of two. */
export function medianOf<T>(items: readonly T[], of: (item: T) => number): T {
  return items.toSorted((a, b) => of(a) - of(b))[Math.floor(items.length / 2)]!
}
