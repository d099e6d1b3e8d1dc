import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generated } from '../scripts/generate.ts'

describe('generated files', () => {
  for (const [path, text] of Object.entries(generated()))
    it(`${path} is what the questions and views give (if not, run: pnpm generate)`, () => {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text)
    })
})
