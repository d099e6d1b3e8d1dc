import { languages } from '@telelake/insights'
import type { Language } from '@telelake/insights'
import { calendarOf, isTimeZone } from '@telelake/lake'
import * as z from 'zod'
import { ConfigError } from './errors.ts'
import { etlMemoryFor, LARGEST_DAY } from './etl-size.ts'
import { skippedOn } from './skipped-time.ts'

const MAX_DAYS = 36_500 // a century; more is a typing error

/**
 * Characters of the settings that become environment variables of a Lambda. All variables of a function share 4 KB; what the program
 * adds by itself (names of variables, buckets and parameters) takes less than 1 KB.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const MAX_CHAT_IDS_CHARACTERS = 3000
const MAX_SECRET_CHARACTERS = 256

/** Divisors of 24: every day then has its runs at the same times. */
const EVERY_HOURS = [1, 2, 3, 4, 6, 8, 12]

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
  timeZone: string // IANA, spelled as ICU spells it
  firstDay: string // YYYY-MM-DD
  allowedChatIds?: string | undefined // undefined: all
  piiMode: 'keep' | 'pseudonymise' | 'drop'
  piiSecret?: string | undefined // a secret; needed where ids become pseudonyms
  deriveText: boolean
  botToken?: string | undefined // a secret; undefined: the webhook is not checked
  alarmEmail?: string | undefined
  monthlyBudgetUsd?: number | undefined // undefined: no budget
  throttleRate: number // requests a second
  throttleBurst: number // requests
  ingestConcurrency?: number | undefined // runs at a time; undefined: as many as the account allows
  updatesPerDay: number // expected; 0: not set
  etlTime: string // HH:MM
  etlEveryHours?: number | undefined // undefined: the running day is not processed
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
    .transform(canonicalTimeZone)
    .prefault('UTC')
    .describe('IANA time zone of the lake: its days begin at midnight there (default `UTC`)'),
  firstDay: z.iso
    .date({ error: ({ input }) => `expected a day written YYYY-MM-DD, got "${String(input)}"` })
    .prefault('2026-01-01')
    .describe('First day that queries see, YYYY-MM-DD, not in the future (default `2026-01-01`)'),
  allowedChatIds: z
    .string()
    .regex(/^-?\d+(,-?\d+)*$/, {
      error: ({ input }) => `expected chat ids separated by commas, got "${String(input)}"`,
    })
    .max(MAX_CHAT_IDS_CHARACTERS, {
      error: `expected at most ${MAX_CHAT_IDS_CHARACTERS} characters, as Lambda limits the environment of a function to 4 KB, got more`,
    })
    .optional()
    .describe(
      `Chats whose updates are stored, ids separated by commas, at most ${MAX_CHAT_IDS_CHARACTERS.toLocaleString('en-US')} characters (default: all)`,
    ),
  piiMode: z
    .enum(['keep', 'pseudonymise', 'drop'], {
      error: ({ input }) => `expected keep, pseudonymise or drop, got "${String(input)}"`,
    })
    .prefault('keep')
    .describe(
      'What happens to ids and names of people in the rows: `keep` (default), `pseudonymise` or `drop`',
    ),
  piiSecret: z
    .string()
    .min(16, { error: 'expected 16 characters or more, got fewer' })
    .max(MAX_SECRET_CHARACTERS, { error: `expected at most ${MAX_SECRET_CHARACTERS} characters, got more` })
    .optional()
    .describe(
      `Key of the pseudonyms, 16 to ${MAX_SECRET_CHARACTERS} characters, set with \`--secret\`; required for \`pseudonymise\``,
    ),
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
      'Token of the bot, set with `--secret`: a Lambda then checks the webhook every 15 minutes (default: no check)',
    ),
  alarmEmail: z
    .email({ error: ({ input }) => `expected an e-mail address, got "${String(input)}"` })
    .optional()
    .describe('Address that alarms are sent to; it has to confirm once (default: none)'),
  monthlyBudgetUsd: wholeFrom(1, 1_000_000)
    .optional()
    .describe(
      'USD a month of the whole account; an alarm is sent at 80 %. AWS refuses a budget until the root user opens billing to IAM (default: no budget)',
    ),
  throttleRate: wholeFrom(1, 10_000)
    .prefault('100')
    .describe('Requests a second that are accepted on average (default `100`)'),
  throttleBurst: wholeFrom(1, 5000)
    .prefault('200')
    .describe('Requests that may arrive at once (default `200`)'),
  ingestConcurrency: wholeFrom(1, 1000)
    .optional()
    .describe(
      'Runs of the ingest function at a time, reserved for it; AWS refuses it to accounts with a quota of 10 (default: as many as the account allows)',
    ),
  updatesPerDay: wholeFrom(1, 1_000_000_000)
    .optional()
    .describe(
      `Updates that you expect each day: the ETL function is sized for them, with a warning above ${LARGEST_DAY.toLocaleString('en-US')}, which no function can process (default: up to 600,000)`,
    ),
  etlTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: ({ input }) => `expected a time written HH:MM, got "${String(input)}"`,
    })
    .prefault('04:15')
    .describe(
      'When the previous day is processed, HH:MM in the time zone of the lake (default `04:15`: no change of clocks skips it, as some skip midnight)',
    ),
  etlEveryHours: z
    .string()
    .transform(Number)
    .refine((hours) => EVERY_HOURS.includes(hours), {
      error: ({ input }) => `expected one of ${EVERY_HOURS.join(', ')}, got "${String(input)}"`,
    })
    .optional()
    .describe(
      `Hours after which the running day is processed again, one of ${EVERY_HOURS.join(', ')}; its rows are marked partial until \`etlTime\` of the next day (default: only days that are over)`,
    ),
  etlMemoryMb: wholeFrom(512, 10_240)
    .optional()
    .describe(
      'MiB of the ETL function; one vCPU, and one thread, for each 1,769 (default: what `updatesPerDay` needs, at least `1769`)',
    ),
  etlSingleFlight: flag
    .prefault('false')
    .describe(
      'Let no two runs of the ETL overlap, by reserving one run (default `false`: AWS refuses the reservation to new accounts, whose quota is 10 runs)',
    ),
  scanLimitGb: wholeFrom(1, 10_000)
    .prefault('10')
    .describe('GiB a query may read before Athena cancels it (default `10`)'),
  queryLanguage: z
    .enum(languages, {
      error: ({ input }) => `expected one of ${languages.join(', ')}, got "${String(input)}"`,
    })
    .prefault('en')
    .describe('Language of the saved queries: `en` (default), `pt-BR` or `es`'),
  logRetentionDays: wholeFrom(1, 3653)
    .refine((days) => LOG_DAYS.includes(days), { error: `expected one of ${LOG_DAYS.join(', ')}` })
    .prefault('365')
    .describe('Days for which logs are kept, one of the values CloudWatch accepts (default `365`)'),
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
      'Keep the buckets whatever happens to the stack (default `true`). `false` makes a throw-away stack: `pulumi destroy` deletes the buckets and everything in them',
    ),
  rawColdAfterDays: days
    .prefault('90')
    .describe(
      'Days after which a raw object over 1 MiB (an imported history, a batch) moves to the storage class Glacier Instant Retrieval (default `90`)',
    ),
  rawNoncurrentDays: days
    .prefault('30')
    .describe('Days for which a deleted raw object can be restored; then it is gone for good (default `30`)'),
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
export function readConfig(
  values: Readonly<Record<string, string>>,
  project: string,
  now: Date = new Date(),
): Config {
  const prefix = `${project}:`
  const own = Object.entries(values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value])
  const result = schema.safeParse(Object.fromEntries(own))
  if (!result.success)
    throw new ConfigError(result.error.issues.flatMap((issue) => problemsOf(issue, prefix)))
  const problems = conflictsOf(result.data, now).map((problem) => `${prefix}${problem}`)
  if (problems.length > 0) throw new ConfigError(problems)
  const { etlMemoryMb, updatesPerDay = 0, ...settings } = result.data
  return { ...settings, updatesPerDay, etlMemoryMb: etlMemoryMb ?? etlMemoryFor(updatesPerDay) }
}

