import { discriminatorOf, fieldType, itemType, objectMembers } from './facts.ts'
import type { BotApiFacts, FieldType } from './facts.ts'
import { textAbout } from './words.ts'
import type { Documentation } from './words.ts'

/** The first line of every generated file. */
export const GENERATED = '// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate'

/** The TypeScript of one chapter: each type as an interface and a schema, each union and list with its values. */
export function writeChapter(facts: BotApiFacts, documentation: Documentation, chapter: string): string {
  const names = facts.chapters[chapter] ?? []
  const lists = listsOf(facts, chapter)
  const body = [
    ...lists.map((name) => writeList(facts, name)),
    ...names.map((name) =>
      Object.hasOwn(facts.unions, name)
        ? writeUnion(facts, documentation, name)
        : writeType(facts, documentation, name),
    ),
  ].join('\n')
  return `${GENERATED}\n${writeImports(facts, chapter, withoutComments(body))}\n${body}`
}

/** The lists that a chapter declares: those whose first mention is in it. */
function listsOf(facts: BotApiFacts, chapter: string): string[] {
  const owner = new Map<string, string>()
  for (const [each, names] of Object.entries(facts.chapters))
    for (const name of names)
      for (const { type } of Object.values(facts.types[name] ?? {})) {
        const item = itemType(fieldType(type))
        if (item.kind === 'list' && !owner.has(item.name)) owner.set(item.name, each)
      }
  return Object.keys(facts.lists).filter((name) => owner.get(name) === chapter)
}

function writeImports(facts: BotApiFacts, chapter: string, body: string): string {
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body)
  const from = (file: string, values: string[], types: string[]): string =>
    (values.length > 0 ? `import { ${values.join(', ')} } from '${file}'\n` : '') +
    (types.length > 0 ? `import type { ${types.join(', ')} } from '${file}'\n` : '')

  const others = Object.keys(facts.chapters)
    .filter((other) => other !== chapter)
    .sort()
    .map((other) =>
      from(
        `./${other}.ts`,
        (facts.chapters[other] ?? []).filter(uses).sort(),
        listsOf(facts, other).filter(uses).sort(),
      ),
    )
  return [
    body.includes('z.') ? "import * as z from 'zod'\n" : '',
    from(
      '../object-schema.ts',
      ['object'].filter(() => body.includes(' object<')),
      ['ObjectSchema'].filter(uses),
    ),
    from('../open-string.ts', [], ['OpenString'].filter(uses)),
    from(
      '../open-union.ts',
      ['openUnion', 'union'].filter((name) => body.includes(` ${name}<`)),
      ['Unrecognised'].filter(uses),
    ),
    ...others,
  ].join('')
}

/** The body as the compiler reads it; a sentence may name types that it does not import. */
function withoutComments(body: string): string {
  return body.replaceAll(/\/\*\*[^]*?\*\//g, '')
}

function writeList(facts: BotApiFacts, name: string): string {
  const values = facts.lists[name] ?? []
  const constant = listConstant(name)
  return `/** The values of ${name} that Bot API ${facts.version} documents. */
export const ${constant} = [${values.map(quote).join(', ')}] as const
/** One of \`${constant}\`, or a value of a later version. */
export type ${name} = OpenString<(typeof ${constant})[number]>
`
}

/** The constant that holds the values of a list: `ChatType` -> `chatTypeValues`. */
function listConstant(name: string): string {
  return `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}Values`
}

function writeType(facts: BotApiFacts, documentation: Documentation, name: string): string {
  const fields = Object.entries(facts.types[name] ?? {}).map(
    ([field, { required, type }]) => [field, required, fieldType(type)] as const,
  )
  const members =
    fields.length === 0
      ? '  readonly [key: string]: unknown // a mere marker' // `{}` would take anything but null
      : fields
          .map(([field, required, type]) => {
            const text = textAbout(documentation, name, field)
            const member = required
              ? `  ${field}: ${typeScript(type)}`
              : `  ${field}?: ${typeScript(type)} | undefined`
            return text === '' ? member : `  /** ${text} */\n${member}`
          })
          .join('\n')
  const shape = fields.map(
    ([field, required, type]) => `${field}: ${zod(type)}${required ? '' : '.optional()'},`,
  )
  return `${comment(documentation, name)}
export interface ${name} {
${members}
}
export const ${name}: ObjectSchema<${name}> = /* @__PURE__ */ object<${name}>(() => ({
${shape.join('\n')}
}))
`
}

function writeUnion(facts: BotApiFacts, documentation: Documentation, name: string): string {
  const members = facts.unions[name] ?? []
  const types = members.map((member) => fieldType(member))
  const discriminator = discriminatorOf(facts, name)
  if (discriminator === undefined)
    return `${comment(documentation, name)}
export type ${name} = ${types.map(typeScript).join(' | ')}
export const ${name}: z.ZodType<${name}> = /* @__PURE__ */ union<${name}>(() => [${types.map(zod).join(', ')}])
`
  const objects = objectMembers(facts, name)
  const others = types.filter((type) => type.kind !== 'reference')
  const key = quote(discriminator)
  return `${comment(documentation, name)}
export type ${name} = ${types.map(typeScript).join(' | ')} | Unrecognised<${key}>
export const ${name}: z.ZodType<${name}> = /* @__PURE__ */ openUnion<${name}>(${key}, () => [${objects.join(', ')}]${
    others.length > 0 ? `, () => [${others.map(zod).join(', ')}]` : ''
  })
`
}

function typeScript(type: FieldType): string {
  switch (type.kind) {
    case 'array':
      return `${typeScript(type.item)}[]`
    case 'literal':
      return quote(type.value)
    case 'list':
    case 'reference':
      return type.name
    default:
      return type.kind
  }
}

function zod(type: FieldType): string {
  switch (type.kind) {
    case 'array':
      return `z.array(${zod(type.item)})`
    case 'literal':
      return `z.literal(${quote(type.value)})`
    case 'list':
      return 'z.string()'
    case 'reference':
      return type.name
    default:
      return `z.${type.kind}()`
  }
}

function quote(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value}'`
}

/** The comment of a type or union: our sentence, and where Telegram documents it. */
function comment(documentation: Documentation, name: string): string {
  return `/**
 * ${textAbout(documentation, name)}
 *
 * @see https://core.telegram.org/bots/api#${name.toLowerCase()}
 */`
}
