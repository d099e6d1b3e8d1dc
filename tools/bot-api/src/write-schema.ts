import type { BotApiFacts } from './facts.ts'
import { problemsOf } from './facts.ts'
import type { Documentation } from './words.ts'
import { GENERATED, writeChapter } from './write-chapter.ts'

/**
 * Every generated source file of telegram-schema: name inside its folder `src/bot-api` -> text, not yet formatted.
 *
 * @throws {Error} The facts contradict themselves; all problems at once.
 */
export function writeSchema(facts: BotApiFacts, documentation: Documentation): Map<string, string> {
  const problems = problemsOf(facts)
  if (problems.length > 0) throw new Error(`facts:\n${problems.join('\n')}`)

  const chapters = Object.keys(facts.chapters)
  const files = new Map(
    chapters.map((chapter) => [`${chapter}.ts`, writeChapter(facts, documentation, chapter)]),
  )
  files.set('update-kinds.ts', writeUpdateKinds(facts))
  files.set('version.ts', writeVersion(facts))
  files.set(
    'index.ts',
    [GENERATED, ...[...files.keys()].sort().map((file) => `export * from './${file}'`), ''].join('\n'),
  )
  return files
}

function writeUpdateKinds(facts: BotApiFacts): string {
  const kinds = Object.entries(facts.types.Update ?? {}).filter(([, { required }]) => !required)
  return `${GENERATED}

/**
 * The kinds of update, in the order of the documentation; each is the key of its payload.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export const updateKinds = [${kinds.map(([kind]) => `'${kind}'`).join(', ')}] as const

/** A kind of update this version knows. */
export type UpdateKind = (typeof updateKinds)[number]
`
}

function writeVersion(facts: BotApiFacts): string {
  return `${GENERATED}

/** The version of the Bot API that the types follow, of ${facts.date}. */
export const BOT_API_VERSION = '${facts.version}'
`
}