// Of settings that are valid one by one.
function conflictsOf(
  { piiMode, piiSecret, timeZone, firstDay, etlTime }: z.output<typeof schema>,
  now: Date,
): string[] {
  const problems: string[] = []
  if (piiMode === 'pseudonymise' && piiSecret === undefined)
    problems.push('piiSecret: piiMode pseudonymise requires a secret')
  // Partition projection counts days from the first to today: a range that ends before it begins fails every query.
  const today = calendarOf(timeZone).at(now.getTime()).date
  if (firstDay > today)
    problems.push(`firstDay: expected no day after today, ${today} in ${timeZone}, got ${firstDay}`)
  const day = skippedOn(timeZone, etlTime, now)
  if (day !== undefined)
    problems.push(
      `etlTime: the clocks of ${timeZone} skip ${etlTime} on ${day}, and no day would be processed then`,
    )
  return problems
}

// `america/sao_paulo` is a zone to JavaScript. Whether EventBridge Scheduler accepts it is not documented, so the usual spelling is kept.
function canonicalTimeZone(name: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
}

function problemsOf(issue: z.core.$ZodIssue, prefix: string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${prefix}${issue.path.join('.')}: ${issue.message}`]
  const known = Object.keys(schema.shape).join(', ')
  return issue.keys.map((key) => `${prefix}${key}: unknown; the keys are ${known}`)
}
