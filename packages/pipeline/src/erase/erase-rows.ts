import { hash } from 'node:crypto'
import {
  enrichedPrefix,
  importHashOf,
  importOrigin,
  importRunPrefix,
  isDay,
  listKeys,
  parseEnrichedKey,
} from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { EnrichedPart } from './enriched-part.ts'
import { readImportManifest, writeImportManifest } from '../records/import-manifest.ts'
import { readManifest, writeManifest } from '../records/manifest.ts'
import type { Output } from '../records/manifest.ts'
import { readAhead } from '../read/read-ahead.ts'
import { personColumns, redactRow, roleInRow } from './row-without-user.ts'
import type { RowCells } from './row-without-user.ts'

const PARTS_UNDER_WAY = 2

/** What was found in the rows, and changed unless it was a dry run. */
export interface ErasedRows {
  parts: number // Parquet objects rewritten, or removed where no row was left
  deleted: number // rows of what the person did
  redacted: number // rows of what others did that show the person
  remaining: string[] // parts that cannot be read, one sentence each
}

export interface EraseRowsOptions {
  store: ObjectStore
  ids: ReadonlySet<number> // of the person, as they may stand in rows
  isRemade: (key: string) => boolean // parts to be left alone, since they are replaced from raw
  dryRun: boolean
  onRead?: () => void // called for each part
  signal?: AbortSignal | undefined
}

/**
 * Remove a person from Parquet objects, whose originals may be gone: rows of theirs go, in those of others they are
 * replaced with a placeholder (id 0). Reads every part, at first only its columns with ids. A part is replaced at once, its manifest
 * before it, so that a call broken off leaves what the next finds and does the same to.
 */
export async function eraseRows(options: EraseRowsOptions): Promise<ErasedRows> {
  const { store, ids, isRemade, dryRun, onRead, signal } = options
  const erased: ErasedRows = { parts: 0, deleted: 0, redacted: 0, remaining: [] }
  const read = async (key: string): Promise<[string, Uint8Array | undefined]> => [
    key,
    isRemade(key) ? undefined : (await store.get(key))?.body,
  ]
  for await (const parts of readAhead(store.listPages(enrichedPrefix()), PARTS_UNDER_WAY, read, signal)) {
    for (const [key, body] of parts) {
      if (body === undefined) continue
      onRead?.()
      let part: EnrichedPart
      let roles: ReturnType<typeof roleInRow>[]
      try {
        part = new EnrichedPart(body)
        roles = (await part.rows(personColumns)).map((row) => roleInRow(row, ids))
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        erased.remaining.push(`rows of ${key}: expected a part of this version, got ${detail}`)
        continue
      }
      if (roles.every((role) => role === 'none')) continue
      erased.parts++
      erased.deleted += roles.filter((role) => role === 'theirs').length
      erased.redacted += roles.filter((role) => role === 'named').length
      if (!dryRun) await replacePart(store, key, part, ids)
    }
  }
  return erased
}

async function replacePart(
  store: ObjectStore,
  key: string,
  part: EnrichedPart,
  ids: ReadonlySet<number>,
): Promise<void> {
  const kept: RowCells[] = []
  const deleted: RowCells[] = []
  for (const row of await part.rows()) {
    const role = roleInRow(row, ids)
    if (role === 'named') redactRow(row, ids)
    ;(role === 'theirs' ? deleted : kept).push(row)
  }
  const bytes = kept.length === 0 ? undefined : part.withRows(kept)
  const counts = bytes && {
    rows: kept.length,
    bytes: bytes.byteLength,
    sha256: hash('sha256', bytes),
  }
  await correctManifest(store, key, counts, deleted)
  if (bytes === undefined) await store.delete([key])
  else await store.put(key, bytes)
}

type Counts = Pick<Output, 'rows' | 'bytes' | 'sha256'>

/** @param counts - of the part by now; undefined: it is no more */
async function correctManifest(
  store: ObjectStore,
  key: string,
  counts: Counts | undefined,
  deleted: readonly RowCells[],
): Promise<void> {
  const origin = parseEnrichedKey(key)?.origin
  if (origin === undefined) return
  if (isDay(origin)) {
    const manifest = await readManifest(store, origin)
    if (manifest === undefined) return
    const gone = correctOutputs(manifest.outputs, key, counts)
    manifest.rows -= gone
    manifest.raw -= gone
    await writeManifest(store, manifest)
  } else
    for await (const run of listKeys(store, importRunPrefix)) {
      const sha256 = importHashOf(run)
      if (sha256 === undefined || importOrigin(sha256) !== origin) continue
      const manifest = await readImportManifest(store, sha256)
      if (manifest === undefined) continue
      const gone = correctOutputs(manifest.outputs, key, counts)
      if (gone > 0)
        for (const { chat_id } of deleted)
          for (const chat of [
            manifest,
            ...manifest.chats.filter((one) => one.chat_id === chat_id).slice(0, 1),
          ]) {
            chat.rows--
            chat.messages--
          }
      await writeImportManifest(store, manifest)
    }
}

/** @returns how many rows fewer the outputs have: 0 when a call broken off had corrected them */
function correctOutputs(outputs: Output[], key: string, counts: Counts | undefined): number {
  const at = outputs.findIndex((output) => output.key === key)
  const output = outputs[at]
  if (output?.rows === null || output === undefined) return 0
  const gone = output.rows - (counts?.rows ?? 0)
  if (counts === undefined) outputs.splice(at, 1)
  else Object.assign(output, counts)
  return gone
}
