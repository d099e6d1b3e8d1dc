import * as z from 'zod'
import { isJsonObject } from './json-object.ts'

/** The schema of each field of `T`. */
export type ShapeOf<T extends object> = {
  [Key in keyof T]-?: undefined extends T[Key]
    ? z.ZodOptional<SchemaOf<Exclude<T[Key], undefined>>>
    : SchemaOf<T[Key]>
}

/**
 * The schema of one value: an object's can be taken apart in turn, an array's has its `element`. Unions and lists of
 * strings are schemas that only parse.
 */
export type SchemaOf<T> = [T] extends [boolean]
  ? z.ZodBoolean
  : IsString<T> extends true
    ? z.ZodString
    : number extends T
      ? z.ZodNumber
      : [T] extends [readonly (infer Item)[]]
        ? z.ZodArray<SchemaOf<Item>>
        : [T] extends [object]
          ? IsUnion<T> extends true
            ? z.ZodType<T>
            : ObjectSchema<T>
          : z.ZodType<T>

/** Whether a type is `string` itself: neither an open list of strings nor a union with one. */
type IsString<T> =
  (<Any>() => Any extends T ? 1 : 2) extends <Any>() => Any extends string ? 1 : 2 ? true : false

type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never

/**
 * The schema of an object type: reads to `T`, keeps keys it does not know, and can be taken apart and extended as any
 * object schema of zod. (The full type of zod would print each type that is reachable, which for most is all of them.)
 */
export type ObjectSchema<T extends object> = z.ZodType<T> &
  Pick<
    z.ZodObject<ShapeOf<T>, z.core.$loose>,
    'shape' | 'keyof' | 'pick' | 'omit' | 'extend' | 'partial' | 'required' | 'strip' | 'strict'
  >

/** What the compiler compares of a field: what it reads to. Comparing whole schemas takes four times as long. */
type FieldsOf<T extends object> = {
  [Key in keyof T]-?: { readonly _zod: { readonly output: T[Key] } }
}

/**
 * An object schema whose shape is asked for at its first use, once. So types may refer to each other in any order and
 * across files, an import builds none of the 200 shapes, and a bundler can drop those nobody uses.
 */
export function object<T extends object>(shape: () => FieldsOf<T>): ObjectSchema<T> {
  let made: FieldsOf<T> | undefined
  const schema = new z.ZodObject({
    type: 'object',
    get shape() {
      return (made ??= shape())
    },
    catchall: z.unknown(),
  })
  schema._zod.parse = schema._zod.run = parserOf(schema)
  return schema as unknown as ObjectSchema<T>
}

interface Field {
  schema: z.core.$ZodType
  leaf: string | undefined // the `typeof` of all values such a field takes, if that is all it asks for
}

/**
 * Parses as a loose object schema of zod does, but walks the keys that are there instead of the keys that may be: a
 * message has 5 or 10 of its 120. Keys come out in the order they came in.
 */
function parserOf(schema: z.ZodObject): z.core.$ZodType['_zod']['run'] {
  let fields: Map<string, Field> | undefined
  let required: [string, Field][] = []
  return (payload, context) => {
    if (fields === undefined) {
      fields = new Map(
        Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => [
          key,
          { schema: field, leaf: leafOf(field) },
        ]),
      )
      required = [...fields].filter(([, field]) => field.schema._zod.optin === undefined)
    }
    const input: unknown = payload.value
    if (!isJsonObject(input)) {
      payload.issues.push({ code: 'invalid_type', expected: 'object', input, inst: schema })
      return payload
    }
    const output: Record<string, unknown> = {}
    for (const key of Object.keys(input)) {
      if (key === '__proto__') continue // would set the prototype; zod leaves it out, too
      const value = (input as Record<string, unknown>)[key]
      const field = fields.get(key)
      output[key] =
        field === undefined || isLeaf(value, field.leaf)
          ? value
          : readField(payload, key, field, value, context)
    }
    for (const [key, field] of required)
      if (!(key in input)) readField(payload, key, field, undefined, context)
    payload.value = output
    return payload
  }
}

function leafOf(field: z.core.$ZodType): string | undefined {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field
  if (inner instanceof z.ZodString) return 'string'
  if (inner instanceof z.ZodNumber) return 'number'
  return inner instanceof z.ZodBoolean ? 'boolean' : undefined
}

function isLeaf(value: unknown, type: string | undefined): boolean {
  return typeof value === type && (type !== 'number' || Number.isFinite(value))
}

/** The value a field reads to; its issues go to the object's. None of the fields is asynchronous. */
function readField(
  object: z.core.ParsePayload,
  key: string,
  field: Field,
  value: unknown,
  context: z.core.ParseContextInternal,
): unknown {
  const result = field.schema._zod.run({ value, issues: [] }, context) as z.core.ParsePayload
  for (const issue of result.issues) object.issues.push({ ...issue, path: [key, ...(issue.path ?? [])] })
  return result.value
}
