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
 * Processes the keys of a day, which come in pages, slice by slice. Whatever runs them, the objects written are the same.
 *
 * @param size - keys of a slice
 */
export type SliceRunner = (
  keys: AsyncIterator<readonly string[]>,
  size: number,
  context: SlicesContext,
) => Promise<void>

/** One slice after the other, each while it is still being listed. */
export const inThisThread: SliceRunner = async (keys, size, context) => {
  using stop = new Stop(context.signal)
  const slices = slicesOf(keys, size)
  for (let number = 0; ; number++) {
    const slice = await stop.orWaitFor(slices.next())
    if (slice.done === true) return
    context.merge(await processSlice(number, slice.value, context))
  }
}

/**
 * Slices shared among worker threads. A thread gets its next slice when it has finished one, and no more is listed than
 * the slices under way and the next. A thread is started when there is a slice for it; a single slice that is not full is
 * processed in this thread.
 */
export function inThreads(threads: DayThreads): SliceRunner {
  if (threads.count <= 1) return inThisThread
  return async (keys, size, context) => {
    using stop = new Stop(context.signal)
    await shareAmong(threads, slicesOf(keys, size), size, context, stop)
  }
}

async function shareAmong(
  { count, lake, settings }: DayThreads,
  slices: Slices,
  size: number,
  context: SlicesContext,
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
