/** What an erasure touches; how much, never whom. */
export interface Erasure {
  erased_at: string // ISO 8601, UTC
  is_dry_run: boolean
  objects_read: number
  raw_deleted: number // what the person did
  raw_redacted: number // what others did that shows the person
  rejected_deleted: number
  imports: number // exports imported again without the person
  imported_by_name: number // messages in these that show the person by name alone; they stay
  days: string[] // received days that were processed again
  parts_rewritten: number // Parquet objects rewritten because their originals are gone
  rows_deleted: number // in these
  rows_redacted: number
  remaining: string[] // what could not be touched, one sentence each
}

/** An erasure that has touched nothing yet. */
export function newErasure(erasedAt: Date, isDryRun: boolean): Erasure {
  return {
    erased_at: erasedAt.toISOString(),
    is_dry_run: isDryRun,
    objects_read: 0,
    raw_deleted: 0,
    raw_redacted: 0,
    rejected_deleted: 0,
    imports: 0,
    imported_by_name: 0,
    days: [],
    parts_rewritten: 0,
    rows_deleted: 0,
    rows_redacted: 0,
    remaining: [],
  }
}

/** Whether an erasure has touched, or would touch, anything. */
export function isAnyFound(erasure: Erasure): boolean {
  const { raw_deleted, raw_redacted, rejected_deleted, imports, days, parts_rewritten } = erasure
  return raw_deleted + raw_redacted + rejected_deleted + imports + days.length + parts_rewritten > 0
}
