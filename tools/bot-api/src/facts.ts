/** A field of a type: whether it is always there, and its type as `fieldType` reads it. */
export interface FieldFacts {
  required: boolean
  type: string
}

/** What is known of one version of the Bot API: names, types and lists; no prose. Keys are in the order of its pages. */
export interface BotApiFacts {
  version: string
  date: string // of the version, YYYY-MM-DD
  derivedFrom: string
  chapters: Record<string, string[]> // file name without ending -> names of types and unions
  types: Record<string, Record<string, FieldFacts>>
  unions: Record<string, string[]> // members, as `fieldType` reads them
  lists: Record<string, string[]> // the values that this version documents
}

/** A field's type: a leaf, a value of a list, a reference to a type or union, or an array of one of these. */
export type FieldType =
  | { kind: 'string' | 'number' | 'boolean' }
  | { kind: 'literal'; value: string | number }
  | { kind: 'list'; name: string }
  | { kind: 'reference'; name: string }
  | { kind: 'array'; item: FieldType }

/**
 * A type as the facts spell it: `string`, `number`, `boolean`, `true`, `"value"`, `0`, `list:Name`, `Name`, with `[]`
 * for each level of array. `true` becomes boolean: senders other than Telegram's server write `false`, too.
 */
export function fieldType(text: string): FieldType {
  if (text.endsWith('[]')) return { kind: 'array', item: fieldType(text.slice(0, -2)) }
  if (text === 'true') return { kind: 'boolean' }
  if (text === 'string' || text === 'number' || text === 'boolean') return { kind: text }
  if (text.startsWith('list:')) return { kind: 'list', name: text.slice('list:'.length) }
  if (/^("|\d)/.test(text)) return { kind: 'literal', value: JSON.parse(text) as string | number }
  return { kind: 'reference', name: text }
}

/** The innermost type of arrays of arrays. */
export function itemType(type: FieldType): Exclude<FieldType, { kind: 'array' }> {
  return type.kind === 'array' ? itemType(type.item) : type
}

/**
 * What is wrong with facts, one line each: references to nothing, types of no chapter or of two, members without a
 * discriminator.
 */
export function problemsOf(facts: BotApiFacts): string[] {
  const problems: string[] = []
  const names = new Set([...Object.keys(facts.types), ...Object.keys(facts.unions)])
  const check = (text: string, where: string): void => {
    const type = itemType(fieldType(text))
    if (type.kind === 'reference' && !names.has(type.name))
      problems.push(`${where}: expected a type or union of the facts, got ${type.name}`)
    if (type.kind === 'list' && !Object.hasOwn(facts.lists, type.name))
      problems.push(`${where}: expected a list of the facts, got ${type.name}`)
  }
  for (const [name, fields] of Object.entries(facts.types))
    for (const [field, { type }] of Object.entries(fields)) check(type, `${name}.${field}`)
  for (const [name, members] of Object.entries(facts.unions))
    for (const member of members) check(member, name)

  const chapterOf = new Map<string, string>()
  for (const [chapter, list] of Object.entries(facts.chapters))
    for (const name of list) {
      if (!names.has(name))
        problems.push(`chapter ${chapter}: expected a type or union of the facts, got ${name}`)
      const other = chapterOf.get(name)
      if (other !== undefined) problems.push(`${name}: expected one chapter, got ${other} and ${chapter}`)
      chapterOf.set(name, chapter)
    }
  for (const name of names) if (!chapterOf.has(name)) problems.push(`${name}: expected a chapter, got none`)
  return problems
}

/** The field whose literal tells the members of a union apart; of unions that objects are in. */
export function discriminatorOf(facts: BotApiFacts, union: string): string | undefined {
  const members = objectMembers(facts, union).map((name) => facts.types[name] ?? {})
  const [first] = members
  return Object.keys(first ?? {}).find((field) =>
    members.every((fields) => fieldType(fields[field]?.type ?? 'string').kind === 'literal'),
  )
}

/** The members of a union that are object types, in order. */
export function objectMembers(facts: BotApiFacts, union: string): string[] {
  return (facts.unions[union] ?? []).filter((name) => Object.hasOwn(facts.types, name))
}
