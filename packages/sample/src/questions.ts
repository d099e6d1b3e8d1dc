import { converse } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import type { Intent } from './intent.ts'
import { pickIntent } from './intents.ts'
import type { LocalDay } from './local-day.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { countOn, momentsOf } from './rhythm.ts'
import type { Moment } from './rhythm.ts'
import type { Stage } from './stage.ts'

const HOUR = 3_600_000 // ms
const PER_DAY = 66 // questions of an average working day
const BUSY_MS = 3 * HOUR // one conversation of a person ends before the next begins
const FORGETS_MS = 30 * HOUR // the same question within this time counts as a repetition
const LEARNS = 0.06 // how much better the bot resolves at the end than at the beginning

/** People who may ask, and their share of all questions. */
export interface Askers {
  readonly people: readonly Person[]
  readonly share: number
}

/** Every question of the given days, asked by people who are there and have the time. */
export class Questions {
  readonly #stage: Stage
  readonly #random: Random
  readonly #busyUntil = new Map<Person, number>()
  readonly #askedAt = new Map<Person, Map<Intent, number>>()
  readonly conversations: Conversation[] = []

  constructor(stage: Stage, random: Random) {
    this.#stage = stage
    this.#random = random
  }

  /** @param progress 0 on the first day to 1 on the last */
  day(day: LocalDay, index: number, progress: number, askers: readonly Askers[]): void {
    const random = this.#random
    for (const moment of momentsOf(day, countOn(day, PER_DAY, random), random)) {
      const { people } = random.weighted(askers, ({ share }) => share)
      const free = people.filter(
        (person) =>
          person.joinsOn < index &&
          index < person.leavesOn &&
          (this.#busyUntil.get(person) ?? 0) <= moment.at,
      )
      if (free.length > 0)
        this.ask(
          random.weighted(free, ({ energy }) => energy),
          moment,
          progress,
        )
    }
  }

  ask(person: Person, moment: Moment, progress: number): void {
    const asked = this.#askedAt.get(person) ?? new Map<Intent, number>()
    const intent = this.#freshIntent(asked, moment.at)
    asked.set(intent, moment.at)
    this.#askedAt.set(person, asked)
    this.#busyUntil.set(person, moment.at + BUSY_MS)
    const ease = LEARNS * (progress - 0.5)
    this.conversations.push(converse(this.#stage, this.#random, { person, intent, moment, ease }))
  }

  #freshIntent(asked: ReadonlyMap<Intent, number>, at: number): Intent {
    for (;;) {
      // ends: within FORGETS_MS a person has time for fewer questions than there are intents
      const intent = pickIntent(this.#random)
      if ((asked.get(intent) ?? -Infinity) < at - FORGETS_MS) return intent
    }
  }
}
