import { parseEnrichedKey, runKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { parseRecord, recordLine } from './record-fields.ts'
import type { Output, RecordOf } from './record-fields.ts'

export type { Gap, Output } from './record-fields.ts'

/** The fields of a manifest, in their order. */
export const manifestFields = {
  received_date: { kind: 'day', meaning: 'Day the run was over, YYYY-MM-DD' },
  time_zone: { kind: 'text', meaning: 'IANA time zone of the lake' },
  status: { kind: 'status', meaning: 'running (begun and not finished) or complete' },
  is_partial: { kind: 'flag', meaning: 'Whether the day was not over when the run began' },
  raw: {
    kind: 'count',
    meaning:
      'Objects listed; raw = rows + duplicates + rejected. Null: no run, but the record of an import or an erasure',
  },
  rows: { kind: 'count', meaning: 'Rows written' },
  duplicates: { kind: 'count', meaning: 'Left out: the day before holds the same update' },
  rejected: { kind: 'count', meaning: 'Records written under rejected' },
  outputs: { kind: 'outputs', meaning: 'The Parquet objects of the run' },
  first_event_at: { kind: 'instant or null', meaning: 'Time of the first event, ISO 8601, UTC' },
  last_event_at: { kind: 'instant or null', meaning: 'Time of the last event, ISO 8601, UTC' },
  first_update_id: { kind: 'id or null', meaning: 'Lowest update id' },
  last_update_id: { kind: 'id or null', meaning: 'Highest update id' },
  missing_update_ids: { kind: 'count', meaning: 'Ids in all gaps' },
  gaps: { kind: 'gaps', meaning: 'The first 100 gaps in update ids' },
  catalogue_version: { kind: 'text', meaning: 'Version of the columns' },
  rules_version: { kind: 'text', meaning: 'Version of the rules for texts' },
  started_at: { kind: 'instant', meaning: 'When the run began, ISO 8601, UTC' },
  duration_ms: { kind: 'milliseconds', meaning: 'Milliseconds the run took' },
} as const

/**
 * What the last run over a received day did; one JSON line under `runs/`. Always `raw = rows + duplicates + rejected`.
 * `running`: begun and not finished, its outputs are those of the run before and those planned.
 */
export type Manifest = RecordOf<typeof manifestFields>

/** The manifest under a key that should hold one does not read as one. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/**
 * The manifest of the last run over a received day; undefined when there was none.
 *
 * @throws {ManifestError} The object is not a manifest, or one that names objects which are not those of this day.
 */
export async function readManifest(store: ObjectStore, receivedDate: string): Promise<Manifest | undefined> {
  const key = runKey(receivedDate)
  const stored = await store.get(key)
  if (stored === undefined) return undefined
  try {
    const manifest = parseRecord(manifestFields, stored.body)
    assertOwnOutputs(manifest.outputs, receivedDate)
    return manifest
  } catch (error) {
    throw new ManifestError(
      `manifest: expected the fields of this version, got ${(error as Error).message} (delete ${key} and process the day again: telelake etl --date ${receivedDate})`,
      { cause: error },
    )
  }
}

/**
 * What a manifest names is deleted when the next run does not write it, so it must be Parquet objects of the same origin.
 *
 * @param origin - as `parseEnrichedKey` gives it
 * @throws {Error} It names something else.
 */
export function assertOwnOutputs(outputs: readonly Output[], origin: string): void {
  const foreign = outputs.find(({ key }) => parseEnrichedKey(key)?.origin !== origin)
  if (foreign !== undefined)
    throw new Error(`an output that is no Parquet object of ${origin}, ${JSON.stringify(foreign.key)}`)
}

/** Replace the manifest of a received day. */
export async function writeManifest(store: ObjectStore, manifest: Manifest): Promise<void> {
  await store.put(runKey(manifest.received_date), recordLine(manifest))
}
