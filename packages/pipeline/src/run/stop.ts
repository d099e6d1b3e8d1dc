/** What ends a run early, the first of them: its signal, or a part of it that failed. */
export class Stop implements Disposable {
  readonly #signal: AbortSignal
  readonly #stopped = Promise.withResolvers<never>()
  readonly #onAbort = (): void => this.#stopped.reject(this.#signal.reason)

  constructor(signal: AbortSignal) {
    this.#signal = signal
    this.#stopped.promise.catch(() => undefined) // rejects those that wait; there may be none
    if (signal.aborted) this.#onAbort()
    else signal.addEventListener('abort', this.#onAbort)
  }

  /** Stop for a reason. */
  stop(reason: unknown): void {
    this.#stopped.reject(reason)
  }

  /** Wait for work, but no longer than until the stop; then this rejects with its reason. */
  orWaitFor<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.#stopped.promise, work])
  }

  [Symbol.dispose](): void {
    this.#signal.removeEventListener('abort', this.#onAbort)
  }
}
