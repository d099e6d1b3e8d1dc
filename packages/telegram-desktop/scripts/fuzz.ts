// node scripts/fuzz.ts [--count 100000] [--seed n]: mutated exports through the reader. One that fails is kept as a file
// under test/fuzz-cases/, which the tests read again.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MutatedExports, randomOf } from '../test/mutated-export.ts'
import { swallowExport } from '../test/swallow-export.ts'

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 100_000)
const seed = Number(values.seed ?? Date.now() % 0x7ffffffe) || 1
const random = randomOf(seed)
const exports = new MutatedExports(random)
const total = { messages: 0, read: 0, rejected: 0, refused: 0, failures: 0 }

for (let number = 0; number < count; number++) {
  const bytes = exports.next()
  try {
    const { messages, read, rejected, isRefused } = swallowExport(bytes, 1 + Math.floor(random() * 200))
    total.messages += messages
    total.read += read
    total.rejected += rejected
    if (isRefused) total.refused++
  } catch (error) {
    total.failures++
    const folder = new URL('../test/fuzz-cases/', import.meta.url)
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL(name, folder), bytes)
    console.error(`test/fuzz-cases/${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
const { messages, read, rejected, refused, failures } = total
console.log(
  `seed ${seed}: ${count} exports, ${refused} refused; ${messages} messages = ${read} read + ${rejected} rejected; ${failures} failures`,
)
process.exitCode = failures > 0 || messages !== read + rejected ? 1 : 0
