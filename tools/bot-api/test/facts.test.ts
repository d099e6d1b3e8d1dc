import { describe, expect, it } from 'vitest'
import { readDocumentation, readFactsFile } from '../scripts/generate.ts'
import { fieldType, problemsOf } from '../src/facts.ts'
import type { BotApiFacts } from '../src/facts.ts'
import { readDeclarations } from '../src/read-declarations.ts'
import { writeSchema } from '../src/write-schema.ts'

describe('facts', () => {
  it('of this folder have no problem', () => {
    expect(problemsOf(readFactsFile())).toEqual([])
  })

  it('spell types', () => {
    expect(fieldType('PhotoSize[][]')).toEqual({
      kind: 'array',
      item: { kind: 'array', item: { kind: 'reference', name: 'PhotoSize' } },
    })
    expect(['true', '"user"', '0', 'list:ChatType'].map(fieldType)).toEqual([
      { kind: 'boolean' },
      { kind: 'literal', value: 'user' },
      { kind: 'literal', value: 0 },
      { kind: 'list', name: 'ChatType' },
    ])
  })

  it('tell all problems at once, and nothing is generated from them', () => {
    const facts: BotApiFacts = {
      version: '99',
      date: '2030-01-01',
      derivedFrom: '',
      chapters: { a: ['Update', 'Gone'], b: ['Update'] },
      types: {
        Update: { x: { required: true, type: 'Nobody[]' }, y: { required: true, type: 'list:None' } },
        New: {},
      },
      unions: {},
      lists: {},
    }
    const problems = [
      'Update.x: expected a type or union of the facts, got Nobody',
      'Update.y: expected a list of the facts, got None',
      'chapter a: expected a type or union of the facts, got Gone',
      'Update: expected one chapter, got a and b',
      'New: expected a chapter, got none',
    ]
    expect(problemsOf(facts)).toEqual(problems)
    expect(() => writeSchema(facts, readDocumentation())).toThrow(problems.join('\n'))
  })
})

describe('readDeclarations', () => {
  it('reads what is reachable from Update', () => {
    const text = `
      export interface TUpdate { update_id: number; message?: TMessage | { toJSON(): TMessage } }
      export interface TMessage { kind: TKind; from: TOrigin; parts?: TPart[][]; ok?: true }
      export type TKind = "z" | "a"
      export type TOrigin = TPart | TMessage
      export interface TPart { type: "part"; on: boolean }
      export interface TUnused { id: string }`
    expect(readDeclarations(text, 'T')).toEqual({
      types: {
        Update: {
          update_id: { required: true, type: 'number' },
          message: { required: false, type: 'Message' },
        },
        Message: {
          kind: { required: true, type: 'list:Kind' },
          from: { required: true, type: 'Origin' },
          parts: { required: false, type: 'Part[][]' },
          ok: { required: false, type: 'true' },
        },
        Part: { type: { required: true, type: '"part"' }, on: { required: true, type: 'boolean' } },
      },
      unions: { Origin: ['Message', 'Part'] },
      lists: { Kind: ['a', 'z'] },
    })
  })

  it('refuses what the facts cannot spell', () => {
    expect(() => readDeclarations('export interface TUpdate { when: Date | number }', 'T')).toThrow(
      'expected a type the facts can spell, got UnionType',
    )
    expect(() => readDeclarations('export interface TUpdate { when: Date }', 'T')).toThrow('got Date')
  })
})
