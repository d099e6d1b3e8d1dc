// Writes src/questions.generated.ts from questions/*.sql, so that bundles carry the questions without reading files.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseQuestion } from '../src/question-file.ts'

const folder = new URL('../questions/', import.meta.url)
if (import.meta.main)
  writeFileSync(new URL('../src/questions.generated.ts', import.meta.url), questionsModule())

/** The text of the generated module. */
export function questionsModule(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const questions = files.map((name) =>
    parseQuestion(readFileSync(new URL(name, folder), 'utf8'), `questions/${name}`),
  )
  return `// Made from questions/*.sql by scripts/generate.ts; change those and run: pnpm generate
import type { Question } from './question.ts'

/** Every question, the three of the seed first. */
export const questions: readonly Question[] = ${JSON.stringify(questions, null, 2)}
`
}
