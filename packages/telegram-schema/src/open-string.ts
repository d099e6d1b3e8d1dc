/**
 * A string that is one of the documented values or, in a later version of the Bot API, another one. Editors offer the
 * documented ones.
 */
export type OpenString<Known extends string> = Known | (string & Record<never, never>)
