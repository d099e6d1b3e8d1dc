import { makeData } from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import { FIRST_CAPACITY, grown, Validity } from './column-buffer.ts'
import type { ColumnBuffer } from './column-buffer.ts'

const encoder = new TextEncoder()

/** Below this length a loop of our own is faster than crossing into the encoder, measured on ids and short words. */
const SHORT = 24

/** Cells of string: all bytes one behind the other, and where each cell ends. */
export class Utf8Buffer implements ColumnBuffer {
  readonly #validity = new Validity()
  #ends = new Int32Array(FIRST_CAPACITY) // Arrow wants a leading 0 as well: cell i ends at #ends[i + 1]
  #bytes = new Uint8Array(FIRST_CAPACITY * 16)
  #used = 0

  get variableBytes(): number {
    return this.#used
  }

  accepts(value: unknown): boolean {
    return typeof value === 'string'
  }

  append(value: unknown): void {
    const end = this.#validity.length + 1
    if (end === this.#ends.length) this.#ends = grown(this.#ends)
    if (value !== null) this.#write(value as string)
    this.#ends[end] = this.#used
    this.#validity.append(value !== null)
  }

  data(type: DataType): Data {
    const { length, nullCount } = this.#validity
    const valueOffsets = this.#ends.subarray(0, length + 1)
    const data = this.#bytes.subarray(0, this.#used)
    return makeData({
      type,
      length,
      nullCount,
      nullBitmap: this.#validity.bitmap(),
      valueOffsets,
      data,
    } as never)
  }

  clear(): void {
    this.#used = 0
    this.#validity.clear()
  }

  #write(text: string): void {
    const room = this.#used + text.length * 3 // no UTF-16 unit takes more than three bytes
    if (room > this.#bytes.length) this.#bytes = grown(this.#bytes, room)
    if (text.length <= SHORT && this.#writeAscii(text)) return
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written
  }

  #writeAscii(text: string): boolean {
    const start = this.#used
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 127) return false
      this.#bytes[start + index] = code
    }
    this.#used = start + text.length
    return true
  }
}
