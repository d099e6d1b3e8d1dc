import { addDays, daysFromTo, isDay } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'
import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

const dayText = z.string().check(z.refine(isDay, { error: 'expected a day written YYYY-MM-DD' }))
const oneDay = z.strictObject({ date: dayText })
const range = z.strictObject({ from: dayText, to: dayText })
const scheduled = z.looseObject({
  time: z.optional(z.iso.datetime({ offset: true })),
  day: z.optional(z.literal('running', { error: 'expected running' })),
})

/** An event that asks for days in an unknown way. */
export class EventError extends Error {
  override readonly name = 'EventError'
}

/**
 * The received days an event asks for: `{ date }`, `{ from, to }`, both ends included, or an event of the scheduler: the day before its
 * `time`, or with `day: "running"` the day of its `time`. Without `time` it is now. So a late retry still processes its day.
 *
 * @throws {EventError} The event names days in another form.
 */
export function requestedDays(event: unknown, calendar: Calendar, now: Date): string[] {
  const fields = typeof event === 'object' && event !== null ? event : {}
  if ('date' in fields) return [parse(oneDay, event).date]
  if ('from' in fields || 'to' in fields) {
    const { from, to } = parse(range, event)
    if (to < from) throw new EventError(`event: expected from not after to, got ${from} and ${to}`)
    return daysFromTo(from, to)
  }
  const { time, day } = parse(scheduled, fields)
  const { date } = calendar.at(time === undefined ? now.getTime() : Date.parse(time))
  return [day === 'running' ? date : addDays(date, -1)]
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, event: unknown): z.output<Schema> {
  const result = schema.safeParse(event, { error: en().localeError }) // zod/mini has no words of its own
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}`)
  throw new EventError(
    `event: expected { date }, { from, to } or a scheduler's event, got ${problems.join('; ')}`,
  )
}
