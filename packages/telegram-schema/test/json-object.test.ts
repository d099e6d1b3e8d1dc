import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonObject, LAST_UNIX_SECOND } from '../src/index.ts'

describe('isJsonObject', () => {
  it('is true of exactly the JSON that is written in braces', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isJsonObject(value)).toBe(JSON.stringify(value).startsWith('{'))
      }),
    )
  })
})

describe('LAST_UNIX_SECOND', () => {
  it('is the last second before the year 10000', () => {
    expect(LAST_UNIX_SECOND).toBe(Date.UTC(10_000, 0, 1) / 1000 - 1)
  })
})
