import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { listKeys, openStore } from '@telelake/lake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTelelake } from '../test/command.ts'
import type { Finished } from '../test/command.ts'

const MB = 1_000_000
const EXPORT_BYTES = 300 * MB
const MOST_RESIDENT_BYTES = 700 * MB
const FIRST_SECOND = Date.UTC(2025, 0, 1) / 1000
const SECONDS_APART = 40 // some four hundred days in all
const text = 'Como eu faço para pagar o boleto? '.repeat(4)

let folder: string
let path: string
let messages = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lake-'))
  path = join(folder, 'result.json')
  await pipeline(exportOf(EXPORT_BYTES), createWriteStream(path))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An export as Telegram Desktop writes it, of about so many bytes. */
function* exportOf(bytes: number): Generator<string> {
  yield '{\n "name": "Support",\n "type": "private_supergroup",\n "id": 1234567890,\n "messages": [\n'
  for (let written = 0; written < bytes;) {
    let batch = ''
    for (let count = 0; count < 500; count++) {
      const id = ++messages
      const seconds = FIRST_SECOND + id * SECONDS_APART
      const message = {
        id,
        type: 'message',
        date: new Date(seconds * 1000).toISOString().slice(0, 19),
        date_unixtime: String(seconds),
        from: `Pessoa ${id % 997}`,
        from_id: `user${1_000 + (id % 997)}`,
        text: [`${id}: `, { type: 'bold', text }],
        text_entities: [
          { type: 'plain', text: `${id}: ` },
          { type: 'bold', text },
        ],
      }
      batch += (id === 1 ? '  ' : ',\n  ') + JSON.stringify(message, null, 1)
    }
    written += batch.length
    yield batch
  }
  yield '\n ]\n}'
}

/** Run it to its end. @returns also the most memory that it had at once, as Linux counts: VmHWM of /proc */
async function runMeasured(args: readonly string[]): Promise<Finished & { peakBytes: number }> {
  const running = startTelelake(args)
  const closed = once(running.process, 'close')
  let peakBytes = 0
  const measuring = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${running.process.pid}/status`, 'utf8')
      peakBytes = Math.max(peakBytes, Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024)
    } catch {
      // it has just ended
    }
  }, 100)
  await closed
  clearInterval(measuring)
  return { ...(await running.ended), peakBytes }
}

const isMeasurable = process.platform === 'linux'
if (!isMeasurable) process.stdout.write('skipped, only /proc of Linux tells the memory of another process\n')

it.skipIf(!isMeasurable)('imports an export of 300 MB in bounded memory', async () => {
  const bytes = statSync(path).size
  expect(bytes).toBeGreaterThan(EXPORT_BYTES)
  const begun = performance.now()

  const { status, stdout, stderr, peakBytes } = await runMeasured([
    'import',
    path,
    '--lake',
    join(folder, 'lake'),
  ])

  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `${messages} messages, ${Math.round(bytes / MB)} MB, in ${seconds.toFixed(0)} s and ${Math.round(peakBytes / MB)} MB of memory\n`,
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain(
    `${messages} messages of 1 chats = ${messages} rows + 0 already present + 0 rejected`,
  )
  expect(peakBytes).toBeGreaterThan(50 * MB) // it was measured
  expect(peakBytes).toBeLessThan(MOST_RESIDENT_BYTES)

  const store = await openStore(join(folder, 'lake'))
  const [raw, ...more] = await Array.fromAsync(listKeys(store, 'raw/'))
  expect(more).toEqual([])
  expect(statSync(join(folder, 'lake', raw ?? '')).size).toBe(bytes)
})
