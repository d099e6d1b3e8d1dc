import { makeData } from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import { FIRST_CAPACITY, grown, Validity } from './column-buffer.ts'
import type { ColumnBuffer } from './column-buffer.ts'

const TWO_TO_32 = 4_294_967_296
const MS_PER_DAY = 86_400_000

/**
 * Cells of bigint and timestamp. A number is split into two halves of 32 bits, which is a tenth faster than making a
 * BigInt of each; the halves lie as little-endian machines have them, which all that run Node are.
 */
export class Int64Buffer implements ColumnBuffer {
  readonly #validity = new Validity()
  #halves = new Int32Array(FIRST_CAPACITY * 2)

  accepts(value: unknown): boolean {
    return Number.isSafeInteger(value)
  }

  append(row: number, value: unknown): number {
    const at = row * 2
    if (at >= this.#halves.length) this.#halves = grown(this.#halves, at + 2)
    const high = Math.floor((value as number) / TWO_TO_32)
    this.#halves[at] = (value as number) - high * TWO_TO_32
    this.#halves[at + 1] = high
    this.#validity.set(row)
    return 0
  }

  data(type: DataType, rows: number): Data {
    if (rows * 2 > this.#halves.length) this.#halves = grown(this.#halves, rows * 2)
    return dataOf(type, rows, this.#validity, new BigInt64Array(this.#halves.buffer, 0, rows))
  }

  clear(): void {
    this.#validity.clear() // the values stay: a null is never read
  }
}

/** Cells of int. */
export class Int32Buffer implements ColumnBuffer {
  readonly #validity = new Validity()
  #values = new Int32Array(FIRST_CAPACITY)

  accepts(value: unknown): boolean {
    return typeof value === 'number' && (value | 0) === value
  }

  append(row: number, value: unknown): number {
    if (row >= this.#values.length) this.#values = grown(this.#values, row + 1)
    this.#values[row] = value as number
    this.#validity.set(row)
    return 0
  }

  data(type: DataType, rows: number): Data {
    if (rows > this.#values.length) this.#values = grown(this.#values, rows)
    return dataOf(type, rows, this.#validity, this.#values.subarray(0, rows))
  }

  clear(): void {
    this.#validity.clear()
  }
}

/** Cells of date: days since 1970. Days come in runs, and reading one takes a microsecond, so the last is kept. */
export class DateBuffer implements ColumnBuffer {
  readonly #days = new Int32Buffer()
  #last: { text: unknown; days: number | undefined } = { text: null, days: undefined }

  accepts(value: unknown): boolean {
    return this.#daysOf(value) !== undefined
  }

  append(row: number, value: unknown): number {
    return this.#days.append(row, this.#daysOf(value))
  }

  data(type: DataType, rows: number): Data {
    return this.#days.data(type, rows)
  }

  clear(): void {
    this.#days.clear()
  }

  #daysOf(value: unknown): number | undefined {
    if (value !== this.#last.text) this.#last = { text: value, days: daysSince1970(value) }
    return this.#last.days
  }
}

/** A calendar day 'YYYY-MM-DD' as days since 1970. */
function daysSince1970(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  const days = Date.parse(`${value}T00:00:00Z`) / MS_PER_DAY
  return Number.isInteger(days) && new Date(days * MS_PER_DAY).toISOString().startsWith(value)
    ? days
    : undefined
}

/** Cells of boolean: a bit each. */
export class BooleanBuffer implements ColumnBuffer {
  readonly #validity = new Validity()
  #bits = new Uint8Array(FIRST_CAPACITY >> 3)

  accepts(value: unknown): boolean {
    return typeof value === 'boolean'
  }

  append(row: number, value: unknown): number {
    const at = row >> 3
    if (at >= this.#bits.length) this.#bits = grown(this.#bits, at + 1)
    if (value === true) this.#bits[at]! |= 1 << (row & 7)
    this.#validity.set(row)
    return 0
  }

  data(type: DataType, rows: number): Data {
    const bytes = (rows + 7) >> 3
    if (bytes > this.#bits.length) this.#bits = grown(this.#bits, bytes)
    return dataOf(type, rows, this.#validity, this.#bits.subarray(0, bytes))
  }

  clear(): void {
    this.#bits.fill(0)
    this.#validity.clear()
  }
}

function dataOf(type: DataType, rows: number, validity: Validity, data: ArrayBufferView): Data {
  const nullBitmap = validity.bitmap(rows)
  return makeData({ type, length: rows, nullCount: validity.nullCount(rows), nullBitmap, data } as never)
}
