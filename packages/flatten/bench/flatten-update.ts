// Prints what a row costs, as ratios of one run: nx run flatten:bench
import { readdirSync, readFileSync } from 'node:fs'
import { flattenUpdate } from '../src/index.ts'
import type { FlattenContext } from '../src/index.ts'

const fixtures = new URL('../test/fixtures/', import.meta.url)
const texts = readdirSync(fixtures)
  .filter((name) => /^(?!service-|kind-|member-).*(?<!\.row)\.json$/.test(name)) // as in a group: messages above all
  .map((name) => JSON.stringify(JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'))))

const context: FlattenContext = {
  receivedAt: 1_773_234_000_000,
  rawKey: 'raw/updates/received_date=2026-03-11/0000000000000001.json',
  calendar: { timeZone: 'UTC', at: () => ({ date: '2026-03-11', hour: 12, weekday: 3 }) },
  text: 'as-is',
}
const derived: FlattenContext = { ...context, text: 'derive' }
const dropped: FlattenContext = { ...context, privacy: { mode: 'drop' } }
const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>
const ways: Record<string, (text: string) => unknown> = {
  'JSON.parse': parse,
  'JSON.parse, row': (text) => flattenUpdate(parse(text), context),
  'JSON.parse, row, PII_MODE=drop': (text) => flattenUpdate(parse(text), dropped),
  'JSON.parse, row, derived text': (text) => flattenUpdate(parse(text), derived),
}

/** The fastest of several rounds, in microseconds per update; the rounds of all ways take turns. */
const best = new Map<string, number>()
for (let round = 0; round < 15; round++)
  for (const [name, make] of Object.entries(ways)) {
    const begin = performance.now()
    for (let times = 0; times < 300; times++) for (const text of texts) make(text)
    const each = ((performance.now() - begin) * 1000) / (300 * texts.length)
    best.set(name, Math.min(each, best.get(name) ?? Infinity))
  }
const parsing = best.get('JSON.parse') ?? NaN
const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
console.log(`an update of ${Math.round(length)} characters, of ${texts.length}       µs  JSON.parse = 1`)
for (const [name, each] of best)
  console.log(name.padEnd(36), each.toFixed(1).padStart(6), (each / parsing).toFixed(2).padStart(14))
