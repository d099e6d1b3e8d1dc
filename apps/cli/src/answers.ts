import { askQuestion, questions } from '@telelake/insights'
import type { Answer, DateRange, QueryEngine, Question } from '@telelake/insights'
import { addDays } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'

const DAYS_SHOWN = 28

/** The default range of answers: the last 28 days and today. */
export function rangeUntil(calendar: Calendar, now: Date): DateRange {
  const today = calendar.at(now.getTime()).date
  return { from: addDays(today, -DAYS_SHOWN), to: today }
}

/** Answers in the order of the questions; by default of all. @throws {QueryError} */
export async function askAll(
  engine: QueryEngine,
  range: DateRange,
  asked: readonly Question[] = questions,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of asked) answers.push(await askQuestion(engine, question, range))
  return answers
}
