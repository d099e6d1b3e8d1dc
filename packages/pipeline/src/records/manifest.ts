import { runKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

/** One Parquet object of a run. A planned one, its write not confirmed yet, has null counts. */
export interface Output {
  key: string
  event_date: string
  rows: number | null
  bytes: number | null
}

/** Two update ids of a run with none between them though there is room; `missing` is the room. */
export interface Gap {
  after: number
  before: number
  missing: number
}

/**
 * What the last run over a received day did; one JSON line under `runs/`. Always `raw = rows + duplicates + rejected`.
 * `running`: begun and not finished, its outputs are those of the run before and those planned.
 */
export interface Manifest {
  received_date: string
  time_zone: string
  status: 'running' | 'complete'
  is_partial: boolean // the day was not over when the run began
  raw: number // objects listed
  rows: number
  duplicates: number // left out: the day before holds the same update
  rejected: number
  outputs: Output[]
  first_event_at: string | null // ISO 8601, UTC
  last_event_at: string | null
  first_update_id: number | null
  last_update_id: number | null
  missing_update_ids: number // in all gaps
  gaps: Gap[] // the first 100
  catalogue_version: string
  rules_version: string
  started_at: string
  duration_ms: number
}

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
const count = z.int().check(z.nonnegative())

const manifestSchema: z.ZodMiniType<Manifest> = z.object({
  received_date: day,
  time_zone: z.string(),
  status: z.enum(['running', 'complete']),
  is_partial: z.boolean(),
  raw: count,
  rows: count,
  duplicates: count,
  rejected: count,
  outputs: z.array(
    z.object({ key: z.string(), event_date: day, rows: z.nullable(count), bytes: z.nullable(count) }),
  ),
  first_event_at: z.nullable(z.string()),
  last_event_at: z.nullable(z.string()),
  first_update_id: z.nullable(z.int()),
  last_update_id: z.nullable(z.int()),
  missing_update_ids: count,
  gaps: z.array(z.object({ after: z.int(), before: z.int(), missing: count })),
  catalogue_version: z.string(),
  rules_version: z.string(),
  started_at: z.string(),
  duration_ms: z.number(),
})

// zod/mini speaks no language of its own.
const english = { error: en().localeError }

/** The manifest under a key that should hold one does not read as one. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/**
 * The manifest of the last run over a received day; undefined when there was none.
 *
 * @throws {ManifestError} The object is no manifest.
 */
export async function readManifest(store: ObjectStore, receivedDate: string): Promise<Manifest | undefined> {
  const key = runKey(receivedDate)
  const stored = await store.get(key)
  if (stored === undefined) return undefined
  try {
    return manifestSchema.parse(JSON.parse(Buffer.from(stored.body).toString()), english)
  } catch (error) {
    const problem =
      error instanceof SyntaxError ? 'something that is no JSON' : z.prettifyError(error as z.core.$ZodError)
    throw new ManifestError(`manifest: expected the fields of this version, got ${problem} (${key})`, {
      cause: error,
    })
  }
}

/** Replace the manifest of a received day. */
export async function writeManifest(store: ObjectStore, manifest: Manifest): Promise<void> {
  await store.put(runKey(manifest.received_date), Buffer.from(`${JSON.stringify(manifest)}\n`))
}
