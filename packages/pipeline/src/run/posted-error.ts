import { LakeError, StoreError } from '@telelake/lake'
import { RunError } from '../records/run-errors.ts'

/** An error on its way from a thread. A posted `Error` loses its class and its fields, and with them its meaning. */
export interface PostedError {
  name: string
  message: string
  stack: string
  retryable: boolean | undefined
  cause: PostedError | undefined
}

/** The classes a caller may look for. */
const classes: readonly { prototype: Error; name: string }[] = [StoreError, RunError]

/** @param error - whatever was thrown */
export function postableError(error: unknown): PostedError {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  return {
    name,
    message,
    stack: stack ?? '',
    retryable: error instanceof LakeError ? error.retryable : undefined,
    cause: cause === undefined ? undefined : postableError(cause),
  }
}

/** The error again, of its own class if that is one of ours. */
export function errorOfPosted({ name, message, stack, retryable, cause }: PostedError): Error {
  const error = new Error(message, cause && { cause: errorOfPosted(cause) })
  Object.setPrototypeOf(error, classes.find((known) => known.name === name)?.prototype ?? Error.prototype)
  return Object.assign(error, { name, stack }, retryable === undefined ? {} : { retryable })
}
