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

const kinds = Object.keys($defs['Update']?.properties ?? {}).filter((kind) => kind !== 'update_id')

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
  '\udc00\ud800',
  '\ufeff\u202e\u2066\ufffe\u200d',
  `e${'\u0301'.repeat(1_000)}`,
  '👩‍👩‍👧‍👦'.repeat(50),
  'x'.repeat(5_000),
  '=1+1\r\n"\t',
  0,
  -0,
  1e-308,
  253_402_300_800, // the first second that no four-digit year has
  8.64e12 + 1, // the first second that no Date has
  -62_135_596_801,
  [],
  {},
  [[null]],
  { id: '1' },
  [{ type: 'bold', offset: -1, length: 2 ** 40 }, null, 'x'],
  [{ type: 'url', offset: 3, length: 0 }, { type: 'mention' }],
]

/** What JSON may hold and JavaScript cannot write: each is put where a number was. */
const strangeLiterals: readonly string[] = [
  '9007199254740993',
  '-9223372036854775808',
  '123456789012345678901234567890',
  '1e400',
  '-1e400',
  '1E-400',
  '-0',
  '1.0',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  `${'{"reply_to_message":'.repeat(1_000)}null${'}'.repeat(1_000)}`,
]

/** Members that are put before another. */
const strangeMembers: readonly string[] = [
  '"__proto__":{"id":7,"type":"private"}',
  '"constructor":{"prototype":{"id":7}}',
  '"toString":null',
  '"hasOwnProperty":1',
  '"":""',
  '"\\u0000":0',
  '"\\ud800":"\\udfff"',
]

/**
 * Updates as the JSON Schema of the Bot API allows them, and mutations of them: any field gone, renamed, of another value
 * or of the shape of another object. The same numbers, the same updates.
 *
 * @param random - gives numbers in [0, 1)
 */
export class MadeUpUpdates {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  /** An update. @param mutations - how many of its values are spoiled @param kind - default: any */
  next(updateId: number, mutations: number, kind: string = this.#pick(kinds)): Record<string, unknown> {
    const payload = this.#value($defs['Update']?.properties?.[kind] ?? {}, 0)
    const update: Record<string, unknown> = { update_id: updateId, [kind]: payload }
    for (let count = 0; count < mutations; count++) this.#mutate(update)
    update['update_id'] = updateId // or it would only be rejected at the door
    return update
  }

  /** The text of an update with what JSON allows and no object shows: a member twice, odd names, numbers out of range. */
  twist(text: string): string {
    const members = [...text.matchAll(/"(\w+)":(-?\d+)?/g)].filter(([, name]) => name !== 'update_id')
    const member = this.#pick(members)
    if (member === undefined) return text
    const { index } = member
    const [found, name, number] = member
    if (number !== undefined && this.#random() < 0.5)
      return `${text.slice(0, index)}"${name}":${this.#pick(strangeLiterals)}${text.slice(index + found.length)}`
    const twin = `"${name}":${JSON.stringify(this.#pick(strange))}`
    return `${text.slice(0, index)}${this.#random() < 0.5 ? twin : this.#pick(strangeMembers)},${text.slice(index)}`
  }

  /** Text whose bytes are spoiled: cut off, one of them another, in another encoding. */
  spoil(text: string): Buffer {
    const bytes = Buffer.from(text)
    const at = Math.floor(this.#random() * bytes.length)
    const kind = this.#random()
    if (kind < 0.3) return bytes.subarray(0, at)
    if (kind < 0.4) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
    if (kind < 0.5) return Buffer.from(text, 'utf16le')
    if (kind < 0.6) return Buffer.concat([bytes, bytes])
    if (kind < 0.7)
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xed, 0xa0, 0x80]), bytes.subarray(at)])
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
      else if (kind < 0.5) holder[key] = this.#value(this.#pick(Object.values($defs)), MAX_DEPTH - 2)
      else if (kind < 0.55) holder[key] = [value]
      else holder[key] = structuredClone(this.#pick(strange))
      return
    }
  }
}
