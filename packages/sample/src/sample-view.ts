import type { Sample, SampleUpdate } from './sample-traffic.ts'

/** A JSON object of an update, whose fields a test picks by name. */
export type Json = Readonly<Record<string, unknown>>

/** The samples' zones: none, one without summer time, one whose clocks go back in it, and one that moves 30 minutes. */
export const places = [
  { timeZone: 'UTC', lastDay: '2026-11-05' },
  { timeZone: 'America/Sao_Paulo', lastDay: '2026-11-23' },
  { timeZone: 'Europe/Lisbon', lastDay: '2026-11-05' },
  { timeZone: 'Europe/Lisbon', lastDay: '2026-04-05' },
  { timeZone: 'Australia/Lord_Howe', lastDay: '2026-04-05' },
  { timeZone: 'Australia/Lord_Howe', lastDay: '2026-10-20' },
] as const

/** The payloads of one kind of update, each delivered update once. */
export function payloads({ updates }: Sample, kind: string): readonly Json[] {
  return firstDeliveries(updates).flatMap(({ update }) => (kind in update ? [update[kind] as Json] : []))
}

export function firstDeliveries(updates: readonly SampleUpdate[]): readonly SampleUpdate[] {
  const seen = new Set<number>()
  return updates.filter(({ update: { update_id } }) => !seen.has(update_id) && seen.add(update_id))
}

/** Of each update that comes twice: the first delivery and the second one. */
export function redeliveries(
  updates: readonly SampleUpdate[],
): readonly (readonly [SampleUpdate, SampleUpdate])[] {
  const first = new Map<number, SampleUpdate>()
  return updates.flatMap((delivery) => {
    const earlier = first.get(delivery.update.update_id)
    first.set(delivery.update.update_id, earlier ?? delivery)
    return earlier === undefined ? [] : [[earlier, delivery] as const]
  })
}

/** When it happened, ms epoch; undefined for kinds that carry no time of their own. */
export function happenedAt({ update }: SampleUpdate): number | undefined {
  for (const kind of ['message', 'edited_message', 'message_reaction', 'chat_member', 'my_chat_member']) {
    const payload = update[kind] as { date: number; edit_date?: number } | undefined
    if (payload !== undefined) return (payload.edit_date ?? payload.date) * 1000
  }
  return undefined
}

/** The date, the hour and the day of the week (0 = Sunday) that a clock in the zone shows. */
export function localClock(
  timeZone: string,
): (at: number) => { date: string; hour: number; weekday: number } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (at) => {
    const [date = '', time = ''] = format.format(at).split(' ')
    return { date, hour: Number(time.slice(0, 2)), weekday: new Date(date).getUTCDay() }
  }
}
