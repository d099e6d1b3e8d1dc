/** Base class of every error of this package. */
export abstract class FlattenError extends Error {
  abstract override readonly name: string
}

/** A field that fills a column has another type than Telegram documents. */
export class MappedFieldError extends FlattenError {
  override readonly name = 'MappedFieldError'
  /** Path in the update, such as `message.date`. */
  readonly path: string

  constructor(path: string, expected: string, got: unknown) {
    super(`${path}: expected ${expected}, got ${kindOf(got, expected)}`)
    this.path = path
  }
}

/** The value's kind, never the value, which may be personal. */
function kindOf(value: unknown, expected: string): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'number' || !expected.startsWith('integer')) return typeof value
  if (!Number.isFinite(value)) return 'a number too large'
  return Number.isSafeInteger(value)
    ? 'an integer out of range'
    : Number.isInteger(value)
      ? 'an integer too large'
      : 'a fraction'
}
