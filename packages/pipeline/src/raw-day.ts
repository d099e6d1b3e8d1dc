import { addDays, rawUpdatePrefix, updateIdOf } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

/** One raw object of a day, in the order of the keys. */
export interface RawObject {
  key: string
  updateId: number
  isDuplicate: boolean // the day before holds the same update: a retry across midnight
}

/**
 * The raw updates of a received day, all pages, in key order. The day before is listed in step, so that memory does
 * not grow with the day.
 */
export async function* rawUpdatesOf(store: ObjectStore, receivedDate: string): AsyncGenerator<RawObject> {
  const before = updateIds(store, addDays(receivedDate, -1))
  let earlier = await before.next()
  for await (const [updateId, key] of updateIds(store, receivedDate)) {
    while (earlier.done !== true && earlier.value[0] < updateId) earlier = await before.next()
    yield { key, updateId, isDuplicate: earlier.done !== true && earlier.value[0] === updateId }
  }
  await before.return(undefined)
}

async function* updateIds(store: ObjectStore, receivedDate: string): AsyncGenerator<[number, string]> {
  for await (const key of store.list(rawUpdatePrefix(receivedDate))) {
    const updateId = updateIdOf(key)
    if (updateId !== undefined) yield [updateId, key] // others were not put there by a webhook
  }
}
