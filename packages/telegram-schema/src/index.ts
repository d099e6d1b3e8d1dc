export * from './bot-api/index.ts'
export { eventTime } from './event-time.ts'
export { isInaccessible } from './is-inaccessible.ts'
export { isJsonObject } from './json-object.ts'
export type { JsonObject } from './json-object.ts'
export { LAST_UNIX_SECOND } from './last-unix-second.ts'
export type { Lenient, LenientUpdate } from './lenient.ts'
export { messageOf } from './message-of.ts'
export type { ObjectSchema, SchemaOf, ShapeOf } from './object-schema.ts'
export type { OpenString } from './open-string.ts'
export type { Unrecognised } from './open-union.ts'
export { parseLenientUpdate } from './parse-lenient-update.ts'
export type { LenientReading, Path } from './parse-lenient-update.ts'
export { payloadOf } from './payload-of.ts'
export type { Payload } from './payload-of.ts'
export { updateKind } from './update-kind.ts'
export {
  SECRET_TOKEN_HEADER,
  SECRET_TOKEN_PATTERN,
  generateSecretToken,
  updateKindsOffByDefault,
} from './webhook.ts'
