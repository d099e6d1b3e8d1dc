import type { LakeLocation } from '@telelake/lake'
import type { FlattenSettings } from '../settings/flatten-options.ts'
import { processSlice } from './process-slice.ts'
import type { WrittenObjects } from '../day/publication.ts'
import type { SliceContext } from './process-slice.ts'
import { SliceThread } from './slice-thread.ts'
import { slicesOf } from './slices.ts'
import { Stop } from './stop.ts'

/** Threads to share a day among. A thread cannot be given a store, so it opens its own from these. */
export interface DayThreads {
  count: number // at most; a day of one slice is processed without any
  lake: LakeLocation // where the store of the run lies
  settings: FlattenSettings // what the options of the run were made of
}

/** What all slices share, and where their outcomes go, in no fixed order. */
export interface SlicesContext extends SliceContext {
  merge: (outcome: WrittenObjects) => void
}

/**
 * Process keys, which come in pages, slice by slice: here, or where there is more than one slice, in threads.
 *
 * @param size - keys of a slice
 */
export async function processSlices(
  keys: AsyncIterator<readonly string[]>,
  size: number,
  context: SlicesContext,
  threads: DayThreads | undefined,
): Promise<void> {
  using stop = new Stop(context.signal)
  const slices = slicesOf(keys, size)
  await (threads === undefined || threads.count <= 1
    ? processHere(slices, context, stop)
    : processInThreads(slices, size, context, threads, stop))
}

/** One after the other, each while it is still being listed. */
async function processHere(slices: Slices, context: SlicesContext, stop: Stop): Promise<void> {
  for (let number = 0; ; number++) {
    const slice = await stop.orWaitFor(slices.next())
    if (slice.done === true) return
    context.merge(await processSlice(number, slice.value, context))
  }
}

/**
 * A thread gets its next slice when it has finished one, and no more is listed than the slices under way and the next.
 * A thread is started when there is a slice for it; a single slice that is not full is processed here.
 */
async function processInThreads(
  slices: Slices,
  size: number,
  context: SlicesContext,
  { count, lake, settings }: DayThreads,
  stop: Stop,
): Promise<void> {
  const data = { lake, settings, timeZone: context.calendar.timeZone, date: context.date }
  const started: SliceThread[] = []
  const idle: SliceThread[] = []
  const underWay = new Set<Promise<void>>()

  const start = (): SliceThread => {
    const thread = new SliceThread(data, context)
    started.push(thread)
    return thread
  }
  const work = async (thread: SliceThread, number: number, keys: string[]): Promise<void> => {
    context.merge(await thread.process(number, keys))
    idle.push(thread)
  }

  try {
    for (let number = 0; ; number++) {
      const slice = await stop.orWaitFor(slices.next())
      if (slice.done === true) break
      const keys = (await stop.orWaitFor(Array.fromAsync(slice.value))).flat()
      if (number === 0 && keys.length < size)
        return context.merge(await processSlice(number, [keys], context))
      if (idle.length === 0 && started.length === count) await stop.orWaitFor(Promise.race(underWay))
      const worked = work(idle.pop() ?? start(), number, keys)
      underWay.add(worked)
      worked.then(
        () => underWay.delete(worked),
        (error: unknown) => stop.stop(error),
      )
    }
    await stop.orWaitFor(Promise.all(underWay))
  } finally {
    await Promise.all(started.map((thread) => thread.end()))
  }
}

type Slices = AsyncIterator<AsyncIterable<readonly string[]>>
