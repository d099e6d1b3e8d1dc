import type * as z from 'zod'
import { Update } from './bot-api/update.ts'
import type { LenientUpdate } from './lenient.ts'

/** A path into an update: keys and, in arrays, indexes of the input. */
export type Path = readonly (string | number)[]

/** A lenient reading of an update: what is left of it, and what is odd about it. No value is in the report. */
export interface LenientReading {
  update: LenientUpdate
  dropped: { path: Path; expected: string }[] // wrong type or value; not in `update`
  missing: Path[] // required by this version of the Bot API, absent in the input
}

/**
 * Reads an update that `Update` would refuse, as archives of older Bot API versions and odd senders have them: a
 * required field may be missing, a field or array item of the wrong type is left out, and the rest stays as it is. What
 * `Update` accepts comes back equal. Costs one parse for what conforms, and a copy for what does not.
 *
 * @throws {z.ZodError} It is no update at all: no object, or without a numeric `update_id`.
 */
export function parseLenientUpdate(input: unknown): LenientReading {
  const result = Update.safeParse(input)
  if (result.success) return { update: result.data, dropped: [], missing: [] }

  const issues = result.error.issues.flatMap((issue) => innermost(issue, []))
  if (issues.some(({ path }) => path.length === 0 || path[0] === 'update_id')) throw result.error
  const reading: LenientReading = {
    update: structuredClone(input) as LenientUpdate,
    dropped: [],
    missing: [],
  }
  const holes = new Set<unknown[]>()
  for (const { path, expected } of issues) {
    const parent = path.slice(0, -1).reduce<unknown>(child, reading.update)
    const key = path[path.length - 1] ?? ''
    if (child(parent, key) === undefined) {
      reading.missing.push(path)
      continue
    }
    reading.dropped.push({ path, expected })
    if (Array.isArray(parent)) holes.add(parent)
    Reflect.deleteProperty(parent as object, key)
  }
  // Only now, so that the indexes of the issues hold until the last is done.
  for (const array of holes) array.splice(0, array.length, ...array.filter((_, index) => index in array))
  return reading
}

interface Issue {
  path: Path
  expected: string
}

/** The issues inside the member of a union that a value was meant for; the union's own if it was meant for none. */
function innermost(issue: z.core.$ZodIssue, above: Path): Issue[] {
  const path = [...above, ...(issue.path as Path)]
  if (issue.code !== 'invalid_union')
    return [{ path, expected: 'expected' in issue ? issue.expected : issue.code }]
  const member = issue.errors.find((issues) => !issues.some(rulesOut))
  return member?.flatMap((inner) => innermost(inner, path)) ?? [{ path, expected: 'a member of the union' }]
}

/** Whether an issue says that a value is of another member: it is no object, or is marked as another one. */
function rulesOut(issue: z.core.$ZodIssue): boolean {
  return (
    issue.path.length === 0 ||
    issue.code === 'invalid_value' ||
    'discriminator' in issue ||
    issue.code === 'custom'
  )
}

function child(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null
    ? (parent as Record<PropertyKey, unknown>)[key]
    : undefined
}
