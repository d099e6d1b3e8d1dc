import { MappedFieldError } from './errors.ts'

/** An object of JSON, its fields not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>

const MAX_UNIX_SECONDS = 253_402_300_799 // 9999-12-31T23:59:59Z, the last a SQL timestamp holds

// Each reader takes a field's value, and for errors the path of its parent and its key. The value is looked up by the
// caller (`chat.title`, not `chat[key]`): every place then learns the shapes it meets, and a row costs less.
// Each gives the value, undefined where the field is absent (or null or, instead of an object or text,
// false: Telegram never sends these, others who write such JSON mean that it is not there), and refuses a value of
// another type.

export function object(field: unknown, path: string, key: string): JsonObject | undefined {
  const value = field === false ? undefined : (field ?? undefined)
  if (value === undefined || isObject(value)) return value
  throw new MappedFieldError(join(path, key), 'object', value)
}

export function objects(field: unknown, path: string, key: string): readonly JsonObject[] | undefined {
  const value = field ?? undefined
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw new MappedFieldError(join(path, key), 'array', value)
  for (let index = 0; index < value.length; index++)
    if (!isObject(value[index]))
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

/** An integer that fits a column of type int. */
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
  const odd = value.findIndex((item) => !Number.isSafeInteger(item))
  if (odd !== -1) throw new MappedFieldError(`${join(path, key)}[${odd}]`, 'integer', value[odd])
  return value as number[]
}

/** Unix seconds as milliseconds; 0 means "no time" in Telegram's dates and gives undefined. */
export function unixTime(field: unknown, path: string, key: string): number | undefined {
  const value = field ?? undefined
  if (value === undefined || value === 0) return undefined
  if (Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= MAX_UNIX_SECONDS)
    return (value as number) * 1000
  throw new MappedFieldError(join(path, key), 'integer seconds', value)
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
