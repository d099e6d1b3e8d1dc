/** How far a run is. Rates are means since it began. */
export interface RunProgress {
  objects: number // read, of every zone
  rows: number
  elapsedMs: number
  objectsPerSecond: number
  rowsPerSecond: number
}

const TOLD_EVERY = 500

/** Counts what a run has done, and tells it every 500 objects. */
export class ProgressCount {
  readonly #began = performance.now()
  readonly #tell: ((progress: RunProgress) => void) | undefined
  #objects = 0
  #rows = 0

  constructor(tell: ((progress: RunProgress) => void) | undefined) {
    this.#tell = tell
  }

  get objects(): number {
    return this.#objects
  }

  add(objects: number, rows: number): void {
    const told = Math.floor(this.#objects / TOLD_EVERY)
    this.#objects += objects
    this.#rows += rows
    if (Math.floor(this.#objects / TOLD_EVERY) === told) return
    const elapsedMs = performance.now() - this.#began
    const perSecond = (count: number): number => Math.round((count * 1000) / Math.max(1, elapsedMs))
    this.#tell?.({
      objects: this.#objects,
      rows: this.#rows,
      elapsedMs: Math.round(elapsedMs),
      objectsPerSecond: perSecond(this.#objects),
      rowsPerSecond: perSecond(this.#rows),
    })
  }
}
