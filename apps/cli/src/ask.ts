import { askQuestion, questions } from '@telelake/insights'
import type { Language, Question, Scope } from '@telelake/insights'
import { calendarOf, isDay } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'
import { answerTable, resultTable } from './answer-table.ts'
import { rangeUntil } from './answers.ts'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { openEngine } from './engine.ts'
import type { EngineOptions } from './engine.ts'
import { costText, resultText } from './result-text.ts'
import type { ResultFormat } from './result-text.ts'

export interface AskOptions extends EngineOptions {
  from?: string
  to?: string
  chat?: string
  language: Language
  format: ResultFormat
}

/**
 * Answer one of the questions; without a name, list them.
 *
 * @throws {CommandError} There is no such question, or an option is wrong.
 * @throws {QueryError}
 */
export async function ask(
  config: Config,
  name: string | undefined,
  options: AskOptions,
  signal: AbortSignal,
): Promise<void> {
  if (name === undefined) {
    process.stdout.write(questionList(options.language))
    return
  }
  const question = questionNamed(name)
  const scope = scopeOf(options, calendarOf(config.TIME_ZONE), new Date())
  const engine = await openEngine(config, options)
  try {
    const answer = await askQuestion(engine, question, scope, signal)
    process.stdout.write(
      options.format === 'table'
        ? `${answerTable(answer, options.language)}\n`
        : resultText(answer.result, options.format),
    )
    process.stderr.write(costText(answer.result))
  } finally {
    engine.close()
  }
}

function questionList(language: Language): string {
  const rows = questions.map(({ name, title }) => [name, title[language]])
  return `${resultTable(['question', 'asks'], rows)}\nAnswer one with: telelake ask <question>\n`
}

function questionNamed(name: string): Question {
  const question = questions.find((each) => each.name === name)
  if (question === undefined)
    throw new CommandError(
      `question: expected one of ${questions.map((each) => each.name).join(', ')}, got "${name}"`,
    )
  return question
}

/** What the options ask about: by default the last 28 days and today, in all chats. @throws {CommandError} */
export function scopeOf({ from, to, chat }: Partial<AskOptions>, calendar: Calendar, now: Date): Scope {
  for (const [option, day] of Object.entries({ '--from': from, '--to': to }))
    if (day !== undefined && !isDay(day))
      throw new CommandError(`${option}: expected a day written YYYY-MM-DD, got "${day}"`)
  if (chat !== undefined && !/^-?\d{1,16}$/.test(chat))
    throw new CommandError(`--chat: expected the id of a chat, a whole number, got "${chat}"`)
  const range = rangeUntil(calendar, to === undefined ? now : new Date(`${to}T12:00:00Z`))
  const scope = { from: from ?? range.from, to: to ?? range.to }
  if (scope.from > scope.to)
    throw new CommandError(`--from: expected a day not after --to (${scope.to}), got ${scope.from}`)
  return { ...scope, chatId: chat }
}
