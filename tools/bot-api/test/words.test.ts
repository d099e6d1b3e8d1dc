import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocumentation, readFactsFile } from '../scripts/generate.ts'
import type { BotApiFacts } from '../src/facts.ts'
import { addSince, problemsOfWords, textAbout } from '../src/words.ts'

const facts = readFactsFile()
const documentation = readDocumentation()
const { words, since } = documentation
const sentences = [
  ...Object.entries(words.everywhere),
  ...Object.entries(words.types).flatMap(([type, { about, fields }]) => [
    [type, about] as const,
    ...Object.entries(fields ?? {}).map(([field, text]) => [`${type}.${field}`, text] as const),
  ]),
]

describe('the words', () => {
  it('are a sentence for every type, and for every field unless its name says it all', () => {
    expect(problemsOfWords(facts, documentation)).toEqual([])
  })

  it('are sentences, and no end of a comment', () => {
    for (const [name, text] of sentences) {
      expect([name, text]).toEqual([name, expect.stringMatching(/^[A-Z0-9`].*[.]$/)])
      expect(text).not.toContain('*/')
    }
  })

  it('are short', () => {
    expect(sentences.filter(([, text]) => text.length > 125)).toEqual([])
  })

  // The declarations of these packages carry Telegram's documentation word for word.
  it.each(['@gramio/types', '@grammyjs/types', 'node-telegram-bot-api'])(
    'share no run of six words with the texts in %s',
    (name) => {
      const folder = new URL(`../node_modules/${name}/`, import.meta.url).pathname
      const theirs = new Set(
        globSync('**/*.d.ts', { cwd: folder })
          .flatMap((file) => [...readFileSync(folder + file, 'utf8').matchAll(/\/\*\*[^]*?\*\//g)])
          .flatMap(([comment]) => runsOf(comment.replaceAll(/\]\([^)]*\)|^\s*\*/gm, ' '))),
      )
      expect(theirs.size).toBeGreaterThan(5_000)
      expect(sentences.flatMap(([, text]) => runsOf(text)).filter((run) => theirs.has(run))).toEqual([])
    },
  )
})

/** Every six words in a row, without case and punctuation. */
function runsOf(text: string): string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return all.slice(5).map((_, index) => all.slice(index, index + 6).join(' '))
}

describe('versions', () => {
  it('are of the Bot API, up to the one that the facts follow', () => {
    const number = (version: string): number => {
      const [major = 0, minor = 0] = version.split('.').map(Number)
      return major * 100 + minor
    }
    for (const version of Object.values(since)) {
      expect(version).toMatch(/^\d+\.\d+$/)
      expect(number(version)).toBeGreaterThan(number('6.8'))
      expect(number(version)).toBeLessThanOrEqual(number(facts.version))
    }
  })

  it('of a field are later than that of its type', () => {
    for (const [name, version] of Object.entries(since)) {
      const [type = '', field] = name.split('.')
      if (field !== undefined) expect([name, since[type]]).not.toEqual([name, version])
    }
  })
})

const small: BotApiFacts = {
  version: '99.1',
  date: '2030-01-01',
  derivedFrom: '',
  chapters: {},
  types: {
    Box: { id: { required: true, type: 'number' }, kind: { required: true, type: '"box"' } },
    Lid: { id: { required: true, type: 'number' }, name: { required: true, type: 'string' } },
  },
  unions: { Part: ['Box', 'Lid'] },
  lists: {},
}

describe('problemsOfWords', () => {
  it('names what has no sentence, what has two, and sentences about nothing', () => {
    const words = {
      everywhere: { weight: 'Grams.' },
      types: {
        Box: { about: 'A box.', fields: { id: 'Number on it.', colour: 'Its colour.' } },
        Lid: { about: 'A lid.' },
        Gone: { about: 'Gone.' },
      },
      selfExplanatory: ['Box.id', 'name', 'size'],
    }
    expect(problemsOfWords(small, { words, since: { 'Lid.colour': '9.9' } })).toEqual([
      'Box.id: has a sentence and is listed as self-explanatory',
      'Lid.id: needs a sentence',
      'Part: needs a sentence',
      'Box.colour: is explained, but the facts do not have it',
      'Gone: is explained, but the facts do not have it',
      'Lid.colour: is explained, but the facts do not have it',
      'weight: no field needs this entry',
      'Box.id: no field needs this entry',
      'size: no field needs this entry',
    ])
  })
})

describe('textAbout', () => {
  const documentation = {
    words: {
      everywhere: { id: 'Permanent.' },
      types: { Box: { about: 'A box.' }, Lid: { about: 'A lid.', fields: { id: 'Number on it.' } } },
      selfExplanatory: ['name'],
    },
    since: { Lid: '9.1', 'Lid.name': '9.2' },
  }

  it('is the sentence of the type, else that of all types, then the version', () => {
    expect(textAbout(documentation, 'Lid')).toBe('A lid. Since Bot API 9.1.')
    expect(textAbout(documentation, 'Lid', 'id')).toBe('Number on it.')
    expect(textAbout(documentation, 'Box', 'id')).toBe('Permanent.')
    expect(textAbout(documentation, 'Lid', 'name')).toBe('Since Bot API 9.2.')
    expect(textAbout(documentation, 'Box', 'kind')).toBe('')
    expect(textAbout(documentation, 'Box', 'constructor')).toBe('')
  })
})

describe('addSince', () => {
  it('gives what is new the version it came with, fields of a new type through their type', () => {
    const before: BotApiFacts = {
      ...small,
      types: { Box: { kind: { required: true, type: '"box"' } } },
      unions: {},
    }
    expect(addSince({ Old: '7.0' }, before, small)).toEqual({
      Old: '7.0',
      'Box.id': '99.1',
      Lid: '99.1',
      Part: '99.1',
    })
    expect(addSince({}, small, small)).toEqual({})
  })
})
