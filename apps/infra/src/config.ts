import * as z from 'zod'
import { ConfigError } from './errors.ts'

const MAX_DAYS = 36_500 // a century; a longer time is a slip of the keyboard

const days = z.string().transform((text, context) => {
  const count = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN
  if (count <= MAX_DAYS) return count
  context.addIssue({
    code: 'custom',
    message: `expected a whole number of days from 1 to ${MAX_DAYS}, got "${text}"`,
  })
  return z.NEVER
})

const flag = z
  .enum(['true', 'false'], { error: ({ input }) => `expected true or false, got "${String(input)}"` })
  .transform((text) => text === 'true')

/** The settings of a stack; days are whole and from 1. */
export interface Config {
  protect: boolean
  rawColdAfterDays: number
  rawNoncurrentDays: number
  rawRetentionDays?: number | undefined // undefined: for ever
}

// Pulumi hands every value over as text.
const schema = z.strictObject({
  protect: flag
    .prefault('true')
    .describe(
      'Keep the buckets whatever happens to the stack (default `true`). `false` makes a throw-away stack: `pulumi destroy` deletes the buckets and all they hold',
    ),
  rawColdAfterDays: days
    .prefault('90')
    .describe(
      'Days after which a raw object over 128 KiB moves to the storage class Glacier Instant Retrieval (default `90`)',
    ),
  rawNoncurrentDays: days
    .prefault('30')
    .describe(
      'Days for which a deleted raw object can still be brought back; then it is gone for good (default `30`)',
    ),
  rawRetentionDays: days.optional().describe('Days after which raw objects are deleted (default: never)'),
})

/** One setting as a reader of documentation needs it. */
export interface ConfigKey {
  name: string // without the project's namespace
  description: string
}

/** Every setting, in the order of the README's table. */
export function describeConfig(): ConfigKey[] {
  return Object.entries(schema.shape).map(([name, field]) => ({ name, description: field.description ?? '' }))
}

/**
 * Read the settings of a stack from all the configuration it was given.
 *
 * @param values - as `pulumi.runtime.allConfig()` returns them: keys are `<namespace>:<name>`
 * @param project - the namespace that is ours; the others belong to providers
 * @throws {ConfigError} One line for each value that does not fit and each key that is not known.
 */
export function readConfig(values: Readonly<Record<string, string>>, project: string): Config {
  const prefix = `${project}:`
  const own = Object.entries(values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value])
  const result = schema.safeParse(Object.fromEntries(own))
  if (result.success) return result.data
  throw new ConfigError(result.error.issues.flatMap((issue) => problemsOf(issue, prefix)))
}

function problemsOf(issue: z.core.$ZodIssue, prefix: string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${prefix}${issue.path.join('.')}: ${issue.message}`]
  const known = Object.keys(schema.shape).join(', ')
  return issue.keys.map((key) => `${prefix}${key}: expected one of ${known}, got a key that is none`)
}
