import { spawnSync } from 'node:child_process'
import type { BenchInput, Measurement } from './work.ts'

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
  cores?: 'one' | 'all' // default: one
  environment?: Readonly<Record<string, string>>
}

/**
 * Measure all peers of a work in turns, so that what else the machine does falls on each alike, every time in a fresh
 * process. A peer whose native part is not installed on this machine is left out. @returns the median of each peer's rounds, by CPU time, which the machine's other work moves least
 */
export function measure({
  work,
  peers,
  input,
  rounds,
  cores = 'one',
  environment = {},
}: Plan): Map<string, Measurement> {
  const measured = new Map<string, Measurement[]>(peers.map((peer) => [peer, []]))
  for (let round = 0; round < rounds; round++)
    for (const peer of measured.keys()) {
      const script = new URL('child.ts', import.meta.url).pathname
      const command = [
        '--expose-gc',
        '--conditions=@telelake/source',
        script,
        work,
        peer,
        JSON.stringify(input),
      ]
      let last: string
      try {
        last = lastLine(
          cores === 'one' ? onCore(0, [process.execPath, ...command]) : [process.execPath, ...command],
          environment,
        )
      } catch (error) {
        const missing = /Cannot find module '([\w-]+)'/.exec(String(error))?.[1]
        if (missing === undefined) throw error
        process.stderr.write(`${work}, ${peer}: left out, ${missing} is not installed\n`)
        measured.delete(peer)
        continue
      }
      const measurement = JSON.parse(last) as Measurement
      measured.get(peer)!.push(measurement)
      process.stderr.write(
        `${work}, ${peer}: ${measurement.seconds.toFixed(2)} s, ${measurement.cpuSeconds.toFixed(2)} s CPU, ${measurement.maxRssMb} MB\n`,
      )
    }
  return new Map([...measured].map(([peer, all]) => [peer, medianOf(all, ({ cpuSeconds }) => cpuSeconds)]))
}

/** Milliseconds from the start of a process until its script says it is done; the median of several. */
export function coldStart(
  script: string,
  args: readonly string[],
  rounds: number,
  environment: Readonly<Record<string, string>>,
): number {
  const path = new URL(`cold/${script}`, import.meta.url).pathname
  const times = Array.from({ length: rounds }, () =>
    Number(lastLine(onCore(0, [process.execPath, path, ...args]), environment)),
  )
  return medianOf(times, (time) => time)
}

function lastLine(
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

function medianOf<T>(items: readonly T[], of: (item: T) => number): T {
  return items.toSorted((a, b) => of(a) - of(b))[Math.floor(items.length / 2)]!
}
