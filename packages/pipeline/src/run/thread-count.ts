import { availableParallelism } from 'node:os'

/** Lambda gives a whole vCPU for so much memory. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
export const MB_PER_VCPU = 1_769

/** A run takes no more of a machine that has other things to do, nor has its disk more to give. */
const MAX_LOCAL_THREADS = 4

/**
 * Threads for a run, when none are asked for: as many as there are whole vCPUs.
 *
 * @param functionMemoryMb - of the Lambda; undefined on other machines. A Lambda sees more CPUs than it may use.
 */
export function defaultThreadCount(functionMemoryMb?: number): number {
  return functionMemoryMb === undefined
    ? Math.min(availableParallelism(), MAX_LOCAL_THREADS)
    : Math.max(1, Math.floor(functionMemoryMb / MB_PER_VCPU))
}
