import { isJsonObject } from '@telelake/telegram-schema'
import type { JsonObject } from '@telelake/telegram-schema'

/** An object of JSON; undefined when the text is none. */
export function parseJsonObject(text: string | undefined): JsonObject | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
