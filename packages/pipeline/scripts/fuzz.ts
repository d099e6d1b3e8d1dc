// node scripts/fuzz.ts [--seconds 60] [--seed n]: mutated updates through the webhook and a run, until time is over.
// A batch that fails is cut down to the one body that does it, which is kept under test/fuzz-cases/.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MadeUpUpdates } from '../test/made-up-update.ts'
import type { Body } from '../test/swallow.ts'
import { swallow } from '../test/swallow.ts'

const BATCH = 500

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } })
const seconds = Number(values.seconds ?? 60)
const seed = Number(values.seed ?? Date.now() % 0x7ffffffe) || 1
let state = seed
const random = (): number => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff
const updates = new MadeUpUpdates(random)
const end = performance.now() + seconds * 1000
let sent = 0
let rows = 0
let rejected = 0
let found = 0

while (performance.now() < end) {
  const bodies = Array.from({ length: BATCH }, (_, id) => bodyOf(id))
  sent += bodies.length
  try {
    const manifest = await swallow(bodies)
    rows += manifest.rows
    rejected += manifest.rejected
  } catch {
    for (const body of bodies) await swallow([body]).catch((error: unknown) => keep(body, error))
  }
}
console.log(
  `seed ${seed}: ${sent} updates in ${seconds} s, ${rows} rows, ${rejected} rejected, ${found} failures`,
)
process.exitCode = found > 0 ? 1 : 0

/** One in ten is what a bot sent; one in five is twisted as text, one in twenty spoiled as bytes. */
function bodyOf(id: number): Body {
  const isOutbound = random() < 0.1
  const update = updates.next(id, Math.floor(random() * 4), isOutbound ? 'message' : undefined)
  let text = JSON.stringify(isOutbound ? { ok: true, result: update.message } : update)
  if (random() < 0.2) text = updates.twist(text)
  return { bytes: random() < 0.05 ? updates.spoil(text) : Buffer.from(text), isOutbound }
}

function keep({ bytes, isOutbound }: Body, error: unknown): void {
  found++
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const name = `${hash}${isOutbound ? '.outbound' : ''}.bin`
  writeFileSync(new URL(`../test/fuzz-cases/${name}`, import.meta.url), bytes)
  console.error(`test/fuzz-cases/${name}: ${error instanceof Error ? error.message : String(error)}`)
}
