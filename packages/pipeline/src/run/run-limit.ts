/** Kept for what a stopped run still has to do: end its reads and write its manifest. */
const MARGIN_MS = 5_000

/**
 * What may end a run early: the caller, or the clock. `signal` aborts for either, at the latest in the next turn of the
 * event loop.
 */
export class RunLimit implements Disposable {
  readonly signal: AbortSignal
  readonly #deadline = new AbortController()
  readonly #timer: NodeJS.Timeout | undefined

  /** Whether the clock ended it. */
  readonly isOver = (): boolean => this.#deadline.signal.aborted

  /** @param timeLeft - milliseconds until the process is ended from outside */
  constructor(signal: AbortSignal | undefined, timeLeft: (() => number) | undefined) {
    const signals = signal === undefined ? [this.#deadline.signal] : [signal, this.#deadline.signal]
    this.signal = AbortSignal.any(signals)
    if (timeLeft === undefined) return
    const left = timeLeft() - MARGIN_MS
    if (left <= 0) this.#deadline.abort()
    else this.#timer = setTimeout(() => this.#deadline.abort(), Math.min(left, 0x7fffffff)).unref()
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
  }
}
