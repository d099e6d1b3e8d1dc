import { makeData } from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import { FIRST_CAPACITY, grown, Validity } from './column-buffer.ts'
import type { ColumnBuffer } from './column-buffer.ts'

/** Cells of an array: the elements of all cells in a buffer of their own, and where each cell's end. */
export class ListBuffer implements ColumnBuffer {
  readonly #elements: ColumnBuffer
  readonly #validity = new Validity()
  #ends = new Int32Array(FIRST_CAPACITY)
  #elementCount = 0

  constructor(elements: ColumnBuffer) {
    this.#elements = elements
  }

  get variableBytes(): number {
    return this.#elementCount * 8 + this.#elements.variableBytes
  }

  accepts(value: unknown): boolean {
    return Array.isArray(value) && value.every((element) => this.#elements.accepts(element))
  }

  append(value: unknown): void {
    const end = this.#validity.length + 1
    if (end === this.#ends.length) this.#ends = grown(this.#ends)
    if (value !== null) {
      for (const element of value as readonly unknown[]) this.#elements.append(element)
      this.#elementCount += (value as readonly unknown[]).length
    }
    this.#ends[end] = this.#elementCount
    this.#validity.append(value !== null)
  }

  data(type: DataType): Data {
    const { length, nullCount } = this.#validity
    const valueOffsets = this.#ends.subarray(0, length + 1)
    const child = this.#elements.data((type.children as readonly { type: DataType }[])[0]!.type)
    return makeData({
      type,
      length,
      nullCount,
      nullBitmap: this.#validity.bitmap(),
      valueOffsets,
      child,
    } as never)
  }

  clear(): void {
    this.#elements.clear()
    this.#elementCount = 0
    this.#validity.clear()
  }
}
