import { setImmediate as turn } from 'node:timers/promises'

/** Synchronous stores answer within one turn of the event loop; signals and timers need others now and then. */
const RESULTS_PER_TURN = 128

/**
 * Map a sequence with up to `concurrency` calls under way, giving results in the order of the sequence. The next item
 * is taken only when there is room, so that memory is bounded by `concurrency` results.
 *
 * @param concurrency - 1 or more; a function is asked anew before each item
 * @param signal - aborting it ends the sequence with its reason, without waiting for what is under way
 */
export async function* readAhead<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  concurrency: number | (() => number),
  read: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const room = typeof concurrency === 'number' ? (): number => concurrency : concurrency
  let results = 0
  // Not Promise.race: a promise that never settles would keep every race it was in.
  let interrupt: ((reason: unknown) => void) | undefined
  const onAbort = (): void => interrupt?.(signal?.reason)
  const unlessAborted = <T>(work: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      interrupt = reject
      work.then(resolve, reject)
    })
  signal?.addEventListener('abort', onAbort)
  try {
    for (let isMore = true; ;) {
      signal?.throwIfAborted()
      while (isMore && underWay.length < room()) {
        const item = await unlessAborted(Promise.resolve(iterator.next()))
        if (item.done === true) isMore = false
        else {
          const result = read(item.value)
          result.catch(() => undefined) // a failure is seen when its turn comes, or not at all after an earlier one
          underWay.push(result)
        }
      }
      const first = underWay.shift()
      if (first === undefined) return
      if (++results % RESULTS_PER_TURN === 0) await turn()
      yield await unlessAborted(first)
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    // Not awaited: a listing that hangs would hold up the end.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
