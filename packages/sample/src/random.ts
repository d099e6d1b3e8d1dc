const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Numbers that look random and follow from the seed alone: the mulberry32 recurrence, 2^32 draws long. For samples and
 * tests, never for secrets.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** At least 0, less than 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** At least `low`, less than `high`. */
  between(low: number, high: number): number {
    return low + this.fraction() * (high - low)
  }

  /** A whole number, both ends possible. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  pick<Item>(items: readonly Item[]): Item {
    return this.weighted(items, () => 1)
  }

  /** An item with the chance of its weight; weights need not sum to anything, but to more than 0. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item, index: number) => number): Item {
    const weights = items.map(weightOf)
    let left = this.fraction() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [index, item] of items.entries()) {
      left -= weights[index] ?? 0
      if (left < 0) return item
    }
    throw new RangeError(`random choice: expected an item of positive weight, got ${items.length} items`)
  }

  /** Decimal digits, the first of them not 0. */
  digits(length: number): string {
    return Array.from({ length }, (_, index) => this.integer(index === 0 ? 1 : 0, 9)).join('')
  }

  /** Letters of the base64url alphabet, as Telegram's file identifiers have them. */
  token(length: number): string {
    return Array.from({ length }, () => BASE64URL.charAt(this.integer(0, 63))).join('')
  }
}
