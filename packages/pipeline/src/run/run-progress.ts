/** How far a run is. Rates are means since it began. */
export interface RunProgress {
  objects: number // read, of every zone
  rows: number
  elapsedMs: number
  objectsPerSecond: number
  rowsPerSecond: number
}

const REPORT_EVERY = 500

/** Counts what a run has done, and reports it every 500 objects. */
export class ProgressCount {
  readonly #began = performance.now()
  readonly #report: ((progress: RunProgress) => void) | undefined
  #objects = 0
  #rows = 0

  constructor(report: ((progress: RunProgress) => void) | undefined) {
    this.#report = report
  }

  get objects(): number {
    return this.#objects
  }

  add(objects: number, rows: number): void {
    const reported = Math.floor(this.#objects / REPORT_EVERY)
    this.#objects += objects
    this.#rows += rows
    if (Math.floor(this.#objects / REPORT_EVERY) === reported) return
    const elapsedMs = performance.now() - this.#began
    const perSecond = (count: number): number => Math.round((count * 1000) / Math.max(1, elapsedMs))
    this.#report?.({
      objects: this.#objects,
      rows: this.#rows,
      elapsedMs: Math.round(elapsedMs),
      objectsPerSecond: perSecond(this.#objects),
      rowsPerSecond: perSecond(this.#rows),
    })
  }
}
