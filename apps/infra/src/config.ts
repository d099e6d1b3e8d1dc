import { languages } from '@telelake/insights'
import type { Language } from '@telelake/insights'
import * as z from 'zod'
import { ConfigError } from './errors.ts'
import { etlMemoryFor, LARGEST_DAY } from './etl-size.ts'
import { skippedOn } from './skipped-time.ts'

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

const wholeFrom = (min: number, max: number) =>
  z.string().transform((text, context) => {
    const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (count >= min && count <= max) return count
    context.addIssue({
      code: 'custom',
      message: `expected a whole number from ${min} to ${max}, got "${text}"`,
    })
    return z.NEVER
  })

// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
const LOG_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]

/** The settings of a stack; days are whole and from 1. */
export interface Config {
  timeZone: string // IANA
  firstDay: string // YYYY-MM-DD
  allowedChatIds?: string | undefined // undefined: all
  piiMode: 'keep' | 'pseudonymise' | 'drop'
  piiSecret?: string | undefined // a secret; needed where ids become pseudonyms
  deriveText: boolean
  botToken?: string | undefined // a secret; undefined: nobody asks Telegram whether updates wait
  alarmEmail?: string | undefined
  monthlyBudgetUsd: number
  throttleRate: number // requests a second
  throttleBurst: number // requests
  ingestConcurrency?: number | undefined // runs at a time; undefined: as many as the account allows
  updatesPerDay: number // expected; 0: nobody said
  etlTime: string // HH:MM
  etlMemoryMb: number
  etlSingleFlight: boolean
  scanLimitGb: number
  queryLanguage: Language
  logRetentionDays: number
  tracing: boolean
  kmsKeyArn?: string | undefined // undefined: S3's own keys
  protect: boolean
  rawColdAfterDays: number
  rawNoncurrentDays: number
  rawRetentionDays?: number | undefined // undefined: for ever
}

