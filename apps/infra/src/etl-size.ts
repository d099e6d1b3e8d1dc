/**
 * MiB of the ETL function. One whole vCPU comes with it, and a run uses no second one: less memory is a slower run at the same price,
 * more is a dearer one. The largest run measured took 725 MB, 300,000 updates of a day.
 */
export const ETL_MEMORY_MB = 1769

/** Seconds after which a run is ended: the longest Lambda allows, for one call may run many days again. */
export const ETL_TIMEOUT_SECONDS = 900

/** Milliseconds of one update in a run from S3, on the clock, measured with the S3 server beside it: docs/benchmarks.md. */
export const ETL_MS_PER_UPDATE = 1.2

const SHARE_OF_TIMEOUT = 0.8 // the rest is for days above the average

/** Seconds of a run over a day. @param updates - of the day, from 0 */
export function etlRunSeconds(updates: number): number {
  return (updates * ETL_MS_PER_UPDATE) / 1000
}

/** Updates of the largest day that a run is trusted to get through in time. */
export const LARGEST_DAY: number = Math.floor(
  (ETL_TIMEOUT_SECONDS * SHARE_OF_TIMEOUT * 1000) / ETL_MS_PER_UPDATE,
)

/** What to tell whoever expects that many updates a day; undefined where one run a day is enough. */
export function etlSizeWarning(updatesPerDay: number): string | undefined {
  if (updatesPerDay <= LARGEST_DAY) return undefined
  const [updates, seconds, limit] = [updatesPerDay, etlRunSeconds(updatesPerDay), LARGEST_DAY].map((number) =>
    Math.round(number).toLocaleString('en-US'),
  )
  return (
    `a run over ${updates} updates takes about ${seconds} s, and Lambda ends it after ${ETL_TIMEOUT_SECONDS}: ` +
    `from ${limit} a day on, run the days elsewhere with the command line (telelake etl)`
  )
}
