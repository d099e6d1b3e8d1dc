import { MB_PER_VCPU } from '@telelake/pipeline/thread-count'

const MAX_VCPUS = 5 // whole ones, within the 10,240 MiB that a function may have

/**
 * MiB that Lambda grants a function of a new account. AWS raises the quota with use, or on request.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const NEW_ACCOUNT_MB = 3008

/** Seconds after which a run is ended: the longest Lambda allows, because one call may process many days again. */
export const ETL_TIMEOUT_SECONDS = 900

/**
 * Milliseconds by the clock for one update of a run from S3, with one vCPU. A quarter of it is CPU time where it was measured
 * (docs/benchmarks.md), half is 64 concurrent reads of 40 ms each, the rest is for vCPUs slower than those; a test compares the CPU
 * time with the report.
 */
export const ETL_MS_PER_UPDATE = 1.2

const TRUSTED_SECONDS = ETL_TIMEOUT_SECONDS * 0.8 // the rest is for days above the average

/** Updates of the largest day that the largest function is expected to process in time. */
export const LARGEST_DAY: number = Math.floor((MAX_VCPUS * TRUSTED_SECONDS * 1000) / ETL_MS_PER_UPDATE)

/** Seconds of a run. One thread for each whole vCPU shares the day. @param updates - of the day @param memoryMb - of the function */
export function etlRunSeconds(updates: number, memoryMb: number): number {
  const vcpus = Math.max(1, Math.floor(memoryMb / MB_PER_VCPU))
  return (updates * ETL_MS_PER_UPDATE) / 1000 / vcpus
}

/**
 * MiB of the function that processes a day in time: as many whole vCPUs as that needs, at least one. Less than one would be a slower
 * run at the same price. A run on one thread used 541 MB at most where it was measured, so the memory that comes with a vCPU is enough.
 */
export function etlMemoryFor(updatesPerDay: number): number {
  const vcpus = Math.ceil(etlRunSeconds(updatesPerDay, MB_PER_VCPU) / TRUSTED_SECONDS)
  return MB_PER_VCPU * Math.min(Math.max(vcpus, 1), MAX_VCPUS)
}

/** Warning for a function that is too small for that many updates a day; undefined where it is large enough. */
export function etlSizeWarning(updatesPerDay: number, memoryMb: number): string | undefined {
  const seconds = etlRunSeconds(updatesPerDay, memoryMb)
  if (seconds <= TRUSTED_SECONDS) return undefined
  const number = (value: number): string => Math.round(value).toLocaleString('en-US')
  const advice =
    updatesPerDay <= LARGEST_DAY
      ? `set telelake:etlMemoryMb to ${etlMemoryFor(updatesPerDay)}`
      : `above ${number(LARGEST_DAY)} a day run the days elsewhere, with the command line (telelake etl)`
  return `a run over ${number(updatesPerDay)} updates takes about ${number(seconds)} s of the ${ETL_TIMEOUT_SECONDS} that Lambda allows: ${advice}`
}

/** Warning for a memory that Lambda refuses to new accounts; undefined where every account has it. */
export function newAccountWarning(memoryMb: number): string | undefined {
  if (memoryMb <= NEW_ACCOUNT_MB) return undefined
  return `${memoryMb} MiB: AWS refuses a function above ${NEW_ACCOUNT_MB} MiB to a new account; ask for more at Service Quotas, or set telelake:etlMemoryMb to ${MB_PER_VCPU}`
}
