import type { UpdateKind } from './bot-api/update-kinds.ts'
import { isJsonObject } from './json-object.ts'
import type { OpenString } from './open-string.ts'

/**
 * The kind of an update: the key of its payload, which is the first key besides `update_id` that holds an object. A kind
 * that this version does not know is its own name; without any payload it is the first other key, or undefined.
 */
export function updateKind(update: object): OpenString<UpdateKind> | undefined {
  let first: string | undefined
  for (const key in update) {
    if (key === 'update_id') continue
    const value: unknown = update[key as keyof typeof update]
    if (isJsonObject(value)) return key
    first ??= key
  }
  return first
}
