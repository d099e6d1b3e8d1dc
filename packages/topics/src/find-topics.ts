import { distinctTexts } from './distinct-texts.ts'
import type { DistinctText } from './distinct-texts.ts'
import { groupTexts } from './group-texts.ts'
import { keepIds } from './keep-ids.ts'
import { vectorsOf } from './text-vectors.ts'
import { typicalMember, wordingOf } from './topic-label.ts'
import type { Member } from './topic-label.ts'
import { termsOf, WordRarity } from './topic-terms.ts'
import type { TopicText } from './topic-text.ts'

/** Different texts that one call compares; what is beyond them is left out, see `Topics.leftOut`. */
export const MAX_TEXTS = 20_000

/** What several messages are about. */
export interface Topic {
  id: string // 14 hexadecimal digits, or as it was given in
  label: string // what a person wrote, masked: the most typical wording
  terms: string[] // up to five words that set it apart
  people: number
  chats: number
  messages: number // 2 or more
  asking: number // of the messages, those that were marked `asks`
  wordings: number // different texts
  firstAt: number // milliseconds since 1970 UTC
  lastAt: number
}

/** Topics, those of most people first, and the topic of each text. */
export interface Topics {
  topics: Topic[]
  /** The id of each text's topic, in the order of the texts; null: it is like no other, has no words, or was left out. */
  topicOf: (string | null)[]
  /** Messages whose text was left out because there are more than 20,000 different ones: those sent least often. */
  leftOut: number
}

/**
 * What texts are about. Same texts, same topics, in whatever order they come. For 20,000 different texts some seconds
 * and some hundred megabytes; the same text again costs next to nothing.
 */
export function findTopics(texts: readonly TopicText[]): Topics {
  const all = distinctTexts(texts)
  const distinct = all.slice(0, MAX_TEXTS)
  const rarity = new WordRarity(distinct)
  const vectors = vectorsOf(distinct.map(({ words }) => words))
  const { groups, centres } = groupTexts(
    vectors,
    distinct.map(({ count }) => count),
  )

  const members = new Map<number, Member[]>()
  distinct.forEach((text, at) => {
    const group = groups[at] as number
    if (group < 0) return
    const vector = vectors.rows[at] as Member['vector']
    const known = members.get(group)
    if (known === undefined) members.set(group, [{ text, vector }])
    else known.push({ text, vector })
  })

  const found = [...members].map(([group, ofGroup]) => {
    const typical = typicalMember(ofGroup, group, centres)
    const ofTopic = ofGroup.map(({ text }) => text)
    return { key: typical.key, label: wordingOf(typical), ofTopic, ...summaryOf(ofTopic, texts) }
  })
  const shared = found.filter(({ counts }) => counts.messages > 1)
  const ids = keepIds(shared)

  const topicOf = Array.from<string | null>({ length: texts.length }).fill(null)
  const topics = shared.map(({ label, ofTopic, counts }, at) => {
    const id = ids[at] as string
    for (const { places } of ofTopic) for (const place of places) topicOf[place] = id
    return { id, label, terms: termsOf(ofTopic, rarity), ...counts }
  })
  topics.sort((a, b) => b.people - a.people || b.messages - a.messages || (a.id < b.id ? -1 : 1))
  return { topics, topicOf, leftOut: all.slice(MAX_TEXTS).reduce((sum, { count }) => sum + count, 0) }
}

interface Summary {
  counts: Omit<Topic, 'id' | 'label' | 'terms'>
  earlier: Map<string, number> // how many of its messages were in which topic before
}

function summaryOf(members: readonly DistinctText[], texts: readonly TopicText[]): Summary {
  const people = new Set<number | string>()
  const chats = new Set<number | string>()
  const earlier = new Map<string, number>()
  let [messages, asking, firstAt, lastAt] = [0, 0, Infinity, -Infinity]
  for (const place of members.flatMap(({ places }) => places)) {
    const { person, chat, at, count = 1, asks = false, topic } = texts[place] as TopicText
    people.add(person)
    chats.add(chat)
    messages += count
    if (asks) asking += count
    firstAt = Math.min(firstAt, at)
    lastAt = Math.max(lastAt, at)
    if (topic !== null && topic !== undefined) earlier.set(topic, (earlier.get(topic) ?? 0) + count)
  }
  return {
    counts: {
      people: people.size,
      chats: chats.size,
      messages,
      asking,
      wordings: members.length,
      firstAt,
      lastAt,
    },
    earlier,
  }
}
