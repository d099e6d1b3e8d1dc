import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarOf, openStore } from '@telelake/lake'
import { processDay, readManifest } from '@telelake/pipeline/process-day'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { expect, it } from 'vitest'
import { rowIds, updateOf } from './faulty-lake.ts'

const MOST_UPDATES = 1_000 // more than the disk has room for
const day = '2026-03-10'
const calendar = calendarOf('UTC')
const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1536k', 'telelake', folder], {
  encoding: 'utf8',
})
const reason =
  mounted.status === 0 ? '' : `no small disk can be mounted: ${mounted.stderr || mounted.error?.message}`
if (reason !== '') process.stdout.write(`skipped, ${reason}\n`)

it.skipIf(reason !== '')(
  'a full disk is answered 503, ends a run, and with room again nothing is missing',
  async () => {
    try {
      const store = await openStore(folder)
      const now = (): Date => new Date('2026-03-10T12:00:00Z')
      const receive = createWebhookHandler({ store, calendar, secretToken: 's', now })
      const send = async (id: number): Promise<number> => {
        const headers = { 'x-telegram-bot-api-secret-token': 's' }
        return (await receive({ headers, body: JSON.stringify(updateOf(id)) })).statusCode
      }

      const ballast = join(folder, 'ballast')
      writeFileSync(ballast, Buffer.alloc(512 * 1024))
      let last = 1
      while (last < MOST_UPDATES && (await send(last)) === 200) last++
      expect(last).toBeGreaterThan(50)
      expect(await send(last)).toBe(503)
      expect(readdirSync(join(folder, '.tmp'))).toEqual([]) // what was begun takes no room
      expect(statfsSync(folder).bavail).toBe(0)

      await expect(processDay({ store, calendar, date: day })).rejects.toMatchObject({ name: 'StoreError' })
      expect((await readManifest(store, day))?.status ?? 'running').toBe('running')

      rmSync(ballast)
      expect(await send(last)).toBe(200)
      expect(await processDay({ store, calendar, date: day })).toMatchObject({
        raw: last,
        rows: last,
        rejected: 0,
      })
      expect(await rowIds(store)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    } finally {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
