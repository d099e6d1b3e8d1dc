import { addDays, rawOutboundPrefix, rawUpdatePrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

/** The zones of raw objects a day is made of. */
export type RawZone = 'updates' | 'outbound'

/** One raw object of a day. */
export interface RawObject {
  zone: RawZone
  key: string
  name: string // of the key, without folder and extension: what a rejected record is named after
  isDuplicate: boolean // the day before holds the same: a retry across midnight
}

interface RawInput {
  zone: RawZone
  prefix: (receivedDate: string) => string
  name: RegExp // what was not named so was not put there by a webhook
}

/** What a received day is read from, in the order of its rows. */
const inputs: readonly RawInput[] = [
  { zone: 'updates', prefix: rawUpdatePrefix, name: /^\d{16}$/ },
  { zone: 'outbound', prefix: rawOutboundPrefix, name: /^-?\d{1,16}_\d{1,16}$/ },
]

/**
 * The raw objects of a received day, zone by zone, all pages, in key order. The day before is listed in step, so that
 * memory does not grow with the day.
 */
export async function* rawObjectsOf(store: ObjectStore, receivedDate: string): AsyncGenerator<RawObject> {
  for (const input of inputs) {
    const before = namesOf(store, input, addDays(receivedDate, -1))
    let earlier = await before.next()
    for await (const name of namesOf(store, input, receivedDate)) {
      while (earlier.done !== true && earlier.value < name) earlier = await before.next()
      yield {
        zone: input.zone,
        key: `${input.prefix(receivedDate)}${name}.json`,
        name,
        isDuplicate: earlier.done !== true && earlier.value === name,
      }
    }
    await before.return(undefined)
  }
}

/** The zone that a key given by `rawObjectsOf` belongs to. */
export function zoneOf(key: string): RawZone {
  return key.startsWith('raw/updates/') ? 'updates' : 'outbound'
}

/** The name of a raw object, from its key. */
export function rawNameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1, -'.json'.length)
}

/** Whether a rejected record is named after a raw object, so that a run over its day made it. */
export function isNamedAfterRaw(rejectedKey: string): boolean {
  const name = /\/([^/]+)\.json$/.exec(rejectedKey)?.[1] ?? ''
  return inputs.some((input) => input.name.test(name))
}

async function* namesOf(store: ObjectStore, input: RawInput, receivedDate: string): AsyncGenerator<string> {
  const prefix = input.prefix(receivedDate)
  for await (const key of store.list(prefix)) {
    const name = key.endsWith('.json') ? key.slice(prefix.length, -'.json'.length) : ''
    if (input.name.test(name)) yield name
  }
}
