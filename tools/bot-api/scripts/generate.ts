// Writes the generated sources of telegram-schema, then the JSON Schema that these give.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { BotApiFacts } from '../src/facts.ts'
import type { Documentation, Since, Words } from '../src/words.ts'
import { writeSchema } from '../src/write-schema.ts'

const root = new URL('../../../packages/telegram-schema/', import.meta.url)

if (import.meta.main) {
  const facts = readFactsFile()
  const documentation = readDocumentation()
  const folder = new URL('src/bot-api/', root)
  mkdirSync(folder, { recursive: true })
  const files = await formatAll(writeSchema(facts, documentation))
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(new URL(name, folder))
  for (const [name, text] of files) writeFileSync(new URL(name, folder), text)

  // Loaded only now, because it is made of what was just written.
  const { writeJsonSchema } = await import('../src/write-json-schema.ts')
  const schema = await formatAll(new Map([['bot-api.schema.json', writeJsonSchema(facts, documentation)]]))
  for (const [name, text] of schema) writeFileSync(new URL(name, root), text)
}

/** The facts of this folder. */
export function readFactsFile(): BotApiFacts {
  return readJson('bot-api') as BotApiFacts
}

/** The sentences and versions of this folder. */
export function readDocumentation(): Documentation {
  return { words: readJson('words') as Words, since: readJson('since') as Since }
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../facts/${name}.json`, import.meta.url), 'utf8'))
}

/** Files as they are committed: in the format of the workspace. */
export async function formatAll(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const options = await resolveConfig(fileURLToPath(new URL('src/index.ts', root)))
  const formatted = new Map<string, string>()
  for (const [name, text] of files) formatted.set(name, await format(text, { ...options, filepath: name }))
  return formatted
}
