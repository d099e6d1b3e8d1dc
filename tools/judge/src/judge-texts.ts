import { adjustedRand, counts, purity, vMeasure } from './agreement.ts'
import type { Placed } from './agreement.ts'
import { estimate, estimatedShare } from './interval.ts'
import type { Estimate } from './interval.ts'
import type { LabelledSet, LabelledText } from './labelled.ts'
import { textAnswers } from './text-answers.ts'
import type { TextAnswer } from './text-answers.ts'

const LONGEST_SHORT_TEXT = 8 // words

/** How right one way of answering is on a set. */
export interface TextFigures {
  recall: Estimate // of the texts that ask, those recognised
  falsePositives: Estimate // of the texts that ask nothing, those taken for asks; NaN without such
  recognised: AgreementFigures // of the asks that were recognised
  all: AgreementFigures // of all asks; one without a group is a group of its own
  groups: number // of all asks
}

/** How well groups agree with intents. */
export interface AgreementFigures {
  ari: Estimate
  vMeasure: Estimate
  purity: Estimate
}

export interface SetFigures {
  name: string
  language: string
  asks: number
  others: number
  views: TextFigures
  topics: TextFigures
  labels: Estimate // of topics with three texts or more: those whose label is of their commonest intent
  languageRight: Estimate // of the texts of 1 to 8 words
}

/** Judges a set of labelled texts, each sent once. */
export async function judgeSet(set: LabelledSet): Promise<SetFigures> {
  const { views, topics, found } = await textAnswers(set.items.map(({ text }) => text))
  const labelled = found.flatMap(({ id, label }) => {
    const members = set.items.filter((_, at) => topics[at]?.group === id)
    const named = members.filter(({ text }) => text.replace(/\s+/gu, ' ').trim() === label)
    if (members.length < 3 || named.length === 0) return []
    return [named.some(({ intent }) => intent === commonest(members))]
  })
  const short = set.items.flatMap(({ text }, at) =>
    text.trim().split(/\s+/u).length <= LONGEST_SHORT_TEXT ? [views[at]?.language === set.language] : [],
  )
  return {
    name: set.name,
    language: set.language,
    asks: set.items.filter(({ asks }) => asks).length,
    others: set.items.filter(({ asks }) => !asks).length,
    views: figuresOf(set.items, views),
    topics: figuresOf(set.items, topics),
    labels: estimatedShare(labelled, (isRight) => isRight),
    languageRight: estimatedShare(short, (isRight) => isRight),
  }
}

/** The commonest intent of some texts. */
export function commonest(texts: readonly LabelledText[]): string | undefined {
  return counts(texts, ({ intent }) => intent)
    .keys()
    .next().value
}

function figuresOf(items: readonly LabelledText[], answers: readonly TextAnswer[]): TextFigures {
  const judged = items.map((item, at) => ({ item, at, answer: answers[at] as TextAnswer }))
  const asks = judged.filter(({ item }) => item.asks)
  const others = judged.filter(({ item }) => !item.asks)
  const isAsk = ({ answer }: { answer: TextAnswer }): boolean => answer.isAsk
  const placed = asks.map(({ item, at, answer }) => ({
    truth: item.intent,
    group: answer.group ?? `alone ${at}`,
    isAsk: answer.isAsk,
  }))
  return {
    recall: estimatedShare(asks, isAsk),
    falsePositives: estimatedShare(others, isAsk),
    recognised: agreementOf(placed.filter((one) => one.isAsk)),
    all: agreementOf(placed),
    groups: new Set(placed.map(({ group }) => group)).size,
  }
}

function agreementOf(placed: readonly Placed[]): AgreementFigures {
  return {
    ari: estimate(placed, adjustedRand),
    vMeasure: estimate(placed, vMeasure),
    purity: estimate(placed, purity),
  }
}
