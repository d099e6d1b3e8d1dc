// pnpm judge: how right the answers are, on labelled texts and conversations. --help lists the options.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judgeResolution } from './judge-resolution.ts'
import { judgeSet } from './judge-texts.ts'
import { judgeTraffic } from './judge-traffic.ts'
import type { TrafficRuns } from './judge-traffic.ts'
import { readLabelled } from './labelled.ts'
import { resolutionReport, textsReport, trafficReport } from './report.ts'

const help = `pnpm judge [options]

  --data <folder>  labelled sets and conversations as JSON; default: those written for Telelake
  --runs <number>  runs of made-up traffic for each set; default 12, 0 for none
`

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
    runs: { type: 'string', default: '12' },
    help: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (values.help || !Number.isInteger(runs) || runs < 0) {
  process.stdout.write(help)
  process.exit(values.help ? 0 : 2)
}

const { sets, conversations } = readLabelled(values.data)

if (sets.length > 0) {
  const figures = []
  for (const set of sets) figures.push(await judgeSet(set))
  console.log(`${textsReport(figures)}\n`)
}

if (sets.length > 0 && runs > 0) {
  const traffic = new Map<string, TrafficRuns>()
  for (const set of sets) {
    const sameLanguage = sets.filter(({ language }) => language === set.language)
    const others = sameLanguage.flatMap(({ items }) => items.filter(({ asks }) => !asks))
    traffic.set(set.name, await judgeTraffic(set, others, runs))
  }
  console.log(`${trafficReport(traffic)}\n`)
}

if (conversations.length > 0) console.log(resolutionReport(await judgeResolution(conversations)))
