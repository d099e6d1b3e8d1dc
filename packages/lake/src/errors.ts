/** What goes wrong in the lake; every error of this package is one. */
export abstract class LakeError extends Error {
  abstract override readonly name: string
  /** Whether the same call may succeed later. */
  abstract readonly retryable: boolean
}

/** A key that no store of the lake can hold. */
export class InvalidKeyError extends LakeError {
  override readonly name = 'InvalidKeyError'
  override readonly retryable = false

  constructor(key: string, rule: string) {
    super(`key: expected ${rule}, got ${JSON.stringify(key)}`)
  }
}

/** A URL that names no store this package knows. */
export class InvalidStoreUrlError extends LakeError {
  override readonly name = 'InvalidStoreUrlError'
  override readonly retryable = false

  constructor(rule: string, got: string) {
    super(`store URL: expected ${rule}, got ${JSON.stringify(got)}`)
  }
}

/** The store did not do what it was asked: disk full, access denied, network down. The cause says which. */
export class StoreError extends LakeError {
  override readonly name = 'StoreError'
  override readonly retryable: boolean

  constructor(operation: string, key: string, cause: unknown, retryable = true) {
    const reason = cause instanceof Error ? cause.name + codeOf(cause) : typeof cause
    super(`store: expected to ${operation}, got ${reason} (${key})`, { cause })
    this.retryable = retryable
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
}
