import type { LakeLocation } from '@telelake/lake'
import type { FlattenSettings } from './flatten-options.ts'
import { processSlice } from './process-slice.ts'
import type { SliceContext, SliceOutcome } from './process-slice.ts'
import { SliceThread } from './slice-thread.ts'
import { slicesOf } from './slices.ts'

/** Threads to share a day among. What a thread cannot be given it makes anew, of what these say. */
export interface DayThreads {
  count: number // at most; a day of one slice is processed without any
  lake: LakeLocation // where the store of the run lies
  settings: FlattenSettings // what the options of the run were made of
}

/**
 * Process keys slice by slice: here, or where there is more than one slice, in threads. A thread gets its next slice
 * when it has finished one, and no more is listed than the slices under way and the next.
 *
 * @param merge - called with each outcome, in no fixed order
 */
export async function processSlices(
  keys: AsyncIterator<string>,
  size: number,
  context: SliceContext,
  threads: DayThreads | undefined,
  merge: (outcome: SliceOutcome) => void,
): Promise<void> {
  let number = 0
  if (threads === undefined || threads.count <= 1) {
    for await (const slice of slicesOf(keys, size)) merge(await processSlice(number++, slice, context))
    return
  }

  const { signal, calendar, date } = context
  const started: SliceThread[] = []
  const idle: SliceThread[] = []
  const underWay = new Set<Promise<void>>()
  // Settles when anything goes wrong: whatever is being waited for then is not waited for any longer.
  const stop = Promise.withResolvers<never>()
  stop.promise.catch(() => undefined)
  const orStop = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stop.promise])
  const onAbort = (): void => stop.reject(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)

  const start = (): SliceThread => {
    const { lake, settings } = threads
    const thread = new SliceThread({ lake, settings, timeZone: calendar.timeZone, date }, context)
    started.push(thread)
    return thread
  }
  const work = async (thread: SliceThread, slice: number, sliceKeys: string[]): Promise<void> => {
    merge(await thread.process(slice, sliceKeys))
    idle.push(thread)
  }

  try {
    const slices = slicesOf(keys, size)
    for (;;) {
      const slice = await orStop(slices.next())
      if (slice.done === true) break
      const sliceKeys = await orStop(Array.fromAsync(slice.value))
      if (number === 0 && sliceKeys.length < size) {
        merge(await processSlice(number, sliceKeys, context))
        break
      }
      if (idle.length === 0 && started.length === threads.count) await orStop(Promise.race(underWay))
      const worked = work(idle.pop() ?? start(), number++, sliceKeys)
      underWay.add(worked)
      worked.then(() => underWay.delete(worked), stop.reject)
    }
    await orStop(Promise.all(underWay))
  } finally {
    signal.removeEventListener('abort', onAbort)
    await Promise.all(started.map((thread) => thread.end()))
  }
}
