import fc from 'fast-check'
import { discriminatorOf, fieldType } from '../src/facts.ts'
import type { BotApiFacts, FieldType } from '../src/facts.ts'

/** Values of a type of the facts with no more than its required fields. */
export function minimal(facts: BotApiFacts, name: string): unknown {
  const members = facts.unions[name]
  if (members !== undefined) return minimalValue(facts, fieldType(members[0] ?? ''))
  return Object.fromEntries(
    Object.entries(facts.types[name] ?? {})
      .filter(([, { required }]) => required)
      .map(([field, { type }]) => [field, minimalValue(facts, fieldType(type))]),
  )
}

/** A value that no field of this type may hold. */
export function wrongValue(type: FieldType): unknown {
  return type.kind === 'boolean' ? 'true' : true
}

/** Values of a type or union of the facts: any few of the optional fields, any member, keys of a later version. */
export function valuesOf(facts: BotApiFacts, name: string, depth = 0): fc.Arbitrary<unknown> {
  const key = `${name} ${depth}`
  const made = arbitraries.get(key) ?? makeValuesOf(facts, name, depth)
  arbitraries.set(key, made)
  return made
}

const arbitraries = new Map<string, fc.Arbitrary<unknown>>()

function makeValuesOf(facts: BotApiFacts, name: string, depth: number): fc.Arbitrary<unknown> {
  const members = facts.unions[name]
  if (members !== undefined) {
    const known = members
      .map((member) => fieldType(member))
      .filter((member) => depth < MAX_DEPTH || member.kind !== 'array')
      .map((member) => valuesOfField(facts, member, depth + 1))
    const discriminator = discriminatorOf(facts, name)
    const later = discriminator === undefined ? [] : [laterMember(discriminator)]
    return fc.oneof(...(depth < MAX_DEPTH ? [...known, ...later] : known.slice(0, 1)))
  }
  const fields = Object.entries(facts.types[name] ?? {})
  const required = fields.filter(([, field]) => field.required)
  const optional = depth < MAX_DEPTH ? fields.filter(([, field]) => !field.required) : []
  const record = (chosen: typeof fields): fc.Arbitrary<object> =>
    fc.record(
      Object.fromEntries(
        chosen.map(([field, { type }]) => [field, valuesOfField(facts, fieldType(type), depth + 1)]),
      ),
    )
  // Few of the optional fields at a time: a message with all of its 120 would grow without end.
  return fc
    .subarray(optional, { maxLength: Math.min(4, optional.length) })
    .chain((chosen) => fc.tuple(record([...required, ...chosen]), laterFields))
    .map(([known, later]) => ({ ...later, ...known }))
}

const MAX_DEPTH = 4

const laterFields = fc.dictionary(
  fc.stringMatching(/^later_[a-z]{1,8}$/),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.constant({ nested: [1, { deep: true }] })),
  { maxKeys: 2 },
)

function laterMember(discriminator: string): fc.Arbitrary<unknown> {
  return fc.tuple(fc.stringMatching(/^later_[a-z]{1,8}$/), laterFields).map(([value, more]) => ({
    ...more,
    [discriminator]: value,
  }))
}

function valuesOfField(facts: BotApiFacts, type: FieldType, depth: number): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'string':
      return fc.string({ unit: 'grapheme' })
    case 'number':
      // 0 where ids are, negative where chats are, fractions where places are, up to 52 bits.
      return fc.oneof(
        fc.maxSafeInteger(),
        fc.constant(0),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value || 0),
      )
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(type.value)
    case 'list':
      return fc.oneof(fc.constantFrom(...(facts.lists[type.name] ?? [])), fc.constant('later_value'))
    case 'array':
      return depth < MAX_DEPTH
        ? fc.array(valuesOfField(facts, type.item, depth), { maxLength: 2 })
        : fc.constant([])
    case 'reference':
      return valuesOf(facts, type.name, depth)
  }
}

function minimalValue(facts: BotApiFacts, type: FieldType): unknown {
  switch (type.kind) {
    case 'string':
    case 'list':
      return ''
    case 'number':
      return 0
    case 'boolean':
      return true
    case 'literal':
      return type.value
    case 'array':
      return []
    case 'reference':
      return minimal(facts, type.name)
  }
}
