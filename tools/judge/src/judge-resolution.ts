import { chatOf, conversationArrivals, messageIdOf } from './conversation-arrivals.ts'
import { estimate, estimatedShare, share } from './interval.ts'
import type { Estimate } from './interval.ts'
import { judgedLake } from './judged-lake.ts'
import type { Conversation } from './labelled.ts'
import { randomOf, shuffled } from './random.ts'

const SUBSETS = 1000
const SUBSET = 30
const WIDEST_BAND = 40 // points

export const outcomes = [
  'confirmed',
  'assumed',
  'human_assisted',
  'unresolved',
  'unknown',
  'not seen',
] as const
export type Said = (typeof outcomes)[number]

/** What the views say of one conversation. */
export interface JudgedConversation {
  conversation: Conversation
  said: Said // of the first question; `not seen`: it is not taken for a question
  rows: Said[] // the outcome of every question in it
}

/** How right the answer to "Is the bot resolving them?" is. Shares are 0 to 1, rates are points of 100. */
export interface ResolutionFigures {
  conversations: number
  confusion: Map<string, number> // `truth > said`
  right: Estimate // outcome of the first question
  resolvedWhenSaid: Estimate // of those said to be confirmed or assumed, those truly resolved
  band: { low: number; rate: number; high: number; truth: number }
  rateError: Estimate // points, rate minus truth
  bandHolds: number // of 1,000 subsets of 30 (all where there are fewer): the truth is in a band of at most 40 points
  kinds: Map<string, { right: number; of: number }> // outcome right, by what makes it hard
}

export async function judgeResolution(conversations: readonly Conversation[]): Promise<ResolutionFigures> {
  return resolutionFigures(await judgeConversations(conversations))
}

/** Sends conversations through the pipeline and reads the view `questions`. */
async function judgeConversations(conversations: readonly Conversation[]): Promise<JudgedConversation[]> {
  const { engine, remove } = await judgedLake(conversationArrivals(conversations))
  try {
    const { rows } = await engine.query('SELECT chat_id, message_id, outcome FROM questions')
    return conversations.map((conversation, at) => {
      const ofChat = rows.filter(([chat]) => Number(chat) === chatOf(conversation, at))
      const first = ofChat.find(([, message]) => Number(message) === messageIdOf(0))
      return {
        conversation,
        said: (first?.[2] ?? 'not seen') as Said,
        rows: ofChat.map(([, , outcome]) => outcome as Said),
      }
    })
  } finally {
    remove()
  }
}

function resolutionFigures(judged: readonly JudgedConversation[]): ResolutionFigures {
  const confusion = new Map<string, number>()
  const kinds = new Map<string, { right: number; of: number }>()
  for (const { conversation, said } of judged) {
    const key = `${conversation.outcome} > ${said}`
    confusion.set(key, (confusion.get(key) ?? 0) + 1)
    const kind = kinds.get(conversation.kind) ?? { right: 0, of: 0 }
    kinds.set(conversation.kind, {
      right: kind.right + Number(conversation.outcome === said),
      of: kind.of + 1,
    })
  }
  const positive = judged.filter(({ said }) => said === 'confirmed' || said === 'assumed')
  return {
    conversations: judged.length,
    confusion,
    right: estimatedShare(judged, ({ conversation, said }) => conversation.outcome === said),
    resolvedWhenSaid: estimatedShare(positive, ({ conversation }) => conversation.bot_resolved),
    band: bandOf(judged),
    rateError: estimate(judged, (part) => bandOf(part).rate - bandOf(part).truth),
    bandHolds: bandHolds(judged),
    kinds,
  }
}

/** As the question `resolution` reckons it, over all questions of the conversations. */
function bandOf(judged: readonly JudgedConversation[]): ResolutionFigures['band'] {
  const rows = judged.flatMap((one) => one.rows)
  const points = (...said: Said[]): number => 100 * share(rows, (row) => said.includes(row))
  return {
    low: points('confirmed'),
    rate: points('confirmed', 'assumed'),
    high: points('confirmed', 'assumed', 'unknown'),
    truth: 100 * share(judged, ({ conversation }) => conversation.bot_resolved),
  }
}

function bandHolds(judged: readonly JudgedConversation[]): number {
  const random = randomOf(1)
  const holds = Array.from({ length: SUBSETS }, () => {
    const { low, high, truth } = bandOf(shuffled(judged, random).slice(0, SUBSET))
    return high - low <= WIDEST_BAND && low <= truth && truth <= high
  })
  return share(holds, (one) => one)
}
