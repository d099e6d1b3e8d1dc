const MAX_READS = 64
const MAX_BYTES = 8 * 1024 * 1024
const FIRST_GUESS = 1024 * 1024
const DECAY = 0.9

/**
 * How many raw objects may be read at once: 64, or as many as fit into 8 MiB, judged by the largest of those read
 * lately. A listing gives no sizes, so the first reads are few.
 */
export class ReadWindow {
  #expectedBytes = FIRST_GUESS

  /** Take the size of a body into account. */
  note(bytes: number): void {
    this.#expectedBytes = Math.max(bytes, this.#expectedBytes * DECAY)
  }

  get reads(): number {
    return Math.max(1, Math.min(MAX_READS, Math.floor(MAX_BYTES / this.#expectedBytes)))
  }
}
