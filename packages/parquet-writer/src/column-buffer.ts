import type { Data, DataType } from 'apache-arrow'

/**
 * The cells of one column in the memory layout of Arrow, so that finishing a part copies nothing. Only cells that hold
 * a value are appended; the rows between them are null.
 *
 * @see https://arrow.apache.org/docs/format/Columnar.html
 */
export interface ColumnBuffer {
  /** Whether a value that is not null fits the column's type. */
  accepts(value: unknown): boolean
  /**
   * Append the value of a row, which must be beyond all rows appended.
   *
   * @returns bytes of values of no fixed width that it took; the rest is bounded by the number of rows
   */
  append(row: number, value: unknown): number
  /** The cells of the first `rows` rows, as Arrow data that shares this buffer's memory. */
  data(type: DataType, rows: number): Data
  /** Forget the cells, keep the memory. */
  clear(): void
}

/** Room for this many cells at first; it doubles when it is used up. */
export const FIRST_CAPACITY = 256

const SMALL_BYTES = 65_536

/** Which cells hold a value: one bit for each, lowest bit first. */
export class Validity {
  #bits = new Uint8Array(FIRST_CAPACITY >> 3)
  #count = 0

  set(row: number): void {
    const at = row >> 3
    if (at >= this.#bits.length) this.#bits = grown(this.#bits, at + 1)
    this.#bits[at]! |= 1 << (row & 7)
    this.#count++
  }

  nullCount(rows: number): number {
    return rows - this.#count
  }

  /** Arrow leaves the bitmap out where nothing is null. */
  bitmap(rows: number): Uint8Array | undefined {
    if (this.#count === rows) return undefined
    const bytes = (rows + 7) >> 3
    if (bytes > this.#bits.length) this.#bits = grown(this.#bits, bytes)
    return this.#bits.subarray(0, bytes)
  }

  clear(): void {
    this.#bits.fill(0)
    this.#count = 0
  }
}

/**
 * A larger array, with as many places as asked for or more; its values first. Small arrays grow fourfold, for a part
 * has a hundred of them and most of a part's memory is never touched: the system gives it when it is.
 */
export function grown<A extends Uint8Array | Int32Array>(array: A, atLeast: number): A {
  const factor = array.byteLength < SMALL_BYTES ? 4 : 2
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(array.length * factor, atLeast),
  )
  larger.set(array)
  return larger
}
