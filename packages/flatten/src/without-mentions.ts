import { isJsonObject } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'

const PLACEHOLDER = '[mention]'
const MAX_DEPTH = 64 // deeper nesting holds no text that a column is read from

/**
 * A payload with every mention of a person in its texts replaced by `[mention]`, wherever entities or the parts of a
 * rich message mark one; the offsets of the other entities move along. The names of bots stay. The payload is not changed.
 */
export function withoutMentions(payload: JsonObject): JsonObject {
  return replaced(payload, 0) as JsonObject
}

function replaced(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value
  if (Array.isArray(value)) return value.map((item) => replaced(item, depth + 1))
  if (!isJsonObject(value)) return value
  const copy: Record<string, unknown> = {}
  for (const key in value) if (key !== '__proto__') copy[key] = replaced(value[key], depth + 1)
  if (isMention(copy.type) && 'text' in copy && !isBotName(copy.text)) copy.text = PLACEHOLDER
  for (const key in value) {
    const entitiesKey = key === 'text' && 'entities' in value ? 'entities' : `${key}_entities`
    const text = value[key]
    const entities = value[entitiesKey]
    if (typeof text === 'string' && Array.isArray(entities))
      [copy[key], copy[entitiesKey]] = withoutMarked(text, entities as unknown[])
  }
  return copy
}

interface Range {
  from: number
  to: number
}

/** Replace the marked mentions of a text. Offsets count UTF-16 units; overlapping mentions become one placeholder. */
function withoutMarked(text: string, entities: readonly unknown[]): [string, unknown[]] {
  const mentions: Range[] = []
  for (const entity of entities) {
    const range = rangeOf(entity, text)
    if (range === undefined || !isMention((entity as JsonObject).type)) continue
    if (!isBotName(text.slice(range.from, range.to))) mentions.push(range)
  }
  const ranges: Range[] = []
  for (const { from, to } of mentions.sort((one, other) => one.from - other.from)) {
    const last = ranges.at(-1)
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else ranges.push({ from, to })
  }
  const parts: string[] = []
  let done = 0
  for (const { from, to } of ranges) {
    parts.push(text.slice(done, from), PLACEHOLDER)
    done = to
  }
  parts.push(text.slice(done))

  /** Where a place of the text is afterwards: inside a mention, at the placeholder's start or end. */
  const moved = (place: number, atEnd: boolean): number => {
    let shift = 0
    for (const { from, to } of ranges) {
      if (place >= to) shift += PLACEHOLDER.length - (to - from)
      else if (place > from) return from + shift + (atEnd ? PLACEHOLDER.length : 0)
      else break
    }
    return place + shift
  }
  return [
    parts.join(''),
    entities.map((entity) => {
      const range = rangeOf(entity, text)
      if (range === undefined) return entity
      const offset = moved(range.from, false)
      return { ...(entity as JsonObject), offset, length: moved(range.to, true) - offset }
    }),
  ]
}

/** The part of a text that an entity covers; undefined for what covers none. */
function rangeOf(entity: unknown, text: string): Range | undefined {
  if (!isJsonObject(entity)) return undefined
  const { offset, length } = entity
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length)) return undefined
  const from = offset as number
  const to = Math.min(from + (length as number), text.length)
  return from >= 0 && to > from ? { from, to } : undefined
}

function isMention(type: unknown): boolean {
  return type === 'mention' || type === 'text_mention'
}

/** Only bots may have a username that ends so. */
function isBotName(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('@') && /bot$/i.test(text)
}
