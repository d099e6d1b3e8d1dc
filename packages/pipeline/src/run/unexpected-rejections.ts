import type { ObjectStore } from '@telelake/lake'
import { rawPagesOf } from '../read/raw-day.ts'
import type { Manifest } from '../records/manifest.ts'
import { RunError } from '../records/run-errors.ts'
import { areTooManyUnexpected } from '../records/unexpected.ts'

/** Counts the objects of a day that are rejected for an unexpected reason. */
export class UnexpectedRejections {
  readonly #store: ObjectStore
  readonly #manifest: Manifest
  #count = 0
  #listed: Promise<number> | undefined

  /** @param manifest - of the run; its `raw` grows while the day is listed */
  constructor(store: ObjectStore, manifest: Manifest) {
    this.#store = store
    this.#manifest = manifest
  }

  add(count: number): void {
    this.#count += count
  }

  /**
   * Asked before Parquet objects are written, so that a fault of ours does not replace good rows. Lists the whole day where
   * too many of what is listed so far were rejected.
   *
   * @throws {RunError} Over 100 objects, and over 1 % of the day, were rejected.
   */
  async assertFew(): Promise<void> {
    if (!areTooManyUnexpected(this.#count, this.#manifest.raw)) return
    const objects = await (this.#listed ??= this.#listAll())
    if (areTooManyUnexpected(this.#count, objects))
      throw new RunError(
        `run: expected at most 100 objects or 1 % of a day to be rejected as unexpected, got ${this.#count} of ${objects} (${this.#manifest.received_date}; the rows of an earlier run stay)`,
      )
  }

  async #listAll(): Promise<number> {
    let objects = 0
    for await (const page of rawPagesOf(this.#store, this.#manifest.received_date)) objects += page.length
    return objects
  }
}
