import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, enrichedKey, importedKey, importRunKey, runKey } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importHistory } from '../src/import/import-history.ts'
import { ManifestError, processDay } from '../src/run/process-day.ts'
import { partsByOrigin, verifyImports } from '../src/verify/verify-day.ts'
import { contentOf, createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'
import { mixedDay, putMixedDay } from './mixed-day.ts'

const calendar = calendarOf('UTC')
let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
  await putMixedDay(lake.store)
})
afterEach(() => lake.remove())

const run = (date: string): Promise<unknown> => processDay({ store: lake.store, calendar, date })
/** Let a manifest name one object more. */
const nameIn = (manifestKey: string, key: string): void => {
  const path = join(lake.folder, manifestKey)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { outputs: object[] }
  manifest.outputs.push({ key, event_date: mixedDay, rows: null, bytes: null })
  writeFileSync(path, JSON.stringify(manifest))
}

describe('a manifest that names what is not its own', () => {
  it.each([
    ['a raw object', `raw/updates/received_date=${mixedDay}/0000000000001000.json`],
    ['a manifest', runKey('2026-03-09')],
    ['rows of another day', enrichedKey('2026-03-09', '2026-03-09', 0)],
    ['rows of an import', importedKey(mixedDay, 'a'.repeat(64), 0)],
    ['a path out of the zone', 'enriched/../raw/updates/x.json'],
    ['another file in the zone', 'enriched/updates/notes.txt'],
  ])('makes no run delete %s', async (_, key) => {
    await run(mixedDay)
    await run('2026-03-09')
    nameIn(runKey(mixedDay), key)
    const before = await contentOf(lake, ['raw/', 'enriched/', 'runs/'])

    await expect(run(mixedDay)).rejects.toThrow(ManifestError)
    await expect(run(mixedDay)).rejects.toThrow(`delete ${runKey(mixedDay)} and process the day again`)

    expect(await contentOf(lake, ['raw/', 'enriched/', 'runs/'])).toEqual(before)
  })

  it('makes no import delete what is not its own, and is reported', async () => {
    const path = join(lake.folder, 'result.json')
    const messages = [
      { id: 1, type: 'message', date_unixtime: '1773144001', from: 'Ana', from_id: 'user7', text: 'oi' },
    ]
    writeFileSync(path, JSON.stringify({ name: 'S', type: 'private_supergroup', id: 42, messages }))
    const { sha256 } = await importHistory({ store: lake.store, calendar, path })
    const raw = await keysOf(lake.store, 'raw/')
    nameIn(importRunKey(sha256), raw[0]!)

    await expect(importHistory({ store: lake.store, calendar, path })).rejects.toThrow(ManifestError)

    expect(await keysOf(lake.store, 'raw/')).toEqual(raw)
    const found = await Array.fromAsync(verifyImports(lake.store, [], await partsByOrigin(lake.store)))
    expect(found).toMatchObject([
      { status: 'unreadable', problems: [expect.stringContaining('and import the file again')] },
    ])
  })
})
