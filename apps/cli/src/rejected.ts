import { calendarOf, openLake } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import { readRejected, rejectedOf, replayRejected } from '@telelake/pipeline/rejected'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { daysOf } from './etl.ts'
import type { EtlOptions } from './etl.ts'
import { processDays } from './process-days.ts'

/** List the rejected records of received days: why, and where. Originals are not shown. */
export async function listRejected(config: Config, options: EtlOptions): Promise<void> {
  const days = daysOf(options, calendarOf(config.TIME_ZONE), new Date())
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  let count = 0
  for await (const { reason, detail, key } of rejectedOf(store, days)) {
    count++
    console.log(`${key}\n  ${reason}: ${detail}`)
  }
  console.log(`${count} rejected records, ${days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0]}`)
}

/** Print one rejected record whole, with the original. @throws {CommandError} There is none under the key. */
export async function showRejected(config: Config, key: string): Promise<void> {
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  const record = await readRejected(store, key)
  if (record === undefined)
    throw new CommandError(`rejected record: expected one, got nothing (${key}; list tells the keys)`)
  console.log(JSON.stringify(record, null, 2))
}

/** Read rejected records again, and process the days that this changes. */
export async function replayAllRejected(
  config: Config,
  options: EtlOptions,
  signal: AbortSignal,
): Promise<void> {
  const calendar = calendarOf(config.TIME_ZONE)
  const flatten = flattenOptionsOf(config, 'telelake')
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  const replay = await replayRejected(store, daysOf(options, calendar, new Date()))
  const manifests = await processDays({ store, calendar, days: replay.days, flatten, signal })
  const rejected = manifests.reduce((sum, manifest) => sum + manifest.rejected, 0)
  console.log(
    `${replay.stored} stored as updates, ${replay.days.length} days processed again, ${rejected + replay.kept} still rejected`,
  )
}
