const DAY_MS = 86_400_000
const DAYS = 400 // each yearly change of clocks is seen

/**
 * The first day on which the clocks of a zone skip a time of day; undefined where they never do. EventBridge Scheduler skips the run,
 * too.
 *
 * @param time - HH:MM
 * @param from - the following year is searched
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function skippedOn(timeZone: string, time: string, from: Date): string | undefined {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const clockAt = (instant: number): string => format.format(instant)
  const offsetAt = (instant: number): number => Date.parse(`${clockAt(instant)}Z`.replace(' ', 'T')) - instant

  const first = Math.floor(from.getTime() / DAY_MS) * DAY_MS
  for (let at = 0; at < DAYS; at++) {
    const day = new Date(first + at * DAY_MS).toISOString().slice(0, 10)
    const asUtc = Date.parse(`${day}T${time}Z`)
    // Of a time near a change of clocks, either the offset before it or the one after it leads to the time; else it does not exist.
    const candidates = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetAt(near))
    if (!candidates.some((instant) => clockAt(instant) === `${day} ${time}`)) return day
  }
  return undefined
}
