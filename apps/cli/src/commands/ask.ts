import { askQuestion, languages, questions } from '@telelake/insights'
import type { Language, Question, Scope } from '@telelake/insights'
import type { Calendar } from '@telelake/lake'
import { Option } from 'commander'
import type { Command } from 'commander'
import { rangeUntil } from '../answers.ts'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { assertDay } from '../options/days-options.ts'
import { addEngineOptions } from '../options/engine-options.ts'
import type { EngineOptions } from '../options/engine-options.ts'
import { formatOption } from '../options/format-option.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'
import { answerTable, resultTable } from '../output/answer-table.ts'
import { costText, resultText } from '../output/result-text.ts'
import type { ResultFormat } from '../output/result-text.ts'
import { similarNames } from '../similar-names.ts'

interface ScopeOptions {
  from?: string
  to?: string
  chat?: string
}

interface AskOptions extends ScopeOptions, EngineOptions {
  lake?: string
  language: Language
  format: ResultFormat
}

export const askCommand: Command = addEngineOptions(newCommand('ask', ['LAKE_URL', 'TIME_ZONE']))
  .description('Answer one of the questions; without a name, list them.')
  .argument('[question]', 'such as busiest-hours')
  .addOption(lakeOption())
  .option('--from <day>', 'first day, YYYY-MM-DD (default: 28 days before the last)')
  .option('--to <day>', 'last day (default: today)')
  .option('--chat <id>', 'only this chat (default: all)')
  .addOption(new Option('--language <language>', 'of the titles').choices(languages).default('en'))
  .addOption(formatOption())
  .action((name: string | undefined, options: AskOptions) =>
    name === undefined ? listQuestions(options.language) : ask(contextOf(options), name, options),
  )

/** @throws {CommandError | QueryError} */
async function ask(context: Context, name: string, options: AskOptions): Promise<void> {
  const question = questionNamed(name)
  const scope = scopeOf(options, context.calendar, new Date())
  const engine = await context.openEngine(options)
  try {
    const answer = await askQuestion(engine, question, scope, context.signal)
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

function listQuestions(language: Language): void {
  const rows = questions.map(({ name, title }) => [name, title[language]])
  process.stdout.write(
    `${resultTable(['question', 'asks'], rows)}\nAnswer one with: telelake ask <question>\n`,
  )
}

function questionNamed(name: string): Question {
  const question = questions.find((each) => each.name === name)
  if (question !== undefined) return question
  const similar = similarNames(
    name,
    questions.map((each) => each.name),
  )
  const hint = similar.length > 0 ? `Did you mean ${similar.join(' or ')}? ` : ''
  throw new CommandError(`There is no question named "${name}". ${hint}(telelake ask lists all)`)
}

/** What the options ask about: by default the last 28 days and today, in all chats. @throws {CommandError} */
function scopeOf({ from, to, chat }: ScopeOptions, calendar: Calendar, now: Date): Scope {
  for (const [option, day] of Object.entries({ '--from': from, '--to': to }))
    if (day !== undefined) assertDay(option, day)
  if (chat !== undefined && !/^-?\d{1,16}$/.test(chat))
    throw new CommandError(`--chat: expected the id of a chat, a whole number, got "${chat}"`)
  const range = rangeUntil(calendar, to === undefined ? now : new Date(`${to}T12:00:00Z`))
  const scope = { from: from ?? range.from, to: to ?? range.to }
  if (scope.from > scope.to)
    throw new CommandError(`--from: expected a day not after --to (${scope.to}), got ${scope.from}`)
  return { ...scope, chatId: chat }
}
