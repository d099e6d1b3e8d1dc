/** An object of JSON, its fields not looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value of JSON is an object: no array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
