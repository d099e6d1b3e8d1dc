import { makeData } from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import { Validity } from './column-buffer.ts'
import type { ColumnBuffer } from './column-buffer.ts'
import { Ends } from './ends.ts'

const ELEMENT_BYTES = 8

/** Cells of an array: the elements of all cells in a buffer of their own, and where each cell's end. */
export class ListBuffer implements ColumnBuffer {
  readonly #elements: ColumnBuffer
  readonly #validity = new Validity()
  readonly #ends = new Ends()
  #elementCount = 0

  constructor(elements: ColumnBuffer) {
    this.#elements = elements
  }

  accepts(value: unknown): boolean {
    return Array.isArray(value) && value.every((element) => this.#elements.accepts(element))
  }

  append(row: number, value: unknown): number {
    let bytes = 0
    for (const element of value as readonly unknown[])
      bytes += ELEMENT_BYTES + this.#elements.append(this.#elementCount++, element)
    this.#ends.set(row, this.#elementCount)
    this.#validity.set(row)
    return bytes
  }

  data(type: DataType, rows: number): Data {
    const child = this.#elements.data(
      (type.children as readonly { type: DataType }[])[0]!.type,
      this.#elementCount,
    )
    return makeData({
      type,
      length: rows,
      nullCount: this.#validity.nullCount(rows),
      nullBitmap: this.#validity.bitmap(rows),
      valueOffsets: this.#ends.offsets(rows),
      child,
    } as never)
  }

  clear(): void {
    this.#elements.clear()
    this.#ends.clear()
    this.#elementCount = 0
    this.#validity.clear()
  }
}
