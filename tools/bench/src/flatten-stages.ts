// node src/flatten-stages.ts <updates> <rounds>: what the steps from JSON text to Parquet columns cost, in one process; its
// last line is the result.
import { catalogue, flattenUpdate } from '@telelake/flatten'
import type { FlattenContext } from '@telelake/flatten'
import { calendarOf, rawUpdateKey } from '@telelake/lake'
import { ParquetWriter } from '@telelake/parquet-writer'
import { medianMeasurement } from './measure.ts'
import type { Measurement } from './measurement.ts'
import { benchDay, benchDayStart, updateAt } from './updates.ts'

const [updates = 0, rounds = 0] = process.argv.slice(2).map(Number)
const WARM_UP = 2

const texts = Array.from({ length: updates }, (_, n) =>
  Buffer.from(JSON.stringify(updateAt(n, updates))).toString(),
)
const asIs: FlattenContext = {
  receivedAt: benchDayStart,
  rawKey: rawUpdateKey(benchDay, 1),
  calendar: calendarOf('UTC'),
  text: 'as-is',
}
const derived: FlattenContext = { ...asIs, text: 'derive' }
const dropped: FlattenContext = { ...asIs, privacy: { mode: 'drop' } }

type Update = Record<string, unknown>
const parse = (text: string): Update => JSON.parse(text) as Update
const rows = (context: FlattenContext) => (): void => {
  for (const text of texts) flattenUpdate(parse(text), context)
}
// A run fills the columns of one part after another, in memory that it keeps.
const writer = new ParquetWriter(catalogue, { maxRows: updates, maxBytes: 2 ** 31 })
const columns = (context: FlattenContext) => (): void => {
  for (const text of texts) writer.append(flattenUpdate(parse(text), context))
}
const ways: Readonly<Record<string, () => void>> = {
  'JSON.parse': () => {
    for (const text of texts) parse(text)
  },
  'JSON.parse, row': rows(asIs),
  'JSON.parse, row, columns': columns(asIs),
  'JSON.parse, row, PII_MODE=drop': rows(dropped),
  'JSON.parse, row, text derived': rows(derived),
  'JSON.parse, row, text derived, columns': columns(derived),
}

const measured = new Map<string, Measurement[]>(Object.keys(ways).map((way) => [way, []]))
for (let round = -WARM_UP; round < rounds; round++)
  for (const [way, run] of Object.entries(ways)) {
    globalThis.gc?.()
    const cpu = process.cpuUsage()
    const began = performance.now()
    run()
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const maxRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
    if (round >= 0)
      measured.get(way)!.push({ units: updates, seconds, cpuSeconds: (user + system) / 1e6, maxRssMb })
    if (writer.rowCount > 0) writer.finish()
  }
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const peers = Object.fromEntries([...measured].map(([way, all]) => [way, medianMeasurement(all)]))
console.log(`\n${JSON.stringify({ meanBytes: Math.round(bytes / updates), peers })}`)
