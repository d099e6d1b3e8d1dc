const MAX_UNEXPECTED = 100
const MAX_SHARE = 0.01

/**
 * What a rejected record says of an error that no rule foresaw: its class. Its message is left out, since it may quote
 * what the object holds.
 */
export function unexpectedDetail(error: unknown): string {
  return `object: expected a row, got ${error instanceof Error ? error.constructor.name : typeof error}`
}

/**
 * Whether so many objects failed for an unexpected reason that the fault is ours, not theirs: over 100, and over 1 % of
 * all.
 */
export function areTooManyUnexpected(unexpected: number, objects: number): boolean {
  return unexpected > MAX_UNEXPECTED && unexpected > objects * MAX_SHARE
}
