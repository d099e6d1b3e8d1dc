import { catalogue, CATALOGUE_VERSION } from '@telelake/flatten'
import { columnSql, layers } from './column-sql.ts'
import { messageKinds, otherKinds, payloadStructure } from './payload-structure.ts'

const kinds = [...messageKinds, ...otherKinds]

/** The keys of an update, for read_json(columns = …): the payloads stay JSON text, of which one a row is read. */
export const updateColumns: string = `{update_id: 'BIGINT', ${kinds.map((kind) => `${kind}: 'JSON'`).join(', ')}}`

/** The same for from_json over the text of a whole update. */
export const updateStructure: string = JSON.stringify({
  update_id: 'BIGINT',
  ...Object.fromEntries(kinds.map((kind) => [kind, 'JSON'])),
})

/** The columns that the SQL fills, in the order of the catalogue. */
export const filledColumns: readonly string[] = catalogue
  .map(({ name }) => name)
  .filter((name) => Object.hasOwn(columnSql, name))

/**
 * The flatten in SQL, to every column that paths, lists and CASE reach.
 *
 * @param source - a relation with `update_id`, a JSON column for every kind, `received_at` and `raw_key`
 */
export function flattenSql(source: string): string {
  const read = `SELECT update_id, received_at, raw_key,
    CASE ${kinds.map((kind) => `WHEN ${kind} IS NOT NULL THEN '${kind}'`).join(' ')} ELSE 'unknown' END AS kind,
    coalesce(${messageKinds.join(', ')}) IS NOT NULL AS is_message,
    from_json(coalesce(${kinds.join(', ')}), '${JSON.stringify(payloadStructure)}') AS p FROM ${source}`
  const layered = layers.reduce(
    (inner, layer) =>
      `SELECT *, ${Object.entries(layer)
        .map(([name, sql]) => `${sql} AS "${name}"`)
        .join(', ')} FROM (${inner})`,
    read,
  )
  const columns = filledColumns.map((name) => {
    const sql = columnSql[name]!.replace('$schema_version', `'${CATALOGUE_VERSION}'`)
    return `${sql} AS "${name}"`
  })
  return `SELECT ${columns.join(', ')} FROM (${layered})`
}
