// node src/child.ts <work> <peer> <input as JSON>: one measurement in a process of its own; its last line is the result.
import { LeftOutError } from './measurement.ts'
import type { BenchInput, Done, Measurement, WorkModule } from './measurement.ts'

const [work = '', peer = '', json = ''] = process.argv.slice(2)

async function measured(): Promise<Measurement> {
  const { peers, times = 1 } = (await import(`./work/${work}.ts`)) as WorkModule
  const run = await peers[peer]!(JSON.parse(json) as BenchInput)
  const all: Measurement[] = []
  for (let time = 0; time < times; time++) all.push(await once(run))
  const fastest = all.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)[0]!
  return times === 1 ? fastest : { ...fastest, firstCpuSeconds: all[0]!.cpuSeconds }
}

async function once(run: () => Promise<Done | Measurement>): Promise<Measurement> {
  globalThis.gc?.()
  const cpu = process.cpuUsage()
  const began = performance.now()
  const done = await run()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const maxRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  return { seconds, cpuSeconds: (user + system) / 1e6, maxRssMb, ...done }
}

/** Why a peer is left out, where that is no fault: a native part that this platform lacks. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof LeftOutError) return error.message
  const missing = /Cannot find (?:module|package) '([\w@/.-]+)'/.exec(String(error))?.[1]
  return missing === undefined || missing.startsWith('@telelake/') || missing.startsWith('/')
    ? undefined
    : `${missing} is not installed on this platform`
}

try {
  console.log(`\n${JSON.stringify(await measured())}`)
} catch (error) {
  const leftOut = reasonOf(error)
  if (leftOut === undefined) throw error
  console.log(`\n${JSON.stringify({ leftOut })}`)
}
process.exit(0) // pools keep their sockets
