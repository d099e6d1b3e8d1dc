const QUARTER_MS = 15 * 60 * 1000 // every offset and every clock change of today's zones is a multiple of it
const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** A stretch of a local day that the clock shows with one hour. */
export interface Quarter {
  readonly startsAt: number // ms epoch
  readonly endsAt: number // ms epoch, not included
  readonly hour: number // 0-23, as the local clock shows
}

/** A calendar day of a time zone: 23 to 25 hours of real time. */
export interface LocalDay {
  readonly date: string // YYYY-MM-DD
  readonly weekday: number // 0 = Sunday to 6 = Saturday
  readonly startsAt: number // ms epoch of the first moment the local clock shows this date
  readonly endsAt: number // ms epoch of the first moment of the next day
  readonly quarters: readonly Quarter[]
}

/**
 * The `count` days that end with `lastDay`, oldest first, each beginning where the one before it ends.
 *
 * @throws {RangeError} `lastDay` is no date, `count` no positive whole number, or `timeZone` unknown to Intl.
 */
export function localDays(lastDay: string, count: number, timeZone: string): readonly LocalDay[] {
  const last = Date.parse(`${lastDay}T00:00:00Z`)
  if (!ISO_DATE.test(lastDay) || Number.isNaN(last) || isoDate(last) !== lastDay) {
    throw new RangeError(`sample day: expected a date YYYY-MM-DD, got ${lastDay}`)
  }
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`sample length: expected a positive number of days, got ${count}`)
  }

  const clock = wallClock(timeZone)
  const starts = Array.from({ length: count + 1 }, (_, index) =>
    startOf(isoDate(last + (index + 1 - count) * DAY_MS), clock),
  )
  return Array.from({ length: count }, (_, index) => {
    const nominal = last + (index + 1 - count) * DAY_MS
    const startsAt = starts[index] ?? nominal
    const endsAt = starts[index + 1] ?? nominal
    return {
      date: isoDate(nominal),
      weekday: new Date(nominal).getUTCDay(),
      startsAt,
      endsAt,
      quarters: quartersOf(startsAt, endsAt, clock),
    }
  })
}

interface WallClock {
  readonly date: string
  readonly hour: number
}

function wallClock(timeZone: string): (at: number) => WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  })
  return (at) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
    for (const { type, value } of format.formatToParts(at)) parts[type] = value
    return { date: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) }
  }
}

/** A day may begin at 01:00, where clocks go forward at midnight, so its start is searched for, not computed. */
function startOf(date: string, clock: (at: number) => WallClock): number {
  const nominal = Date.parse(`${date}T00:00:00Z`)
  let before = nominal - DAY_MS
  let reached = nominal + DAY_MS
  while (reached - before > MINUTE_MS) {
    const middle = before + Math.floor((reached - before) / MINUTE_MS / 2) * MINUTE_MS
    if (clock(middle).date < date) before = middle
    else reached = middle
  }
  return reached
}

function quartersOf(startsAt: number, endsAt: number, clock: (at: number) => WallClock): readonly Quarter[] {
  const quarters: Quarter[] = []
  for (let at = startsAt; at < endsAt; at += QUARTER_MS) {
    quarters.push({ startsAt: at, endsAt: Math.min(at + QUARTER_MS, endsAt), hour: clock(at).hour })
  }
  return quarters
}

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
