// The run over a day that exists only as it is read, so that memory is that of the run alone.
import { calendarOf, rawUpdateKey, rawUpdatePrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { benchDay, updateAt } from '../updates.ts'
import type { Peer } from '../work.ts'

/** A store that makes each raw object when it is read, from 1,000 different ones, and forgets what is written. */
function madeUpStore(count: number): { store: ObjectStore; written: () => number } {
  const bodies = Array.from({ length: 1000 }, (_, n) =>
    JSON.stringify(updateAt(n * 97, 97_000)).replace(/^{"update_id":\d+/, ''),
  )
  let bytes = 0
  const store: ObjectStore = {
    url: 'made-up:',
    put: (key, body) => {
      if (key.startsWith('enriched/')) bytes += body.byteLength
      return Promise.resolve()
    },
    putIfAbsent: () => Promise.resolve(true),
    get: (key) => {
      if (!key.startsWith('raw/')) return Promise.resolve(undefined)
      const id = Number(key.slice(-21, -5))
      const body = Buffer.from(`{"update_id":${id}${bodies[id % bodies.length]}`)
      return Promise.resolve({ body, receivedAt: new Date(Date.UTC(2026, 2, 10) + id) })
    },
    async *list(prefix) {
      await Promise.resolve()
      if (prefix === rawUpdatePrefix(benchDay))
        for (let id = 0; id < count; id++) yield rawUpdateKey(benchDay, id)
    },
    delete: () => Promise.resolve(),
  }
  return { store, written: () => bytes }
}

export const peers: Record<string, Peer> = {
  telelake: ({ count }) => {
    const { store, written } = madeUpStore(count)
    return Promise.resolve(async () => {
      const { raw } = await processDay({ store, calendar: calendarOf('UTC'), date: benchDay })
      return { units: raw, bytes: written() }
    })
  },
}
