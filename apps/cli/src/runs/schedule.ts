import type { Calendar, ObjectStore } from '@telelake/lake'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { processDay } from '@telelake/pipeline/process-day'
import { Cron } from 'croner'
import { daysOwed } from './process-days.ts'

// Every hour, not only after midnight: laptops sleep, and in some zones some days have no 00:05.
const OWED_DAYS = '0 5 * * * *'
const RUNNING_DAY = '30 * * * * *'

export interface ScheduleOptions {
  store: ObjectStore
  calendar: Calendar
  flatten: FlattenOptions
  onError: (date: string, error: unknown) => void
}

/**
 * The runs of a pipeline that stays on: five minutes into each hour the days owed (just after midnight that is the day
 * before), and each minute the current day, if something arrived. One run at a time.
 */
export class Schedule {
  readonly #options: ScheduleOptions
  readonly #abort = new AbortController()
  readonly #jobs: readonly Cron[]
  #hasArrivals = false
  #runs: Promise<void> = Promise.resolve()

  constructor(options: ScheduleOptions) {
    this.#options = options
    const timezone = options.calendar.timeZone
    this.#jobs = [
      new Cron(OWED_DAYS, { timezone }, () => this.#enqueue(() => this.#owed())),
      new Cron(RUNNING_DAY, { timezone }, () => this.#enqueue(() => this.#runningDay())),
    ]
  }

  /** Something was stored, so the current day has to be processed. */
  noteArrival(): void {
    this.#hasArrivals = true
  }

  /** Resolves when the runs started so far have ended. */
  async settled(): Promise<void> {
    await this.#runs
  }

  /** Start no more runs and stop a current one, which the next start repairs. */
  async stop(): Promise<void> {
    for (const job of this.#jobs) job.stop()
    this.#abort.abort()
    await this.#runs
  }

  #enqueue(run: () => Promise<void>): Promise<void> {
    this.#runs = this.#runs.then(run)
    return this.#runs
  }

  async #owed(): Promise<void> {
    const { store, calendar, onError } = this.#options
    const now = new Date()
    const today = calendar.at(now.getTime()).date
    const owed = await daysOwed(store, calendar, now).catch((error: unknown) => {
      onError(today, error) // of the store; the next hour may do better
      return []
    })
    for (const date of owed) if (date !== today) await this.#process(date)
  }

  async #runningDay(): Promise<void> {
    if (!this.#hasArrivals) return
    this.#hasArrivals = false
    const date = this.#options.calendar.at(Date.now()).date
    if (!(await this.#process(date))) this.#hasArrivals = true // try again in a minute
  }

  async #process(date: string): Promise<boolean> {
    const { store, calendar, flatten, onError } = this.#options
    const { signal } = this.#abort
    try {
      await processDay({ store, calendar, date, flatten, signal })
      return true
    } catch (error) {
      if (!signal.aborted) onError(date, error)
      return false
    }
  }
}
