import { makeData } from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import { FIRST_CAPACITY, Validity } from './column-buffer.ts'
import type { ColumnBuffer } from './column-buffer.ts'
import { Ends } from './ends.ts'

/** Up to this length a loop of our own is faster than a call into the encoder, which takes 40 ns. */
const SHORT = 12

/** Cells of string: all bytes one behind the other, and where each cell ends. */
export class Utf8Buffer implements ColumnBuffer {
  readonly #validity = new Validity()
  readonly #ends = new Ends()
  #bytes = Buffer.alloc(FIRST_CAPACITY * 16)
  #used = 0

  accepts(value: unknown): boolean {
    return typeof value === 'string'
  }

  append(row: number, value: unknown): number {
    const start = this.#used
    this.#write(value as string)
    this.#ends.set(row, this.#used)
    this.#validity.set(row)
    return this.#used - start
  }

  data(type: DataType, rows: number): Data {
    return makeData({
      type,
      length: rows,
      nullCount: this.#validity.nullCount(rows),
      nullBitmap: this.#validity.bitmap(rows),
      valueOffsets: this.#ends.offsets(rows),
      data: this.#bytes.subarray(0, this.#used),
    } as never)
  }

  clear(): void {
    this.#used = 0
    this.#ends.clear()
    this.#validity.clear()
  }

  #write(text: string): void {
    const room = this.#used + text.length * 3 // no UTF-16 unit takes more than three bytes
    if (room > this.#bytes.length) this.#grow(room)
    if (text.length <= SHORT && this.#writeAscii(text)) return
    this.#used += this.#bytes.write(text, this.#used)
  }

  #grow(room: number): void {
    const bytes = Buffer.alloc(Math.max(this.#bytes.length * 2, room))
    this.#bytes.copy(bytes, 0, 0, this.#used)
    this.#bytes = bytes
  }

  #writeAscii(text: string): boolean {
    const bytes = this.#bytes
    const start = this.#used
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 127) return false
      bytes[start + index] = code
    }
    this.#used = start + text.length
    return true
  }
}
