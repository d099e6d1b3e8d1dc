import { hashText } from './hash-text.ts'

/** What is known of a topic before it has an id. */
export interface Unnamed {
  key: string // of its typical text
  earlier: ReadonlyMap<string, number> // how many of its messages were in which topic before
}

/**
 * The ids of topics: a topic is the one it shares most messages with, the largest share first, each id once. A topic
 * that shares none gets an id made of its typical text, from which that cannot be read back.
 *
 * @param topics - in an order that does not depend on the input's
 */
export function keepIds(topics: readonly Unnamed[]): string[] {
  const shares = topics
    .flatMap(({ earlier }, topic) => [...earlier].map(([id, messages]) => ({ topic, id, messages })))
    .sort((a, b) => b.messages - a.messages || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.topic - b.topic))

  const ids = new Map<number, string>()
  const taken = new Set<string>()
  for (const { topic, id } of shares)
    if (!ids.has(topic) && !taken.has(id)) {
      ids.set(topic, id)
      taken.add(id)
    }
  for (const { id } of shares) taken.add(id) // the id of a topic that has gone to another is not given away here
  return topics.map(({ key }, topic) => ids.get(topic) ?? newId(key, taken))
}

function newId(key: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = hashText(attempt === 0 ? key : `${key}\0${attempt}`)
      .toString(16)
      .padStart(14, '0')
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
