// Reads the facts of the installed @gramio/types into facts/bot-api.json, and what is new in them into facts/since.json;
// the chapters and words stay as they are.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { problemsOf } from '../src/facts.ts'
import type { BotApiFacts } from '../src/facts.ts'
import { patchFacts } from '../src/patch-facts.ts'
import { readDeclarations } from '../src/read-declarations.ts'
import { addSince, problemsOfWords } from '../src/words.ts'
import { readDocumentation, readFactsFile } from './generate.ts'

const declarations = new URL('../node_modules/@gramio/types/out/objects.d.ts', import.meta.url)
const folder = new URL('../facts/', import.meta.url)

if (import.meta.main) {
  const before = readFactsFile()
  const facts = readFacts(before.chapters)
  const { words, since: sinceBefore } = readDocumentation()
  const since = addSince(sinceBefore, before, facts)
  for (const [name, value] of Object.entries({ 'bot-api': facts, since }))
    writeFileSync(
      new URL(`${name}.json`, folder),
      await format(JSON.stringify(value), { parser: 'json', printWidth: 110 }),
    )
  console.log(`Bot API ${facts.version}: ${Object.keys(facts.types).length} types`)
  for (const name of Object.keys(since)) if (!Object.hasOwn(sinceBefore, name)) console.log(`new: ${name}`)
  const problems = [...problemsOf(facts), ...problemsOfWords(facts, { words, since })]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

/** The facts that @gramio/types holds, with the patches that its declarations need. */
export function readFacts(chapters: BotApiFacts['chapters']): BotApiFacts {
  const text = readFileSync(declarations, 'utf8')
  const [, version, day, month, year] =
    /Based on Bot API v([\d.]+) \((\d\d)\.(\d\d)\.(\d{4})\)/.exec(text) ?? []
  if (version === undefined) throw new Error(`@gramio/types: expected "Based on Bot API v…", got none`)
  return {
    version,
    date: `${year}-${month}-${day}`,
    derivedFrom:
      '@gramio/types (MIT): names, types, which are required; checked against two other lists in the tests',
    chapters,
    ...patchFacts(readDeclarations(text, 'Telegram')),
  }
}
