import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'

export interface BotApiText {
  text: string
  entities: Record<string, unknown>[]
}

/** Types of entities that the Bot API names differently. */
const renamed = new Map(
  Object.entries({
    link: 'url',
    mention_name: 'text_mention',
    phone: 'phone_number',
  }),
)

/** Kinds of text that are plain in the Bot API. */
const plain: ReadonlySet<string> = new Set(['plain', 'unknown', 'bank_card'])

/**
 * The text of an exported message with its entities, their offsets in UTF-16 units. `text_entities` is read where it is
 * there (it always is an array), else `text`, which may be a string, an array of both strings and entities, or missing.
 */
export function readExportText(message: JsonObject): BotApiText {
  const source = Array.isArray(message.text_entities) ? message.text_entities : message.text
  const parts: readonly unknown[] = Array.isArray(source) ? (source as unknown[]) : [source]
  let text = ''
  const entities: Record<string, unknown>[] = []
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else if (isJsonObject(part) && typeof part.text === 'string') {
      const type = typeof part.type === 'string' ? part.type : 'plain'
      if (part.text !== '' && !plain.has(type))
        entities.push({
          type: renamed.get(type) ?? type,
          offset: text.length,
          length: part.text.length,
          ...(type === 'text_link' && typeof part.href === 'string' && { url: part.href }),
          ...(type === 'mention_name' &&
            Number.isSafeInteger(part.user_id) && { user: { id: part.user_id } }),
          ...(type === 'custom_emoji' &&
            typeof part.document_id === 'string' &&
            /^\d+$/.test(part.document_id) && { custom_emoji_id: part.document_id }),
          ...(type === 'pre' && typeof part.language === 'string' && { language: part.language }),
        })
      text += part.text
    }
  }
  return { text, entities }
}
