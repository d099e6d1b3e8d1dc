import { enrichedPrefix, listKeys, parseEnrichedKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { Output } from '../records/manifest.ts'
import { readPart } from './parquet-part.ts'

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

/**
 * Read the Parquet objects of one origin, and compare each with the catalogue and with what its manifest says.
 *
 * @param problems - what is wrong is added here, one sentence each
 * @returns how many rows there are, and the update ids in them
 */
export async function verifyParts(
  store: ObjectStore,
  named: readonly Output[],
  parts: readonly string[],
  problems: string[],
): Promise<{ rows: number; updateIds: Set<number> }> {
  const outputs = new Map(named.map((output) => [output.key, output]))
  for (const key of outputs.keys()) if (!parts.includes(key)) problems.push(`Parquet object is gone (${key})`)
  let rows = 0
  const updateIds = new Set<number>()
  for (const key of parts) {
    const output = outputs.get(key)
    if (output === undefined) problems.push(`Parquet object is in no manifest (${key})`)
    const body = (await store.get(key))?.body
    if (body === undefined) continue // deleted since it was listed
    try {
      const part = await readPart(body)
      rows += part.rows
      problems.push(...part.problems.map((problem) => `${problem} (${key})`))
      for (const id of part.updateIds) {
        if (updateIds.has(id)) problems.push(`update ${id} is in more than one row (${key})`)
        updateIds.add(id)
      }
      if (output !== undefined && (output.rows !== part.rows || output.bytes !== body.byteLength))
        problems.push(
          `expected ${output.rows} rows in ${output.bytes} bytes, got ${part.rows} in ${body.byteLength} (${key})`,
        )
    } catch {
      problems.push(`expected a Parquet file, got ${body.byteLength} bytes of something else (${key})`)
    }
  }
  return { rows, updateIds }
}
