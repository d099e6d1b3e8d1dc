const DAY = 86_400_000

/**
 * The Unix seconds of `2021-03-04T05:06:07`, a time on the clocks of a zone, as exports before 2022 write it. Of an hour
 * that clocks show twice it is the first; one that they skip is read by the offset before, as Python's zoneinfo does.
 * Undefined when it is no such time.
 */
export function secondsOfLocalTime(text: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return undefined
  const asUtc = Date.parse(`${text}Z`)
  // `Date` takes the 30th of February for a day of March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== text) return undefined
  const before = asUtc - offsetAt(asUtc - DAY, timeZone)
  const after = asUtc - offsetAt(asUtc + DAY, timeZone)
  const isAfter = before !== after && !isShown(before, asUtc, timeZone) && isShown(after, asUtc, timeZone)
  return (isAfter ? after : before) / 1000
}

/** Whether the clocks show a time at an instant. */
function isShown(instant: number, asUtc: number, timeZone: string): boolean {
  return instant + offsetAt(instant, timeZone) === asUtc
}

const QUARTER_HOUR = 900_000 // clocks change at such instants
const OFFSETS_KEPT = 10_000

interface Zone {
  format: Intl.DateTimeFormat
  offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

/** Messages come one after the other in time, and a formatter is slow: what it said of a quarter of an hour is kept. */
function offsetAt(instant: number, timeZone: string): number {
  let zone = zones.get(timeZone)
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    zones.set(timeZone, (zone = { format, offsets: new Map() }))
  }
  const quarter = Math.floor(instant / QUARTER_HOUR)
  let offset = zone.offsets.get(quarter)
  if (offset === undefined) {
    if (zone.offsets.size >= OFFSETS_KEPT) zone.offsets.clear()
    zone.offsets.set(quarter, (offset = readOffset(zone.format, instant)))
  }
  return offset
}

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name) ?? []
  const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000
  return sign === '-' ? -size : size
}
