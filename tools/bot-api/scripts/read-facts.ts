// Reads the facts of the installed @gramio/types into facts/bot-api.json; the chapters stay as they are.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { problemsOf } from '../src/facts.ts'
import type { BotApiFacts } from '../src/facts.ts'
import { patchFacts } from '../src/patch-facts.ts'
import { readDeclarations } from '../src/read-declarations.ts'

const declarations = new URL('../node_modules/@gramio/types/out/objects.d.ts', import.meta.url)
const factsFile = new URL('../facts/bot-api.json', import.meta.url)

if (import.meta.main) {
  const before = JSON.parse(readFileSync(factsFile, 'utf8')) as BotApiFacts
  const facts = readFacts(before.chapters)
  writeFileSync(factsFile, await format(JSON.stringify(facts), { parser: 'json', printWidth: 110 }))
  console.log(`Bot API ${facts.version}: ${Object.keys(facts.types).length} types`)
  const problems = problemsOf(facts)
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
