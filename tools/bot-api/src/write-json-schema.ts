import * as telegram from '@telelake/telegram-schema'
import * as z from 'zod'
import { fieldType } from './facts.ts'
import type { BotApiFacts } from './facts.ts'
import { textAbout } from './words.ts'
import type { Documentation } from './words.ts'

/**
 * The JSON Schema (draft 2020-12) of `Update`, made by zod from the schemas themselves: one definition per type and
 * union, the documented values of open lists as `examples`, our sentences as `description`. Text, not yet formatted.
 */
export function writeJsonSchema(facts: BotApiFacts, documentation: Documentation): string {
  const registry = z.registry<{ id: string }>()
  const names = [...Object.keys(facts.types), ...Object.keys(facts.unions)]
  for (const name of names) {
    const schema: unknown = (telegram as Record<string, unknown>)[name]
    if (!(schema instanceof z.ZodType))
      throw new Error(`telegram-schema: expected a schema named ${name}, got none`)
    registry.add(schema, { id: name })
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/$defs/${id}`, io: 'input' })
  const definitions: Record<string, unknown> = {}
  for (const name of names) {
    const { ...schema } = schemas[name] as Record<string, unknown>
    for (const own of ['$schema', '$id', 'id']) Reflect.deleteProperty(schema, own) // the whole has one
    definitions[name] = { description: textAbout(documentation, name), ...schema }
    addExamples(facts, name, schema)
    addDescriptions(documentation, name, schema)
  }
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Update of the Telegram Bot API ${facts.version}`,
    $ref: '#/$defs/Update',
    $defs: definitions,
  })
}

/** zod knows only that a list is of strings; its documented values are added here. */
function addExamples(facts: BotApiFacts, name: string, schema: Record<string, unknown>): void {
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  for (const [field, { type }] of Object.entries(facts.types[name] ?? {})) {
    const read = fieldType(type)
    if (read.kind === 'list') Object.assign(properties[field] ?? {}, { examples: facts.lists[read.name] })
  }
}

/** The sentence of each field, which holds next to a reference, too: siblings of `$ref` count in this draft. */
function addDescriptions(documentation: Documentation, name: string, schema: Record<string, unknown>): void {
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  for (const [field, property] of Object.entries(properties)) {
    const description = textAbout(documentation, name, field)
    if (description !== '') properties[field] = { ...property, description }
  }
}
