import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarOf, listKeys, openStore, rawUpdateKey } from '@telelake/lake'
import { processDay, readManifest } from '@telelake/pipeline/process-day'
import { expect, it } from 'vitest'
import { seeded } from './fault-proxy.ts'
import { rowIds, updateOf } from './faulty-lake.ts'

const KILLS = 50
const UPDATES = 600
const EVENT_DAYS = 60 // each has a Parquet object of its own: most of a run is writing
const day = '2026-03-10'
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** The real command. */
function etl(lake: string): ReturnType<typeof spawn> {
  return spawn(
    process.execPath,
    ['--conditions=@telelake/source', main, 'etl', '--date', day, '--lake', lake],
    {
      env: {},
      stdio: 'ignore',
    },
  )
}

it(`telelake etl, killed by SIGKILL at ${KILLS} random moments, never leaves what the next run does not repair`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  const store = await openStore(folder)
  const ids = Array.from({ length: UPDATES }, (_, index) => index + 1)
  for (const id of ids) {
    const update = updateOf(id, Date.UTC(2026, 2, 10, 12) / 1000 - (id % EVENT_DAYS) * 86_400)
    const receivedAt = new Date('2026-03-10T12:00:00Z')
    await store.put(rawUpdateKey(day, id), Buffer.from(JSON.stringify(update)), { receivedAt })
  }

  const begun = performance.now()
  const [status] = (await once(etl(folder), 'close')) as [number]
  expect(status).toBe(0)
  const wholeMs = performance.now() - begun

  const chance = seeded(8)
  let unfinished = 0
  let killed = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const child = etl(folder)
    const closed = once(child, 'close')
    const killing = delay(wholeMs * (0.5 + 0.5 * chance())).then(() => child.kill('SIGKILL'))
    const [, signal] = (await closed) as [number | null, NodeJS.Signals | null]
    await killing
    if (signal === 'SIGKILL') killed++
    const manifest = await readManifest(store, day) // readable after every kill
    if (manifest?.status === 'running') unfinished++
    else expect(manifest).toMatchObject({ raw: UPDATES, rows: UPDATES })
    const named = new Set(manifest?.outputs.map(({ key }) => key))
    for await (const key of listKeys(store, 'enriched/')) expect(named).toContain(key)
  }
  process.stdout.write(`${killed} runs killed, ${unfinished} of them seen with the day marked unfinished\n`)
  expect(unfinished).toBeGreaterThan(5)

  expect(await processDay({ store, calendar: calendarOf('UTC'), date: day })).toMatchObject({
    status: 'complete',
    raw: UPDATES,
    rows: UPDATES,
  })
  expect(await rowIds(store)).toEqual(ids)
  rmSync(folder, { recursive: true })
})
