import type { QueryEngine, QueryResult, QueryValue } from './query-engine.ts'
import type { Question } from './question.ts'

/** Days of the calendar, both included, YYYY-MM-DD. */
export interface DateRange {
  from: string
  to: string
}

/** What a question is about: a range of days, in one chat or in all. */
export interface Scope extends DateRange {
  chatId?: string | undefined // a whole number; undefined for all
}

/** A question with its answer. */
export interface Answer {
  question: Question
  result: QueryResult
}

/** Ask an engine a question. @throws {QueryError} */
export async function askQuestion(
  engine: QueryEngine,
  question: Question,
  scope: Scope,
  signal?: AbortSignal,
): Promise<Answer> {
  return { question, result: await engine.query(question.sql, parameterValues(question, scope), signal) }
}

/** The values of a question's parameters, in their order. */
export function parameterValues(question: Question, scope: Scope): QueryValue[] {
  const values: Readonly<Record<string, QueryValue>> = {
    from_date: scope.from,
    to_date: scope.to,
    chat_id: scope.chatId ?? null,
  }
  return question.parameters.map(({ name }) => values[name] ?? null)
}
