import type { Data, DataType } from 'apache-arrow'

/**
 * The cells of one column in the memory layout of Arrow, so that finishing a part copies nothing.
 *
 * @see https://arrow.apache.org/docs/format/Columnar.html
 */
export interface ColumnBuffer {
  /** Whether a value that is not null fits the column's type. */
  accepts(value: unknown): boolean
  /** Append a value that fits, or null. */
  append(value: unknown): void
  /** Bytes of values of no fixed width; the rest is bounded by the number of rows. */
  readonly variableBytes: number
  /** What was appended, as Arrow data that shares this buffer's memory. */
  data(type: DataType): Data
  /** Forget the cells, keep the memory. */
  clear(): void
}

/** Room for this many cells at first; it doubles when it is used up. */
export const FIRST_CAPACITY = 256

/** Which cells hold a value: one bit for each, lowest bit first. */
export class Validity {
  #bits = new Uint8Array(FIRST_CAPACITY >> 3)
  length = 0
  nullCount = 0

  append(valid: boolean): void {
    const index = this.length++
    if (index >> 3 === this.#bits.length) this.#bits = grown(this.#bits)
    if (valid) this.#bits[index >> 3]! |= 1 << (index & 7)
    else this.nullCount++
  }

  /** Arrow leaves the bitmap out where nothing is null. */
  bitmap(): Uint8Array | undefined {
    return this.nullCount === 0 ? undefined : this.#bits.subarray(0, (this.length + 7) >> 3)
  }

  clear(): void {
    this.#bits.fill(0)
    this.length = 0
    this.nullCount = 0
  }
}

/** Twice the array, its values first. */
export function grown<A extends Uint8Array | Int32Array>(array: A, atLeast = 0): A {
  const twice = new (array.constructor as new (length: number) => A)(Math.max(array.length * 2, atLeast))
  twice.set(array)
  return twice
}
