import { detectLanguage } from './languages/detect-language.ts'
import { normaliseWords, withoutLinks } from './normalise-text.ts'
import { questionKeyOf } from './question-key.ts'
import type { Cells } from './row.ts'
import { approvals, disapprovals, escalations, greetings, interrogatives, problems } from './text-rules.ts'
import type { RuleLanguage } from './text-rules.ts'

const contains = (phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${alternatives(phrases)})\\b`)
const opening = `(?:${greetings.split(' ').join('|')})`

const interrogative = new RegExp(`^(?:${opening} )*(?:${alternatives(interrogatives)})\\b`)
const problem = contains(problems)
const approval = contains(approvals)
const disapproval = contains(disapprovals)
const escalation = contains(escalations)
const negatedApproval =
  /\b(?:nao|no|not|didn t|didnt)\b.{0,12}\b(?:funcion|resolv|work|help|consegui|deu certo)/

/** Fill the columns derived from a text: language, normalised text, question and feedback. */
export function deriveText(text: string, cells: Cells): void {
  const words = withoutLinks(text)
  const normalised = normaliseWords(words)
  const language = languageOf(words, normalised, cells.user_language_code)
  const isDisapproval = disapproval.test(normalised)
  const isEscalation = escalation.test(normalised)
  const isApproval = !isDisapproval && approval.test(normalised) && !negatedApproval.test(normalised)
  const isQuestion =
    cells.command === null &&
    !isApproval &&
    !isDisapproval &&
    !isEscalation &&
    (/[?¿]/.test(words) || interrogative.test(normalised) || problem.test(normalised))

  cells.text_language = language ?? null
  cells.text_norm = normalised
  cells.is_question = isQuestion
  cells.is_positive_feedback = isApproval
  cells.is_negative_feedback = isDisapproval
  cells.is_escalation = isEscalation
  cells.question_key = isQuestion ? questionKeyOf(normalised, ruleLanguageOf(language)) : null
}

/** The language written; the language of the writer's app where the text is too short to decide. */
function languageOf(words: string, normalised: string, appLanguage: string | null): string | undefined {
  if (!/\p{L}/u.test(normalised)) return undefined
  const app = appLanguage?.slice(0, 2).toLowerCase()
  return detectLanguage(words, normalised, app) ?? app
}

function ruleLanguageOf(language: string | undefined): RuleLanguage {
  return language === 'es' || language === 'en' ? language : 'pt'
}

function alternatives(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replaceAll('*', '\\w*')).join('|')
}
