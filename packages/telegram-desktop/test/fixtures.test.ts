import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixtures } from '../scripts/formats/fixtures.ts'
import { readExport } from './read-export.ts'
import type { ReadOptions } from './read-export.ts'

interface Expectation {
  options?: ReadOptions
  expected: unknown[]
}

const folder = new URL('../fixtures/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''))
const bytesOf = (name: string): Buffer => readFileSync(new URL(`${name}.json`, folder))
const expectationOf = (name: string): Expectation =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expectation

describe('the corpus of formats', () => {
  it.each(names)('%s gives what is expected, wherever chunks end', (name) => {
    const { options, expected } = expectationOf(name)
    for (const chunkBytes of [1 << 20, 97, 1]) {
      const { outcomes } = readExport(bytesOf(name), { ...options, chunkBytes })

      expect(
        outcomes.map((outcome) =>
          typeof outcome === 'string' ? outcome.replace(/ \(byte \d+\)$/, '') : outcome,
        ),
      ).toEqual(expected)
    }
  })

  it('is what its generator writes', () => {
    expect(Object.keys(fixtures).sort()).toEqual(names.sort())
    for (const [name, { bytes, ...about }] of Object.entries(fixtures)) {
      expect(bytesOf(name).equals(bytes)).toBe(true)
      expect(expectationOf(name)).toEqual(JSON.parse(JSON.stringify(about)))
    }
  })
})
