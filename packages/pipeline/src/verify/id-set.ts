const BLOCK_IDS = 1024
const BLOCK_WORDS = BLOCK_IDS / 32
const FIRST_BLOCKS = 64

/**
 * A set of update ids, 0 to 2^53: a bit for each id in blocks of 1,024 ids, so that a day of 100 million takes 20 MB, where a
 * `Set` has no room for more than 16 million. Ids far apart take a block each, 170 bytes.
 */
export class IdSet {
  readonly #blocks = new Map<number, number>() // first word of a block, by the number of the block
  #words = new Uint32Array(FIRST_BLOCKS * BLOCK_WORDS)

  /** @returns whether the id is new */
  add(id: number): boolean {
    const number = Math.floor(id / BLOCK_IDS)
    let block = this.#blocks.get(number)
    if (block === undefined) {
      block = this.#blocks.size * BLOCK_WORDS
      if (block === this.#words.length) this.#grow()
      this.#blocks.set(number, block)
    }
    const word = block + wordOf(id)
    const before = this.#words[word]!
    this.#words[word] = before | bitOf(id)
    return (before & bitOf(id)) === 0
  }

  has(id: number): boolean {
    const block = this.#blocks.get(Math.floor(id / BLOCK_IDS))
    return block !== undefined && (this.#words[block + wordOf(id)]! & bitOf(id)) !== 0
  }

  /** The ids from the lowest on. */
  *[Symbol.iterator](): Generator<number> {
    for (const [number, block] of [...this.#blocks].sort(([a], [b]) => a - b))
      for (let at = 0; at < BLOCK_IDS; at++)
        if ((this.#words[block + (at >>> 5)]! & (1 << (at & 31))) !== 0) yield number * BLOCK_IDS + at
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2)
    words.set(this.#words)
    this.#words = words
  }
}

function wordOf(id: number): number {
  return (id % BLOCK_IDS) >>> 5
}

function bitOf(id: number): number {
  return 1 << (id % 32)
}
