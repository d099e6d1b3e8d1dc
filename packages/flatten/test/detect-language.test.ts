import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../src/languages/detect-language.ts'
import { english } from '../src/languages/en.ts'
import { spanish } from '../src/languages/es.ts'
import { portuguese } from '../src/languages/pt.ts'
import { normaliseWords } from '../src/normalise-text.ts'

const languages = [portuguese, spanish, english]
const detect = (text: string): string | undefined => detectLanguage(text, normaliseWords(text))
const wordsOf = (list: string): string[] => list.trim().split(/\s+/)

describe('word lists', () => {
  for (const { code, common, content } of languages)
    it(`of ${code} have more than 500 words, in lower case`, () => {
      const words = wordsOf(`${common} ${content}`)
      expect(words.length).toBeGreaterThan(500)
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
    })
})

describe('detectLanguage', () => {
  for (const { code, common, content } of languages) {
    const others = new Set(
      languages
        .filter((other) => other.code !== code)
        .flatMap((other) => wordsOf(`${other.common} ${other.content}`).map(normaliseWords)),
    )
    const own = wordsOf(`${common} ${content}`).filter((word) => !others.has(normaliseWords(word)))

    it(`is ${code} for any words that only the list of ${code} has`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...own), { minLength: 3, maxLength: 8 }), (words) => {
          expect(detect(words.join(' '))).toBe(code)
        }),
      )
    })
  }

  it('does not depend on the order of words, nor on case', () => {
    const word = fc.constantFrom(...languages.flatMap(({ content }) => wordsOf(content)))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(detect(words.toReversed().join(' ').toUpperCase())).toBe(detect(words.join(' ')))
      }),
    )
  })

  it('is undefined without words that it can judge', () => {
    for (const text of ['', '123 456', 'привет', '你好', 'q1w2']) expect(detect(text)).toBeUndefined()
  })
})
