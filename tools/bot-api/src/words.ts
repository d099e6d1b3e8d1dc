import { fieldType } from './facts.ts'
import type { BotApiFacts } from './facts.ts'

/** Our own sentences about types and fields; none is taken from Telegram's documentation. */
export interface Words {
  everywhere: Record<string, string> // field name -> what it says in every type that has no sentence of its own for it
  types: Record<string, { about: string; fields?: Record<string, string> }> // types and unions
  selfExplanatory: string[] // `field` or `Type.field`: the name says it all
}

/** `Type` or `Type.field` -> the version of the Bot API that brought it; absent for what was in 6.8 already. */
export type Since = Record<string, string>

/** What the generator writes as documentation. */
export interface Documentation {
  words: Words
  since: Since
}

/** The text about a type or union, or about one of its fields; empty where the name says it all. */
export function textAbout({ words, since }: Documentation, type: string, field?: string): string {
  const about = words.types[type]
  const sentence =
    field === undefined ? about?.about : (about?.fields?.[field] ?? shared(words.everywhere, field))
  const version = since[field === undefined ? type : `${type}.${field}`]
  return [sentence, version === undefined ? undefined : `Since Bot API ${version}.`]
    .filter((part) => part !== undefined)
    .join(' ')
}

/**
 * What is wrong with the words, one line each: a type or field that has none, or has them twice, and words for what
 * does not exist. A field whose type is a literal needs none.
 */
export function problemsOfWords(facts: BotApiFacts, { words, since }: Documentation): string[] {
  const problems: string[] = []
  const plain = new Set(words.selfExplanatory)
  const used = new Set<string>()
  const names = [...Object.keys(facts.types), ...Object.keys(facts.unions)]
  for (const type of names) {
    if (words.types[type] === undefined) problems.push(`${type}: needs a sentence`)
    for (const [field, { type: text }] of Object.entries(facts.types[type] ?? {})) {
      const own = words.types[type]?.fields?.[field] !== undefined
      const everywhere = shared(words.everywhere, field) !== undefined
      const bare = [field, `${type}.${field}`].filter((name) => plain.has(name))
      if (!own) for (const name of everywhere ? [...bare, field] : bare) used.add(name)
      if (own && plain.has(`${type}.${field}`))
        problems.push(`${type}.${field}: has a sentence and is listed as self-explanatory`)
      if (!own && !everywhere && bare.length === 0 && fieldType(text).kind !== 'literal')
        problems.push(`${type}.${field}: needs a sentence`)
    }
  }
  const known = new Set([
    ...names,
    ...names.flatMap((type) => Object.keys(facts.types[type] ?? {}).map((field) => `${type}.${field}`)),
  ])
  const explained = Object.entries(words.types).flatMap(([type, { fields }]) => [
    type,
    ...Object.keys(fields ?? {}).map((field) => `${type}.${field}`),
  ])
  for (const name of [...explained, ...Object.keys(since)])
    if (!known.has(name)) problems.push(`${name}: is explained, but the facts do not have it`)
  for (const name of [...Object.keys(words.everywhere), ...plain])
    if (!used.has(name)) problems.push(`${name}: no field needs this entry`)
  return problems
}

/** `since` with what `after` has and `before` had not. The fields of a new type have its version. */
export function addSince(since: Since, before: BotApiFacts, after: BotApiFacts): Since {
  const added: Since = { ...since }
  for (const [type, fields] of Object.entries(after.types)) {
    const old = before.types[type]
    if (old === undefined) added[type] = after.version
    else
      for (const field of Object.keys(fields))
        if (!Object.hasOwn(old, field)) added[`${type}.${field}`] = after.version
  }
  for (const union of Object.keys(after.unions))
    if (!Object.hasOwn(before.unions, union)) added[union] = after.version
  return added
}

function shared(everywhere: Words['everywhere'], field: string): string | undefined {
  return Object.hasOwn(everywhere, field) ? everywhere[field] : undefined
}
