import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fewLanguages, languages } from '../src/few-languages.ts'

const flatten = new URL('../../../packages/flatten/', import.meta.url)

interface Eld {
  detect(text: string): { language: string }
  setLanguageSubset(languages: readonly string[]): unknown
}

/** eld as a bundle carries it. */
async function bundled(): Promise<{ eld: Eld; bytes: number }> {
  const { outputFiles } = await build({
    stdin: { contents: "export { eld } from 'eld/extrasmall'", resolveDir: fileURLToPath(flatten) },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [fewLanguages],
  })
  const [{ text, contents }] = outputFiles as [(typeof outputFiles)[0]]
  const { eld } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { eld: Eld }
  return { eld, bytes: contents.byteLength }
}

async function whole(): Promise<Eld> {
  const path = createRequire(new URL('package.json', flatten)).resolve('eld/extrasmall')
  const { eld } = (await import(pathToFileURL(path).href)) as { eld: Eld }
  return eld
}

describe('eld of few languages', () => {
  let few: Eld
  let all: Eld
  let bytes: number

  beforeAll(async () => {
    ;({ eld: few, bytes } = await bundled())
    all = await whole()
    for (const eld of [few, all]) eld.setLanguageSubset(languages)
  })

  const words =
    'olá como posso fazer isso não funciona obrigado você está bem já paguei e nada the quick brown fox please help me thanks it does not work what about the invoice hola buenos días necesito ayuda con el pago gracias qué tal mañana año señor école straße größe привет мир 你好 😀 kkkk rsrs haha ok 123 https'.split(
      ' ',
    )

  it('tells the same language as the whole one of sentences in them, of others, and of words thrown together', () => {
    const sentence = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '))
    const parts = fc.tuple(sentence, fc.nat(20)).map(([text, from]) => text.slice(from))
    const told = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(sentence, parts, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const { language } = all.detect(text)
        told.add(language)
        expect(few.detect(text).language).toBe(language)
      }),
      { numRuns: 5000 },
    )
    expect([...told].sort()).toEqual(['', ...languages])
  })

  it('is an eighth of it', () => {
    expect(bytes).toBeLessThan(160_000)
  })

  it('has the languages that flatten asks for', () => {
    const source = readFileSync(new URL('src/derive-text.ts', flatten), 'utf8')
    const asked = /setLanguageSubset\(\[(.*)\]\)/.exec(source)?.[1]?.match(/\w+/g)

    expect(asked?.sort()).toEqual(languages.toSorted())
  })
})
