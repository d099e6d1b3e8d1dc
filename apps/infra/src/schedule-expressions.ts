/** Every day at a time. @param time - HH:MM, in the time zone of the schedule */
export function dailyAt(time: string): string {
  const [hour, minute] = time.split(':').map(Number)
  return `cron(${minute} ${hour} * * ? *)`
}

/**
 * Every so many hours from midnight of the schedule's zone on, half an hour away from a daily run: so that the two do not meet.
 *
 * @param hours - a divisor of 24
 * @param time - HH:MM of the daily run
 */
export function everyHours(hours: number, time: string): string {
  const minute = (Number(time.slice(3)) + 30) % 60
  return `cron(${minute} 0/${hours} * * ? *)`
}
