const MAX_NAMED = 10

/** Ids that something is wrong with: how many, and the first of them. Memory does not grow with their number. */
export class CountedIds {
  readonly #named: number[] = []
  #count = 0

  add(id: number): void {
    this.#count++
    if (this.#named.length < MAX_NAMED) this.#named.push(id)
  }

  /** @returns a sentence, when there is any: its number, `what`, and the first of them */
  problem(what: string): string[] {
    const isMore = this.#count > this.#named.length
    return this.#count === 0
      ? []
      : [`${this.#count} ${what}: ${this.#named.join(', ')}${isMore ? ', …' : ''}`]
  }
}
