import { calendarOf, openLake } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import { processDay } from '@telelake/pipeline/process-day'
import type { Manifest } from '@telelake/pipeline/process-day'
import { readConfig } from './config.ts'
import { requestedDays } from './requested-days.ts'

const config = readConfig(process.env)
const calendar = calendarOf(config.TIME_ZONE)
const flatten = flattenOptionsOf(config, 'apps/etl-lambda')
const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })

/** A day, a range or the scheduler's event in, Parquet out; gives the manifests, day by day. A failing day ends it. */
export async function handler(event: unknown): Promise<Manifest[]> {
  const manifests: Manifest[] = []
  for (const date of requestedDays(event, calendar, new Date())) {
    const manifest = await processDay({ store, calendar, date, flatten })
    // Not by console: Lambda would put a time before the line, and CloudWatch could not read it as JSON.
    process.stdout.write(`${JSON.stringify({ level: 'info', message: 'day processed', ...manifest })}\n`)
    manifests.push(manifest)
  }
  return manifests
}
