import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatAll, readDocumentation, readFactsFile } from '../scripts/generate.ts'
import { readFacts } from '../scripts/read-facts.ts'
import { writeJsonSchema } from '../src/write-json-schema.ts'
import { writeSchema } from '../src/write-schema.ts'

const root = new URL('../../../packages/telegram-schema/', import.meta.url)
const facts = readFactsFile()
const documentation = readDocumentation()

describe('what is committed', () => {
  it('are the facts of the installed declarations', () => {
    expect(readFacts(facts.chapters)).toEqual(facts)
  })

  it('are the sources that the generator gives, and no others', async () => {
    const files = await formatAll(writeSchema(facts, documentation))
    expect(readdirSync(new URL('src/bot-api/', root)).sort()).toEqual([...files.keys()].sort())
    for (const [name, text] of files)
      expect([name, readFileSync(new URL(`src/bot-api/${name}`, root), 'utf8')]).toEqual([name, text])
  })

  it('is the JSON Schema that the schemas give', async () => {
    const files = await formatAll(new Map([['bot-api.schema.json', writeJsonSchema(facts, documentation)]]))
    expect(readFileSync(new URL('bot-api.schema.json', root), 'utf8')).toBe(files.get('bot-api.schema.json'))
  })
})
