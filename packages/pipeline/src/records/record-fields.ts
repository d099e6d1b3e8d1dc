import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

/** One Parquet object of a run or an import. A planned one, its write not confirmed yet, has null counts. */
export interface Output {
  key: string
  event_date: string
  rows: number | null
  bytes: number | null
  sha256: string | null // of its bytes, hexadecimal; also null where a version before this field wrote it
}

/** Two update ids of a run with none between them though there is room; `missing` is the room. */
export interface Gap {
  after: number
  before: number
  missing: number
}

/** What became of one chat of an imported file. */
export interface ImportedChat {
  chat_id: number | null // null: what was there is no chat
  messages: number
  rows: number
  already_there: number
  rejected: number
}

/** What the kinds of fields are in TypeScript. */
export interface FieldKinds {
  text: string
  'text or null': string | null
  day: string // YYYY-MM-DD
  instant: string // ISO 8601, UTC
  'instant or null': string | null
  flag: boolean
  count: number
  'id or null': number | null
  milliseconds: number
  status: 'running' | 'complete'
  encoding: 'utf8' | 'base64'
  outputs: Output[]
  gaps: Gap[]
  chats: ImportedChat[]
}

/** A field of a record that the pipeline writes as a line of JSON. */
export interface RecordField {
  readonly kind: keyof FieldKinds
  readonly meaning: string // at most 255 characters: it becomes the comment of a Glue column
}

/** The record that a list of fields declares. */
export type RecordOf<Fields extends Readonly<Record<string, RecordField>>> = {
  -readonly [Name in keyof Fields]: FieldKinds[Fields[Name]['kind']]
}

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
const count = z.int().check(z.nonnegative())
const counts = { messages: count, rows: count, already_there: count, rejected: count }

const schemas: { readonly [Kind in keyof FieldKinds]: z.ZodMiniType<FieldKinds[Kind]> } = {
  text: z.string(),
  'text or null': z.nullable(z.string()),
  day,
  instant: z.iso.datetime(),
  'instant or null': z.nullable(z.string()),
  flag: z.boolean(),
  count,
  'id or null': z.nullable(z.int()),
  milliseconds: z.number(),
  status: z.enum(['running', 'complete']),
  encoding: z.enum(['utf8', 'base64']),
  outputs: z.array(
    z.object({
      key: z.string(),
      event_date: day,
      rows: z.nullable(count),
      bytes: z.nullable(count),
      sha256: z._default(z.nullable(z.string()), null),
    }),
  ),
  gaps: z.array(z.object({ after: z.int(), before: z.int(), missing: count })),
  chats: z.array(z.object({ chat_id: z.nullable(z.int()), ...counts })),
}

// zod/mini speaks no language of its own.
const english = { error: en().localeError }

/**
 * Read a record's line of JSON.
 *
 * @throws {Error} What does not fit, a sentence without content of the record.
 */
export function parseRecord<Fields extends Readonly<Record<string, RecordField>>>(
  fields: Fields,
  body: Uint8Array,
): RecordOf<Fields> {
  const schema = z.object(
    Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, schemas[kind]])),
  )
  try {
    return schema.parse(JSON.parse(Buffer.from(body).toString()), english) as RecordOf<Fields>
  } catch (error) {
    const problem =
      error instanceof SyntaxError ? 'something that is not JSON' : z.prettifyError(error as z.core.$ZodError)
    throw new Error(problem, { cause: error })
  }
}

/** A record as it is stored: a line of JSON, so that SQL engines read many of them as a table. */
export function recordLine(record: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`)
}
