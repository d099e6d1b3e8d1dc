/** The first and the last of instants, ISO 8601 in UTC; null when there was none. */
export class EventSpan {
  #first = Infinity
  #last = -Infinity

  add(epochMs: number): void {
    if (epochMs < this.#first) this.#first = epochMs
    if (epochMs > this.#last) this.#last = epochMs
  }

  get first(): string | null {
    return Number.isFinite(this.#first) ? new Date(this.#first).toISOString() : null
  }

  get last(): string | null {
    return Number.isFinite(this.#last) ? new Date(this.#last).toISOString() : null
  }
}
