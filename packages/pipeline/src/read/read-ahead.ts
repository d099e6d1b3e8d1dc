import { setImmediate as turn } from 'node:timers/promises'

/** Synchronous stores answer within one turn of the event loop; signals and timers need others now and then. */
const RESULTS_PER_TURN = 128

/** A call, and what came of it. */
interface Slot<Result> {
  state: 'under way' | 'done' | 'failed'
  result: Result | undefined
  error: unknown
}

/**
 * Map a sequence that comes in pages with up to `concurrency` calls under way, giving results in the order of the
 * sequence, as many at once as are there. The next page is asked for when one begins. Memory is bounded by two pages and
 * twice `concurrency` results: those given, and those under way meanwhile.
 *
 * @param concurrency - 1 or more; a function is called before each read
 * @param signal - aborting it ends the sequence with its reason, without waiting for what is under way
 */
export async function* readAhead<Item, Result>(
  pages: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  concurrency: number | (() => number),
  read: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result[]> {
  const room = typeof concurrency === 'number' ? (): number => concurrency : concurrency
  let wake: (() => void) | undefined
  const changed = (): void => wake?.()
  const items = new ItemsAhead(pages, changed)
  const slots: Slot<Result>[] = []

  const start = (item: Item): void => {
    const slot: Slot<Result> = { state: 'under way', result: undefined, error: undefined }
    slots.push(slot)
    read(item).then(
      (result) => {
        slot.result = result
        slot.state = 'done'
        if (slot === slots[0]) changed()
      },
      (error: unknown) => {
        slot.error = error
        slot.state = 'failed'
        if (slot === slots[0]) changed()
      },
    )
  }
  const fill = (): void => {
    while (slots.length < room() && items.isReady) start(items.take())
  }

  signal?.addEventListener('abort', changed)
  try {
    for (let sinceTurn = 0; ;) {
      signal?.throwIfAborted()
      fill()
      const results = takeDone(slots)
      if (results.length > 0) {
        if ((sinceTurn += results.length) >= RESULTS_PER_TURN) {
          sinceTurn = 0
          await turn()
        }
        fill()
        yield results
      } else if (slots[0]?.state === 'failed') throw slots[0].error
      else if (slots.length === 0 && items.isOver) return items.assertListed()
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    signal?.removeEventListener('abort', changed)
    items.end()
  }
}

/** Take the results that are there, up to the first that is not. */
function takeDone<Result>(slots: Slot<Result>[]): Result[] {
  let end = 0
  while (slots[end]?.state === 'done') end++
  return end === 0 ? [] : slots.splice(0, end).map(({ result }) => result as Result)
}

/** The items of pages, the next page being fetched while one is gone through. */
class ItemsAhead<Item> {
  readonly #iterator: AsyncIterator<readonly Item[]> | Iterator<readonly Item[]>
  readonly #onChange: () => void
  #page: readonly Item[] = []
  #at = 0
  #next: readonly Item[] | undefined
  #isListed = false
  #error: { reason: unknown } | undefined

  constructor(pages: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>, onChange: () => void) {
    this.#iterator = Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]()
    this.#onChange = onChange
    this.#fetch()
  }

  /** Whether an item can be taken now. */
  get isReady(): boolean {
    while (this.#at === this.#page.length && this.#next !== undefined) {
      this.#page = this.#next
      this.#at = 0
      this.#next = undefined
      this.#fetch()
    }
    return this.#at < this.#page.length
  }

  /** The next item, when `isReady`. */
  take(): Item {
    return this.#page[this.#at++]!
  }

  /** Whether no item will come any more. */
  get isOver(): boolean {
    return !this.isReady && this.#next === undefined && this.#isListed
  }

  /** @throws {unknown} Why the pages broke off. */
  assertListed(): void {
    if (this.#error !== undefined) throw this.#error.reason
  }

  /** Want no more. Not awaited: a listing that hangs would hold up the end. */
  end(): void {
    void Promise.resolve(this.#iterator.return?.()).catch(() => undefined)
  }

  #fetch(): void {
    Promise.resolve(this.#iterator.next()).then(
      ({ done, value }) => {
        if (done === true) this.#isListed = true
        else this.#next = value
        this.#onChange()
      },
      (reason: unknown) => {
        this.#isListed = true
        this.#error = { reason }
        this.#onChange()
      },
    )
  }
}
