// node src/child.ts <work> <peer> <input as JSON>: one measurement in a process of its own; its last line is the result.
import type { BenchInput, Measurement, Peer } from './work.ts'

const [work = '', peer = '', json = ''] = process.argv.slice(2)
const { peers } = (await import(`./work/${work}.ts`)) as { peers: Record<string, Peer> }
const run = await peers[peer]!(JSON.parse(json) as BenchInput)
globalThis.gc?.()
const cpu = process.cpuUsage()
const began = performance.now()
const done = await run()
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(cpu)
const measurement: Measurement = {
  ...done,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
}
console.log(`\n${JSON.stringify(measurement)}`)
process.exit(0) // pools keep their sockets
