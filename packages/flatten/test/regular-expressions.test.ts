import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/**
 * Every regular expression of the package: the literals in the source, and those that a constructor makes from data
 * when the modules are loaded. All are run over texts, which anybody may have written.
 */
async function expressionsOfThePackage(): Promise<Map<string, RegExp>> {
  const found: RegExp[] = []
  const source = new URL('../src/', import.meta.url)
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)))
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, readFileSync(new URL(path, source), 'utf8'), ts.ScriptTarget.Latest))
  }
  vi.resetModules()
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, [pattern, flags]: [string, string]) {
        const made = new target(pattern, flags)
        if (new Error().stack?.includes('/flatten/src/') === true) found.push(made)
        return made
      },
    }),
  )
  await import('../src/index.ts')
  vi.unstubAllGlobals()
  return new Map(found.map((expression) => [String(expression), expression]))
}

// No limit of time, so that the verdict is the same on a busy machine.
const clockless = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: null,
  seedingTimeout: null,
}
const isLinear = ({ source, flags }: RegExp): boolean => checkSync(source, flags, clockless).status === 'safe'

const expressions = await expressionsOfThePackage()

// recheck decides by automata, and by fuzzing where a pattern has back-references or lookarounds.
describe('regular expressions', () => {
  beforeAll(() => vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure'))
  afterAll(() => vi.unstubAllEnvs())

  it('are found: literals, and those made from word lists', () => {
    expect([...expressions.keys()]).toContain(String(/[?¿]/))
    expect([...expressions.keys()].filter((text) => text.includes('obrigad\\w*'))).toHaveLength(1)
  })

  for (const [text, expression] of expressions)
    it(`take linear time, whatever the text: ${text.length > 60 ? `${text.slice(0, 60)}...` : text}`, () => {
      expect(isLinear(expression)).toBe(true)
    }, 60_000)

  for (const expression of [/[\p{L}\p{N}._-]+@\p{L}+/u, /^([^/:\s]+\.[^/:\s]+)(?:\/|$)/, /^(?:a+)+$/])
    it(`would be refused: ${String(expression)}`, () => {
      expect(isLinear(expression)).toBe(false)
    }, 60_000)

  it('overflow no stack: four million characters of a kind', () => {
    for (const character of ['a', 'ã', 'ж', '1', ' ', '.', '@', '-', '\u0301', '#', '😀', 'not '])
      for (const expression of expressions.values()) {
        expression.lastIndex = 0
        expect(() => character.repeat(4_000_000 / character.length).replace(expression, '')).not.toThrow()
      }
  }, 120_000)
})
