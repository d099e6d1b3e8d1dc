import { pendingErasureKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

/** Days that a broken-off erasure had changed, but not processed: their raw objects no longer tell. */
export class PendingErasure {
  readonly #store: ObjectStore
  readonly #days: Set<string>

  private constructor(store: ObjectStore, days: Set<string>) {
    this.#store = store
    this.#days = days
  }

  static async open(store: ObjectStore): Promise<PendingErasure> {
    const stored = await store.get(pendingErasureKey)
    const days = stored === undefined ? [] : (JSON.parse(Buffer.from(stored.body).toString()) as string[])
    return new PendingErasure(store, new Set(days))
  }

  has(day: string): boolean {
    return this.#days.has(day)
  }

  async add(day: string): Promise<void> {
    this.#days.add(day)
    await this.#write()
  }

  async remove(day: string): Promise<void> {
    this.#days.delete(day)
    await this.#write()
  }

  async #write(): Promise<void> {
    if (this.#days.size === 0) await this.#store.delete([pendingErasureKey])
    else await this.#store.put(pendingErasureKey, Buffer.from(JSON.stringify([...this.#days])))
  }
}
