import { daysFromTo, isDay } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'
import { dayBefore } from '@telelake/pipeline/process-day'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'

/** Received days: one, a range, or yesterday when neither is given. */
export interface DaysOptions {
  date?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Give a command the options that name received days. */
export function addDaysOptions(command: Command): Command {
  return command
    .option('--date <day>', 'one day, YYYY-MM-DD (default: yesterday)')
    .option('--from <day>', 'first day of a range')
    .option('--to <day>', 'last day of a range (default: yesterday)')
}

/**
 * The days the options name, both ends of a range included.
 *
 * @throws {CommandError} They name none, or contradict each other.
 */
export function daysOf({ date, from, to }: DaysOptions, calendar: Calendar, now: Date): string[] {
  const today = calendar.at(now.getTime()).date
  for (const [option, day] of Object.entries({ '--date': date, '--from': from, '--to': to })) {
    if (day === undefined) continue
    assertDay(option, day)
    if (day > today) throw new CommandError(`${option}: expected a day not after today, ${today}, got ${day}`)
  }
  if (date !== undefined && (from !== undefined || to !== undefined))
    throw new CommandError('--date cannot be combined with --from and --to')
  if (date !== undefined) return [date]
  if (from === undefined && to === undefined) return [dayBefore(calendar, now)]
  if (from === undefined) throw new CommandError('--to requires --from')
  const last = to ?? dayBefore(calendar, now)
  if (last < from) throw new CommandError(`--from: expected a day not after ${last}, got ${from}`)
  return daysFromTo(from, last)
}

/** @throws {CommandError} The value of the option is no day. */
export function assertDay(option: string, day: string): void {
  if (!isDay(day)) throw new CommandError(`${option}: expected a day written YYYY-MM-DD, got "${day}"`)
}
