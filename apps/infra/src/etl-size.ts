/** MiB with which Lambda gives one whole vCPU. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const MB_PER_VCPU = 1769

const MAX_VCPUS = 5 // whole ones, of the 10,240 MiB that a function may have

/** Seconds after which a run is ended: the longest Lambda allows, for one call may run many days again. */
export const ETL_TIMEOUT_SECONDS = 900

/**
 * Milliseconds of the clock for one update of a run from S3, with one vCPU. A quarter of it is CPU time where it was measured
 * (docs/benchmarks.md), half is what 64 reads under way take at 40 ms each, the rest is for vCPUs slower than those; a test holds the CPU
 * time against the report.
 */
export const ETL_MS_PER_UPDATE = 1.2

const TRUSTED_SECONDS = ETL_TIMEOUT_SECONDS * 0.8 // the rest is for days above the average

/** Updates of the largest day that the largest function is trusted to get through. */
export const LARGEST_DAY: number = Math.floor((MAX_VCPUS * TRUSTED_SECONDS * 1000) / ETL_MS_PER_UPDATE)

/** Seconds of a run. A thread for each whole vCPU shares the day. @param updates - of the day @param memoryMb - of the function */
export function etlRunSeconds(updates: number, memoryMb: number): number {
  const vcpus = Math.max(1, Math.floor(memoryMb / MB_PER_VCPU))
  return (updates * ETL_MS_PER_UPDATE) / 1000 / vcpus
}

/**
 * MiB of the function that gets through a day in time: as many whole vCPUs as that takes, one at least. Less than one would be a slower
 * run at the same price. A run on one thread took 541 MB at most where it was measured, so that what comes with a vCPU is enough for it.
 */
export function etlMemoryFor(updatesPerDay: number): number {
  const vcpus = Math.ceil(etlRunSeconds(updatesPerDay, MB_PER_VCPU) / TRUSTED_SECONDS)
  return MB_PER_VCPU * Math.min(Math.max(vcpus, 1), MAX_VCPUS)
}

/** What to tell whoever expects that many updates a day of a function of that memory; undefined where it is enough. */
export function etlSizeWarning(updatesPerDay: number, memoryMb: number): string | undefined {
  const seconds = etlRunSeconds(updatesPerDay, memoryMb)
  if (seconds <= TRUSTED_SECONDS) return undefined
  const number = (value: number): string => Math.round(value).toLocaleString('en-US')
  const advice =
    updatesPerDay <= LARGEST_DAY
      ? `set telelake:etlMemoryMb to ${etlMemoryFor(updatesPerDay)}`
      : `above ${number(LARGEST_DAY)} a day run the days elsewhere, with the command line (telelake etl)`
  return `a run over ${number(updatesPerDay)} updates takes about ${number(seconds)} s of the ${ETL_TIMEOUT_SECONDS} that Lambda gives it: ${advice}`
}
