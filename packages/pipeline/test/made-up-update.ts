import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Schema {
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

const MAX_DEPTH = 6
const path = fileURLToPath(import.meta.resolve('@telelake/telegram-schema/bot-api.schema.json'))
const { $defs } = JSON.parse(readFileSync(path, 'utf8')) as { $defs: Record<string, Schema> }

/** What a mutation puts where something else was. */
const strange: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  -(2 ** 53),
  '',
  '0',
  '\u0000',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(50),
  'x'.repeat(5_000),
  [],
  {},
  [[null]],
  { id: '1' },
]

/**
 * Updates as the JSON Schema of the Bot API allows them, and mutations of them: any field gone, renamed or of another
 * value. The same numbers, the same updates.
 *
 * @param random - gives numbers in [0, 1)
 */
export class MadeUpUpdates {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  /** An update of one kind. @param mutations - how many of its values are spoiled */
  next(updateId: number, mutations: number): Record<string, unknown> {
    const kinds = Object.entries($defs['Update']?.properties ?? {}).filter(([kind]) => kind !== 'update_id')
    const [kind, schema] = this.#pick(kinds)
    const update: Record<string, unknown> = { update_id: updateId, [kind]: this.#value(schema, 0) }
    for (let count = 0; count < mutations; count++) this.#mutate(update)
    update['update_id'] = updateId // or it would only be rejected at the door
    return update
  }

  /** Text whose bytes are spoiled: cut off, or one of them another. */
  spoil(text: string): Buffer {
    const bytes = Buffer.from(text)
    const at = Math.floor(this.#random() * bytes.length)
    if (this.#random() < 0.5) return bytes.subarray(0, at)
    bytes[at] = Math.floor(this.#random() * 256)
    return bytes
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T
  }

  #value(schema: Schema, depth: number): unknown {
    if (schema.$ref !== undefined)
      return this.#value($defs[schema.$ref.slice('#/$defs/'.length)] ?? {}, depth)
    if (schema.const !== undefined) return schema.const
    if (schema.enum !== undefined) return this.#pick(schema.enum)
    const members = schema.oneOf ?? schema.anyOf
    if (members !== undefined)
      return this.#value(depth < MAX_DEPTH ? this.#pick(members) : members[0]!, depth)
    switch (schema.type) {
      case 'object':
        return this.#object(schema, depth)
      case 'array':
        return depth >= MAX_DEPTH || this.#random() < 0.3 ? [] : [this.#value(schema.items ?? {}, depth + 1)]
      case 'number':
      case 'integer':
        return Math.floor(this.#random() * 2 ** this.#pick([1, 8, 24, 31]))
      case 'boolean':
        return true
      default:
        return this.#pick(['a', 'private', 'olá 👋', 'como faço?', 'left', 'member'])
    }
  }

  #object({ properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {}
    for (const [name, schema] of Object.entries(properties))
      if (required.includes(name) || (depth < MAX_DEPTH && this.#random() < 0.15))
        made[name] = depth > 3 * MAX_DEPTH ? null : this.#value(schema, depth + 1)
    return made
  }

  #mutate(root: Record<string, unknown>): void {
    let holder: Record<string, unknown> = root
    for (;;) {
      const key = this.#pick(Object.keys(holder))
      if (key === undefined) return
      const value = holder[key]
      if (
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length > 0 &&
        this.#random() < 0.8
      ) {
        holder = value as Record<string, unknown>
        continue
      }
      const kind = this.#random()
      if (kind < 0.2) delete holder[key]
      else if (kind < 0.3) holder[`${key}_of_the_future`] = value
      else holder[key] = structuredClone(this.#pick(strange))
      return
    }
  }
}
