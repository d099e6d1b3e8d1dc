import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLabelled } from '../src/labelled.ts'

const own = fileURLToPath(new URL('../data', import.meta.url))

describe('labelled data', () => {
  it('of our own has 20 intents in each of three languages, and conversations of every outcome', () => {
    const { sets, conversations } = readLabelled(own)
    expect(sets.map(({ language }) => language)).toEqual(['en', 'es', 'pt'])
    for (const { items } of sets) {
      const asks = items.filter((item) => item.asks)
      expect(new Set(asks.map(({ intent }) => intent)).size).toBe(20)
      expect(new Set(items.map(({ text }) => text)).size).toBe(items.length)
    }
    expect(new Set(conversations.map(({ outcome }) => outcome)).size).toBe(5)
  })

  it('is refused when a text lacks its intent', () => {
    const folder = mkdtempSync(join(tmpdir(), 'labelled-'))
    const set = { name: 'a', language: 'en', items: [{ text: 'hi', asks: false }] }
    writeFileSync(join(folder, 'a.json'), JSON.stringify(set))
    expect(() => readLabelled(folder)).toThrow(/intent/)
  })
})
