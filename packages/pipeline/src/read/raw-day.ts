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
 * The raw objects of a received day, zone by zone, in key order, a page of the listing at a time. The day before is
 * listed in step, so that memory does not grow with the day.
 */
export async function* rawPagesOf(store: ObjectStore, receivedDate: string): AsyncGenerator<RawObject[]> {
  for (const input of inputs) {
    const prefix = input.prefix(receivedDate)
    const before = namePagesOf(store, input, addDays(receivedDate, -1))
    let isAll = false // of the day before
    let earlier: readonly string[] = [] // its names that are not passed yet
    for await (const names of namePagesOf(store, input, receivedDate)) {
      const [first = '', last = ''] = [names[0], names.at(-1)]
      while (!isAll && (earlier.at(-1) ?? '') < last) {
        const page = await before.next()
        if (page.done === true) isAll = true
        else earlier = (page.value.at(-1) ?? '') < first ? [] : earlier.concat(page.value)
      }
      let at = 0
      yield names.map((name) => {
        while (at < earlier.length && earlier[at]! < name) at++
        return { zone: input.zone, key: `${prefix}${name}.json`, name, isDuplicate: earlier[at] === name }
      })
      earlier = earlier.slice(at)
    }
    await before.return(undefined)
  }
}

/** The zone that a key given by `rawPagesOf` belongs to. */
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

async function* namePagesOf(
  store: ObjectStore,
  input: RawInput,
  receivedDate: string,
): AsyncGenerator<readonly string[]> {
  const prefix = input.prefix(receivedDate)
  for await (const keys of store.listPages(prefix)) {
    const names = keys
      .filter((key) => key.endsWith('.json'))
      .map((key) => key.slice(prefix.length, -'.json'.length))
      .filter((name) => input.name.test(name))
    if (names.length > 0) yield names
  }
}
