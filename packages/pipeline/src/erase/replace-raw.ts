import { erasedRawKey, erasingKey, erasingPrefix, listKeys } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { RedactedObject } from './search-day.ts'

const MAX_TRIES = 3

/**
 * Put raw objects in the place of their originals. A bucket of raw objects refuses to overwrite, for everybody, so the
 * original is deleted first; the object waits under `erasing/` until it is in its place, and a call that is broken off is
 * finished by `finishReplacing`.
 *
 * @throws {ReplaceError} The original came back between the two, several times: something sends it again and again.
 */
export async function replaceRaw(store: ObjectStore, objects: readonly RedactedObject[]): Promise<void> {
  for (const { key, body, receivedAt } of objects) await store.put(erasingKey(key), body, { receivedAt })
  for (const object of objects) await moveIntoPlace(store, object)
}

/** Finish what a broken-off `replaceRaw` left. */
export async function finishReplacing(store: ObjectStore): Promise<void> {
  for await (const waiting of listKeys(store, erasingPrefix)) {
    const key = erasedRawKey(waiting)
    const stored = key === undefined ? undefined : await store.get(waiting)
    if (key !== undefined && stored !== undefined) await moveIntoPlace(store, { key, ...stored })
  }
}

async function moveIntoPlace(store: ObjectStore, { key, body, receivedAt }: RedactedObject): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    await store.delete([key])
    // False: the sender delivered the original again since it was deleted.
    if (await store.putIfAbsent(key, body, { receivedAt })) return store.delete([erasingKey(key)])
  }
  throw new ReplaceError(`raw object came back ${MAX_TRIES} times while it was replaced (${key})`)
}

/** A raw object could not be replaced. The next erasure tries again. */
class ReplaceError extends Error {
  override readonly name = 'ReplaceError'
}
