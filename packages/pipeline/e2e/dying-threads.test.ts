import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { calendarOf } from '@telelake/lake'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { processDay, readManifest } from '../src/run/process-day.ts'
import type { Manifest } from '../src/run/process-day.ts'
import { contentOf, createLakeFolder, keysOf } from '../test/lake-folder.ts'
import type { LakeFolder } from '../test/lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from '../test/mixed-day.ts'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
  await putMixedDay(lake.store)
})
afterEach(() => lake.remove())

const run = ({ store }: LakeFolder): Promise<Manifest> =>
  processDay({ store, calendar: calendarOf('UTC'), date: mixedDay, sliceObjects: 100 })

/** A run in a process of its own, shared by two threads that die. */
function dyingRun(death: string): { signal: NodeJS.Signals | null; error: string } {
  const { signal, stdout } = spawnSync(
    process.execPath,
    [
      '--conditions=@telelake/source',
      '--max-old-space-size=256',
      '--import',
      path('dying-thread.ts'),
      path('threaded-run.ts'),
      lake.folder,
      mixedDay,
      '2',
    ],
    { encoding: 'utf8', env: { DEATH: death } },
  )
  return { signal, error: stdout }
}

/** What lies there is named; the next run leaves what an undisturbed one would have written. */
async function expectNamedThenRepaired(): Promise<void> {
  const manifest = await readManifest(lake.store, mixedDay)
  expect(manifest?.status).toBe('running')
  const named = manifest?.outputs.map(({ key }) => key)
  for (const key of await keysOf(lake.store, 'enriched/')) expect(named).toContain(key)

  const reference = await createLakeFolder()
  await putMixedDay(reference.store)
  await run(reference)
  expect(await run(lake)).toMatchObject(mixedDayCounts)
  const zones = ['enriched/', 'rejected/']
  expect(await contentOf(lake, zones)).toEqual(await contentOf(reference, zones))
  reference.remove()
}

it.each([
  ['exits', 'exit', 'its end with code 7'],
  ['runs out of memory', 'memory', 'ERR_WORKER_OUT_OF_MEMORY'],
])('a run fails when a thread %s, saying so, and the next one repairs the day', async (_, death, reason) => {
  const { signal, error } = dyingRun(death)

  expect(signal).toBeNull()
  expect(error).toMatch(`RunError: worker thread: expected it to finish its slice, got ${reason} (slice `)
  await expectNamedThenRepaired()
})

it.each(['before', 'after'])(
  'a run that is killed %s a thread writes an object is repaired by the next',
  async (moment) => {
    expect(dyingRun(moment).signal).toBe('SIGKILL')
    await expectNamedThenRepaired()
  },
)
