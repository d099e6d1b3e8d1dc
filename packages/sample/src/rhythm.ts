import type { LocalDay } from './local-day.ts'
import type { Random } from './random.ts'

/** How busy each hour of the local clock is, 0 to 23: quiet nights, peaks late in the morning and in the evening. */
export const HOUR_WEIGHTS: readonly number[] = [
  1.5, 0.8, 0.4, 0.3, 0.3, 0.6, 1.6, 3.5, 6.5, 9.5, 12, 12.5, 9.5, 8.5, 9.5, 10, 9.8, 9, 9.5, 12, 13, 11.5,
  7.5, 3.8,
]

/** How busy each day of the week is, Sunday first; about 1 on average over Monday to Friday. */
export const WEEKDAY_WEIGHTS: readonly number[] = [0.5, 1.2, 1.12, 1.06, 1.02, 0.96, 0.64]

/** A moment of people's lives: when, and what the clock on their wall shows. */
export interface Moment {
  readonly at: number // ms epoch
  readonly hour: number // 0-23
}

/** `count` moments of the day, oldest first, spread as `HOUR_WEIGHTS` says. */
export function momentsOf(day: LocalDay, count: number, random: Random): readonly Moment[] {
  if (day.quarters.length === 0) return []
  const moments = Array.from({ length: count }, () => {
    const quarter = random.weighted(day.quarters, ({ hour }) => HOUR_WEIGHTS[hour] ?? 0)
    return { at: random.integer(quarter.startsAt, quarter.endsAt - 1), hour: quarter.hour }
  })
  return moments.sort((left, right) => left.at - right.at)
}

/** How many of a thing happen on a day that an average working day sees `usual` times. */
export function countOn(day: LocalDay, usual: number, random: Random): number {
  return Math.round(usual * (WEEKDAY_WEIGHTS[day.weekday] ?? 1) * random.between(0.92, 1.08))
}

/** A moment of the day by its hour in an ordinary day (20.5 is about half past eight in the evening). */
export function clockTime(day: LocalDay, hour: number): number {
  return Math.round(day.startsAt + ((day.endsAt - day.startsAt) * hour) / 24)
}
