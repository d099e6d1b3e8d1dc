import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MutatedExports, randomOf } from './mutated-export.ts'
import { swallowExport } from './swallow-export.ts'

describe('any export', () => {
  it('is read or refused, its counts add up, and chunks make no difference', () => {
    const random = randomOf(20)
    const exports = new MutatedExports(random)
    let [messages, read, refused] = [0, 0, 0]
    for (let number = 0; number < 1500; number++) {
      const swallowed = swallowExport(exports.next(), 1 + Math.floor(random() * 200))
      messages += swallowed.messages
      read += swallowed.read
      refused += Number(swallowed.isRefused)
      expect(swallowed.messages).toBe(swallowed.read + swallowed.rejected)
    }
    expect(read / messages).toBeGreaterThan(0.3) // most are still exports, so that something is shown
    expect(refused).toBeGreaterThan(0)
  })

  it('that failed once does so no more', () => {
    const folder = new URL('fuzz-cases/', import.meta.url)
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      swallowExport(readFileSync(new URL(name, folder)), 1)
  })
})
