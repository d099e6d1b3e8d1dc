import type { Random } from './random.ts'
import type { SampleUpdate } from './sample-update.ts'
import type { UpdateBody } from './telegram.ts'

const CLOSING_MS = 60_000 // what happens in the last minute might arrive only after the end
const REDELIVERIES = 7 // deliveries Telegram repeats because an answer got lost on the way

/** How an update travels when it does not travel as usual. */
export interface Delivery {
  readonly delayMs?: number // default 200 to 2000
  readonly redeliverAfterMs?: number // after the first delivery; default: delivered once
}

/** Something on a timeline; once played, `updateId` says which update it became, if any. */
export interface Happening {
  readonly at: number // ms epoch
  updateId: number | undefined
}

interface Scheduled {
  readonly happening: Happening
  readonly queue: number
  readonly happen: () => UpdateBody | undefined
  readonly delivery: Delivery
}

interface Arrival {
  readonly scheduled: Scheduled
  readonly body: UpdateBody
  readonly arrivedAt: number
}

/**
 * What will happen, in any order, made to happen in the order of time. Ids that rise with time (of messages, of
 * updates) are given out while playing; what refers to an earlier happening therefore finds it complete.
 */
export class Timeline {
  readonly #scheduled: Scheduled[] = []
  readonly #endsAt: number

  /** @param endsAt ms epoch; nothing arrives at it or later */
  constructor(endsAt: number) {
    this.#endsAt = endsAt
  }

  /**
   * @param queue updates of one queue (a chat, a poll) arrive in the order they happened
   * @param happen gives the update's body, or undefined for what the bot is not told of
   */
  add(at: number, queue: number, happen: () => UpdateBody | undefined, delivery: Delivery = {}): Happening {
    const happening: Happening = { at: Math.round(at), updateId: undefined }
    this.#scheduled.push({ happening, queue, happen, delivery })
    return happening
  }

  /** All deliveries in order of arrival; to be called once. What happens too near the end is left out. */
  play(random: Random): readonly SampleUpdate[] {
    const arrivals = this.#arrivals(random).sort((left, right) => left.arrivedAt - right.arrivedAt)

    let updateId = 731_204_000 + random.integer(0, 999)
    const updates = new Map<Scheduled, SampleUpdate['update']>()
    return arrivals.map(({ scheduled, body, arrivedAt }) => {
      let update = updates.get(scheduled)
      if (update === undefined) {
        update = { update_id: ++updateId, ...body }
        scheduled.happening.updateId = updateId
        updates.set(scheduled, update)
      }
      return { arrivedAt, update }
    })
  }

  #arrivals(random: Random): Arrival[] {
    const lastOfQueue = new Map<number, number>()
    const inOrder = this.#scheduled
      .filter(({ happening }) => happening.at < this.#endsAt - CLOSING_MS)
      .sort((left, right) => left.happening.at - right.happening.at)
    const everyNth = Math.max(2, Math.floor(inOrder.length / (REDELIVERIES + 1)))

    return inOrder.flatMap((scheduled, index): Arrival[] => {
      const { happening, queue, happen, delivery } = scheduled
      const body = happen()
      if (body === undefined) return []

      const waits = (lastOfQueue.get(queue) ?? 0) + random.integer(5, 40)
      const travels = happening.at + (delivery.delayMs ?? random.integer(200, 2000))
      const arrivedAt = this.#beforeEnd(Math.max(travels, waits))
      const first: Arrival = { scheduled, body, arrivedAt }
      lastOfQueue.set(queue, arrivedAt)

      const lostAnswer = index % everyNth === everyNth - 1 ? random.integer(3_000, 40_000) : undefined
      const redeliverAfterMs = delivery.redeliverAfterMs ?? lostAnswer
      if (redeliverAfterMs === undefined) return [first]
      const repeatedAt = this.#beforeEnd(arrivedAt + redeliverAfterMs)
      lastOfQueue.set(queue, repeatedAt)
      return [first, { ...first, arrivedAt: repeatedAt }]
    })
  }

  #beforeEnd(at: number): number {
    return Math.min(at, this.#endsAt - 1)
  }
}
