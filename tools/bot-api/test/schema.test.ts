import * as telegram from '@telelake/telegram-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readFactsFile } from '../scripts/generate.ts'
import { discriminatorOf, fieldType, objectMembers } from '../src/facts.ts'
import { minimal, valuesOf, wrongValue } from './samples.ts'

const facts = readFactsFile()
const fields = Object.entries(facts.types).flatMap(([type, of]) =>
  Object.entries(of).map(([field, { required, type: text }]) => ({ type, field, required, text })),
)

function schemaOf(name: string): telegram.ObjectSchema<Record<string, unknown>> {
  const schema = (
    telegram as unknown as Record<string, telegram.ObjectSchema<Record<string, unknown>> | undefined>
  )[name]
  if (schema === undefined) throw new Error(`telegram-schema: expected ${name}, got none`)
  return schema
}

describe('the schema against the facts of Bot API 10.3', () => {
  it('has 27 kinds of update, 210 types with 1,041 fields, 10 unions and 24 lists', () => {
    expect([telegram.BOT_API_VERSION, telegram.updateKinds.length]).toEqual(['10.3', 27])
    expect(Object.keys(facts.types)).toHaveLength(210)
    expect([fields.length, fields.filter(({ required }) => required).length]).toEqual([1041, 517])
    expect([Object.keys(facts.unions).length, Object.keys(facts.lists).length]).toEqual([10, 24])
  })

  it('exports a schema of each type, with exactly its fields', () => {
    for (const [name, of] of Object.entries(facts.types))
      expect([name, Object.keys(schemaOf(name).shape)]).toEqual([name, Object.keys(of)])
    for (const name of Object.keys(facts.unions)) expect(schemaOf(name)).toBeInstanceOf(z.ZodType)
  })

  it('exports the values of each list', () => {
    for (const [name, values] of Object.entries(facts.lists)) {
      const constant = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}Values`
      expect([constant, (telegram as unknown as Record<string, unknown>)[constant]]).toEqual([
        constant,
        values,
      ])
    }
  })

  it('accepts each type without its optional fields, and 0 and empty strings in the others', () => {
    for (const name of Object.keys(facts.types))
      expect([name, schemaOf(name).safeParse(minimal(facts, name)).error]).toEqual([name, undefined])
  })

  it('refuses each required field that is missing, at its path', () => {
    for (const { type, field } of fields.filter(({ required }) => required)) {
      const without = { ...(minimal(facts, type) as object) }
      Reflect.deleteProperty(without, field)
      expect([type, schemaOf(type).safeParse(without).error?.issues[0]?.path]).toEqual([type, [field]])
    }
  })

  it('refuses each field of the wrong type, at its path', () => {
    for (const { type, field, text } of fields) {
      const wrong = { ...(minimal(facts, type) as object), [field]: wrongValue(fieldType(text)) }
      expect([type, schemaOf(type).safeParse(wrong).error?.issues[0]?.path]).toEqual([type, [field]])
    }
  })

  it('reads each member of each union, refuses it when a field of it is wrong, passes members it does not know', () => {
    for (const name of Object.keys(facts.unions)) {
      const discriminator = discriminatorOf(facts, name)
      const schema = schemaOf(name)
      for (const member of objectMembers(facts, name)) {
        const value = minimal(facts, member) as Record<string, unknown>
        expect([member, schema.parse({ ...value, later: 1 })]).toEqual([member, { ...value, later: 1 }])
        const [field] =
          Object.entries(facts.types[member] ?? {}).find(
            ([key]) => key !== discriminator && key !== 'date',
          ) ?? []
        if (field !== undefined) {
          const type = fieldType(facts.types[member]?.[field]?.type ?? '')
          expect([member, schema.safeParse({ ...value, [field]: wrongValue(type) }).success]).toEqual([
            member,
            false,
          ])
        }
      }
      if (discriminator === undefined) continue
      const later = { [discriminator]: 'of a later version', more: [1] }
      expect(schema.parse(later)).toEqual(later)
      expect(schema.safeParse({ more: [1] }).success).toBe(false)
    }
  })
})

describe('reading', () => {
  const update = Object.keys(facts.types.Update ?? {}).slice(1)

  it.each(update)('keeps every key and value of any %s', (kind) => {
    const type = facts.types.Update?.[kind]?.type ?? ''
    fc.assert(
      fc.property(fc.maxSafeNat(), valuesOf(facts, type), (update_id, payload) => {
        const value = { update_id, [kind]: payload, later_key: { kept: true } }
        expect(telegram.Update.parse(value)).toEqual(value)
        expect(telegram.updateKind(value)).toBe(kind)
      }),
      { numRuns: 60 },
    )
  })

  it.each([...Object.keys(facts.unions)])('keeps every key and value of any %s', (name) => {
    fc.assert(
      fc.property(valuesOf(facts, name), (value) => {
        expect(schemaOf(name).parse(value)).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every key and value of any type', () => {
    for (const name of Object.keys(facts.types))
      fc.assert(
        fc.property(valuesOf(facts, name), (value) => {
          expect(schemaOf(name).parse(value)).toEqual(value)
        }),
        { numRuns: 10 },
      )
  })
})

describe('the parser of objects', () => {
  it('accepts, refuses and gives what a loose object of zod does', () => {
    const names = Object.keys(facts.types).filter((name) => Object.keys(facts.types[name] ?? {}).length > 0)
    const odd = fc.constantFrom<unknown>(undefined, null, 0, 'x', true, Infinity, [], {}, [[]], {
      type: 'user',
      date: '0',
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...names).chain((name) => {
          const keys = Object.keys(facts.types[name] ?? {})
          return fc.tuple(
            fc.constant(name),
            valuesOf(facts, name),
            fc.dictionary(fc.constantFrom(...keys, '__proto__'), odd),
          )
        }),
        ([name, value, changes]) => {
          const schema = schemaOf(name)
          const changed = { ...(value as object), ...changes }
          const ours = schema.safeParse(changed)
          const zods = z.looseObject(schema.shape).safeParse(changed)
          expect(ours.data).toEqual(zods.data)
          expect(new Set(ours.error?.issues.map((issue) => JSON.stringify(issue)))).toEqual(
            new Set(zods.error?.issues.map((issue) => JSON.stringify(issue))),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('refuses what is no object', () => {
    for (const none of [null, undefined, 1, 'x', []])
      expect(telegram.User.safeParse(none).error?.issues).toEqual(
        z.looseObject({}).safeParse(none).error?.issues,
      )
  })
})
