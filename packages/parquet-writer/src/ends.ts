import { FIRST_CAPACITY, grown } from './column-buffer.ts'

/** Where the cells of no fixed width end. Arrow wants a leading 0 as well: cell i ends at offset i + 1. */
export class Ends {
  #offsets = new Int32Array(FIRST_CAPACITY)
  #rows = 0 // whose end is set

  /** Say where a row ends; the rows since the last one set end where that did. */
  set(row: number, end: number): void {
    if (row !== this.#rows || row + 2 > this.#offsets.length) this.#extend(row)
    this.#offsets[row + 1] = end
    this.#rows = row + 1
  }

  offsets(rows: number): Int32Array {
    this.#extend(rows)
    return this.#offsets.subarray(0, rows + 1)
  }

  clear(): void {
    this.#offsets[0] = 0
    this.#rows = 0
  }

  #extend(rows: number): void {
    if (rows + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, rows + 2)
    if (rows > this.#rows) this.#offsets.fill(this.#offsets[this.#rows] ?? 0, this.#rows + 1, rows + 1)
    this.#rows = rows
  }
}
