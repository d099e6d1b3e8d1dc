/**
 * The counts of a run did not add up, a listed object was gone when it was read, or too many objects failed unexpectedly.
 * The day stays as it was or unfinished.
 */
export class RunError extends Error {
  override readonly name = 'RunError'
}

/** The time ran out before the day was processed; it is marked unfinished, and the next run starts it over. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'

  constructor(date: string, objects: number) {
    super(`run: expected to finish before the deadline, got ${objects} objects done (${date})`)
  }
}
