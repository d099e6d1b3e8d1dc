/**
 * The Unix seconds of `2021-03-04T05:06:07`, a time on the clocks of a zone, as exports before 2022 write it. Of an hour
 * that clocks show twice it is the first. Undefined when it is no such time.
 */
export function secondsOfLocalTime(text: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return undefined
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // The offset before the clocks change goes first, then that of the instant it leads to.
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone)
  return (offsetAt(before, timeZone) === asUtc - before ? before : asUtc - offsetAt(asUtc, timeZone)) / 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined)
    formats.set(
      timeZone,
      (format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })),
    )
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name) ?? []
  const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000
  return sign === '-' ? -size : size
}
