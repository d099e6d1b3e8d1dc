import { counts } from './agreement.ts'
import { estimate, median, share } from './interval.ts'
import type { Estimate } from './interval.ts'
import { commonest } from './judge-texts.ts'
import type { LabelledSet, LabelledText } from './labelled.ts'
import { randomOf, shuffled } from './random.ts'
import { textAnswers } from './text-answers.ts'
import type { TextAnswer } from './text-answers.ts'

const MESSAGES = 1500
const ROWS = 10

/** What the ten rows of the most frequent questions are worth, in one run of made-up traffic. */
export interface TrafficRun {
  isFirstRight: boolean // the first row is about the intent that is truly first
  ofTrueTen: number // of the ten most frequent intents, the share that has a row
  counted: number[] // of the true ten with a row: what the first such row counts, by the truth
  intents: number // different intents the rows are about
  rowsWithoutAsk: number // rows mostly of texts that ask nothing
}

/** Runs of traffic judged by the views, by the package topics, and by its groups if each ask were recognised and no more. */
export interface TrafficRuns {
  views: TrafficRun[]
  topics: TrafficRun[]
  asksKnown: TrafficRun[]
}

/** The figures of runs. */
export interface TrafficFigures {
  firstRight: number // of the runs
  ofTrueTen: Estimate
  counted: Estimate // median
  intents: Estimate
  rowsWithoutAsk: Estimate
}

/**
 * Traffic as a bot has it: half of 1,500 messages ask, the intents of a set drawn by Zipf's law in an order of its own
 * each run; the others are drawn from texts that ask nothing.
 *
 * @param others - texts that ask nothing; none: all messages ask
 */
export async function judgeTraffic(
  set: LabelledSet,
  others: readonly LabelledText[],
  runs: number,
): Promise<TrafficRuns> {
  const judged: TrafficRuns = { views: [], topics: [], asksKnown: [] }
  for (let run = 1; run <= runs; run++) {
    const traffic = trafficOf(set, others, randomOf(run))
    const { views, topics } = await textAnswers(traffic.map(({ text }) => text))
    judged.views.push(runOf(traffic, views))
    judged.topics.push(runOf(traffic, topics))
    const known = topics.map((answer, at) => ({ ...answer, isAsk: traffic[at]?.asks ?? false }))
    judged.asksKnown.push(runOf(traffic, known))
  }
  return judged
}

export function trafficFigures(runs: readonly TrafficRun[]): TrafficFigures {
  const mean = (of: (run: TrafficRun) => number): Estimate =>
    estimate(runs, (part) => part.reduce((sum, run) => sum + of(run), 0) / part.length)
  return {
    firstRight: runs.filter(({ isFirstRight }) => isFirstRight).length,
    ofTrueTen: mean(({ ofTrueTen }) => ofTrueTen),
    counted: estimate(runs, (part) => median(part.flatMap(({ counted }) => counted))),
    intents: mean(({ intents }) => intents),
    rowsWithoutAsk: mean(({ rowsWithoutAsk }) => rowsWithoutAsk),
  }
}

function trafficOf(
  { items }: LabelledSet,
  others: readonly LabelledText[],
  random: () => number,
): LabelledText[] {
  const asks = Map.groupBy(
    items.filter((item) => item.asks),
    ({ intent }) => intent,
  )
  const ranked = shuffled([...asks.keys()].sort(), random)
  const total = ranked.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const ask = (): LabelledText => {
    let left = random() * total
    const place = ranked.findIndex((_, at) => (left -= 1 / (at + 1)) <= 0)
    return one(asks.get(ranked.at(place) ?? '') ?? [])
  }
  return Array.from({ length: MESSAGES }, (_, at) =>
    at % 2 === 0 || others.length === 0 ? ask() : one(others),
  )
}

function runOf(traffic: readonly LabelledText[], answers: readonly TextAnswer[]): TrafficRun {
  const truth = counts(
    traffic.filter(({ asks }) => asks),
    ({ intent }) => intent,
  )
  const shown = traffic.flatMap((item, at) => {
    const { isAsk, group } = answers[at] as TextAnswer
    return isAsk && group !== null ? [{ item, group }] : []
  })
  const rows = [...counts(shown, ({ group }) => group)].slice(0, ROWS).map(([group, messages]) => {
    const texts = shown.flatMap((one) => (one.group === group ? [one.item] : []))
    const asks = texts.filter((text) => text.asks)
    return { messages, intent: asks.length * 2 > texts.length ? commonest(asks) : undefined }
  })
  const top = [...truth.keys()].slice(0, ROWS)
  const shownOf = (intent: string): { messages: number } | undefined =>
    rows.find((row) => row.intent === intent)
  return {
    isFirstRight: rows[0]?.intent === top[0],
    ofTrueTen: share(top, (intent) => shownOf(intent) !== undefined),
    counted: top.flatMap((intent) => {
      const row = shownOf(intent)
      return row ? [row.messages / (truth.get(intent) as number)] : []
    }),
    intents: new Set(rows.flatMap(({ intent }) => intent ?? [])).size,
    rowsWithoutAsk: rows.filter(({ intent }) => intent === undefined).length,
  }
}
