// Prints what an import weighs and what a parse costs, as ratios of one run: nx run telegram-schema:bench
import { Message, Update, parseLenientUpdate } from '@telelake/telegram-schema'
import * as z from 'zod'
import { bundleSize } from './bundle-size.ts'
import { updates } from './updates.ts'

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

console.log('import                 minified    gzipped')
for (const name of ['updateKind', 'User', 'Message', 'Update', 'parseLenientUpdate']) {
  const { minified, gzipped } = await bundleSize([name])
  console.log(name.padEnd(20), kB(minified).padStart(10), kB(gzipped).padStart(10))
}

const texts = updates.map((update) => JSON.stringify(update))
// z.compile refuses a schema that refers to itself, as Message does.
const OfZod = z.looseObject(Update.shape).extend({ message: z.looseObject(Message.shape).optional() })
const rivals: Record<string, (text: string) => unknown> = {
  'JSON.parse': (text) => JSON.parse(text) as unknown,
  'JSON.parse, Update.parse': (text) => Update.parse(JSON.parse(text)),
  'JSON.parse, zod’s own object of the same shape': (text) => OfZod.parse(JSON.parse(text)),
  'JSON.parse, parseLenientUpdate': (text) => parseLenientUpdate(JSON.parse(text)),
}
/** The fastest of several rounds, in microseconds per update; the rounds of all take turns. */
const best = new Map<string, number>()
for (let round = 0; round < 15; round++)
  for (const [name, read] of Object.entries(rivals)) {
    const begin = performance.now()
    for (let times = 0; times < 200; times++) for (const text of texts) read(text)
    const each = ((performance.now() - begin) * 1000) / (200 * texts.length)
    best.set(name, Math.min(each, best.get(name) ?? Infinity))
  }
const parse = best.get('JSON.parse') ?? NaN
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
console.log(`\nreading an update of ${Math.round(bytes)} characters               µs    JSON.parse = 1`)
for (const [name, each] of best)
  console.log(name.padEnd(48), each.toFixed(1).padStart(6), (each / parse).toFixed(2).padStart(12))
