import { findTopics, topicAsks } from '@telelake/topics'
import type { Topic } from '@telelake/topics'
import { judgedLake } from './judged-lake.ts'
import type { Arrival } from './judged-lake.ts'

const START = Date.UTC(2026, 2, 10)
const DAY = 86_000_000
const FIRST_PERSON = 1000

/** What was said of one text. */
export interface TextAnswer {
  isAsk: boolean
  group: string | null
  language: string | null
}

/** What the views say, and what the package topics does, given the views' asks. */
export interface TextAnswers {
  views: TextAnswer[]
  topics: TextAnswer[]
  found: Topic[] // the topics that ask
}

/** Sends each text as the message of a person in a private chat through the pipeline, all on one day. */
export async function textAnswers(texts: readonly string[]): Promise<TextAnswers> {
  const { engine, remove } = await judgedLake(texts.map((text, at) => privateMessage(text, at, texts.length)))
  try {
    const views: TextAnswer[] = texts.map(() => ({ isAsk: false, group: null, language: null }))
    const said = await engine.query('SELECT user_id, text_language FROM messages')
    for (const [person, language] of said.rows)
      (views[Number(person) - FIRST_PERSON] as TextAnswer).language = language as string | null
    const asked = await engine.query('SELECT user_id, group_key FROM questions')
    for (const [person, group] of asked.rows)
      Object.assign(views[Number(person) - FIRST_PERSON] as TextAnswer, { isAsk: true, group })

    const { topics, topicOf } = findTopics(
      texts.map((text, person) => ({
        text,
        person,
        chat: person,
        at: START,
        asks: views[person]?.isAsk ?? false,
      })),
    )
    const found = topics.filter(topicAsks)
    const asking = new Set(found.map(({ id }) => id))
    return {
      views,
      topics: views.map(({ isAsk, language }, at) => {
        const group = topicOf[at] ?? null
        return { isAsk: group === null ? isAsk : asking.has(group), group, language }
      }),
      found,
    }
  } finally {
    remove()
  }
}

function privateMessage(text: string, at: number, of: number): Arrival {
  const id = FIRST_PERSON + at
  const sentAt = START + Math.floor((at / of) * DAY)
  return {
    at: sentAt,
    update: {
      message: {
        message_id: 1,
        from: { id, is_bot: false, first_name: `P${id}` },
        chat: { id, type: 'private', first_name: `P${id}` },
        date: Math.floor(sentAt / 1000),
        text,
      },
    },
  }
}
