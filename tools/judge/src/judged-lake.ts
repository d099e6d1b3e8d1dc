import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '@telelake/insights/duckdb'
import type { QueryEngine } from '@telelake/insights'
import { calendarOf, openStore, rawOutboundKey, rawUpdateKey } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'

const AT_ONCE = 64

/** Something that arrives at the lake: an update, or a message that the bot sent itself. */
export interface Arrival {
  at: number // milliseconds since 1970 UTC
  update?: object // without its update_id
  sent?: { chat: { id: number }; message_id: number }
}

/** A lake made of arrivals by the daily run, and what answers SQL over it. */
export interface JudgedLake {
  engine: QueryEngine
  remove: () => void
}

/** Writes the arrivals as raw objects into a new folder, processes each day, and opens the views. */
export async function judgedLake(arrivals: readonly Arrival[]): Promise<JudgedLake> {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'))
  const store = await openStore(folder)
  const calendar = calendarOf('UTC')
  const days = new Set<string>()

  const put = async ({ at, update, sent }: Arrival, place: number): Promise<void> => {
    const day = calendar.at(at).date
    days.add(day)
    const [key, body] = sent
      ? [rawOutboundKey(day, sent.chat.id, sent.message_id), { ok: true, result: sent }]
      : [rawUpdateKey(day, place + 1), { update_id: place + 1, ...update }]
    await store.put(key, Buffer.from(JSON.stringify(body)), { receivedAt: new Date(at) })
  }
  for (let first = 0; first < arrivals.length; first += AT_ONCE)
    await Promise.all(arrivals.slice(first, first + AT_ONCE).map((arrival, at) => put(arrival, first + at)))

  const now = (): Date => new Date(Math.max(...arrivals.map(({ at }) => at)) + 86_400_000)
  for (const date of [...days].sort()) await processDay({ store, calendar, date, now })
  const engine = await openDuckDb(folder)
  return {
    engine,
    remove: () => {
      engine.close()
      rmSync(folder, { recursive: true })
    },
  }
}
