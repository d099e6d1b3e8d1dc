import { isJsonObject, LAST_UNIX_SECOND } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'
import { MappedFieldError } from './errors.ts'

// Each reader takes a field's value, then the path of its parent and its key, which only errors need. The caller looks
// the value up (`chat.title`, not `chat[key]`), so that every place learns the shapes it sees and a row costs less.
// Each returns undefined for an absent field and throws for a value of another type. null counts as absent, and so does
// false where an object or a text is expected: Telegram never sends these, but other writers of such JSON do.

export function object(field: unknown, path: string, key: string): JsonObject | undefined {
  const value = field === false ? undefined : (field ?? undefined)
  if (value === undefined || isJsonObject(value)) return value
  throw new MappedFieldError(join(path, key), 'object', value)
}

export function objects(field: unknown, path: string, key: string): readonly JsonObject[] | undefined {
  const value = field ?? undefined
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw new MappedFieldError(join(path, key), 'array', value)
  for (let index = 0; index < value.length; index++)
    if (!isJsonObject(value[index]))
      throw new MappedFieldError(`${join(path, key)}[${index}]`, 'object', value[index])
  return value as JsonObject[]
}

export function string(field: unknown, path: string, key: string): string | undefined {
  const value = field === false ? undefined : (field ?? undefined)
  if (value === undefined || typeof value === 'string') return value
  throw new MappedFieldError(join(path, key), 'string', value)
}

export function boolean(field: unknown, path: string, key: string): boolean | undefined {
  const value = field ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  throw new MappedFieldError(join(path, key), 'boolean', value)
}

export function integer(field: unknown, path: string, key: string): number | undefined {
  const value = field ?? undefined
  if (value === undefined || Number.isSafeInteger(value)) return value as number | undefined
  throw new MappedFieldError(join(path, key), 'integer', value)
}

/** An integer that fits a column of type `int`. */
export function int32(field: unknown, path: string, key: string): number | undefined {
  const value = field ?? undefined
  // The type first: an object may have a `toString` that is no function, and `|` would call it.
  if (value === undefined || (typeof value === 'number' && value === (value | 0))) return value
  throw new MappedFieldError(join(path, key), 'integer of 32 bits', value)
}

export function integers(field: unknown, path: string, key: string): readonly number[] | undefined {
  const value = field ?? undefined
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw new MappedFieldError(join(path, key), 'array', value)
  const wrong = value.findIndex((item) => !Number.isSafeInteger(item))
  if (wrong !== -1) throw new MappedFieldError(`${join(path, key)}[${wrong}]`, 'integer', value[wrong])
  return value as number[]
}

/** Unix seconds as milliseconds; 0 means "no time" in Telegram's dates and gives undefined. */
export function unixTime(field: unknown, path: string, key: string): number | undefined {
  const value = field ?? undefined
  if (value === undefined || value === 0) return undefined
  if (Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= LAST_UNIX_SECOND)
    return (value as number) * 1000
  throw new MappedFieldError(join(path, key), 'integer seconds', value)
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