// Pulumi hands every value over as text.
const schema = z.strictObject({
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error: ({ input }) => `expected an IANA time zone such as America/Sao_Paulo, got "${String(input)}"`,
    })
    .prefault('UTC')
    .describe('IANA time zone of the lake: its days begin at midnight there (default `UTC`)'),
  firstDay: z.iso
    .date({ error: ({ input }) => `expected a day written YYYY-MM-DD, got "${String(input)}"` })
    .prefault('2026-01-01')
    .describe('First day that queries see, YYYY-MM-DD (default `2026-01-01`)'),
  allowedChatIds: z
    .string()
    .regex(/^-?\d+(,-?\d+)*$/, {
      error: ({ input }) => `expected chat ids separated by commas, got "${String(input)}"`,
    })
    .optional()
    .describe('Chats whose updates are stored, ids separated by commas (default: all)'),
  piiMode: z
    .enum(['keep', 'pseudonymise', 'drop'], {
      error: ({ input }) => `expected keep, pseudonymise or drop, got "${String(input)}"`,
    })
    .prefault('keep')
    .describe(
      'What becomes of ids and names of people in the rows: `keep` (default), `pseudonymise` or `drop`',
    ),
  piiSecret: z
    .string()
    .min(16, { error: 'expected 16 characters or more, got fewer' })
    .optional()
    .describe('Key of the pseudonyms, 16 characters or more, set with `--secret`; needed for `pseudonymise`'),
  deriveText: flag
    .prefault('true')
    .describe('Fill the columns derived from text: language, questions, feedback (default `true`)'),
  botToken: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]{30,}$/, {
      error: 'expected a token as BotFather gives it, got something else',
    })
    .optional()
    .describe(
      'Token of the bot, set with `--secret`: Telegram is asked every 15 minutes whether updates wait (default: nobody asks)',
    ),
  alarmEmail: z
    .email({ error: ({ input }) => `expected an e-mail address, got "${String(input)}"` })
    .optional()
    .describe('Address that alarms are sent to; it has to confirm once (default: nobody)'),
  monthlyBudgetUsd: wholeFrom(1, 1_000_000)
    .prefault('20')
    .describe('USD a month of the whole account, of which somebody is told at 80 % (default `20`)'),
  throttleRate: wholeFrom(1, 10_000)
    .prefault('100')
    .describe('Requests a second that are let in on average (default `100`)'),
  throttleBurst: wholeFrom(1, 5000)
    .prefault('200')
    .describe('Requests that may come at once (default `200`)'),
  ingestConcurrency: wholeFrom(1, 1000)
    .optional()
    .describe(
      'Runs of the ingest function at a time, reserved for it (default: as many as the account allows)',
    ),
  updatesPerDay: wholeFrom(1, 1_000_000_000)
    .optional()
    .describe(
      `Updates that you expect of a day: the ETL function is made large enough for them, and you are warned where none is, above ${LARGEST_DAY.toLocaleString('en-US')} (default: up to 600,000)`,
    ),
  etlTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: ({ input }) => `expected a time written HH:MM, got "${String(input)}"`,
    })
    .prefault('04:15')
    .describe(
      'When the day before is run, HH:MM on the clock of the lake (default `04:15`: no change of clocks skips it, as some skip midnight)',
    ),
  etlMemoryMb: wholeFrom(512, 10_240)
    .optional()
    .describe(
      'MiB of the ETL function; a whole vCPU, and a thread, comes with each 1,769 (default: as `updatesPerDay` asks, `1769` at least)',
    ),
  etlSingleFlight: flag
    .prefault('true')
    .describe(
      'Let no two runs of the ETL overlap (default `true`). AWS refuses the reservation to accounts whose quota is 10 runs: there say `false`',
    ),
  scanLimitGb: wholeFrom(1, 10_000)
    .prefault('10')
    .describe('GiB a query may read before Athena ends it (default `10`)'),
  queryLanguage: z
    .enum(languages, {
      error: ({ input }) => `expected one of ${languages.join(', ')}, got "${String(input)}"`,
    })
    .prefault('en')
    .describe('Language of the saved queries: `en` (default), `pt-BR` or `es`'),
  logRetentionDays: wholeFrom(1, 3653)
    .refine((days) => LOG_DAYS.includes(days), { error: `expected one of ${LOG_DAYS.join(', ')}` })
    .prefault('365')
    .describe('Days for which logs are kept, one of those CloudWatch knows (default `365`)'),
  tracing: flag
    .prefault('true')
    .describe(
      'Trace the functions with X-Ray (default `true`): 5 USD a million traces, of which 100,000 a month are free',
    ),
  kmsKeyArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/, {
      error: ({ input }) => `expected the ARN of a KMS key, got "${String(input)}"`,
    })
    .optional()
    .describe('ARN of the KMS key that encrypts the buckets (default: keys of S3)'),
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
  if (!result.success)
    throw new ConfigError(result.error.issues.flatMap((issue) => problemsOf(issue, prefix)))
  const problems = conflictsOf(result.data).map((problem) => `${prefix}${problem}`)
  if (problems.length > 0) throw new ConfigError(problems)
  const { etlMemoryMb, updatesPerDay = 0, ...settings } = result.data
  return { ...settings, updatesPerDay, etlMemoryMb: etlMemoryMb ?? etlMemoryFor(updatesPerDay) }
}

// Of settings that fit each by itself.
function conflictsOf({
  piiMode,
  piiSecret,
  timeZone,
  etlTime,
}: Pick<Config, 'piiMode' | 'piiSecret' | 'timeZone' | 'etlTime'>): string[] {
  const problems: string[] = []
  if (piiMode === 'pseudonymise' && piiSecret === undefined)
    problems.push('piiSecret: expected a secret, as piiMode is pseudonymise, got nothing')
  const day = skippedOn(timeZone, etlTime, new Date())
  if (day !== undefined)
    problems.push(
      `etlTime: expected a time that the clocks of ${timeZone} never skip, or no day would be run then, got ${etlTime}, skipped on ${day}`,
    )
  return problems
}

function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }))
  } catch {
    return false
  }
}

function problemsOf(issue: z.core.$ZodIssue, prefix: string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${prefix}${issue.path.join('.')}: ${issue.message}`]
  const known = Object.keys(schema.shape).join(', ')
  return issue.keys.map((key) => `${prefix}${key}: expected one of ${known}, got a key that is none`)
}
