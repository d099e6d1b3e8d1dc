/** How far a run is. Rates are means since it began. */
export interface RunProgress {
  objects: number // read, of every zone
  rows: number
  elapsedMs: number
  objectsPerSecond: number
  rowsPerSecond: number
}

export function runProgress(objects: number, rows: number, elapsedMs: number): RunProgress {
  const perSecond = (count: number): number => Math.round((count * 1000) / Math.max(1, elapsedMs))
  return {
    objects,
    rows,
    elapsedMs: Math.round(elapsedMs),
    objectsPerSecond: perSecond(objects),
    rowsPerSecond: perSecond(rows),
  }
}
