import { afterAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../src/duckdb.ts'
import { athenaSavedQueries, questions, views } from '../src/index.ts'
import { functionsOf, trinoParser } from './trino-grammar.ts'
import { trinoExpressions, trinoFunctions } from './trino-functions.ts'

const parser = await trinoParser()
const engine = await openDuckDb('/nothing/here')
afterAll(() => engine.close())

describe('the gate of the dialect', () => {
  it('refuses what Trino has not', () => {
    for (const sql of [
      'SELECT x::integer FROM t',
      'SELECT * EXCLUDE (a) FROM t',
      'SELECT a FROM t QUALIFY true',
    ])
      expect(parser.validate(sql)).not.toEqual([])
    expect(functionsOf(parser, 'SELECT List_Value(max(x)), CAST(x AS date) FROM t')).toEqual([
      'list_value',
      'max',
    ])
  })

  it.each([...views, ...questions].map(({ name, sql }) => [name, sql]))('lets %s pass', (_name, sql) => {
    expect(parser.validate(sql)).toEqual([])
    for (const name of functionsOf(parser, sql)) expect(Object.keys(trinoFunctions)).toContain(name)
  })

  it('lets the saved queries pass', () => {
    for (const { sql } of athenaSavedQueries()) expect(parser.validate(sql)).toEqual([])
  })

  it('has no function on its list that nobody calls', () => {
    const called = new Set([...views, ...questions].flatMap(({ sql }) => functionsOf(parser, sql)))
    expect(Object.keys(trinoFunctions)).toEqual([...called].sort())
  })
})

describe('DuckDB means what Trino means', () => {
  const expressions = [...Object.values(trinoFunctions).flat(), ...trinoExpressions]

  it.each(expressions)('by %s', async (expression, expected) => {
    expect((await engine.query(`SELECT ${expression.replace(/array\((\w+)\)/g, '$1[]')}`)).rows).toEqual([
      [expected],
    ])
    expect(parser.validate(`SELECT ${expression}`)).toEqual([])
  })
})
