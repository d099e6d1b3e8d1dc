/** The chunk that is being read, and of those before it what is still needed. Offsets count from the start of the text. */
export class Chunks {
  #chunk: Buffer = Buffer.alloc(0)
  #start = 0 // of the chunk
  #kept: Buffer[] = []
  #keptFrom = 0

  /** The bytes read so far, this chunk included. */
  get end(): number {
    return this.#start + this.#chunk.byteLength
  }

  /** Go on to the next chunk. @param keepFrom - what comes before it is not asked for again */
  next(chunk: Buffer, keepFrom: number | undefined): void {
    if (keepFrom === undefined) this.#kept = []
    else if (keepFrom < this.#start) this.#kept.push(this.#chunk)
    else {
      this.#kept = [this.#chunk.subarray(keepFrom - this.#start)]
      this.#keptFrom = keepFrom
    }
    this.#start = this.end
    this.#chunk = chunk
  }

  /** The bytes from one offset to before another. */
  slice(from: number, to: number): Buffer {
    if (from >= this.#start) return this.#chunk.subarray(from - this.#start, to - this.#start)
    const last = this.#chunk.subarray(0, Math.max(to - this.#start, 0))
    const all = Buffer.concat([...this.#kept, last])
    return all.subarray(from - this.#keptFrom, to - this.#keptFrom)
  }
}
