import { isTimeZone } from '@telelake/lake'
import { isWeakSecret } from './weak-secret.ts'
import * as z from 'zod/mini' // 8 ms less to load than 'zod', which every start would pay

/** Settings that do not fit their schema; the message lists every problem, and no secret's value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'

  constructor(problems: readonly string[], where: string) {
    super(problems.map((problem) => `${problem} (${where})`).join('\n'))
  }
}

/** The variables of a process, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Read an app's settings from its environment, all at once. A variable set to '' counts as not set. Variables the
 * schema does not name are not looked at: a process has many that are not its own.
 *
 * @param where - the app, named in errors, such as `apps/etl-lambda`
 * @throws {EnvironmentError} One line for each variable that does not fit.
 */
export function readEnvironment<Schema extends z.core.$ZodObject>(
  schema: Schema,
  environment: Environment,
  where: string,
): z.output<Schema> {
  const own = Object.keys(schema._zod.def.shape).map((name) => [
    name,
    environment[name] === '' ? undefined : environment[name],
  ])
  const result = z.safeParse(schema, Object.fromEntries(own))
  if (result.success) return result.data
  throw new EnvironmentError(
    result.error.issues.map(
      (issue) =>
        `environment variable ${issue.path.join('.')}: ${issue.message.replace(/^Invalid input: /, '')}`,
    ),
    where,
  )
}

/** One variable as a reader of documentation needs it. */
export interface EnvironmentVariable {
  name: string
  isRequired: boolean
  description: string
}

/** What a schema says of its variables, for help texts and README tables; order as declared. */
export function describeEnvironment(schema: z.core.$ZodObject): EnvironmentVariable[] {
  return Object.entries(schema._zod.def.shape).map(([name, field]) => ({
    name,
    isRequired: !z.safeParse(field, undefined).success,
    description: z.globalRegistry.get(field)?.description ?? '',
  }))
}

/** A variable that names the lake's zone on the clock. */
export const timeZoneVariable: z.ZodMiniDefault<z.ZodMiniString<string>> = z
  ._default(
    z.string().check(
      z.refine(isTimeZone, {
        error: ({ input }) => `expected an IANA time zone such as America/Sao_Paulo, got "${String(input)}"`,
      }),
    ),
    'UTC',
  )
  .check(z.describe('IANA time zone of the lake: its days begin at midnight there (default `UTC`)'))

/** A variable that says where the lake lies. */
export const lakeUrlVariable: z.ZodMiniString<string> = z
  .string({ error: 'expected a store URL such as s3://bucket/prefix, got nothing' })
  .check(z.describe('Store of the lake: `s3://bucket/prefix` or `file:///path`'))

/** A variable that gives the zone raw a bucket of its own. */
export const rawUrlVariable: z.ZodMiniOptional<z.ZodMiniString<string>> = z
  .optional(z.string())
  .check(z.describe('Store of the zone `raw`, when it has a bucket of its own (default: `LAKE_URL`)'))

/** What `secretTokenVariable` holds, for variables of another description. */
export const SECRET_TOKEN_MEANING =
  'The `secret_token` the webhook was set with: 1 to 256 of `A-Z a-z 0-9 _ -`'

/** A variable that holds the secret Telegram sends with every update. The value never gets into an error. */
export const secretTokenVariable: z.ZodMiniString<string> = z
  .string({ error: 'expected 1 to 256 of A-Z a-z 0-9 _ -, got nothing' })
  .check(
    z.regex(/^[A-Za-z0-9_-]{1,256}$/, { error: 'expected 1 to 256 of A-Z a-z 0-9 _ -, got something else' }),
    z.describe(SECRET_TOKEN_MEANING),
  )

/** A variable that lists chat ids, separated by commas. */
export const allowedChatIdsVariable: z.ZodMiniOptional<
  z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<readonly number[], string>>
> = z
  .optional(
    z.pipe(
      z.string(),
      z.transform((list: string, { issues }): readonly number[] => {
        const ids = list.split(',').map((id) => (id.trim() === '' ? Number.NaN : Number(id)))
        if (ids.every(Number.isSafeInteger)) return ids
        issues.push({
          code: 'custom',
          message: 'expected chat ids separated by commas, got something else',
          input: list,
        })
        return z.NEVER
      }),
    ),
  )
  .check(z.describe('Chats whose updates are stored, ids separated by commas (default: all)'))

/** A variable that says what becomes of ids and names. */
export const piiModeVariable: z.ZodMiniDefault<
  z.ZodMiniEnum<{ keep: 'keep'; pseudonymise: 'pseudonymise'; drop: 'drop' }>
> = z
  ._default(
    z.enum(['keep', 'pseudonymise', 'drop'], {
      error: ({ input }) => `expected keep, pseudonymise or drop, got "${String(input)}"`,
    }),
    'keep',
  )
  .check(
    z.describe(
      'What becomes of ids and names of people in the rows: `keep` (default), `pseudonymise` (ids give way to keyed hashes, names are left out) or `drop`',
    ),
  )

/** A variable that holds the key of the pseudonyms. The value never gets into an error. */
export const piiSecretVariable: z.ZodMiniOptional<z.ZodMiniString<string>> = z
  .optional(
    z.string().check(
      z.minLength(16, { error: 'expected 16 characters or more, got fewer', abort: true }),
      z.refine((secret) => !isWeakSecret(secret), {
        error: 'expected a random secret (make one with: telelake secret), got one that is easy to guess',
      }),
    ),
  )
  .check(
    z.describe(
      'Key of the pseudonyms, 16 random characters or more (make one with `telelake secret`); needed where `PII_MODE` is `pseudonymise`',
    ),
  )

/** A variable that turns the columns derived from text off. */
export const deriveTextVariable: z.ZodMiniDefault<
  z.ZodMiniPipe<
    z.ZodMiniEnum<{ true: 'true'; false: 'false' }>,
    z.ZodMiniTransform<boolean, 'true' | 'false'>
  >
> = z
  ._default(
    z.pipe(
      z.enum(['true', 'false'], { error: ({ input }) => `expected true or false, got "${String(input)}"` }),
      z.transform((value: 'true' | 'false') => value === 'true'),
    ),
    true,
  )
  .check(z.describe('Whether the columns derived from text are filled: `true` (default) or `false`'))

/** A variable that says how many threads share a run. */
export const etlThreadsVariable: z.ZodMiniOptional<z.ZodMiniNumber<unknown>> = z
  .optional(
    z.coerce.number({ error: 'expected a whole number, 1 to 64, got something else' }).check(
      z.refine(Number.isSafeInteger, {
        error: 'expected a whole number, 1 to 64, got a fraction',
        abort: true,
      }),
      z.minimum(1, { error: 'expected a whole number, 1 to 64, got less' }),
      z.maximum(64, { error: 'expected a whole number, 1 to 64, got more' }),
    ),
  )
  .check(
    z.describe(
      'Threads that share a day of more than 32,768 updates (default: the whole vCPUs of the Lambda, 1 for each 1,769 MB; elsewhere the cores, 4 at most). The Parquet objects are the same',
    ),
  )
