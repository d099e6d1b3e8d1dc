/** An object of JSON whose fields have not been checked. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value that `JSON.parse` returned is an object, and not an array or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
