// Writes what is made from questions/*.sql, views/*.sql and the catalogue: modules, so that bundles carry the texts without reading files,
// and documents.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseQuestion } from '../src/question-file.ts'
import { parseViews } from '../src/view-file.ts'
import { athenaDdl, duckDbDdl, trinoDdl } from './ddl.ts'
import { questionsPage } from './questions-page.ts'

/** What is generated: path from the package, and text. */
export function generated(): Record<string, string> {
  const views = parseViews(sqlFiles('views'))
  const questionFiles = sqlFiles('questions')
  const questions = questionFiles.map(({ text, file }) => parseQuestion(text, file))
  return {
    'src/questions.generated.ts': moduleOf(
      'questions',
      'Question',
      './question.ts',
      'Every question, the three of the seed first.',
      questions,
    ),
    'src/views.generated.ts': moduleOf(
      'views',
      'View',
      './view.ts',
      'Every view, each after those it reads.',
      views,
    ),
    '../../docs/questions.md': questionsPage(
      questions,
      questionFiles.map(({ file }) => file),
      views,
    ),
    '../../docs/ddl/athena.sql': athenaDdl('2026-01-01'),
    '../../docs/ddl/trino.sql': trinoDdl(),
    '../../docs/ddl/duckdb.sql': duckDbDdl(views),
  }
}

function sqlFiles(folder: string): { text: string; file: string }[] {
  const url = new URL(`../${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ text: readFileSync(new URL(name, url), 'utf8'), file: `${folder}/${name}` }))
}

function moduleOf(name: string, type: string, from: string, about: string, value: unknown): string {
  return `// Made from ${name}/*.sql by scripts/generate.ts; change those and run: pnpm generate
import type { ${type} } from '${from}'

/** ${about} */
export const ${name}: readonly ${type}[] = ${JSON.stringify(value, null, 2)}
`
}

if (import.meta.main)
  for (const [path, text] of Object.entries(generated()))
    writeFileSync(new URL(`../${path}`, import.meta.url), text)
