/** The first and the last of instants, in milliseconds since 1970; beyond all numbers when there was none. */
export interface EventRange {
  first: number
  last: number
}

/** The first and the last of instants, ISO 8601 in UTC; null when there was none. */
export class EventSpan {
  #first = Infinity
  #last = -Infinity

  add(epochMs: number): void {
    if (epochMs < this.#first) this.#first = epochMs
    if (epochMs > this.#last) this.#last = epochMs
  }

  addRange({ first, last }: EventRange): void {
    this.#first = Math.min(this.#first, first)
    this.#last = Math.max(this.#last, last)
  }

  get range(): EventRange {
    return { first: this.#first, last: this.#last }
  }

  get first(): string | null {
    return Number.isFinite(this.#first) ? new Date(this.#first).toISOString() : null
  }

  get last(): string | null {
    return Number.isFinite(this.#last) ? new Date(this.#last).toISOString() : null
  }
}
