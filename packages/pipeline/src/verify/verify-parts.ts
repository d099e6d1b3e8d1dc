import { hash } from 'node:crypto'
import { CATALOGUE_VERSION, RULES_VERSION } from '@telelake/flatten'
import { enrichedPrefix, listKeys, parseEnrichedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { Output } from '../records/manifest.ts'
import { CountedIds } from './counted-ids.ts'
import { IdSet } from './id-set.ts'
import { readPart } from './parquet-part.ts'
import type { PartFacts } from './parquet-part.ts'

/**
 * Keys of all Parquet objects by where their rows come from: a received day, or `import-` and the first twelve digits of
 * a file's hash. Lists the whole zone, so list once for many days.
 */
export async function partsByOrigin(store: ObjectStore): Promise<Map<string, string[]>> {
  const parts = new Map<string, string[]>()
  for await (const key of listKeys(store, enrichedPrefix())) {
    const origin = parseEnrichedKey(key)?.origin
    if (origin === undefined) continue
    const keys = parts.get(origin)
    if (keys === undefined) parts.set(origin, [key])
    else keys.push(key)
  }
  return parts
}

/** What a manifest says of its Parquet objects. */
export interface PublishedParts {
  status: 'running' | 'complete'
  outputs: readonly Output[]
  time_zone: string
  catalogue_version: string
  rules_version: string
}

/** What is wrong, and what is only worth knowing, one sentence each. */
export interface Findings {
  problems: string[]
  notes: string[]
}

/** Where the rows of a part come from, as its metadata has it. */
export type PartSource = { received_date: string } | { import: string }

/**
 * Read the Parquet objects of one origin, every cell, and compare each with the catalogue and with what its manifest says.
 * One object is in memory at a time, and a bit for each update id.
 *
 * @param findings - what is found is added here
 * @returns how many rows there are, and the update ids in them
 */
export async function verifyParts(
  store: ObjectStore,
  manifest: PublishedParts | undefined,
  source: PartSource | undefined,
  parts: readonly string[],
  { problems, notes }: Findings,
): Promise<{ rows: number; updateIds: IdSet }> {
  const outputs = new Map(manifest?.outputs.map((output) => [output.key, output]))
  const found = new Set(parts)
  for (const key of outputs.keys()) if (!found.has(key)) problems.push(`Parquet object is gone (${key})`)
  let rows = 0
  let unhashed = 0
  const updateIds = new IdSet()
  const doubles = new CountedIds()
  for (const key of parts) {
    const output = outputs.get(key)
    if (output === undefined) problems.push(`Parquet object is in no manifest (${key})`)
    const body = (await store.get(key))?.body
    if (body === undefined) continue // deleted since it was listed
    if (output?.sha256 === null) unhashed++
    else if (output !== undefined && output.sha256 !== hash('sha256', body))
      problems.push(`expected the bytes that were written, got others (${key})`)
    let part: PartFacts
    try {
      part = await readPart(body)
    } catch {
      problems.push(`expected a Parquet file, got ${body.byteLength} bytes of something else (${key})`)
      continue
    }
    rows += part.rows
    for (const id of part.updateIds) if (!updateIds.add(id)) doubles.add(id)
    problems.push(...partProblems(part, manifest, source).map((problem) => `${problem} (${key})`))
    if (output !== undefined && (output.rows !== part.rows || output.bytes !== body.byteLength))
      problems.push(
        `expected ${output.rows} rows in ${output.bytes} bytes, got ${part.rows} in ${body.byteLength} (${key})`,
      )
  }
  problems.push(...doubles.problem('updates are in more than one row'))
  if (unhashed > 0)
    notes.push(`${unhashed} Parquet objects have no hash in the manifest: they were decoded, not compared`)
  return { rows, updateIds }
}

/** How the settings and versions that the rows were made with differ from those of now. */
export function outdatedNotes(manifest: PublishedParts, timeZone: string | undefined): string[] {
  const differences: (readonly [string, string, string | undefined])[] = [
    ['columns of version', manifest.catalogue_version, CATALOGUE_VERSION],
    ['rules of version', manifest.rules_version, RULES_VERSION],
    ['the time zone', manifest.time_zone, timeZone],
  ]
  return differences
    .filter(([, made, now]) => now !== undefined && made !== now)
    .map(([what, made, now]) => `rows were made with ${what} ${made}, a run would use ${now}`)
}

function partProblems(
  part: PartFacts,
  manifest: PublishedParts | undefined,
  source: PartSource | undefined,
): string[] {
  const isOfNow = (manifest?.catalogue_version ?? CATALOGUE_VERSION) === CATALOGUE_VERSION
  const said = {
    ...source,
    ...(manifest?.status === 'complete' && {
      time_zone: manifest.time_zone,
      catalogue_version: manifest.catalogue_version,
      rules_version: manifest.rules_version,
    }),
  }
  return [
    ...(isOfNow ? part.missingColumns.map((name) => `column ${name} is missing`) : []),
    ...(isOfNow ? part.unknownColumns.map((name) => `column ${name} is not in the catalogue`) : []),
    ...Object.entries(said)
      .filter(([name, value]) => part.origin[name] !== value)
      .map(([name, value]) => `${name}: expected ${value}, as in the manifest, got another in the metadata`),
  ]
}
