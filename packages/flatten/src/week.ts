const MS_PER_DAY = 86_400_000

/** The Monday of a day's week. @param day - YYYY-MM-DD, and its weekday, 1 = Monday */
export function mondayOf(day: { date: string; weekday: number }): string {
  if (day.date !== last.date)
    last = {
      date: day.date,
      monday: new Date(Date.parse(day.date) - (day.weekday - 1) * MS_PER_DAY).toISOString().slice(0, 10),
    }
  return last.monday
}

// Consecutive rows mostly share a day.
let last = { date: '', monday: '' }
