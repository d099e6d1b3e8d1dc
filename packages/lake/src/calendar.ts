const DAY_MS = 86_400_000
const SLOT_MS = 900_000 // 15 minutes: since Telegram exists (2013) every zone changes its offset on such a boundary

/** An instant on the clock and calendar of a zone. */
export interface LocalTime {
  date: string // YYYY-MM-DD
  hour: number // 0 to 23
  weekday: number // 1 = Monday to 7 = Sunday (ISO 8601)
}

/** The calendar of one IANA time zone, right across changes of its offset. */
export interface Calendar {
  readonly timeZone: string
  /** @param epochMs - within the years 1 to 9999 */
  at(epochMs: number): LocalTime
}

/**
 * The calendar of a zone. Asking it costs about 100 ns: offsets are looked up once per quarter of an hour. The first
 * look-up wakes `Intl`, which takes 12 ms, except for UTC.
 *
 * @throws {RangeError} The zone is not in the IANA database of this Node.
 */
export function calendarOf(timeZone: string): Calendar {
  assertTimeZone(timeZone)
  if (timeZone === 'UTC') return calendarBy(timeZone, () => 0)
  let format: Intl.DateTimeFormat | undefined
  return calendarBy(timeZone, (instant) => {
    format ??= new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    const part: Record<string, string> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = value
    const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year)
    const local = new Date(0)
    local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day)) // Date.UTC reads years 0 to 99 as 19xx
    local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second))
    return local.getTime() - instant
  })
}

/**
 * The calendar of a zone that becomes the zone of the whole process: `Date` then knows the offsets, and `Intl` stays
 * asleep. For a process that has one thing to do and must answer soon after its start; never for a worker thread, whose
 * environment is a copy. Right for any instant since 2000.
 *
 * @throws {RangeError} The zone is not in the IANA database of this Node.
 */
export function calendarOfProcess(timeZone: string): Calendar {
  // UTC asks neither, and a zone that Date does not know is UTC to it.
  if (timeZone === 'UTC' || !isCommonZone(timeZone)) return calendarOf(timeZone)
  // eslint-disable-next-line no-restricted-properties
  process.env['TZ'] = timeZone
  return calendarBy(timeZone, (instant) => -new Date(instant).getTimezoneOffset() * 60_000)
}

/** @param offsetAt - milliseconds by which the zone is ahead of UTC at an instant, on the boundary of a slot */
function calendarBy(timeZone: string, offsetAt: (instant: number) => number): Calendar {
  const offsets = new Map<number, number>()
  const dates = new Map<number, string>()
  return {
    timeZone,
    at(epochMs) {
      const slot = Math.floor(epochMs / SLOT_MS)
      let offset = offsets.get(slot)
      if (offset === undefined) offsets.set(slot, (offset = offsetAt(slot * SLOT_MS)))
      const local = epochMs + offset
      const day = Math.floor(local / DAY_MS)
      let date = dates.get(day)
      if (date === undefined) dates.set(day, (date = dateOfDay(day)))
      return {
        date,
        hour: Math.floor((local - day * DAY_MS) / 3_600_000),
        weekday: ((((day + 3) % 7) + 7) % 7) + 1, // day 0, 1970-01-01, was a Thursday
      }
    },
  }
}

/** @throws {RangeError} `timeZone` is no IANA name, or an offset such as +03:00, which knows no change of its clock. */
export function assertTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone))
    throw new RangeError(`time zone: expected an IANA name such as America/Sao_Paulo, got "${timeZone}"`)
}

/** Whether Node knows a zone of that name. Names it lists take 1 ms, once; of others `Intl` is asked, 12 ms, once. */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC' || isCommonZone(name)) return true
  try {
    return !/^[+-]/.test(name) && Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }))
  } catch {
    return false
  }
}

/** Whether the name is one of the some 400 that Node lists; it knows older names for the same zones too, and UTC. */
function isCommonZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name)
}

/** Whether `text` is a day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dateOfDay(dayOfDate(text)) === text
}

/** The day `count` days after (before, when negative) a day. */
export function addDays(date: string, count: number): string {
  return dateOfDay(dayOfDate(date) + count)
}

/** Every day from the first to the last, both included; empty when the last is before the first. */
export function daysFromTo(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = dayOfDate(first); day <= dayOfDate(last); day++) days.push(dateOfDay(day))
  return days
}

function dayOfDate(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

function dateOfDay(day: number): string {
  const date = new Date(day * DAY_MS)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
