import { calendarOf, openLake } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import type { Manifest } from '@telelake/pipeline/process-day'
import { readConfig } from './config.ts'
import type { DaysSetup } from './process-days.ts'
import { validateLazily } from './validate-lazily.ts'

/** What is used of the context that Lambda hands to a handler. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number
}

validateLazily()
const config = readConfig(process.env)
const lake = { url: config.LAKE_URL, rawUrl: config.RAW_URL }
const setup: DaysSetup = {
  config,
  calendar: calendarOf(config.TIME_ZONE),
  flatten: flattenOptionsOf(config, 'apps/etl-lambda'),
  lake,
  store: await openLake(lake),
}

/**
 * A day, a range or the scheduler's event in, Parquet out; gives the manifests, day by day. A failing day fails
 * it, after the other days. The time limit ends it, in time: the day under way stays marked unfinished. The code of a run is loaded with the first
 * event: the settings are judged before it.
 */
export async function handler(event: unknown, context?: LambdaContext): Promise<Manifest[]> {
  const { processDays } = await import('./process-days.ts')
  return processDays(event, setup, context && ((): number => context.getRemainingTimeInMillis()))
}
