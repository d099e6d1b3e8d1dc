import type { QueryEngine, QueryResult } from './query-engine.ts'
import { bindParameters } from './question.ts'
import type { Question } from './question.ts'

/** Days of the calendar, both included, YYYY-MM-DD. */
export interface DateRange {
  from: string
  to: string
}

/** A question with its answer. */
export interface Answer {
  question: Question
  result: QueryResult
}

/** Ask an engine a question about a range of days. @throws {QueryError} */
export async function askQuestion(
  engine: QueryEngine,
  question: Question,
  range: DateRange,
): Promise<Answer> {
  return {
    question,
    result: await engine.query(question.sql, bindParameters(question, [range.from, range.to])),
  }
}
