// The run over a day that exists only as it is read, so that memory is that of the run alone.
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, rawUpdateKey, rawUpdatePrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import type { Peer } from '../measurement.ts'
import { benchDay, benchDayStart } from '../updates.ts'

const DIFFERENT_BYTES = 12_000_000 // some 20,000 updates; in a larger day each comes again with another number and time
const PAGE_KEYS = 1000
const NEWLINE = 10
const SECONDS_DIGITS = 10

/** An update around its number and its time. */
interface Parts {
  head: Buffer
  tail: Buffer
}

/** The first updates of an NDJSON file, as one piece of memory: made here, they would leave more than the run needs. */
function partsOf(ndjson: string): Parts[] {
  const buffer = Buffer.alloc(DIFFERENT_BYTES)
  const file = openSync(ndjson, 'r')
  const length = readSync(file, buffer)
  closeSync(file)
  const parts: Parts[] = []
  let at = 0
  for (;;) {
    const end = buffer.indexOf(NEWLINE, at)
    if (end === -1 || end >= length) return parts
    const head = buffer.indexOf(',', at)
    const date = buffer.indexOf('"date":', head) + '"date":'.length
    parts.push({ head: buffer.subarray(head, date), tail: buffer.subarray(date + SECONDS_DIGITS, end) })
    at = end + 1
  }
}

/** A store that makes each raw object when it is read, and forgets what is written. */
function madeUpStore(parts: readonly Parts[], count: number): { store: ObjectStore; written: () => number } {
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
      const passed = Math.floor((id / count) * 86_400)
      const { head, tail } = parts[id % parts.length]!
      const date = Buffer.from(String(benchDayStart / 1000 + passed))
      const body = Buffer.concat([Buffer.from(`{"update_id":${id}`), head, date, tail])
      return Promise.resolve({
        body,
        receivedAt: new Date(benchDayStart + passed * 1000),
      })
    },
    async *listPages(prefix) {
      await Promise.resolve()
      if (prefix === rawUpdatePrefix(benchDay))
        for (let first = 0; first < count; first += PAGE_KEYS)
          yield Array.from({ length: Math.min(PAGE_KEYS, count - first) }, (_, index) =>
            rawUpdateKey(benchDay, first + index),
          )
    },
    delete: () => Promise.resolve(),
  }
  return { store, written: () => bytes }
}

export const peers: Record<string, Peer> = {
  telelake: ({ folder, count }) => {
    const { store, written } = madeUpStore(partsOf(join(folder, 'updates.ndjson')), count)
    return Promise.resolve(async () => {
      // Deriving text costs every row the same: left out, growth of the rest is seen sooner.
      const flatten = { text: 'as-is' } as const
      const { raw } = await processDay({ store, calendar: calendarOf('UTC'), date: benchDay, flatten })
      return { units: raw, bytes: written() }
    })
  },
}
